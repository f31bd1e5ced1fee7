internal import BuildingEconomy

/// Months as people list them: runs of three or more as `2020-03 至 2020-06`, others one by one.
///
/// - Parameter months: in ascending order.
func monthRunsText(_ months: [Month]) -> String {
    var runs: [ClosedRange<Month>] = []
    for month in months {
        if let last = runs.last, last.upperBound.advanced(by: 1) == month {
            runs[runs.count - 1] = last.lowerBound...month
        } else {
            runs.append(month...month)
        }
    }
    return runs.map { run in
        switch run.lowerBound.distance(to: run.upperBound) {
        case 0: run.lowerBound.text
        case 1: run.lowerBound.text + "、" + run.upperBound.text
        default: run.lowerBound.text + " 至 " + run.upperBound.text
        }
    }.joined(separator: "、")
}
