internal import Analytics
internal import BuildingEconomy

extension CheckReport {
    /// The check as people read it, in yuan to the fen.
    ///
    /// - Parameter limit: how many lines of stray tax and of matches are listed; nil lists all.
    public func report(limit: Int? = nil) -> Report {
        let strayLines = strayLines
        let strays = listed(strayLines, limit: limit, row)
        let matches = listed(nameMatches, limit: limit, row)
        let names = listed(ambiguousNames, limit: limit) {
            Row([Cell(.text(orNone: $0.code)), Cell(.text(orNone: $0.name))])
        }
        let omitted = strays.omitted + matches.omitted + names.omitted
        return Report(
            title: "对账：楼宇 + 迁出后入库 + 未匹配 = 入库",
            basis: audience + [verdict] + packs + [Note("数据", "最新批次：第 \(batch) 批")],
            tables: [proof]
                + (namesCompanies
                    ? [
                        Table(title: "未归入楼宇的税收（\(strayLines.count) 项）", columns: strayColumns, rows: strays.rows),
                        Table(title: "仅按名称匹配（\(nameMatches.count) 项）", columns: matchColumns, rows: matches.rows),
                        Table(title: "重名未匹配（\(ambiguousNames.count) 项）", columns: nameColumns, rows: names.rows),
                    ].filter { !$0.rows.isEmpty } : []),
            footnotes: omitted == 0 ? [] : ["另有 \(omitted) 项未列出，完整清单见 --format json。"])
    }

    private var audience: [Note] {
        profile == .internal ? [] : [Note("用途", "\(profile.chineseName)：只列是否相符，不列税额")]
    }

    private var verdict: Note {
        let open = lines.count { !$0.isProven }
        return open == 0
            ? Note("结论", "全部相符（\(monthCount) 个月）", tone: .good) : Note("结论", "\(open) 行不相符，请保留台账并报告此问题", tone: .bad)
    }

    /// Said only where something is wrong.
    private var packs: [Note] {
        guard differingPacks > 0 else { return [] }
        return [
            Note("速读列", "\(differingPacks) 块与原行不符，其他命令的数字不可信：请从备份恢复台账", tone: .bad)
        ]
    }

    private var monthCount: Int { Set(lines.map(\.month)).count }

    /// Levels without a single amount are left out.
    private var proof: Table {
        let levels = TaxLevel.allCases.filter { level in
            lines.contains { $0.level == level && !($0.isProven && $0.isEmpty) }
        }
        let columns =
            [Column("月份"), Column("级次")]
            + ["楼宇合计", "迁出后入库", "未匹配", "入库合计"].map { .figures($0, unit: "元") } + [Column("相符")]
        let rows = lines.filter { levels.contains($0.level) }.map { line in
            Row(
                [Cell(.text(line.month.text)), Cell(.text(line.level.chineseName))]
                    + [line.buildings, line.afterMoveOut, line.unmatched, line.receipts].map { Cell(amount($0)) }
                    + [Cell(.verdict(line.isProven), tone: line.isProven ? .good : .bad)])
        }
        return Table(columns: columns, rows: rows)
    }

    private var strayColumns: [Column] {
        [
            Column("去向"), Column("统一社会信用代码", yields: 1), Column("企业名称"), Column("月份"),
            .figures("全口径税收", unit: "元"), .figures("区级税收", unit: "元"),
        ]
    }

    /// What a bucket holds of one taxpayer.
    private struct StrayLine {
        let bucket: StrayTax.Bucket
        let party: Party?
        var months: Set<Month> = []
        var total = Money.zero
        var district = Money.zero
    }

    /// One line for each bucket and taxpayer, the largest 全口径 first.
    private var strayLines: [StrayLine] {
        var lines: [StrayLine] = []
        var known: [StrayKey: Int] = [:]
        for stray in strays {
            let taxpayer = stray.entry.taxpayer
            let key = StrayKey(
                bucket: stray.entry.bucket, taxpayer: taxpayer, party: taxpayer == nil ? stray.party : nil)
            let place = known[key] ?? lines.count
            if place == lines.count {
                known[key] = place
                lines.append(StrayLine(bucket: key.bucket, party: stray.party))
            }
            lines[place].months.insert(stray.entry.month)
            lines[place].total = lines[place].total + stray.entry.tax.total
            lines[place].district = lines[place].district + stray.entry.tax.district
        }
        guard profile == .internal else { return lines }
        let order = lines.indices.sorted { left, right in
            let (leftSize, rightSize) = (lines[left].total.fen.magnitude, lines[right].total.fen.magnitude)
            return leftSize == rightSize ? left < right : leftSize > rightSize
        }
        return order.map { lines[$0] }
    }

    private func row(_ line: StrayLine) -> Row {
        Row(
            [
                .text(line.bucket.chineseName), .text(orNone: line.party?.code), .text(orNone: line.party?.name),
                .text(monthRunsText(line.months.sorted())), amount(line.total), amount(line.district),
            ].map { Cell($0) })
    }

    /// In yuan; of which others than the office see nothing.
    private func amount(_ money: Money) -> Figure { profile == .internal ? .money(money, .yuan) : .none }

    private var nameColumns: [Column] { [Column("所写代码"), Column("所写名称")] }

    private var matchColumns: [Column] {
        [Column("所写代码"), Column("所写名称"), Column("对应代码"), Column("对应名称")]
    }

    private func row(of match: NameMatch) -> Row {
        Row(
            [match.written.code, match.written.name, match.taken.code, match.taken.name].map {
                Cell(.text(orNone: $0))
            })
    }

    private func listed<Entry>(_ entries: [Entry], limit: Int?, _ row: (Entry) -> Row) -> (rows: [Row], omitted: Int) {
        let shown = entries.prefix(limit ?? entries.count)
        return (shown.map(row), entries.count - shown.count)
    }
}

private struct StrayKey: Hashable {
    let bucket: StrayTax.Bucket
    let taxpayer: Int?
    /// Of a row without a taxpayer.
    let party: CheckReport.Party?
}

extension ReconciliationLine {
    fileprivate var isEmpty: Bool { [buildings, afterMoveOut, unmatched, receipts].allSatisfy { $0 == .zero } }
}
