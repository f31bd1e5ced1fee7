import Foundation
import Testing

@Suite("`rank --format csv` opens rightly wherever it goes")
struct RankingCSVTests {
    private static let header = [
        "排名", "上期排名", "位次变化", "楼宇编号", "楼宇名称", "片区", "重点楼宇", "建筑面积(㎡)", "入驻企业(户)",
        "在地纳税企业(户)", "在地纳税率(%)", "在地纳税率达标", "注册在地率(%)", "全口径税收(万元)", "全口径同比(%)",
        "区级税收(万元)", "区级同比(%)", "单位面积全口径税收(元/㎡)", "单位面积区级税收(元/㎡)", "单位面积区级达标",
        "亿元楼宇", "预警",
    ]
    private static let mark = Data([0xEF, 0xBB, 0xBF])

    @Test("One header of the promised columns, then a row for each building, ended with CRLF")
    func linesAreTheContracts() throws {
        let csv = try Sample.workspace.run("rank", "--format", "csv").text
        let lines = csv.components(separatedBy: "\r\n")
        #expect(lines.first == Self.header.joined(separator: ","))
        #expect(lines.count == 32)
        #expect(lines.last == "")
        #expect(!csv.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    }

    @Test("The area column is named after its basis")
    func areaColumnNamesItsBasis() throws {
        let csv = try Sample.workspace.run("rank", "--format", "csv", "--area-basis", "occupied").text
        #expect(csv.prefix { $0 != "\r\n" }.contains(",已用面积(㎡),"))
    }

    @Test("To a pipe: UTF-8 without a mark; to a file, with -o or as standard output: with one")
    func onlyFilesAreMarked() throws {
        let scratch = try ScratchWorkspace.withSample()
        let piped = try scratch.run("rank", "--format", "csv").bytes
        #expect(!piped.starts(with: Self.mark))
        #expect(try scratch.shell("louyu rank --format csv > 转向.csv").status == 0)
        try scratch.must("rank", "-o", "排名.csv")
        #expect(scratch.bytes(of: "转向.csv") == Self.mark + piped)
        #expect(scratch.bytes(of: "排名.csv") == Self.mark + piped)
    }

    @Test("--encoding gb18030 gives the same text for old programs")
    func oldProgramsGetGB18030() throws {
        let scratch = try ScratchWorkspace.withSample()
        let plain = try scratch.run("rank", "--format", "csv").bytes
        try scratch.must("rank", "-o", "旧.csv", "--encoding", "gb18030")
        let back = try scratch.shell("iconv -f GB18030 -t UTF-8 旧.csv")
        #expect(back.status == 0)
        #expect(back.bytes == plain)
    }

    @Test("A name that a spreadsheet would run is made inert, and comes back as it was")
    func formulasAreInert() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.write("楼宇编号,楼宇名称\r\nB01,=1+1大厦\r\n", to: "改名.csv")
        try scratch.must("import", "改名.csv")
        let csv = try scratch.run("rank", "--format", "csv").text
        #expect(csv.contains(",B01,'=1+1大厦,"))
        try scratch.write("楼宇编号,楼宇名称\r\nB01,'=1+1大厦\r\n", to: "再导入.csv")
        try scratch.must("import", "再导入.csv")
        let reply = try RankingReply(scratch.must("rank", "--format", "json"))
        #expect(reply.rows.first { $0.building == "B01" }?.name == "=1+1大厦")
    }
}
