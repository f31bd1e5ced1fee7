extension TaxLevel {
    /// What the district's own tax of this level is entered as (`louyu indicator set 全区区级税收 2020-12 15.2亿`), for the
    /// share of it that the buildings bring in.
    public var wholeDistrictName: String { "全区" + chineseName }
}

extension Sequence<EnteredFigure> {
    /// The district's own tax of some months, in yuan: the months entered one by one, or the whole year's figure; nil where
    /// any is missing.
    public func wholeDistrictTax(of months: ClosedRange<Month>, at level: TaxLevel) -> Ratio? {
        let known = filter { $0.name == level.wholeDistrictName }
        let year = months.lowerBound.year
        if months.count == 12, months.lowerBound.monthOfYear == 1,
            let whole = known.first(where: { $0.year == year && $0.month == nil })
        {
            return whole.value
        }
        var sum = Ratio(0, over: 1)!
        for month in months {
            guard let figure = known.first(where: { $0.year == month.year && $0.month == month.monthOfYear }) else {
                return nil
            }
            sum = sum + figure.value
        }
        return sum
    }
}
