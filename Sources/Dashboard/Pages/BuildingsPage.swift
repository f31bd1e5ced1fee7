internal import Analytics
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// 楼宇: the register as a list, each entry leading to the building's file.
enum BuildingsPage {
    static func paper(_ visit: Visit, _ workspace: Workspace) throws -> Paper {
        let query = visit.query
        let buildings = try workspace.register().filter(query.filter.admits)
        let report = Report(
            title: "楼宇台账",
            tables: [
                Table(
                    columns: [
                        Column("编号"), Column("楼宇"), Column("片区"), Column("街道"), Column("重点"), Column("楼长"),
                        .figures("建筑面积", unit: "㎡"), .figures("已用面积", unit: "㎡"), .figures("空置面积", unit: "㎡"),
                        Column("规模"), Column("楼宇群"),
                    ], rows: buildings.map(Self.row))
            ])
        return Paper(report, section: .buildings, fileName: "楼宇台账") {
            let table = TableView(report.tables[0], query, path: "/buildings").html(caption: report.title) {
                row, column in
                column < 2 ? Links.building(buildings[row].key, query) : nil
            }
            return """
                \(Heading(title: report.title, beside: Exports(path: "/buildings", query: query).html).html)\
                <form class="filters card" method="get" action="/buildings" data-instant>
                \(Field.text("找楼宇", "q", query["q"], placeholder: "名称、编号、片区或楼长", kind: "search"))\
                \(PlaceFields.html(query, workspace))\
                <div class="act"><button>查看</button> <a href="/buildings">全部</a></div>
                </form>
                <section class="card">\(table)</section>

                """
        }
    }

    private static func row(_ building: Building) -> Row {
        let areas = building.areas
        func area(_ area: FloorArea?) -> Figure { area.map { .area($0) } ?? .none }
        func text(_ text: String?) -> Figure { text.map { .text($0) } ?? .none }
        return Row(
            [
                .text(building.key), .text(building.name), text(building.zone), text(building.street),
                building.isKey ? .text("重点") : .text(""), text(building.steward), area(areas.gross),
                area(areas.occupied), area(areas.vacant), text(building.sizeClass?.chineseName), text(building.group),
            ].map { Cell($0) })
    }
}
