import BuildingEconomy

@testable import Ledger

/// A generator that gives the same numbers on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// A ledger that grew by imports, undos and redos drawn from a seed.
struct RandomLedger {
    let fixture: Fixture
    private var random: Seeded
    private let keys: [String]
    private let people: [(code: String?, name: String?)]

    init(seed: UInt64) throws {
        fixture = try Fixture()
        random = Seeded(state: seed)
        keys = Array(["B10", "B2", "甲座", "b1", "\u{1F3E2}楼", "\u{FA11}阁"].shuffled(using: &random).prefix(5))
        people = [
            ("91A", "甲"), ("91A", "甲改"), ("91B", "乙"), ("91C", "乙"), ("91D", nil), ("91E", "丙"), ("91F", "丁"),
            (nil, "甲"), (nil, "乙"), (nil, "丙"), (nil, "戊"), (nil, "丁"),
        ]
    }

    /// Does one thing to the ledger.
    mutating func step() throws {
        let batches = try fixture.ledger.read { try $0.history() }.filter { ![.undo, .redo].contains($0.kind) }
        switch Int.random(in: 0..<15, using: &random) {
        case 0, 1: try importRegister()
        case 2, 3, 4: try importRoster()
        case 5, 6, 7, 8: try importTax()
        case 9: try correct()
        case 10: try decideAlias()
        default:
            guard let batch = batches.randomElement(using: &random) else { return try importRegister() }
            do {
                if batch.isInForce {
                    try fixture.undo(batch.number)
                } else {
                    try fixture.redo(batch.number)
                }
            } catch is UndoRefusal {}
        }
    }

    mutating func importRegister() throws {
        var rows: [Register] = []
        for key in keys where random.happens(60) {
            rows.append(
                Register(
                    key, name: random.happens(50) ? "楼\(Int.random(in: 1...9, using: &random))" : nil,
                    zone: random.happens(40) ? "区\(Int.random(in: 1...3, using: &random))" : nil,
                    gross: random.happens(50) ? Int64.random(in: 1...90, using: &random) : nil))
        }
        try fixture.importing { try $0.buildings(rows) }
    }

    mutating func importRoster() throws {
        let standing = try fixture.buildingKeys()
        guard !standing.isEmpty else { return try importRegister() }
        var rows: [Roster] = []
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let person = people.randomElement(using: &random)!
            var row = Roster(
                person.code, person.name, in: standing.randomElement(using: &random)!,
                room: random.happens(30) ? "101" : "", from: random.happens(60) ? day() : nil,
                to: random.happens(35) ? day() : nil)
            if random.happens(75) { row.areaCM2 = area() }
            rows.append(row)
        }
        let ended = try fixture.ledger.read { try $0.stays() }.filter { _ in random.happens(20) }
        let day = random.happens(20) ? Day(yyyymmdd: day()) : nil
        try fixture.importing { try $0.tenants(rows, ending: ended, completeOn: day) }
    }

    private mutating func area() -> Int64 {
        random.happens(20)
            ? Int64.random(in: 1...1_000_000_000_000, using: &random) : Int64.random(in: -1...5_000_000, using: &random)
    }

    private mutating func day() -> Int64 {
        let month = Int64([201911, 201912, 202001, 202002, 202003].randomElement(using: &random)!)
        return month * 100 + Int64.random(in: 1...29, using: &random)
    }

    mutating func importTax() throws {
        let standing = try fixture.buildingKeys()
        let month = Int32([201912, 202001, 202002].randomElement(using: &random)!)
        var rows: [Receipt] = []
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let person = random.happens(95) ? people.randomElement(using: &random)! : (code: nil, name: nil)
            rows.append(
                Receipt(
                    person.code, person.name, at: random.happens(15) ? standing.randomElement(using: &random) : nil,
                    month: random.happens(85) ? month : 202003, total: amount(90), local: amount(40),
                    district: amount(80)))
        }
        let months = Set(rows.map(\.month))
        let loaded = try fixture.write { try $0.loadedBefore() }.keys.contains {
            months.contains(Int32($0.month.yyyymm))
        }
        let again: LoadMode = random.happens(60) ? .replace : .append
        try fixture.importing { try $0.tax(rows, mode: loaded ? again : .first) }
    }

    /// Corrects or releases values of one stay, one building and one receipt.
    private mutating func correct() throws {
        let stored = try fixture.portfolio()
        var corrections: [Correction] = []
        if let stay = stored.portfolio.tenancies.randomElement(using: &random) {
            let day = CorrectedValue.day(Day(yyyymmdd: day())!)
            corrections.append(Correction(.tenancy(stay.id), .rentedArea, .area(FloorArea(cm2: area())), why: "?"))
            corrections.append(
                Correction(.tenancy(stay.id), random.happens(50) ? .moveIn : .moveOut, day, why: "?"))
            if random.happens(30) { corrections.append(Correction(.tenancy(stay.id), .moveOut, .blank, why: "?")) }
        }
        if let building = stored.buildingNumbers.randomElement(using: &random) {
            let zone = random.happens(60) ? CorrectedValue.text("新区") : .blank
            corrections.append(Correction(.building(building), .zone, zone, why: "?"))
            corrections.append(Correction(.building(building), .grossArea, .area(FloorArea(cm2: 5)), why: "?"))
            let last = try fixture.rows("SELECT coalesce(max(id), 0) FROM receipt")[0][0].flatMap { Int64($0) } ?? 0
            if last > 0 {
                let value = random.happens(70) ? CorrectedValue.building(building, key: "?") : .blank
                let receipt = Int64.random(in: 1...last, using: &random)
                corrections.append(Correction(.receipt(receipt), .receiptBuilding, value, why: "?"))
            }
        }
        let released = random.happens(30)
        try fixture.write { writing in
            let batch = try writing.addBatch(.correction, at: Fixture.time, by: "test", version: "1")
            for one in corrections {
                if released {
                    try writing.releaseCorrection(one.subject, one.field, why: "?", batch: batch)
                } else {
                    try writing.addCorrection(one, batch: batch)
                }
            }
        }
    }

    /// Says that one name means another, or a code; never in a circle.
    private mutating func decideAlias() throws {
        let order = ["戊", "丁", "丙", "乙", "甲", "甲改", "91D"]
        let from = Int.random(in: 0..<order.count - 1, using: &random)
        let to = Int.random(in: from + 1..<order.count, using: &random)
        let alias = NameAlias(alias: order[from], name: order[to], aliasKey: order[from], nameKey: order[to])
        try fixture.write { writing in
            try writing.addAlias(
                alias, batch: try writing.addBatch(.alias, at: Fixture.time, by: "test", version: "1"))
        }
    }

    private mutating func amount(_ percent: Int) -> Int64? {
        guard random.happens(percent) else { return nil }
        let large = random.happens(20)
        return Int64.random(in: large ? -9_000_000_000_000_000...9_000_000_000_000_000 : -5...100, using: &random)
    }
}
