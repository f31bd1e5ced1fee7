internal import Analytics
internal import BuildingEconomy

/// A contradiction in words: the figures, and what to do.
struct ConflictSentence {
    private let conflict: Conflict
    private let report: ConflictsReport

    init(_ conflict: Conflict, _ report: ConflictsReport) { (self.conflict, self.report) = (conflict, report) }

    /// The sentence with the numbers.
    var facts: String {
        switch conflict.evidence {
        case .receipts(let received, let hasRows): receipts(received, hasRows)
        case .identities(let numbers): identities(numbers)
        case .leased(let leased, let gross, let rows):
            "名册 \(rows) 条在租面积合计 \(area(leased)) ㎡，建筑面积 \(area(gross)) ㎡，为其 "
                + "\(Ratio(leased.cm2, over: gross.cm2)?.percentText ?? "-")%"
        case .area(let basis, let before, let after):
            "\(basis.chineseName)由 \(area(before)) ㎡ 变为 \(area(after)) ㎡" + change(before, after)
        case .drops(let month, let drops):
            "\(month.text) " + drops.map(drop).joined(separator: "；")
        }
    }

    private func receipts(_ received: Money, _ hasRows: Bool) -> String {
        let window = Window(.ttm, endingWith: report.list.month)
        let months = "\(window.from.text) 至 \(window.to.text) "
        let amount = report.showsAmounts ? "合计 \(received.yuanText(grouped: true)) 元" : ""
        let silent =
            hasRows ? "\(months)有入库记录，\(amount.isEmpty ? "合计" : amount + "，")不大于零" : "\(months)没有任何入库记录"
        switch conflict.kind {
        case .rosterYesNoReceipt: return "名册标为在地纳税，\(silent)"
        case .registeredNoReceipt: return "注册地在本区，\(silent)"
        default: return "名册标为不在地纳税，\(months)却有全口径入库\(amount)"
        }
    }

    private func identities(_ numbers: [Int32]) -> String {
        let parties = numbers.map { report.party(Int($0)) }
        if conflict.kind == .codeSeveralNames {
            let names = unique(parties.compactMap(\.name))
            return "代码 \(parties.first?.code ?? "-") 有 \(names.count) 个名称：\(names.joined(separator: "、"))"
        }
        let codes = unique(parties.compactMap(\.code))
        return "名称 \(parties.first?.name ?? "-") 有 \(codes.count) 个代码：\(codes.joined(separator: "、"))"
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    private func change(_ before: FloorArea, _ after: FloorArea) -> String {
        guard let ratio = Ratio(after.cm2 - before.cm2, over: before.cm2) else { return "" }
        return "，\(ratio > Ratio(0, over: 1)! ? "增" : "减") " + ratio.magnitude.text(times: 100, decimals: 2) + "%"
    }

    private func drop(_ drop: MonthDrop) -> String {
        guard report.showsAmounts || drop.measure == .taxpayers else {
            return "\(drop.measure.chineseName) 远低于相邻月份最低的 \(drop.neighbour.text)"
        }
        let share = Ratio(drop.value, over: drop.neighbourValue).map { "，为其 \($0.percentText)%" } ?? ""
        func text(_ value: Int64) -> String {
            drop.measure == .taxpayers ? "\(value) 户" : "\(Money(fen: value).wanText(grouped: true)) 万元"
        }
        return "\(drop.measure.chineseName) \(text(drop.value))，相邻月份最低的 \(drop.neighbour.text) 为 "
            + "\(text(drop.neighbourValue))\(share)"
    }

    private func area(_ area: FloorArea) -> String { area.squareMetresText(grouped: true) }

    /// What to do.
    var remedy: String {
        switch conflict.kind {
        case .rosterYesNoReceipt: "核对名册“在地纳税”和信用代码；确有入库的查入库表是否漏了这家，没有的更正名册"
        case .rosterNoButReceipt: "核对后更正名册“在地纳税”，或改名册重新导入"
        case .registeredNoReceipt: "走访核实：是否仍在经营、申报在何处、代码是否写对"
        case .codeSeveralNames: "更名的记下旧名；写错的改原表重新导入"
        case .nameSeveralCodes: "核对代码：写错的改原表重新导入；确是同名的两家则不必处理"
        case .leasedOverBuilding: "查名册：已迁出的补迁出日期，面积单位是否写错，是否有一间重复登记"
        case .areaChanged: "核对哪一个对；单位面积的数随之改变，对的可定下来"
        case .monthCollapsed: "查这个月的文件是否只有一部分：补齐后用 --append，整月重发的用 --replace"
        }
    }
}

extension Ratio {
    /// Without its sign.
    fileprivate var magnitude: Ratio { Ratio(abs(numerator), over: denominator)! }
}
