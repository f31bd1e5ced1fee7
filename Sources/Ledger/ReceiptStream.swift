public import BuildingEconomy
internal import GRDBSQLite

extension LedgerReading {
    /// The runs of receipts of `months` in force, cut into about `parts` shares of equal size for as many threads.
    public func receiptShares(_ stored: StoredPortfolio, months: ClosedRange<Month>, parts: Int) throws
        -> [ReceiptShare]
    {
        let levels = stored.loads.levels(in: months)
        var runs: [ReceiptRun] = []
        for sheet in levels.keys.sorted() {
            let ids = try SQLStatement(
                "SELECT first_receipt_id, last_receipt_id FROM sheet WHERE id = ?", on: connection)
            ids.bind(sheet)
            guard try ids.step(), !ids.isNull(0) else { continue }
            runs.append(ReceiptRun(ids: ids.int(0)...ids.int(1), levels: levels[sheet]!, months: months))
        }
        return ReceiptShare.cut(runs, into: parts)
    }

    /// Streams one share in blocks; amounts of levels not in force read as 0, rows with none in force are left out.
    ///
    /// - Parameter numbered: whether the blocks carry the receipts' numbers, which only explanations need.
    public func forEachReceipt(
        of share: ReceiptShare, _ stored: StoredPortfolio, numbered: Bool = false, _ body: (ReceiptBlock) -> Void
    ) throws {
        var block = ReceiptBlock()
        for run in share.runs { try stream(run, stored, numbered: numbered, into: &block, body) }
        guard block.count > 0 else { return }
        block.resolve(stored)
        body(block)
    }

    private func stream(
        _ run: ReceiptRun, _ stored: StoredPortfolio, numbered: Bool, into block: inout ReceiptBlock,
        _ body: (ReceiptBlock) -> Void
    ) throws {
        let needsID = numbered || !stored.buildingOfReceipt.isEmpty
        let local = run.hasLocal ? "local_fen" : "0"
        let rows = try SQLStatement(
            """
            SELECT identity_id, building_id, month, total_fen, district_fen, \(local), \(needsID ? "id" : "0")
            FROM receipt WHERE id BETWEEN ? AND ?
            """, on: connection)
        rows.bind(run.ids.lowerBound, run.ids.upperBound)
        var month: Int64 = 0
        var ordinal: Int32 = 0
        var mask: UInt8 = 0
        while try rows.step() {
            let rowMonth = rows.int(2)
            if rowMonth != month {
                month = rowMonth
                ordinal = Int32(month / 100 * 12 + month % 100 - 1)
                mask = run.mask(ofMonth: ordinal)
            }
            if mask == 0 { continue }
            block.taxpayers.append(Int32(truncatingIfNeeded: rows.int(0)))
            block.buildings.append(Int32(truncatingIfNeeded: rows.int(1)))
            block.months.append(ordinal)
            block.total.append(mask & 1 != 0 ? rows.int(3) : 0)
            block.district.append(mask & 4 != 0 ? rows.int(4) : 0)
            block.local.append(mask & 2 != 0 ? rows.int(5) : 0)
            if needsID { block.ids.append(rows.int(6)) }
            if block.count == ReceiptBlock.usualCount {
                block.resolve(stored)
                body(block)
                block.removeAll()
            }
        }
    }
}

extension ReceiptBlock {
    /// Receipts in a block of the stream: small enough for the processor's cache.
    fileprivate static let usualCount = 4096

    /// Turns the ledger's numbers of taxpayers and buildings into positions, column by column: so the look-ups of a
    /// block wait for the memory together; and puts buildings corrected by hand over those that the files name.
    fileprivate mutating func resolve(_ stored: StoredPortfolio) {
        stored.taxpayerOf.withUnsafeBufferPointer { taxpayerOf in
            for row in taxpayers.indices {
                let identity = taxpayers[row]
                taxpayers[row] = identity == 0 ? -1 : taxpayerOf[Int(identity)]
            }
        }
        for row in buildings.indices {
            let building = buildings[row]
            buildings[row] = building == 0 ? -1 : stored.positionOfBuilding[Int(building)]
        }
        guard !stored.buildingOfReceipt.isEmpty else { return }
        for row in 0..<count {
            guard let building = stored.buildingOfReceipt[ids[row]] else { continue }
            buildings[row] = building == 0 ? -1 : stored.positionOfBuilding[Int(building)]
        }
    }

    fileprivate mutating func removeAll() {
        ids.removeAll(keepingCapacity: true)
        taxpayers.removeAll(keepingCapacity: true)
        buildings.removeAll(keepingCapacity: true)
        months.removeAll(keepingCapacity: true)
        total.removeAll(keepingCapacity: true)
        local.removeAll(keepingCapacity: true)
        district.removeAll(keepingCapacity: true)
    }
}
