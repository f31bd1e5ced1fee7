import BuildingEconomy
import Glibc
import Testing

@testable import Workspace

@Suite("What answers rest on")
struct StandingTests {
    @Test("It changes with every batch and with the policy's text")
    func standingChanges() throws {
        let scratch = try ScratchFolder()
        let first = try scratch.workspace.standing()
        #expect(try scratch.workspace.standing() == first)
        _ = try scratch.workspace.undo(1, origin: .test)
        let second = try scratch.workspace.standing()
        #expect(second != first && second.batch == 2)
        try scratch.setPolicy("district: 西城区\n")
        #expect(try scratch.workspace.standing() != second)
    }

    @Test("A workspace is current until its policy or its ledger is exchanged underneath")
    func currency() throws {
        let scratch = try ScratchFolder()
        let workspace = scratch.workspace
        #expect(workspace.isCurrent)
        scratch.write("district: 西城区\n", Workspace.policyName)
        #expect(!workspace.isCurrent)
        try scratch.setPolicy("district: 西城区\n")
        #expect(scratch.workspace.isCurrent)
        rename("\(scratch.path)/\(Workspace.ledgerName)", "\(scratch.path)/old.sqlite")
        #expect(!scratch.workspace.isCurrent)
    }
}

@Suite("What the register and the loads look like from above")
struct PlacesTests {
    @Test("Zones and streets are named once, in order")
    func placesAreNamedOnce() throws {
        let scratch = try ScratchFolder(isFilled: false)
        try scratch.import([
            "b.csv": "楼宇编号,楼宇名称,片区,街道\nB01,甲,乙片区,东街\nB02,乙,丙片区,东街\nB03,丙,乙片区,\n"
        ])
        let places = try scratch.workspace.places()
        #expect(places.zones == ["丙片区", "乙片区"] && places.streets == ["东街"])
        #expect(try scratch.workspace.register().map(\.key) == ["B01", "B02", "B03"])
    }

    @Test("The map tells each month's levels and batches, and none where nothing is loaded")
    func monthsAreMapped() throws {
        let scratch = try ScratchFolder()
        let map = try scratch.workspace.loadedMap()
        let december = Month(year: 2020, month: 12)!
        #expect(map.years == [2020] && map.newest == december && map.months == [december])
        #expect(map[december]?.levels == [.total] && map[december]?.batches == [1])
        #expect(map[december.advanced(by: -1)] == nil)
        let empty = try ScratchFolder(isFilled: false)
        #expect(try empty.workspace.loadedMap().years == [])
    }
}
