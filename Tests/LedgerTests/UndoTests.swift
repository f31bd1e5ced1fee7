import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Undo and redo")
struct UndoTests {
    @Test("An undone month is as if it had not come, and comes back with a redo")
    func receipts() throws {
        let fixture = try Fixture()
        let batch = try fixture.importing { try $0.tax([Receipt("91A", total: 5), Receipt("91B", total: 6)]) }
        let undone = try fixture.undo(batch)
        #expect(undone.reversed == 2)
        #expect(try fixture.received(202001) == 0)
        #expect(try fixture.portfolio().portfolio.loadedMonths[.total].isEmpty)
        #expect(try fixture.received(202001, asOf: batch) == 11)
        let redone = try fixture.redo(batch)
        #expect(redone.reversed == 2)
        #expect(try fixture.received(202001) == 11)
        #expect(try fixture.received(202001, asOf: undone.batch) == 0)
    }

    @Test("Undoing a file that replaced a month brings back what it had replaced")
    func replacedMonthsComeBack() throws {
        let fixture = try Fixture()
        let first = try fixture.importing { try $0.tax([Receipt("91A", total: 5)]) }
        let second = try fixture.importing { try $0.tax([Receipt("91A", total: 9)], mode: .replace) }
        try fixture.undo(second)
        #expect(try fixture.received(202001) == 5)
        try fixture.redo(second)
        #expect(try fixture.received(202001) == 9)
        let outcome = try fixture.undo(first)
        #expect(outcome.alreadyReplaced == 1)
        #expect(outcome.reversed == 0)
        #expect(try fixture.received(202001) == 9)
        try fixture.undo(second)
        #expect(try fixture.received(202001) == 0)
    }

    @Test("A redo is refused when its month was loaded since, and possible again when that is undone")
    func loadedSince() throws {
        let fixture = try Fixture()
        let first = try fixture.importing { try $0.tax([Receipt("91A", total: 5)]) }
        try fixture.undo(first)
        let second = try fixture.importing { try $0.tax([Receipt("91A", total: 9)]) }
        let refusal = #expect(throws: UndoRefusal.self) { try fixture.redo(first) }
        #expect(refusal == .monthLoadedSince(first, month: "2020-01", by: [second]))
        #expect(try fixture.received(202001) == 9)
        #expect(try fixture.ledger.read { try $0.history().count } == 3)
        try fixture.undo(second)
        try fixture.redo(first)
        #expect(try fixture.received(202001) == 5)
        #expect(throws: UndoRefusal.monthLoadedSince(second, month: "2020-01", by: [first])) {
            try fixture.redo(second)
        }
    }

    @Test("A file appended before the undo does not stand in the way of the redo; one appended after it does")
    func appendedFiles() throws {
        let fixture = try Fixture()
        let first = try fixture.importing { try $0.tax([Receipt("91A", total: 5)]) }
        let second = try fixture.importing { try $0.tax([Receipt("91A", total: 1)], mode: .append) }
        try fixture.undo(first)
        #expect(try fixture.received(202001) == 1)
        try fixture.redo(first)
        #expect(try fixture.received(202001) == 6)
        try fixture.undo(second)
        let third = try fixture.importing { try $0.tax([Receipt("91A", total: 1)], mode: .append) }
        #expect(throws: UndoRefusal.monthLoadedSince(second, month: "2020-01", by: [third])) {
            try fixture.redo(second)
        }
    }

    @Test(
        "The same roster imported twice: undoing either leaves everything, undoing both nothing",
        arguments: [false, true])
    func confirmedRows(secondFirst: Bool) throws {
        let fixture = try Fixture()
        let rows = [Roster("91A", "甲", in: "A", area: 10, from: 20_190_101), Roster(nil, "甲", in: "A", room: "2")]
        try fixture.importing { try $0.buildings([Register("A")]) }
        let batches = try (0..<2).map { _ in try fixture.importing { try $0.tenants(rows) } }
        let before = try fixture.stays()
        #expect(before.map(\.who) == ["91A", "91A"])
        let order = secondFirst ? Array(batches.reversed()) : batches
        let outcome = try fixture.undo(order[0])
        #expect(try fixture.stays() == before)
        #expect(outcome.keptAsConfirmed == (secondFirst ? 0 : 2))
        try fixture.undo(order[1])
        #expect(try fixture.stays() == [])
        try fixture.redo(order[0])
        #expect(try fixture.stays() == before)
    }

    @Test("Any order of undos and redos ends where the batches in force say", arguments: 0..<6)
    func everyOrder(number: Int) throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        let batches = try [Int64(10), 20, 30].map { area in
            try fixture.importing { draft in
                try draft.tenants([Roster("91A", in: "A", area: area)])
                try draft.tax([Receipt("91A", total: area)], mode: area == 10 ? .first : .replace)
            }
        }
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
        var inForce: Set<Int> = [0, 1, 2]
        func check() throws {
            let newest = inForce.max().map { Int64($0 + 1) * 10 }
            #expect(try fixture.stays() == (newest.map { [StayLine("91A", "A", area: $0)] } ?? []))
            #expect(try fixture.received(202001) == newest ?? 0)
        }
        for position in orders[number] {
            try fixture.undo(batches[position])
            inForce.remove(position)
            try check()
        }
        for position in [0, 1, 2] {
            try fixture.redo(batches[position])
            inForce.insert(position)
            try check()
        }
    }

    @Test("What cannot be undone or redone is refused, each with its own line, and nothing is stored")
    func refusals() throws {
        let fixture = try Fixture()
        let batch = try fixture.importing { try $0.buildings([Register("A")]) }
        #expect(throws: UndoRefusal.noSuchBatch(9)) { try fixture.undo(9) }
        #expect(throws: UndoRefusal.notUndone(batch)) { try fixture.redo(batch) }
        let undone = try fixture.undo(batch).batch
        #expect(throws: UndoRefusal.alreadyUndone(batch)) { try fixture.undo(batch) }
        #expect(throws: UndoRefusal.notUndoable(undone, .undo)) { try fixture.undo(undone) }
        let redone = try fixture.redo(batch).batch
        #expect(throws: UndoRefusal.notUndoable(redone, .redo)) { try fixture.undo(redone) }
        #expect(try fixture.ledger.read { try $0.history().count } == 3)
        let lines = [
            UndoRefusal.noSuchBatch(1), .notUndone(1), .alreadyUndone(1), .notUndoable(1, .undo),
            .notUndoable(1, .redo),
            .notUndoable(1, .purge), .monthLoadedSince(1, month: "2020-01", by: [2]),
        ].map(\.description)
        #expect(Set(lines).count == lines.count)
    }

    @Test("The history says what counts")
    func history() throws {
        let fixture = try Fixture()
        let first = try fixture.importing { try $0.buildings([Register("A")]) }
        try fixture.importing { try $0.buildings([Register("B")]) }
        try fixture.undo(first)
        let history = try fixture.ledger.read { try $0.history() }
        #expect(history.map(\.isInForce) == [false, true, true])
        #expect(history.map(\.target) == [nil, nil, first])
    }
}
