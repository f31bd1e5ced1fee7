internal import BuildingEconomy
internal import Ingestion
public import Ledger

extension Workspace {
    /// Corrects values by hand, or releases corrections: one batch.
    ///
    /// - Throws: ``CorrectionRefusal``, ``NoSuchBuilding``, ``NoSuchTaxpayer``, ``LedgerError``.
    public func correct(_ request: CorrectionRequest, origin: Origin) throws -> CorrectionOutcome {
        try ledger.write { writing in
            _ = try recordPolicy(origin, in: writing)
            let found = try subjects(of: request.subject, in: writing)
            let values = try values(of: request, in: writing)
            let standing = try writing.reading.corrections().filter { found.subjects.contains($0.subject) }
            let texts: [String]
            if request.isRelease {
                let released = standing.filter { values.isEmpty || values[$0.field] != nil }
                guard !released.isEmpty else { throw CorrectionRefusal(description: "\(found.name) 没有更正可以解除") }
                texts = Set(released.map(\.field)).sorted { $0.rawValue < $1.rawValue }.map { "解除 \($0.chineseName)" }
                let batch = try addBatch(found, texts, request, origin, in: writing)
                for one in released {
                    try writing.releaseCorrection(one.subject, one.field, why: request.why, batch: batch)
                }
                return (outcome(batch, found, texts, count: Set(released.map(\.subject)).count), true)
            }
            guard !values.isEmpty else { throw CorrectionRefusal(description: "没有说明更正什么：见 louyu help correct") }
            let fields = CorrectedField.allCases.filter { values[$0] != nil }
            texts = fields.map { "\($0.chineseName) = \(values[$0]!.chineseText)" }
            let batch = try addBatch(found, texts, request, origin, in: writing)
            for subject in found.subjects {
                for field in fields {
                    try writing.addCorrection(
                        Correction(subject, field, values[field]!, why: request.why), batch: batch)
                }
            }
            return (outcome(batch, found, texts, count: found.subjects.count), true)
        }
    }

    /// The corrections that stand and have something to stand on, with what each is about for people.
    ///
    /// - Throws: ``LedgerError``.
    public func corrections(asOf batch: Int? = nil) throws -> [(subject: String, correction: Correction)] {
        let policy = try policy(asOf: batch)
        return try ledger.read { reading in
            let keys = try reading.buildingKeys()
            let corrections = try reading.corrections(asOf: batch)
            guard !corrections.isEmpty else { return [] }
            let stays = Dictionary(
                uniqueKeysWithValues: try reading.stays(asOf: batch, policyAliases: policy.aliases)
                    .map { ($0.tenancy, $0) })
            let numbers = corrections.compactMap { correction -> Int64? in
                guard case .receipt(let number) = correction.subject else { return nil }
                return number
            }
            let receipts = Dictionary(
                uniqueKeysWithValues: try reading.receipts(numbered: Set(numbers), onlyInForce: true, asOf: batch)
                    .map { ($0.number, $0) })
            let known = stays.values.map(\.identity) + receipts.values.map(\.identity)
            let names = try reading.identities(Set(known).sorted())
            return corrections.compactMap { correction in
                switch correction.subject {
                case .building(let number): ("楼宇 \(keys[number] ?? "")", correction)
                case .tenancy(let id):
                    stays[id].map { ("入驻 \(Self.text(of: $0, names[$0.identity]?.name, keys))", correction) }
                case .receipt(let id):
                    receipts[id].map { ("税收 \(Self.text(of: $0, names[$0.identity]?.name))", correction) }
                }
            }
        }
    }

