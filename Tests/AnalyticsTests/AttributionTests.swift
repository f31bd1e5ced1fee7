import Analytics
import BuildingEconomy
import Testing

@Suite("Whose tax it is, and in which building (§3)")
struct AttributionTests {
    private var two: HandMade {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A")
        world.building("B")
        return world
    }

    @Test("A receipt that names a building belongs to it, wherever its taxpayer sits")
    func named() {
        var world = two
        world.tenant(0, in: "A")
        world.receipt(0, "2020-05", 100, named: "B")
        world.receipt(nil, "2020-05", 7, named: "B")
        #expect(world.total("A", "2020-05") == 0)
        #expect(world.total("B", "2020-05") == 107)
    }

    @Test("One building takes all of it, from the month of the first day to the month of the last")
    func oneBuilding() {
        var world = two
        world.tenant(0, in: "A", from: "2020-03-31", to: "2020-08-01")
        for month in ["2020-02", "2020-03", "2020-08", "2020-09"] { world.receipt(0, month, 100) }
        #expect(world.total("A", "2020-03") == 100)
        #expect(world.total("A", "2020-08") == 100)
        #expect(world.total(.unmatched, "2020-02") == 100)
        #expect(world.total(.afterMoveOut, "2020-09") == 100)
    }

    @Test("A blank move-in counts as always, a blank move-out as still there")
    func blankDates() {
        var world = two
        world.tenant(0, in: "A")
        world.receipt(0, "2020-01", 5)
        world.receipt(0, "2020-12", 6)
        #expect(world.total("A", "2020-01") == 5)
        #expect(world.total("A", "2020-12") == 6)
    }

    @Test("Two buildings share by area times days active")
    func areaTimesDays() {
        var world = two
        world.tenant(0, in: "A", 100, to: "2020-04-10")
        world.tenant(0, in: "B", 50, from: "2020-04-11")
        world.receipt(0, "2020-04", 200)
        // A: 100 ㎡ × 10 days, B: 50 ㎡ × 20 days.
        #expect(world.total("A", "2020-04") == 100)
        #expect(world.total("B", "2020-04") == 100)
    }

    @Test("Rooms of one building add up to its weight, even where they overlap")
    func roomsAddUp() {
        var world = two
        world.tenant(0, in: "A", 100)
        world.tenant(0, in: "A", 200)
        world.tenant(0, in: "B", 100)
        world.receipt(0, "2020-04", 400)
        #expect(world.total("A", "2020-04") == 300)
        #expect(world.total("B", "2020-04") == 100)
    }

    @Test(
        "Where any active row has no area, days with at least one active row weigh instead",
        arguments: [nil, 0, -3] as [Int64?])
    func days(area: Int64?) {
        var world = two
        world.tenant(0, in: "A", area, to: "2020-04-10")
        world.tenant(0, in: "A", 900, from: "2020-04-06", to: "2020-04-15")
        world.tenant(0, in: "B", 1)
        world.receipt(0, "2020-04", 45)
        // A: 15 days, the overlap counted once; B: 30.
        #expect(world.total("A", "2020-04") == 15)
        #expect(world.total("B", "2020-04") == 30)
    }

    @Test("A blank area of a row that is not active that month does not matter")
    func inactiveBlank() {
        var world = two
        world.tenant(0, in: "A", nil, to: "2020-03-31")
        world.tenant(0, in: "A", 300)
        world.tenant(0, in: "B", 100)
        world.receipt(0, "2020-04", 100)
        #expect(world.total("A", "2020-04") == 75)
    }

    @Test(
        "Each row and level is split on its own; what is left over goes to the largest remainder, ties to the lower key"
    )
    func largestRemainder() {
        var world = two
        world.building("C")
        for key in ["A", "B", "C"] { world.tenant(0, in: key, 10) }
        world.receipt(0, "2020-04", 1)
        world.receipt(0, "2020-04", 1)
        #expect(world.total("A", "2020-04") == 2)
        #expect(world.total("B", "2020-04") == 0)
        world.receipt(0, "2020-05", 5)
        #expect(["A", "B", "C"].map { world.total($0, "2020-05") } == [2, 2, 1])
    }

    @Test("A refund is split on its absolute amount, with the sign restored")
    func refunds() {
        var world = two
        world.tenant(0, in: "A", 10)
        world.tenant(0, in: "B", 20)
        world.receipt(0, "2020-04", -5)
        #expect(world.total("A", "2020-04") == -2)
        #expect(world.total("B", "2020-04") == -3)
    }

    @Test("A taxpayer that left every building is after move-out; one that has yet to come is unmatched")
    func buckets() {
        var world = two
        world.tenant(0, in: "A", from: "2020-01-01", to: "2020-02-29")
        world.tenant(0, in: "B", from: "2020-06-01")
        world.tenant(1, in: "A", from: "2020-06-01")
        world.receipt(0, "2020-04", 10)
        world.receipt(1, "2020-04", 20)
        world.receipt(2, "2020-04", 40)
        #expect(world.total(.afterMoveOut, "2020-04") == 10)
        #expect(world.total(.unmatched, "2020-04") == 60)
    }

    @Test("Receipts of other months are passed over")
    func otherMonths() {
        var world = two
        world.tenant(0, in: "A")
        world.receipt(0, "2020-03", 1)
        world.receipt(0, "2020-04", 2)
        world.receipt(0, "2020-05", 4)
        #expect(world.total("A", "2020-04") == 2)
    }

    @Test("The kind of organisation plays no part")
    func organisation() {
        var world = two
        world.tenant(0, in: "A") { $0.organisation = .doesNotFile }
        world.receipt(0, "2020-04", 9)
        #expect(world.total("A", "2020-04") == 9)
    }

    @Test("Two halves of a stream, merged, give what the whole gives")
    func merging() {
        var world = two
        world.tenant(0, in: "A", 10)
        world.tenant(0, in: "B", 20)
        world.receipt(0, "2020-04", 5)
        let months = Month(yyyymm: 202001)!...Month(yyyymm: 202012)!
        let empty = Attribution(portfolio: world.portfolio, months: months, payingEnds: [months.upperBound])
        var (one, other, whole) = (empty, empty, empty)
        one.add(world.block)
        other.add(world.block)
        one.merge(other)
        whole.add(world.block)
        whole.add(world.block)
        for place in [0, 1] {
            let parts = [one, whole].map { $0.tax(of: .building(place), in: months, at: .total) }
            #expect(parts[0] == parts[1] && parts[0].fen == [4, 6][place])
        }
    }
}
