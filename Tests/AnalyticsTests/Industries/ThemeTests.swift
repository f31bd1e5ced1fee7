import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Theme buildings")
struct ThemeTests {
    private func profile(
        occupied: Int64? = 1_000, software: Int64 = 500, tax: [Int64] = [0, 0], loaded: String = "2019-01...2020-12"
    ) -> IndustryProfile {
        var world = HandMade(loaded: loaded)
        world.industries = ["商务", "软件"]
        world.building("A", 2_000) { $0.areas.occupied = occupied.map { FloorArea(cm2: $0 * 10_000) } }
        world.tenant(0, in: "A", software) { $0.industry = 1 }
        world.tenant(1, in: "A", 300) { $0.industry = 0 }
        for (taxpayer, amount) in tax.enumerated() where amount != 0 {
            world.receipt(taxpayer == 0 ? 0 : 1, "2020-05", amount)
        }
        return world.file(of: "A", "2020-12").industries
    }

    @Test("The page's example: half of the occupied area is a theme, 49.95 % is none")
    func byArea() {
        #expect(profile().themeName == "软件")
        #expect(profile().theme?.basis == .area)
        #expect(profile(occupied: 1_001).isTheme == false)
        #expect(profile(occupied: 1_001).shares.first { $0.name == "软件" }?.areaShare?.percentText == "49.95")
    }

    @Test("Where more is rented than the register says is occupied, or it says nothing, what is rented counts")
    func leased() {
        #expect(profile(occupied: 10).occupied == FloorArea(cm2: 8_000_000))
        #expect(profile(occupied: nil).occupied == FloorArea(cm2: 8_000_000))
        #expect(profile(occupied: nil).themeName == "软件")
        #expect(profile(occupied: nil, software: 299).themeName == "商务")
    }

    @Test("Half of the tax, on absolute amounts, is a theme too; area goes before tax")
    func byTax() {
        #expect(profile(occupied: 9_000, tax: [-60, 60]).themeName == "商务")
        #expect(profile(occupied: 9_000, tax: [61, 60]).theme == Theme(industry: 1, basis: .tax))
        #expect(profile(tax: [61, 60]).theme?.basis == .areaAndTax)
        #expect(profile(tax: [1, 60]).themeName == "软件")
    }

    @Test("An incomplete window leaves the tax out; only the area can prove a theme then")
    func incomplete() {
        let loaded = "2020-02...2020-12"
        #expect(profile(occupied: 9_000, tax: [1, 60], loaded: loaded).isTheme == nil)
        #expect(profile(tax: [1, 60], loaded: loaded).isTheme == true)
    }

    @Test("Shares stand by tax, then area, what states no industry last; the rest can be put together")
    func order() {
        let profile = profile(tax: [10, 30])
        #expect(profile.shares.map(\.name) == ["商务", "软件"])
        #expect(profile.shares.map(\.taxShare?.percentText) == ["75.00", "25.00"])
        #expect(profile.shares.map(\.contributors) == [1, 1])
        #expect(profile.rest(after: 1)?.magnitude?.fen == 10)
        #expect(profile.rest(after: 2) == nil)
    }

    @Test("The table ranks within each theme")
    func grouping() {
        var world = HandMade(loaded: "2018-01...2020-12")
        world.industries = ["软件"]
        for (taxpayer, key) in ["A", "B", "C"].enumerated() {
            world.building(key, 100)
            world.tenant(taxpayer, in: key, 10) { $0.industry = key == "B" ? -1 : 0 }
            world.receipt(taxpayer, "2020-05", 10, Int64(taxpayer))
        }
        let ranking = world.ranking("2020-12") { $0.grouping = .theme }
        #expect(ranking.order == "C 1, A 2, B 1")
        #expect(ranking.groups.map(\.name.chineseName) == ["软件", "无主题"])
    }
}
