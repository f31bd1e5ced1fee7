public import Analytics
public import ArgumentParser
public import BuildingEconomy
public import Ingestion

extension Month: ExpressibleByArgument {
    /// `2020-12`
    public init?(argument: String) { self.init(text: argument) }
}

extension Profile: ExpressibleByArgument {}
extension RankingMetric: ExpressibleByArgument {}
extension WindowKind: ExpressibleByArgument {}
extension AreaBasis: ExpressibleByArgument {}
extension InPlaceBasis: ExpressibleByArgument {}
extension MoneyUnit: ExpressibleByArgument {}
extension FileKind: ExpressibleByArgument {}
extension Grouping: ExpressibleByArgument {}
extension ConflictKind: ExpressibleByArgument {}

/// What `louyu explain` takes apart: a metric of the ranking, or another figure of a building's file.
enum ExplainedFigure: ExpressibleByArgument {
    case metric(RankingMetric)
    case file(FileFigure)

    init?(argument: String) {
        if let metric = RankingMetric(rawValue: argument) {
            self = .metric(metric)
        } else if let figure = FileFigure(rawValue: argument) {
            self = .file(figure)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] {
        RankingMetric.allCases.map(\.rawValue) + FileFigure.allCases.map(\.rawValue)
    }
}
