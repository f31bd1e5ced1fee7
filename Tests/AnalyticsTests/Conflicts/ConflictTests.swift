import BuildingEconomy
import Testing

@testable import Analytics

extension HandMade {
    /// Every contradiction at a month.
    func conflicts(
        _ month: String = "2020-12", _ facts: ConflictFacts = ConflictFacts(),
        kinds: [ConflictKind] = ConflictKind.allCases, members: [Int]? = nil
    ) -> ConflictList {
        let portfolio = portfolio
        let empty = ConflictSums(portfolio: portfolio, month: Month(text: month)!)
        var sums = empty
        sums.add(block)
        sums.merge(empty)
        return ConflictList.make(
            of: portfolio, sums, facts, policy: policy, kinds: kinds, members: members)
    }
}

@Suite("Roster against receipts")
struct ConflictTests {
    private func world(_ fill: (inout HandMade) -> Void) -> HandMade {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A", 1_000)
        world.building("B", 1_000)
        fill(&world)
        return world
    }

    private func taxpayers(_ kind: ConflictKind, _ fill: (inout HandMade) -> Void) -> [[Int]] {
        world(fill).conflicts().conflicts.filter { $0.kind == kind }.map(\.taxpayers)
    }

    @Test("Marked and nothing received: a fen of tax settles it, a fen refunded again does not")
    func yesNoReceipt() {
        let found = taxpayers(.rosterYesNoReceipt) {
            for taxpayer in 0...5 { $0.tenant(taxpayer, in: "A") { $0.paysHereByRoster = true } }
            $0.receipt(1, "2020-01", 1)
            $0.receipt(2, "2020-01", 1)
            $0.receipt(2, "2020-12", -1)
            $0.receipt(3, "2019-12", 1)
            $0.receipt(4, "2020-06", 0)
            $0.receipt(5, "2020-06", 1, named: "B")
        }
        #expect(found == [[0], [2], [3], [4]])
    }

    @Test("Whoever moved in within three months and has no row is not asked; with a row of zero, or a day more, it is")
    func newcomers() {
        let found = taxpayers(.rosterYesNoReceipt) {
            for (taxpayer, day) in ["2020-10-01", "2020-09-30", "2020-10-01", "2020-10-01"].enumerated() {
                $0.tenant(taxpayer, in: "A", from: day) { $0.paysHereByRoster = true }
            }
            $0.receipt(2, "2020-12", 0)
            $0.tenant(3, in: "B", from: "2015-01-01", to: "2016-01-01")
        }
        #expect(found == [[1], [2], [3]])
    }

    @Test("Kinds that file no tax of their own are not expected to pay")
    func notFiling() {
        let list = world {
            $0.tenant(0, in: "A") {
                ($0.paysHereByRoster, $0.isRegisteredHere, $0.organisation) = (true, true, .doesNotFile)
            }
        }.conflicts()
        #expect(list.conflicts.isEmpty)
    }

    @Test("Marked as not paying, and received: from the first fen, unless another row marks it")
    func noButReceipt() {
        let found = taxpayers(.rosterNoButReceipt) {
            for taxpayer in 0...3 { $0.tenant(taxpayer, in: "A") { $0.paysHereByRoster = false } }
            $0.tenant(2, in: "B") { $0.paysHereByRoster = true }
            $0.receipt(0, "2020-01", 1)
            $0.receipt(1, "2020-01", 0)
            $0.receipt(2, "2020-01", 1)
        }
        #expect(found == [[0]])
    }

    @Test("Registered here and silent; registered elsewhere, or blank, is no contradiction")
    func registered() {
        let found = taxpayers(.registeredNoReceipt) {
            for (taxpayer, place) in [true, false, nil, true].enumerated() {
                $0.tenant(taxpayer, in: "A") { $0.isRegisteredHere = place }
            }
            $0.receipt(3, "2020-01", 1)
        }
        #expect(found == [[0]])
    }

    @Test("With one of the twelve months missing nothing is said about receipts, and that is said")
    func incomplete() {
        var world = world {
            $0.tenant(0, in: "A") { ($0.paysHereByRoster, $0.isRegisteredHere) = (true, true) }
        }
        #expect(world.conflicts().conflicts.count == 2)
        world.loaded = LoadedMonths()
        world.load("2020-02...2020-12", at: [.total])
        let list = world.conflicts()
        #expect(list.conflicts.isEmpty)
        #expect(list.obstacles.first?.months.map(\.text) == ["2020-01"])
        #expect(
            list.obstacles.first?.kinds == [.rosterYesNoReceipt, .rosterNoButReceipt, .registeredNoReceipt])
    }

    @Test("Only the kinds asked for, only of the buildings asked for; the counts stay when fewer are listed")
    func choice() {
        let world = world {
            for taxpayer in 0...2 { $0.tenant(taxpayer, in: "A") { $0.paysHereByRoster = true } }
            $0.tenant(3, in: "B") { ($0.paysHereByRoster, $0.isRegisteredHere) = (true, true) }
        }
        #expect(world.conflicts(kinds: [.registeredNoReceipt]).conflicts.map(\.taxpayers) == [[3]])
        #expect(world.conflicts(members: [0]).conflicts.map(\.taxpayers) == [[0], [1], [2]])
        #expect(world.conflicts(members: [0]).obstacles.isEmpty)
        let limited = world.conflicts().limited(to: 2)
        #expect(limited.conflicts.map(\.taxpayers) == [[0], [1], [3]])
        #expect(limited.counts[.rosterYesNoReceipt] == 4)
    }
}
