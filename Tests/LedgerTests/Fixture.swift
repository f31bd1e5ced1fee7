import BuildingEconomy
import CColumns
import Foundation

@testable import Ledger

/// A ledger in a folder of its own, taken away with it.
final class Fixture {
    static let time = "2026-11-23T08:00:00+08:00"
    let folder: URL
    let ledger: Ledger

    var path: String { Self.path(in: folder) }

    init() throws {
        folder = Self.scratch.appendingPathComponent("louyu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        ledger = try Ledger.create(at: Self.path(in: folder))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// In memory where the machine has such a folder: hundreds of small transactions wait for a disk otherwise.
    private static let scratch: URL =
        FileManager.default.isWritableFile(atPath: "/dev/shm")
        ? URL(fileURLWithPath: "/dev/shm") : FileManager.default.temporaryDirectory

    private static func path(in folder: URL) -> String { folder.appendingPathComponent("louyu.sqlite").path }

    @discardableResult
    func write<Value>(_ body: (LedgerWriting) throws -> Value) throws -> Value {
        try ledger.write { (try body($0), true) }
    }

    /// One import as one batch; gives its number.
    @discardableResult
    func importing(_ body: (Draft) throws -> Void) throws -> Int {
        try write { writing in
            let draft = try Draft(writing)
            try body(draft)
            return draft.batch
        }
    }

    @discardableResult
    func undo(_ batch: Int) throws -> UndoOutcome {
        try write { try $0.undo(batch, at: Self.time, by: "test", version: "1") }
    }

    @discardableResult
    func redo(_ batch: Int) throws -> UndoOutcome {
        try write { try $0.redo(batch, at: Self.time, by: "test", version: "1") }
    }

    func portfolio(asOf batch: Int? = nil) throws -> StoredPortfolio {
        try ledger.read { try $0.portfolio(asOf: batch, policy: .plan) }
    }

    /// The rows of a query, NULL as nil.
    func rows(_ sql: String) throws -> [[String?]] {
        try ledger.read { reading in
            let statement = try SQLStatement(sql, on: reading.connection)
            var rows: [[String?]] = []
            while try statement.step() { rows.append(row(of: statement)) }
            return rows
        }
    }

    /// Likewise on a connection of its own, as the sqlite3 shell opens it.
    func shellRows(_ sql: String) throws -> [[String?]] {
        var shell: OpaquePointer?
        precondition(sqlite3_open_v2(path, &shell, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
        defer { sqlite3_close_v2(shell) }
        let statement = try SQLStatement(sql, on: shell!)
        var rows: [[String?]] = []
        while try statement.step() { rows.append(row(of: statement)) }
        return rows
    }

    /// The file's permission bits.
    var permissions: Int { get throws { try Self.permissions(of: path) } }

    static func permissions(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    /// The files in the folder, without SQLite's own.
    var files: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
        }
    }

    private func row(of statement: borrowing SQLStatement) -> [String?] {
        var row: [String?] = []
        for column in 0..<statement.columnCount { row.append(statement.text(column)) }
        return row
    }

    /// Runs a statement that changes the file, past the room's own interface.
    func run(_ sql: String) throws {
        try write { writing in try writing.run(sql) }
    }
}

/// One stay in words: what the tests of folding and undoing look at.
struct StayLine: Equatable, CustomStringConvertible {
    var who: String
    var place: String
    var area: Int64?
    var from: String?
    var to: String?

    init(_ who: String, _ place: String, area: Int64? = nil, from: String? = nil, to: String? = nil) {
        (self.who, self.place, self.area, self.from, self.to) = (who, place, area, from, to)
    }

    var description: String { "\(who)@\(place) \(area ?? 0) \(from ?? "…")–\(to ?? "…")" }
}

extension Fixture {
    /// Every tenancy, ordered by taxpayer, building and move-in; areas in ㎡.
    func stays(asOf batch: Int? = nil) throws -> [StayLine] {
        let stored = try portfolio(asOf: batch)
        let taxpayers = stored.portfolio.tenancies.map(\.taxpayer)
        let identities = try ledger.read { try $0.identities(taxpayers) }
        return stored.portfolio.tenancies.map { tenancy in
            StayLine(
                identities[tenancy.taxpayer].flatMap { $0.code ?? $0.name } ?? "?",
                stored.portfolio.buildings[Int(tenancy.building)].key, area: tenancy.area.map { $0.cm2 / 10_000 },
                from: tenancy.moveIn?.text, to: tenancy.moveOut?.text)
        }
    }

    /// Σ of the receipts in force of a month at a level, as they are streamed.
    func received(_ yyyymm: Int, _ level: TaxLevel = .total, asOf batch: Int? = nil) throws -> Int64 {
        let month = Month(yyyymm: yyyymm)!
        return try ledger.read { reading in
            let stored = try reading.portfolio(asOf: batch, policy: .plan)
            var sum: Int64 = 0
            for share in try reading.receiptShares(stored, months: month...month, parts: 1) {
                try reading.forEachReceipt(of: share, stored) { block in
                    let amounts =
                        switch level {
                        case .total: block.total
                        case .local: block.local
                        case .district: block.district
                        }
                    sum += amounts.reduce(0, +)
                }
            }
            return sum
        }
    }

    /// The keys of the buildings in force.
    func buildingKeys(asOf batch: Int? = nil) throws -> [String] {
        try portfolio(asOf: batch).portfolio.buildings.map(\.key)
    }
}
