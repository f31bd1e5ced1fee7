import Analytics
import BuildingEconomy

extension HandMade {
    /// What deciding on a window's disclosure needs.
    func disclosureSums(_ month: String, _ kind: WindowKind = .ttm) -> DisclosureSums {
        var sums = DisclosureSums(portfolio: portfolio, windows: [Window(kind, endingWith: Month(text: month)!)])
        sums.add(block)
        return sums
    }

    /// What may be shown of a window.
    func disclosure(_ month: String, _ kind: WindowKind = .ttm) -> Disclosure {
        Disclosure.make(
            of: portfolio, disclosureSums(month, kind), over: Window(kind, endingWith: Month(text: month)!),
            rule: policy.disclosure)
    }

    /// Lets as many taxpayers as `parts` has numbers pay them, in 万元 at 全口径 and a quarter of it at 区级, in a building.
    mutating func taxpayers(_ first: Int, in key: String, _ month: String, wan parts: Int64...) {
        for (place, part) in parts.enumerated() {
            tenant(first + place, in: key, 10)
            receipt(first + place, month, part * 1_000_000, part * 250_000)
        }
    }
}
