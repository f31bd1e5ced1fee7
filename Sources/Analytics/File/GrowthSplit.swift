public import BuildingEconomy

/// A building's change against the same months a year earlier (同比), taken apart so that like is compared with like (可比口径).
///
/// The four parts add up to the change, to the fen.
public struct GrowthSplit: Sendable, Equatable {
    /// The window's tax.
    public internal(set) var now = Money.zero
    /// The tax of the same months a year earlier.
    public internal(set) var base = Money.zero
    /// 税收增减: of the taxpayers that were tenants in both windows, and of receipts whose taxpayer was a tenant in neither or
    /// is not named. One-off receipts apart, as in the next two.
    public internal(set) var taxChange = Money.zero
    /// 新入驻: of the taxpayers that were tenants only in this window.
    public internal(set) var joined = Money.zero
    /// 迁出: of the taxpayers that were tenants only in the window a year earlier; below zero where they took tax with them.
    public internal(set) var left = Money.zero
    /// 一次性: one-off receipts of this window less those of the window a year earlier.
    public internal(set) var oneOff = Money.zero
    /// The base of ``taxChange``.
    public internal(set) var comparableBase = Money.zero
    /// One-off receipts of this window.
    public internal(set) var oneOffNow = Money.zero
    /// One-off receipts of the window a year earlier.
    public internal(set) var oneOffBase = Money.zero
    /// now − base.
    public var difference: Money { now - base }

    /// Whether the parts add up.
    public var addsUp: Bool { taxChange + joined + left + oneOff == difference }

    /// 可比增长: ``taxChange`` ÷ ``comparableBase``, or why it cannot be said.
    public var comparableGrowth: Growth {
        Change(from: comparableBase, to: comparableBase + taxChange).growth
    }
}

/// How many taxpayers were tenants of a building in the window, in the one a year earlier, and in both.
public struct TenantMoves: Sendable, Equatable {
    /// In both.
    public let stayed: Int
    /// In this window only.
    public let joined: Int
    /// In the window a year earlier only.
    public let left: Int
}

/// In which of the two windows a taxpayer was a tenant of the building: active there in any month, whatever it paid.
struct Presence {
    private var now: Set<Int32> = []
    private var earlier: Set<Int32> = []

    init(_ portfolio: Portfolio, position: Int, _ window: Window) {
        for tenancy in portfolio.tenancies where tenancy.building == Int32(position) {
            let row = TenancyIndex.Row(tenancy)
            if row.isActive(in: window) { now.insert(tenancy.taxpayer) }
            if row.isActive(in: window.yearEarlier) { earlier.insert(tenancy.taxpayer) }
        }
    }

    /// The change of some taxpayers' regular receipts goes to tax change, joined or left.
    func part(of taxpayer: Int32) -> WritableKeyPath<GrowthSplit, Money> {
        switch (now.contains(taxpayer), earlier.contains(taxpayer)) {
        case (true, false): \.joined
        case (false, true): \.left
        default: \.taxChange
        }
    }

    var moves: TenantMoves {
        let both = now.intersection(earlier).count
        return TenantMoves(stayed: both, joined: now.count - both, left: earlier.count - both)
    }
}

extension TenancyIndex.Row {
    /// Whether the row is active in any month of a window.
    fileprivate func isActive(in window: Window) -> Bool {
        firstMonth <= lastMonth && firstMonth <= window.to.ordinal && lastMonth >= window.from.ordinal
    }
}

extension GrowthSplit {
    /// Takes the change at one level apart; both windows must be complete.
    init(_ own: OwnTaxpayers, _ presence: Presence, level: TaxLevel) {
        for (taxpayer, sums) in own.taxpayers {
            let (regular, base) = (sums.now.regular(level), sums.earlier.regular(level))
            let part = presence.part(of: taxpayer)
            self[keyPath: part] = self[keyPath: part] + (regular - base)
            if part == \.taxChange { comparableBase = comparableBase + base }
            oneOffNow = oneOffNow + sums.now.oneOff(level)
            oneOffBase = oneOffBase + sums.earlier.oneOff(level)
            now = now + regular + sums.now.oneOff(level)
            self.base = self.base + base + sums.earlier.oneOff(level)
        }
        oneOff = oneOffNow - oneOffBase
    }
}
