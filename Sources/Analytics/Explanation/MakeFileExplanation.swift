public import BuildingEconomy

extension FileExplanation {
    /// Takes a figure of a building's file apart.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - sums: of the file's building and options, fed with every receipt, one-off receipts marked.
    ///   - file: the building's file.
    public static func make(
        of portfolio: Portfolio, _ sums: ExplanationSums, file: BuildingFile, figure: FileFigure
    ) -> FileExplanation {
        let window = file.options.window
        var groups: [Group] = []
        func group(_ role: Group.Role, _ isMember: (ReceiptPart) -> Bool) {
            groups.append(
                Group(role: role, parts: sums.parts.filter(isMember).sorted(by: ReceiptPart.precedes)))
        }
        switch figure.kind {
        case .growth(let part, _):
            let presence = Presence(portfolio, position: file.position, window)
            func belongs(_ receipt: ReceiptPart) -> Bool {
                guard !receipt.isOneOff else { return part == .oneOff }
                return presence.part(of: Int32(receipt.taxpayer ?? -1)) == part.path
            }
            group(.now) { window.months.contains($0.month) && belongs($0) }
            group(.yearEarlier) { window.yearEarlier.months.contains($0.month) && belongs($0) }
        case .concentration(let largest):
            let some = file.concentration.map { Set($0.largest.prefix(largest ?? .max).map(\.taxpayer)) } ?? []
            func isNamed(_ receipt: ReceiptPart) -> Bool {
                window.months.contains(receipt.month) && receipt.taxpayer != nil && receipt.total != .zero
            }
            group(.now) { isNamed($0) && some.contains($0.taxpayer!) }
            if largest != nil { group(.others) { isNamed($0) && !some.contains($0.taxpayer!) } }
        case .projection:
            let year = Window(.ytd, endingWith: window.to)
            let before = Window(.year, endingWith: window.to).yearEarlier
            group(.yearToDate) { year.months.contains($0.month) }
            group(.lastYearToDate) { year.yearEarlier.months.contains($0.month) }
            group(.restOfLastYear) {
                before.months.contains($0.month) && !year.yearEarlier.months.contains($0.month)
            }
        case .registration, .space: break
        }
        return FileExplanation(
            figure: figure, file: file, groups: groups,
            registrations: figure.kind == .registration ? registrations(of: portfolio, file) : [])
    }

    private static func registrations(of portfolio: Portfolio, _ file: BuildingFile) -> [Registration] {
        let day = file.options.window.to.lastDay
        let rows = portfolio.tenancies.filter { $0.building == Int32(file.position) && $0.isActive(on: day) }
        return Dictionary(grouping: rows, by: \.taxpayer).sorted { $0.key < $1.key }.compactMap { taxpayer, rows in
            guard rows.contains(where: { $0.organisation == .filesOwnTax }) else { return nil }
            return Registration(
                taxpayer: Int(taxpayer), answer: TenantHistory.registered(rows), tenancies: rows.map(\.id))
        }
    }
}
