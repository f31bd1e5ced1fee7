import BuildingEconomy
import Testing

@testable import Analytics

@Suite("How space is used")
struct SpaceUseTests {
    private func space(_ more: (inout Building) -> Void) -> SpaceUse {
        var world = HandMade(loaded: "2019-01...2020-12")
        world.building("A", 3_000, more)
        world.tenant(0, in: "A", 1_500)
        world.tenant(1, in: "A")
        world.tenant(2, in: "A", 700, to: "2020-12-30")
        world.receipt(0, "2020-05", 900_000_000, 1)
        return world.file(of: "A", "2020-12").space
    }

    private static func area(_ squareMetres: Int64) -> FloorArea { FloorArea(cm2: squareMetres * 10_000) }

    @Test("The page's example: 3,000 = 3,750 × 80 %, and vacancy as the register states it")
    func identity() throws {
        let space = space {
            $0.areas.occupied = Self.area(2_400)
            $0.areas.vacant = Self.area(450)
        }
        #expect(space.perGross.total?.yuanPerSquareMetreText == "3000.00")
        #expect(space.perOccupied.total?.yuanPerSquareMetreText == "3750.00")
        #expect(space.occupancy?.percentText == "80.00")
        #expect(space.vacancy?.percentText == "15.00")
        #expect(space.unsaid == Int64(1_500_000))
        let (gross, occupied, occupancy) = try (
            #require(space.perGross.total), #require(space.perOccupied.total), #require(space.occupancy)
        )
        #expect(gross == occupied * occupancy)
    }

    @Test("What the register does not state is not worked out from the rest")
    func missing() {
        let space = space { _ in }
        #expect(space.occupancy == nil)
        #expect(space.vacancy == nil)
        #expect(space.unsaid == nil)
        #expect(space.perOccupied.total == nil)
        #expect(self.space { $0.areas.gross = nil }.perGross.total == nil)
    }

    @Test("Rented is what the rows active on the last day state; rows without an area are counted")
    func leased() {
        let space = space { _ in }
        #expect(space.leased == Self.area(1_500))
        #expect(space.rowsWithoutArea == 1)
    }
}
