internal import Analytics
internal import BuildingEconomy

extension CheckReport {
    /// The check as people read it, in yuan to the fen.
    ///
    /// - Parameter limit: how many lines of stray tax and of matches are listed; nil lists all.
    public func report(limit: Int? = nil) -> Report {
        let strays = listed(strayRows, limit: limit)
        let matches = listed(nameMatches.map(row), limit: limit)
        let names = listed(
            ambiguousNames.map { Row([Cell(.text(orNone: $0.code)), Cell(.text(orNone: $0.name))]) }, limit: limit)
        let omitted = strays.omitted + matches.omitted + names.omitted
        return Report(
            title: "对账：楼宇 + 迁出后入库 + 未匹配 = 入库",
            basis: audience + [verdict] + packs + [Note("数据", "最新批次：第 \(batch) 批")],
            tables: [proof]
                + (namesCompanies
                    ? [
                        Table(title: "未归入楼宇的税收（\(strayRows.count) 项）", columns: strayColumns, rows: strays.rows),
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

    /// One row for each bucket and taxpayer, the largest 全口径 first.
    private var strayRows: [Row] {
        var sums: [StrayKey: (order: Int, months: Set<Month>, total: Money, district: Money)] = [:]
        for (order, stray) in strays.enumerated() {
            let key = StrayKey(bucket: stray.entry.bucket, taxpayer: stray.entry.taxpayer, party: stray.party)
            var sum = sums[key] ?? (order, [], .zero, .zero)
            sum.months.insert(stray.entry.month)
            sum.total = sum.total + stray.entry.tax.total
            sum.district = sum.district + stray.entry.tax.district
            sums[key] = sum
        }
        let largestFirst = sums.sorted { left, right in
            guard profile == .internal else { return left.value.order < right.value.order }
            let (leftSize, rightSize) = (left.value.total.fen.magnitude, right.value.total.fen.magnitude)
            return leftSize == rightSize ? left.value.order < right.value.order : leftSize > rightSize
        }
        return largestFirst.map { key, sum in
            Row(
                [
                    .text(key.bucket.chineseName), .text(orNone: key.party?.code), .text(orNone: key.party?.name),
                    .text(monthRunsText(sum.months.sorted())), amount(sum.total), amount(sum.district),
                ].map { Cell($0) })
        }
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

    private func listed(_ rows: [Row], limit: Int?) -> (rows: [Row], omitted: Int) {
        guard let limit, rows.count > limit else { return (rows, 0) }
        return (Array(rows.prefix(limit)), rows.count - limit)
    }
}

private struct StrayKey: Hashable {
    let bucket: StrayTax.Bucket
    let taxpayer: Int?
    let party: CheckReport.Party?
}

extension ReconciliationLine {
    fileprivate var isEmpty: Bool { [buildings, afterMoveOut, unmatched, receipts].allSatisfy { $0 == .zero } }
}
