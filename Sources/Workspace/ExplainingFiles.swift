public import Analytics
public import BuildingEconomy
public import Ledger

/// One figure of a building's file taken apart, with the names and the files behind it.
public struct FileExplainOutcome: Sendable {
    /// The figure.
    public let explanation: FileExplanation
    /// The taxpayers it names, by position.
    public let taxpayers: [Int: TaxpayerIdentity]
    /// Where its receipts came from, by their numbers; empty unless rows were asked for.
    public let receipts: [Int64: ReceiptOrigin]
    /// Where the roster says who is registered here, by the tenancies' numbers; empty unless rows were asked for.
    public let tenancies: [Int64: FactOrigin]
    /// Where the register states the areas; empty unless rows were asked for.
    public let areas: [AreaOrigin]

    /// Where one of a building's areas stands.
    public struct AreaOrigin: Sendable, Equatable {
        /// The area.
        public let basis: AreaBasis?
        /// The row; nil where somebody corrected the value.
        public let origin: FactOrigin?
    }

    /// Where the register's row of an area stands; nil of 空置面积, which is no basis.
    public func origin(of basis: AreaBasis?) -> FactOrigin? { areas.first { $0.basis == basis }?.origin }
}

extension Workspace {
    /// Takes one figure of a building's file apart.
    ///
    /// - Parameters:
    ///   - figure: which.
    ///   - building: the building's key or name.
    ///   - question: month, window, bases and profile.
    ///   - withRows: whether each receipt's, roster's and register's file and row are looked up.
    /// - Throws: ``NoSuchBuilding``, ``NoMonthLoaded``, ``WithheldFigure``, ``LedgerError``.
    public func explain(
        _ figure: FileFigure, of building: String, _ question: RankingQuestion, withRows: Bool
    ) throws -> FileExplainOutcome {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try stored(asOf: question.asOf, policy, in: reading)
            let (file, attribution) = try file(of: building, question, stored, policy, in: reading)
            let empty = ExplanationSums(
                portfolio: stored.portfolio, options: file.options, place: .building(file.position),
                collectsParts: question.profile == .internal, known: attribution)
            let sums = try ReceiptSum.sum(
                empty, of: stored, months: attribution.months, numbered: withRows, marked: true, in: reading,
                ledger: ledger)
            let made = FileExplanation.make(of: stored.portfolio, sums, file: file, figure: figure)
            guard !made.isWithheld else { throw WithheldFigure(building: file.building, profile: question.profile) }
            let parts = made.groups.flatMap(\.parts)
            let named = Set(parts.compactMap(\.taxpayer) + made.registrations.map(\.taxpayer))
            let known = try reading.identities(named.sorted().map(Int32.init))
            return FileExplainOutcome(
                explanation: made,
                taxpayers: Dictionary(uniqueKeysWithValues: known.map { (Int($0.key), $0.value) }),
                receipts: withRows ? try reading.origins(ofReceipts: Set(parts.map(\.receipt)).sorted()) : [:],
                tenancies: withRows
                    ? try reading.origins(
                        ofTenancies: Set(made.registrations.flatMap(\.tenancies)), stating: .registeredPlace,
                        asOf: question.asOf) : [:],
                areas: withRows && figure.kind == .space
                    ? try areaOrigins(of: file, stored, asOf: question.asOf, in: reading) : [])
        }
    }

    /// The last row in force that states each area of a building; none of an area that somebody corrected.
    private func areaOrigins(
        of file: BuildingFile, _ stored: StoredPortfolio, asOf batch: Int?, in reading: LedgerReading
    ) throws -> [FileExplainOutcome.AreaOrigin] {
        let own = try stored.statedAreas(asOf: batch, in: reading).filter { $0.building == file.position }
        func last(_ isStated: (FloorAreas) -> Bool) -> Int64? { own.last { isStated($0.areas) }?.number }
        let bases: [(AreaBasis?, Int64?)] = [
            (.gross, last { $0.gross != nil }), (.occupied, last { $0.occupied != nil }),
            (nil, last { $0.vacant != nil }),
        ]
        let origins = try reading.origins(ofRegister: Set(bases.compactMap(\.1)))
        return bases.map { basis, statement in
            FileExplainOutcome.AreaOrigin(basis: basis, origin: statement.flatMap { origins[$0] })
        }
    }
}
