import Foundation

/// The repository's synthetic sample and the figures it was made to have.
enum Sample {
    /// The repository's top folder.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// The folder of data files.
    static let folder = repository.appending(path: "SampleData")

    /// The paths of all files, in name order.
    static let files: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { folder.appending(path: $0).path }
    }()

    /// The paths of the files whose name contains `part`.
    static func files(named part: String) -> [String] { files.filter { $0.contains(part) } }

    /// A workspace that holds all of it; made once, only read.
    static let workspace: ScratchWorkspace = {
        do {
            let scratch = try ScratchWorkspace.empty()
            try scratch.must(["import"] + files)
            try scratch.must("rank")
            atexit { try? FileManager.default.removeItem(at: Sample.workspace.folder) }
            return scratch
        } catch {
            preconditionFailure("the sample cannot be imported: \(error)")
        }
    }()

    /// What the generator says the sample's figures are.
    static func expected() throws -> SampleExpectation {
        let path = repository.appending(path: "Tests/Fixtures/sample-expected.json")
        return try JSONDecoder().decode(SampleExpectation.self, from: Data(contentsOf: path))
    }
}

/// The sample's figures for 2020, worked out by the script that makes it, from the files it wrote.
struct SampleExpectation: Decodable {
    struct Totals: Decodable {
        let buildings, tenants, paying, unknown, registered: Int
        let totalTaxFen, districtTaxFen, totalTax2019Fen, districtTax2019Fen: Int
        let areaM2, totalTaxPerM2Occupied, districtTaxPerM2: String
        let yiyuanReached, afterMoveOutFen, unmatchedFen, afterMoveOut2019Fen, unmatched2019Fen: Int
    }

    struct Building: Decodable {
        let building, name, zone, areaM2: String
        let totalTaxFen, districtTaxFen, totalTax2019Fen, districtTax2019Fen: Int
        let tenants, paying, unknown, registered: Int
        let yiyuanReached: Bool
    }

    let totals: Totals
    let buildings: [Building]
}
