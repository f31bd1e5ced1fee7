import Foundation

/// `louyu.import/1` as a caller reads it.
struct ImportReply: Decodable {
    struct Counts: Decodable, Equatable {
        let read, new, updated, unchanged, rejected, skipped: Int

        /// Whether every row that was read ended in exactly one class.
        var addUp: Bool { read == new + updated + unchanged + rejected + skipped }
    }

    struct File: Decodable {
        struct Sheet: Decodable {
            let kind: String
            let counts: Counts
            let month: String?
            let moneyUnit: String?
        }

        let file: String
        let encoding: String?
        let alreadyImportedAsBatch: Int?
        let rejectsFile: String?
        let sheets: [Sheet]
    }

    struct Finding: Decodable {
        let severity, code, file, message: String
        let row: Int?
        let cell, text: String?
    }

    let batch: Int?
    let accepted, dryRun: Bool
    let counts: Counts
    let files: [File]
    let findings: [Finding]

    /// The findings that keep rows out.
    var errors: [Finding] { findings.filter { $0.severity == "error" } }
}

extension ScratchWorkspace {
    /// Imports, whatever comes of it.
    func importing(_ arguments: String...) throws -> (reply: ImportReply, outcome: BuiltProgram.Outcome) {
        let outcome = try BuiltProgram.run(["import"] + arguments + ["--format", "json"], in: folder)
        do {
            return (try JSONDecoder().decode(ImportReply.self, from: outcome.bytes), outcome)
        } catch {
            throw UnexpectedStatus(arguments: ["import"] + arguments, outcome: outcome)
        }
    }
}
