import Analytics
import BuildingEconomy
import Testing

@testable import Reports

@Suite("Ranking as CSV")
struct RankingCSVTests {
    private let header = """
        排名,上期排名,位次变化,楼宇编号,楼宇名称,片区,重点楼宇,建筑面积(㎡),入驻企业(户),\
        在地纳税企业(户),在地纳税率(%),在地纳税率达标,注册在地率(%),全口径税收(万元),全口径同比(%),区级税收(万元),区级同比(%),\
        单位面积全口径税收(元/㎡),单位面积区级税收(元/㎡),单位面积区级达标,亿元楼宇,预警
        """

    @Test("the 22 columns of the contract, numbers as numbers, absent figures empty, hostile names inert")
    func contract() {
        let lines = text(RankingFixture.threeBuildings).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(
            lines == [
                header[...],
                "1,3,2,B01,雍和大厦,雍和园,是,40000.00,1200,1100,91.67,是,50.00,1234567.89,3.12,42000.00,-33.33,308641.97,10500.00,是,已达,",
                "2,1,-1,B02,\"'=𠮷祥,\u{202E}座\",东二环,否,10000.00,10,5,50.00,否,50.00,850.00,,-100.00,,850.00,-100.00,,未达,在地纳税率未达目标、税收为负",
                ",,,B03,丙楼,,否,,0,0,,,,0.00,,0.00,,,,,,无面积、无计入企业",
                "",
            ])
    }

    @Test("the area column is named after its basis")
    func areaBasis() {
        var options = RankingFixture.threeBuildings.options
        options.areaBasis = .occupied
        let ranking = RankingFixture.ranking(RankingFixture.threeBuildings, options: options)
        #expect(text(ranking).hasPrefix("排名,上期排名,位次变化,楼宇编号,楼宇名称,片区,重点楼宇,已用面积(㎡),"))
    }

    @Test("grouped, the columns stay and the rows stand group after group")
    func grouped() {
        let lines = text(RankingFixture.grouped).split(separator: "\r\n")
        #expect(lines[0] == header)
        #expect(lines[1...].map { $0.split(separator: ",")[0] } == ["2", "1", "B03"])
    }

    private func text(_ ranking: Ranking) -> String {
        String(decoding: RankingReport(ranking).csv.bytes, as: UTF8.self)
    }
}