    private static func text(of receipt: ReceiptRow, _ name: String?) -> String {
        let parts = [name ?? "", receipt.month.text, receipt.taxKind ?? "", "\(receipt.file) 第\(receipt.row)行"]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    static func text(of stay: Stay, _ name: String?, _ keys: [Int32: String]) -> String {
        [name ?? "", keys[stay.building] ?? "", stay.room].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private struct Found {
        let subjects: [CorrectionSubject]
        let name: String
    }

    private func addBatch(
        _ found: Found, _ texts: [String], _ request: CorrectionRequest, _ origin: Origin, in writing: LedgerWriting
    ) throws -> Int {
        try writing.addBatch(
            .correction, at: origin.time, by: origin.author, version: origin.version,
            detail: "\(found.name)：\(texts.joined(separator: "，"))（\(request.why)）")
    }

    private func outcome(_ batch: Int, _ found: Found, _ texts: [String], count: Int) -> CorrectionOutcome {
        CorrectionOutcome(batch: batch, subject: found.name, count: count, values: texts)
    }

    private func values(
        of request: CorrectionRequest, in writing: LedgerWriting
    ) throws -> [CorrectedField: CorrectedValue] {
        var values = request.values
        if let text = request.receiptBuilding {
            if text.isEmpty {
                values[.receiptBuilding] = .blank
            } else {
                let (number, key) = try building(text, in: writing)
                values[.receiptBuilding] = .building(number, key: key)
            }
        }
        return values
    }

    private func building(_ text: String, in writing: LedgerWriting) throws -> (number: Int32, key: String) {
        let directory = try Directories.buildings(in: writing, policy: policy)
        guard let number = directory.number(of: text) else { throw NoSuchBuilding(text: text, candidates: []) }
        return (number, directory[number].key)
    }

    private func subjects(of subject: CorrectionRequest.Subject, in writing: LedgerWriting) throws -> Found {
        switch subject {
        case .building(let text):
            let (number, key) = try building(text, in: writing)
            return Found(subjects: [.building(number)], name: "楼宇 \(key)")
        case .tenancy(let text, let buildingText, let room, let movedIn):
            let taxpayer = try FoundTaxpayer(text, aliases: policy.aliases, in: writing.reading)
            let (number, key) = try building(buildingText, in: writing)
            let stay = try stay(of: taxpayer, in: number, key, room: room, movedIn: movedIn, writing.reading)
            return Found(
                subjects: [.tenancy(stay.tenancy)], name: "入驻 \(Self.text(of: stay, taxpayer.name, [number: key]))")
        case .receipts(let text, let month, let kind, let row):
            let taxpayer = try FoundTaxpayer(text, aliases: policy.aliases, in: writing.reading)
            let receipts = try writing.reading.receipts(of: taxpayer.identities, month: month).filter {
                (kind == nil || $0.taxKind == kind) && (row == nil || $0.row == row)
            }
            guard !receipts.isEmpty else {
                throw CorrectionRefusal(description: "\(taxpayer.name) 没有这样的税收：请核对月份、税种和行号")
            }
            let months = month.map { " \($0.text)" } ?? ""
            return Found(
                subjects: receipts.map { .receipt($0.number) }, name: "税收 \(taxpayer.name)\(months)，\(receipts.count) 笔"
            )
        }
    }

    private func stay(
        of taxpayer: FoundTaxpayer, in building: Int32, _ key: String, room: String?, movedIn: Day?,
        _ reading: LedgerReading
    ) throws -> Stay {
        let roomKey = room.map { NameKey.of($0) ?? "" }
        let stays = try reading.stays(policyAliases: policy.aliases).filter {
            $0.taxpayer == taxpayer.number && $0.building == building && roomKey ?? $0.room == $0.room
                && movedIn.map { [$0] } ?? [$0.moveIn] == [$0.moveIn]
        }
        guard let stay = stays.last else {
            throw CorrectionRefusal(description: "\(taxpayer.name) 没有在 \(key) 的这处入驻：见 louyu show，或核对房间号和入驻日期")
        }
        guard stays.count == 1 else {
            let list = stays.map { stay in
                "房间 \(stay.room.isEmpty ? "（空）" : stay.room)，入驻 \(stay.moveIn?.text ?? "（空）")"
            }
            throw CorrectionRefusal(
                description: "\(taxpayer.name) 在 \(key) 有 \(stays.count) 处入驻（\(list.joined(separator: "；"))）："
                    + "请用 --room 或 --moved-in 指明")
        }
        return stay
    }
}
