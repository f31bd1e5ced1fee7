import BuildingEconomy
import Testing

@testable import Analytics

@Suite("A building's file")
struct MakeBuildingFileTests {
    private var world: HandMade {
        var world = HandMade(loaded: "2018-01...2020-12")
        for (key, area, zone) in [("A", 20_000, "东"), ("B", 20_000, "东"), ("C", 40_000, "西"), ("D", 20_000, "西")] {
            world.building(key, Int64(area)) { $0.zone = zone }
        }
        for (place, key) in ["A", "B", "C", "D"].enumerated() {
            world.tenant(place, in: key, 10)
            world.receipt(place, "2020-05", Int64(1_000 * (place + 1)), Int64(100 * (place + 1)))
            world.receipt(place, "2019-05", Int64(4_000 - 1_000 * place), Int64(400 - 100 * place))
        }
        return world
    }

    @Test("Its place among all, in its area and in its size, each with its own group's figures")
    func places() {
        let places = world.file(of: "A", "2020-12", .districtTax).places
        #expect(places.map(\.group) == [.all, .alike(.zone, .text("东")), .alike(.size, .size(.small))])
        #expect(places.map(\.rank) == [4, 2, 3])
        #expect(places.map(\.ranked) == [4, 2, 3])
        #expect(places.map(\.totals.assessment.tax.district.amount?.fen) == [1_000, 300, 700])
        #expect(places.map(\.isLastQuarter) == [true, false, false])
    }

    @Test("What is not assessed on the last day has a file, and no place")
    func notIncluded() {
        var world = world
        world.building("E", 10) { $0.includedTo = day("2020-12-30") }
        let file = world.file(of: "E", "2020-12")
        #expect(!file.isIncluded)
        #expect(file.places.isEmpty)
        #expect(file.months.last?.rank == nil)
        #expect(world.file(of: "A", "2020-12").places[0].ranked == 4)
    }

    @Test("Ranks are of each month's own window, where it is complete")
    func history() {
        let months = world.file(of: "A", "2020-12", .districtTax).months
        #expect(months.first { $0.month == Month(text: "2020-04") }?.rank == 1)
        #expect(months.last?.rank == 4)
        #expect(months.last?.figures.district.amount?.fen == 100)
        #expect(months.first { $0.month == Month(text: "2020-05") }?.tax.total?.fen == 1_000)
        var late = HandMade(loaded: "2020-01...2020-12")
        late.building("A", 10)
        let ranks = late.file(of: "A", "2020-12").months.map(\.rank)
        #expect(ranks.compactMap { $0 } == [1])
        #expect(late.file(of: "A", "2020-12").months[0].tax.total == nil)
    }

    @Test("A calendar year's history is of the twelve months, by any metric", arguments: RankingMetric.allCases)
    func yearly(metric: RankingMetric) {
        let file = world.file(of: "A", "2020-06", metric, .year)
        #expect(file.months.last?.month == Month(text: "2020-12"))
        #expect(file.months.allSatisfy { $0.window.kind == .ttm })
        #expect(file.months.last?.rank == file.places[0].rank)
    }

    @Test("The page's example of concentration: 600, 300 and −100")
    func concentration() {
        var world = HandMade(loaded: "2019-01...2020-12")
        world.industries = ["商务"]
        world.building("A", 1_000)
        world.tenant(0, in: "A") { $0.industry = 0 }
        world.receipt(0, "2020-05", 600)
        world.receipt(0, "2019-05", 70)
        world.receipt(1, "2020-05", 300, named: "A")
        world.receipt(2, "2020-05", -100, named: "A")
        world.receipt(nil, "2020-05", 5_000, named: "A")
        let file = world.file(of: "A", "2020-12")
        #expect(file.concentration?.share(ofLargest: 1)?.percentText == "60.00")
        #expect(file.concentration?.share(ofLargest: 5)?.percentText == "100.00")
        #expect(file.concentration?.squares?.text(decimals: 2) == "0.46")
        #expect(file.largest.map(\.taxpayer) == [0, 1, 2])
        #expect(file.largest.map(\.total.fen) == [600, 300, -100])
        #expect(file.largest.map(\.totalYearEarlier.fen) == [70, 0, 0])
        #expect(file.largest.map(\.industry) == ["商务", nil, nil])
        #expect(file.largest.map(\.isTenant) == [true, false, false])
    }
}
