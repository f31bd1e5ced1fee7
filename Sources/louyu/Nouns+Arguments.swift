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
