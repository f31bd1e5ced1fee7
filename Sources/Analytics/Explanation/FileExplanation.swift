public import BuildingEconomy

/// One figure of a building's file taken apart: the receipts or the roster's rows behind it, held against the file.
public struct FileExplanation: Sendable {
    /// Receipts that belong together.
    public struct Group: Sendable {
        /// Which receipts; the raw value is the group's code.
        public enum Role: String, Sendable, CaseIterable {
            /// Of the window; of a concentration, of its largest taxpayers.
            case now
            /// Of the same months a year earlier.
            case yearEarlier
            /// Of a concentration, of all other taxpayers of the window.
            case others
            /// January to the month, this year.
            case yearToDate
            /// January to the same month of the year before.
            case lastYearToDate
            /// The rest of the year before.
            case restOfLastYear

            /// The group in Chinese.
            public var chineseName: String {
                switch self {
                case .now: "本期"
                case .yearEarlier: "上年同期"
                case .others: "其他企业"
                case .yearToDate: "本年至今"
                case .lastYearToDate: "上年同月为止"
                case .restOfLastYear: "上年其余月份"
                }
            }
        }

        /// Which receipts.
        public let role: Role
        /// The receipts, by taxpayer, month and number.
        public let parts: [ReceiptPart]
    }

    /// What the roster says of where a tenant is registered.
    public struct Registration: Sendable, Equatable {
        /// The taxpayer's position.
        public let taxpayer: Int
        /// Whether it is registered here.
        public let answer: TenantTable.Answer
        /// The tenancies that count, by their numbers in the ledger.
        public let tenancies: [Int64]
    }

    /// The figure.
    public let figure: FileFigure
    /// The building's file, as every table has it.
    public let file: BuildingFile
    /// The receipts behind it; empty of figures that have none.
    public let groups: [Group]
    /// Of 注册在地率, every tenant that counts; else empty.
    public let registrations: [Registration]

    /// What a receipt counts for: its 全口径 or 区级; of a concentration |全口径|.
    public func amount(of part: ReceiptPart) -> Money {
        switch figure.kind {
        case .growth(_, .district): part.district
        case .concentration: Money(fen: Int64(clamping: part.total.fen.magnitude))
        default: part.total
        }
    }

    /// Σ of a group; zero where there is none.
    public func sum(_ role: Group.Role) -> Money {
        groups.filter { $0.role == role }.flatMap(\.parts).reduce(.zero) { $0 + amount(of: $1) }
    }

    /// Whether tables give the figure at all: not where months or an area are missing.
    public var isGiven: Bool {
        switch figure.kind {
        case .growth(_, let level): file.growth[level] != nil
        case .concentration: file.concentration?.squares != nil
        case .projection: projection != nil
        case .registration: file.assessment.tenants.registeredRate != nil
        case .space: (figure == .vacancy ? file.space.vacancy : file.space.occupancy) != nil
        }
    }

    /// Whether the parts add up to the figure that tables give; where tables give none, there is nothing to add up to.
    public var addsUp: Bool {
        switch figure.kind {
        case .growth(let part, let level):
            file.growth[level].map { $0[keyPath: part.path] == sum(.now) - sum(.yearEarlier) } ?? true
        case .concentration(let largest):
            file.concentration.map { addsUp(to: $0, largest: largest) } ?? true
        case .projection:
            projection.map {
                $0.yearToDate == sum(.yearToDate) && $0.lastYearToDate == sum(.lastYearToDate)
                    && $0.lastYear == sum(.lastYearToDate) + sum(.restOfLastYear)
            } ?? true
        case .registration:
            registrations.count == file.assessment.tenants.counted
                && registrations.count { $0.answer == .yes } == file.assessment.tenants.registered
        case .space: true
        }
    }

    private func addsUp(to concentration: Concentration, largest: Int?) -> Bool {
        let contributors = Dictionary(grouping: groups.flatMap(\.parts)) { $0.taxpayer ?? -1 }.map { taxpayer, parts in
            Concentration.Contributor(taxpayer: taxpayer, magnitude: parts.reduce(.zero) { $0 + amount(of: $1) })
        }
        let own = Concentration(contributors)
        guard own.whole == concentration.whole, own.squares == concentration.squares else { return false }
        guard let largest else { return true }
        return sum(.now) == concentration.largest.prefix(largest).reduce(.zero) { $0 + $1.magnitude }
    }

    /// The projection that the file's year is told by.
    public var projection: Projection? { file.assessment.yiyuanEvidence?.projection }

    /// Whether its readers may not see it.
    public var isWithheld: Bool { file.disclosure != nil && !figure.isForMeetings }
}
