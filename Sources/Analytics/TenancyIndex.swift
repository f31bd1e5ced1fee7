import BuildingEconomy

/// The tenancies laid out so that a receipt finds its building in one step.
///
/// Whether a tenancy is active in a month depends on its months alone (moveIn ≤ last day and moveOut ≥ first day);
/// days only weigh, where a taxpayer sits in several buildings.
struct TenancyIndex: Sendable {
    /// No tenancy by then: bucket 未匹配.
    static let unmatched: Int32 = -1
    /// The tenancies have ended: bucket 迁出后入库.
    static let afterMoveOut: Int32 = -2
    /// The rows have to be looked at one by one.
    static let several: Int32 = -3

    /// Where a taxpayer's receipts go.
    struct Home: Sendable {
        /// The one building that all of the taxpayer's rows are in, active over one run of months.
        ///
        /// ``TenancyIndex/unmatched`` without a row. Where the rows differ, ``TenancyIndex/several``, and `first` and
        /// `last` bound them.
        var building: Int32
        /// The first month of that run (`Int32.min`: always).
        var first: Int32
        /// The last month of that run (`Int32.max`: still).
        var last: Int32
    }

    /// A row of a taxpayer that needs all of them looked at.
    struct Row: Sendable {
        var building: Int32
        var firstMonth: Int32
        var lastMonth: Int32
        var moveIn: Int32
        var moveOut: Int32
        /// cm²; 0 where the roster states none.
        var area: UInt64
    }

    /// One a taxpayer.
    private var homes: [Home]
    /// The rows of the taxpayers with ``several``, each taxpayer's together and ordered by building.
    private var rows: [Row] = []

    /// The index of a portfolio's tenancies.
    init(_ portfolio: Portfolio) {
        homes = Array(
            repeating: Home(building: Self.unmatched, first: 0, last: 0), count: portfolio.taxpayerCount)
        let tenancies = portfolio.tenancies
        var start = 0
        while start < tenancies.count {
            let taxpayer = tenancies[start].taxpayer
            var end = start + 1
            while end < tenancies.count, tenancies[end].taxpayer == taxpayer { end += 1 }
            homes[Int(taxpayer)] = settle(tenancies[start..<end])
            start = end
        }
    }

    /// The building's position that a receipt goes to where it names none; or ``unmatched``, ``afterMoveOut``, ``several``.
    @inline(__always)
    func place(of taxpayer: Int32, in month: Int32) -> Int32 {
        guard taxpayer >= 0 else { return Self.unmatched }
        let home = homes[Int(taxpayer)]
        guard home.building >= 0 else { return home.building }
        if month > home.last { return Self.afterMoveOut }
        return month < home.first ? Self.unmatched : home.building
    }

    /// The place of every receipt of a block: the building it names, else what ``place(of:in:)`` says.
    func places(of block: ReceiptBlock) -> [Int32] {
        let (taxpayers, named, months) = (block.taxpayers.span, block.buildings.span, block.months.span)
        return [Int32](unsafeUninitializedCapacity: block.count) { places, count in
            for row in months.indices {
                let building = named[unchecked: row]
                let place = building >= 0 ? building : place(of: taxpayers[unchecked: row], in: months[unchecked: row])
                places.initializeElement(at: row, to: place)
            }
            count = months.count
        }
    }

    /// The rows of a taxpayer with ``several``, ordered by building.
    func rows(of taxpayer: Int32) -> ArraySlice<Row> {
        let home = homes[Int(taxpayer)]
        return rows[Int(home.first)..<Int(home.last)]
    }

    private mutating func settle(_ tenancies: ArraySlice<Tenancy>) -> Home {
        if let home = Self.oneHome(of: tenancies) { return home }
        let first = Int32(rows.count)
        rows += tenancies.map(Row.init)
        return Home(building: Self.several, first: first, last: Int32(rows.count))
    }

    /// The home of rows in one building whose months run on without a gap, or nil.
    private static func oneHome(of tenancies: ArraySlice<Tenancy>) -> Home? {
        guard let row = tenancies.first.map(Row.init) else { return nil }
        guard tenancies.count > 1 else {
            return Home(building: row.building, first: row.firstMonth, last: row.lastMonth)
        }
        var spans = tenancies.map { ($0.building, Row($0).firstMonth, Row($0).lastMonth) }
        guard spans.allSatisfy({ $0.0 == row.building && $0.1 <= $0.2 }) else { return nil }
        spans.sort { $0.1 < $1.1 }
        var last = spans[0].2
        for span in spans.dropFirst() {
            guard last == .max || span.1 <= last + 1 else { return nil }
            last = max(last, span.2)
        }
        return Home(building: row.building, first: spans[0].1, last: last)
    }
}

extension TenancyIndex.Row {
    /// No room is larger than 1,000 km²; what a roster states beyond is taken as that, so that weights stay within 64 bits.
    static let largestArea: UInt64 = 10_000_000_000_000

    init(_ tenancy: Tenancy) {
        building = tenancy.building
        firstMonth = tenancy.moveIn?.month.ordinal ?? .min
        lastMonth = tenancy.moveOut?.month.ordinal ?? .max
        moveIn = tenancy.moveIn?.ordinal ?? .min
        moveOut = tenancy.moveOut?.ordinal ?? .max
        area = tenancy.area.map { $0.cm2 > 0 ? min(UInt64($0.cm2), Self.largestArea) : 0 } ?? 0
    }

    /// Whether the row is active in a month.
    @inline(__always)
    func isActive(in month: Int32) -> Bool { firstMonth <= month && month <= lastMonth }
}
