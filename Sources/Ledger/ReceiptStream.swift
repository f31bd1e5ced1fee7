internal import BuildingEconomy

/// Receipts on their way from the ledger to a sum: put into blocks, those not in force left out, numbers turned into positions.
struct ReceiptStream {
    /// Receipts in a block: small enough for the processor's cache.
    private static let usualCount = 4096

    private let stored: StoredPortfolio
    private let isNumbered: Bool
    private let isMarked: Bool
    private let body: (ReceiptBlock) -> Void
    private var run: ReceiptRun?
    private var block = ReceiptBlock()
    private var month: (yyyymm: Int32, ordinal: Int32, mask: UInt8) = (0, 0, 0)

    init(_ stored: StoredPortfolio, isNumbered: Bool, isMarked: Bool, _ body: @escaping (ReceiptBlock) -> Void) {
        self.stored = stored
        self.isNumbered = isNumbered || !stored.buildingOfReceipt.isEmpty
        self.isMarked = isMarked
        self.body = body
    }

    /// Begins with the receipts of a run.
    mutating func begin(_ run: ReceiptRun) {
        self.run = run
        month = (0, 0, 0)
    }

    @inline(__always)
    private mutating func look(at yyyymm: Int32) {
        guard yyyymm != month.yyyymm, let run else { return }
        let ordinal = yyyymm / 100 * 12 + yyyymm % 100 - 1
        month = (yyyymm, ordinal, run.mask(ofMonth: ordinal))
    }

    /// Takes a receipt as its row states it.
    @inline(__always)
    mutating func take(
        id: Int64, identity: Int32, building: Int32, yyyymm: Int32, kind: Int32, total: Int64, local: Int64,
        district: Int64
    ) {
        look(at: yyyymm)
        let mask = month.mask
        if mask == 0 { return }
        block.taxpayers.append(identity)
        block.buildings.append(building)
        block.months.append(month.ordinal)
        block.total.append(mask & 1 != 0 ? total : 0)
        block.local.append(mask & 2 != 0 ? local : 0)
        block.district.append(mask & 4 != 0 ? district : 0)
        if isNumbered { block.ids.append(id) }
        if isMarked { block.oneOff.append(stored.oneOffs.holds(receipt: id, kind: kind)) }
        if block.count == Self.usualCount { flush() }
    }

    /// Takes a range of a pack, whose first receipt has this id.
    mutating func take(_ pack: ReceiptPackView, _ range: Range<Int>, firstID: Int64) {
        guard let yyyymm = pack.constant(.month) else { return takeEach(pack, range, firstID: firstID) }
        look(at: Int32(truncatingIfNeeded: yyyymm))
        if month.mask == 0 { return }
        flush()
        var start = range.lowerBound
        while start < range.upperBound {
            let part = start..<min(start + Self.usualCount, range.upperBound)
            let none = [Int64](repeating: 0, count: month.mask == 7 ? 0 : part.count)
            block.taxpayers = pack.narrow(.identity, part)
            block.buildings = pack.narrow(.building, part)
            block.months = [Int32](repeating: month.ordinal, count: part.count)
            block.total = month.mask & 1 != 0 ? pack.wide(.total, part) : none
            block.local = month.mask & 2 != 0 ? pack.wide(.local, part) : none
            block.district = month.mask & 4 != 0 ? pack.wide(.district, part) : none
            if isNumbered {
                let first = firstID + Int64(start - range.lowerBound)
                block.ids = Array(first..<first + Int64(part.count))
            }
            if isMarked {
                let first = firstID + Int64(start - range.lowerBound)
                block.oneOff = stored.oneOffs.marks(of: pack.narrow(.taxKind, part), firstID: first)
            }
            flush()
            start = part.upperBound
        }
    }

    /// Takes the receipts of a pack of several months one by one.
    private mutating func takeEach(_ pack: ReceiptPackView, _ range: Range<Int>, firstID: Int64) {
        let (identities, buildings) = (pack.narrow(.identity, range), pack.narrow(.building, range))
        let (months, kinds) = (pack.narrow(.month, range), pack.narrow(.taxKind, range))
        let (total, local) = (pack.wide(.total, range), pack.wide(.local, range))
        let district = pack.wide(.district, range)
        for row in months.indices {
            take(
                id: firstID + Int64(row), identity: identities[row], building: buildings[row], yyyymm: months[row],
                kind: kinds[row], total: total[row], local: local[row], district: district[row])
        }
    }

    /// Hands over what is in the block.
    mutating func flush() {
        guard block.count > 0 else { return }
        block.resolve(stored)
        body(block)
        block.removeAll()
    }
}

extension ReceiptBlock {
    /// Turns the ledger's numbers of taxpayers and buildings into positions, column by column: so the look-ups of a
    /// block wait for the memory together; and puts buildings corrected by hand over those that the files name.
    fileprivate mutating func resolve(_ stored: StoredPortfolio) {
        stored.taxpayerOf.withUnsafeBufferPointer { taxpayerOf in
            taxpayers.withUnsafeMutableBufferPointer { taxpayers in
                for row in taxpayers.indices {
                    let identity = Int(taxpayers[row])
                    precondition(taxpayerOf.indices.contains(identity), "a receipt of an identity that is not stored")
                    taxpayers[row] = identity == 0 ? -1 : taxpayerOf[identity]
                }
            }
        }
        stored.positionOfBuilding.withUnsafeBufferPointer { positions in
            buildings.withUnsafeMutableBufferPointer { buildings in
                for row in buildings.indices {
                    let building = Int(buildings[row])
                    precondition(positions.indices.contains(building), "a receipt of a building that is not stored")
                    buildings[row] = building == 0 ? -1 : positions[building]
                }
            }
        }
        guard !stored.buildingOfReceipt.isEmpty else { return }
        for row in 0..<count {
            guard let building = stored.buildingOfReceipt[ids[row]] else { continue }
            buildings[row] = building == 0 ? -1 : stored.positionOfBuilding[Int(building)]
        }
    }

    fileprivate mutating func removeAll() {
        ids.removeAll(keepingCapacity: true)
        oneOff.removeAll(keepingCapacity: true)
        taxpayers.removeAll(keepingCapacity: true)
        buildings.removeAll(keepingCapacity: true)
        months.removeAll(keepingCapacity: true)
        total.removeAll(keepingCapacity: true)
        local.removeAll(keepingCapacity: true)
        district.removeAll(keepingCapacity: true)
    }
}
