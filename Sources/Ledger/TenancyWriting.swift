public import BuildingEconomy

extension LedgerWriting {
    /// The tenancies in force, to hold a roster against.
    public func tenancyBook() throws -> TenancyBook {
        try TenancyBook(
            try BatchesInForce(on: connection, upTo: nil), policyAliases: policyAliases, on: connection)
    }

    /// Stores what rows of a roster state, and counts which were new, updated or unchanged against `book`.
    ///
    /// Where the identities that the rows name are stored only afterwards, ``settle(_:)`` finds the taxpayers of those without a code.
    public func store(
        _ statements: [TenancyStatement], sheet: Int64, against book: inout TenancyBook, counts: inout SheetCounts
    ) throws {
        var terms = try self.terms ?? TermBook(on: connection)
        self.terms = nil
        try book.resolveIdentities(before: sheet, on: connection)
        var next = try nextTenancyStatement()
        var columns = TenancyColumns(firstID: next)
        for statement in statements {
            let row = statement.stored(terms: &terms)
            book.learn(identity: statement.identity, taxpayer: statement.sameCodeAs)
            let (effect, tenancy) = book.take(row, id: next)
            switch effect {
            case .new: counts.new += 1
            case .updated: counts.updated += 1
            case .unchanged(let confirmed):
                counts.unchanged += 1
                columns.confirm(confirmed, row: statement.row)
                // A batch that is undone now may be redone later: what this row says must come after it.
                guard book.hasUndone else { continue }
                book.keepRepeat(row, id: next)
            }
            columns.append(row, tenancy: tenancy, row: statement.row)
            next += 1
        }
        try insertFresh(&terms)
        try insert(columns, sheet: sheet)
        self.terms = terms
    }

    /// Once the identities that a roster names are stored: files the stays that it opened for somebody without a code under
    /// the same stay of the taxpayer that alone has the name, and those of a new code under the stay of the mere name.
    ///
    /// - Returns: how many rows of the newest sheet that were counted as new are updates after all.
    @discardableResult
    public func settle(_ book: inout TenancyBook) throws -> Int {
        let settled = try book.settle(on: connection)
        guard !settled.isEmpty else { return 0 }
        hasSettled = true
        let isOfNewestSheet = try SQLStatement(
            "SELECT 1 FROM tenancy_statement WHERE id = ? AND sheet_id = (SELECT max(id) FROM sheet)", on: connection)
        var count = 0
        for (tenancy, other) in settled {
            isOfNewestSheet.bind(tenancy)
            if try isOfNewestSheet.step() { count += 1 }
            isOfNewestSheet.reset()
            try run(
                "UPDATE tenancy_statement SET tenancy_id = ?1 WHERE id = ?2 OR (tenancy_id = ?2 AND tenancy_id <> id)",
                .integer(other), .integer(tenancy))
        }
        return count
    }

    private func nextTenancyStatement() throws -> Int64 {
        let last = try SQLStatement("SELECT coalesce(max(id), 0) FROM tenancy_statement", on: connection)
        _ = try last.step()
        return last.int(0) + 1
    }

    private func insertFresh(_ terms: inout TermBook) throws {
        let (first, texts) = terms.takeFresh()
        var column = IdentityColumns.Texts()
        for text in texts { Array(text.utf8).withUnsafeBufferPointer { column.append($0) } }
        try insert(
            "INSERT INTO term(id, text) SELECT c0, c1", rows: texts.count,
            [.counter(from: Int64(first)), .text(column)])
    }

    private func insert(_ columns: TenancyColumns, sheet: Int64) throws {
        let bulk = columns.bulk(sheet: sheet)
        try insert(
            """
            INSERT INTO tenancy_statement(id, tenancy_id, identity_id, building_id, room_id, area_cm2, move_in, move_out,
              organisation_id, registered_place_id, pays_here, industry_id, enterprise_type_id, sheet_id, row)
            SELECT c0,c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13,c14
            """,
            rows: columns.rows.count, bulk)
        // All but the second column, which a later row may settle.
        let sealed = [bulk[0]] + bulk.dropFirst(2)
        digests["tenancy_statement", default: RowDigest()].add(sealed, rows: columns.rows.count)
        let confirmations: [BulkColumn] = [
            .int64(columns.confirmed), .constant(sheet), .int32(columns.confirmedRows),
        ]
        try insert(
            "INSERT INTO tenancy_confirmation(statement_id, sheet_id, row) SELECT c0, c1, c2",
            rows: columns.confirmed.count, confirmations)
        digests["tenancy_confirmation", default: RowDigest()].add(confirmations, rows: columns.confirmed.count)
        guard !columns.stored.isEmpty else { return }
        try storeTenancyPack(
            PackedTenancies.columns(columns.stored, sheet: sheet), from: columns.firstID, count: columns.stored.count)
    }
}

/// A block of tenancy statements as columns, ready for the bulk insert.
private struct TenancyColumns {
    let firstID: Int64
    /// Each with the tenancy it is of as its id.
    private(set) var stored: [StoredTenancy] = []
    private(set) var rows: [Int32] = []
    private(set) var confirmed: [Int64] = []
    private(set) var confirmedRows: [Int32] = []

    init(firstID: Int64) { self.firstID = firstID }

    mutating func append(_ tenancy: StoredTenancy, tenancy id: Int64, row: Int32) {
        stored.append(tenancy)
        stored[stored.count - 1].id = id
        rows.append(row)
    }

    mutating func confirm(_ statements: [Int64], row: Int32) {
        confirmed.append(contentsOf: statements)
        confirmedRows.append(contentsOf: repeatElement(row, count: statements.count))
    }

    func bulk(sheet: Int64) -> [BulkColumn] {
        [
            .counter(from: firstID), .int64(stored.map(\.id)), .int32(stored.map(\.identity)),
            .int32(stored.map(\.building)),
            .int32(stored.map(\.room)), .int64(stored.map { $0.area ?? .min }),
            .int64(stored.map { $0.moveIn ?? .min }),
            .int64(stored.map { $0.moveOut ?? .min }), .int32(stored.map(\.organisation)),
            .int32(stored.map(\.registeredPlace)),
            .int64(stored.map { tenancy in tenancy.paysHere.map { $0 ? 1 : 0 } ?? .min }),
            .int32(stored.map(\.industry)), .int32(stored.map(\.enterpriseType)), .constant(sheet), .int32(rows),
        ]
    }
}

extension TenancyStatement {
    /// The row as the ledger stores it; its tenancy's id is settled by the book.
    fileprivate func stored(terms: inout TermBook) -> StoredTenancy {
        StoredTenancy(
            id: 0, identity: identity, building: building, room: terms.number(of: room), area: area?.cm2,
            moveIn: moveIn?.yyyymmdd, moveOut: moveOut?.yyyymmdd, organisation: terms.number(of: organisation),
            registeredPlace: terms.number(of: registeredPlace), paysHere: paysHere,
            industry: terms.number(of: industry),
            enterpriseType: terms.number(of: enterpriseType))
    }
}
