internal import GRDBSQLite

/// What a look at a ledger's file for damage found (完整性检查).
public struct Integrity: Sendable, Equatable {
    /// What is wrong; empty where the file is whole.
    public internal(set) var damages: [Damage] = []
    /// Pages held against their sums.
    public internal(set) var pages = 0
    /// Rows held against the seals of their batches.
    public internal(set) var rows = 0
    /// Seals.
    public internal(set) var seals = 0
    /// The newest batch.
    public internal(set) var batch = 0
    /// Whether a seal covers which stays the rosters' rows belong to: with it, everything that figures depend on is proven.
    var sealsStays = false

    /// Nothing wrong found yet.
    init() {}

    /// Of a ledger so damaged that it cannot be opened.
    public init(unopenable error: LedgerError) {
        guard case .sqlite(_, let message) = error.reason else {
            damages = [.structure(error.description)]
            return
        }
        damages = [.structure(message)]
    }

    /// Whether nothing is wrong.
    public var isWhole: Bool { damages.isEmpty }

    /// Whether every row is as its batch stored it and only the sums behind the pages are not: another program wrote to the file.
    public var isMendable: Bool {
        guard damages.count == 1, case .pages = damages[0] else { return false }
        return true
    }

    /// Whether it may be mended without being asked to.
    var isProven: Bool { isMendable && sealsStays }
}

extension Ledger {
    /// Looks at every page and every row, as ``LedgerReading/integrity()`` does, at one batch boundary.
    ///
    /// - Throws: ``LedgerError`` where not even a look can be begun.
    public func integrity() throws -> Integrity {
        var found: Integrity?
        do {
            return try read { reading in
                let integrity = reading.integrity()
                found = integrity
                return integrity
            }
        } catch {
            // A damaged file may not let the look be ended in order; what was seen was seen.
            guard let found else { throw error }
            return found
        }
    }
}

extension LedgerReading {
    /// Looks at every page and every row: the sums behind the pages, SQLite's own check, foreign keys, and the digests
    /// that each batch left of what it stored.
    ///
    /// Damage is what it gives, not what it throws: a page that is not as it was written is read all the same here.
    public func integrity() -> Integrity {
        var integrity = Integrity()
        PageSums.verify(false, on: connection)
        defer { PageSums.verify(true, on: connection) }
        if let scan = PageSums.scan(on: connection, isQuiet: JournalMode.logIsEmpty(beside: path)) {
            integrity.pages = scan.pages
            if scan.damaged > 0 {
                integrity.damages.append(.pages(damaged: scan.damaged, of: scan.pages, first: scan.first))
            }
        }
        if !PageSums.areThere(on: connection) { integrity.damages.append(.withoutPageSums) }
        integrity.damages += structure()
        integrity.damages += foreignKeys()
        holdAgainstSeals(&integrity)
        integrity.damages += tenancies()
        integrity.damages += copies()
        integrity.damages += schema()
        integrity.batch = (try? BatchesInForce(on: connection, upTo: nil).newest).map(Int.init) ?? 0
        return integrity
    }

    private func structure() -> [Damage] {
        var damages: [Damage] = []
        do {
            let rows = try SQLStatement("PRAGMA integrity_check(20)", on: connection)
            while try rows.step() {
                let line = rows.text(0) ?? ""
                if line != "ok" { damages.append(.structure(line)) }
            }
        } catch {
            damages.append(.structure(Self.reason(error)))
        }
        return damages
    }

    private func foreignKeys() -> [Damage] {
        var counts: [String: Int] = [:]
        do {
            let rows = try SQLStatement("PRAGMA foreign_key_check", on: connection)
            while try rows.step() { counts[rows.text(0) ?? "", default: 0] += 1 }
        } catch {
            return [.unreadable(table: "foreign_key_check", reason: Self.reason(error))]
        }
        return counts.sorted { $0.key < $1.key }.map { .foreignKey(table: $0.key, rows: $0.value) }
    }

    private func holdAgainstSeals(_ integrity: inout Integrity) {
        do {
            let seals = try Seal.all(on: connection)
            integrity.seals = seals.values.reduce(0) { $0 + $1.count }
            for table in try SealedTables(on: connection).all {
                do {
                    try hold(table, against: seals[table.name] ?? [], &integrity)
                } catch {
                    integrity.damages.append(.unreadable(table: table.name, reason: Self.reason(error)))
                }
            }
            if let damage = try StaySeal.damage(on: connection) { integrity.damages.append(damage) }
            integrity.sealsStays = try StaySeal.isThere(on: connection)
        } catch {
            integrity.damages.append(.unreadable(table: "seal", reason: Self.reason(error)))
        }
    }

    private func hold(_ table: SealedTables.Table, against seals: [Seal], _ integrity: inout Integrity) throws {
        var rest = seals[...]
        var digest = RowDigest()
        func close(_ seal: Seal) {
            if digest.rows != seal.rows || Int64(bitPattern: digest.sum) != seal.digest {
                integrity.damages.append(
                    .facts(table: table.name, batch: seal.batch, sealed: seal.rows, found: digest.rows))
            }
            integrity.rows += digest.rows
            digest = RowDigest()
        }
        let rows = try table.rows(after: Int64.min, on: connection)
        while try rows.step() {
            while let seal = rest.first, rows.int(0) > seal.lastRow {
                close(seal)
                rest.removeFirst()
            }
            digest.add(rows, from: 1)
        }
        for seal in rest {
            close(seal)
        }
        if digest.rows > 0 { integrity.damages.append(.unsealed(table: table.name, rows: digest.rows)) }
    }

    private func tenancies() -> [Damage] {
        do {
            let rows = try SQLStatement(
                """
                SELECT count(*) FROM tenancy_statement s LEFT JOIN tenancy_statement t ON t.id = s.tenancy_id
                WHERE t.id IS NULL OR t.building_id <> s.building_id
                """, on: connection)
            guard try rows.step(), rows.int(0) > 0 else { return [] }
            return [.strayTenancies(rows: Int(rows.int(0)))]
        } catch {
            return [.unreadable(table: "tenancy_statement", reason: Self.reason(error))]
        }
    }

    private func copies() -> [Damage] {
        do {
            let differing = try PackProof.differing(on: self)
            return differing == 0 ? [] : [.packs(differing: differing)]
        } catch {
            return [.unreadable(table: "receipt_pack", reason: Self.reason(error))]
        }
    }

    private func schema() -> [Damage] {
        do {
            let names = try SchemaProof.differing(on: connection)
            return names.isEmpty ? [] : [.schema(names: names)]
        } catch {
            return [.unreadable(table: "sqlite_schema", reason: Self.reason(error))]
        }
    }

    private static func reason(_ error: any Error) -> String { (error as? SQLFailure)?.message ?? "\(error)" }
}
