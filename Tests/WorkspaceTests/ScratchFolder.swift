import Analytics
import BuildingEconomy
import Glibc
import Ingestion
import Ledger

@testable import Workspace

/// A workspace in a folder of its own, thrown away in the end, with a small register, roster and month of tax.
final class ScratchFolder {
    let path: String
    private(set) var workspace: Workspace

    static let register = """
        楼宇编号,楼宇名称,建筑面积(㎡)
        B01,A座,10000
        B02,雍和大厦,20000
        """
    static let roster = """
        统一社会信用代码,企业名称,楼宇编号,房间号,租用面积(㎡),入驻日期
        91A,北京甲科技有限公司,B01,101,100,2019-01-01
        ,乙文化传媒,B02,201,50,2019-05-01
        91C,北京丙咨询有限公司,B02,202,80,2019-01-01
        """
    static let tax = """
        统一社会信用代码,纳税人名称,入库月份,全口径税收(元),税种
        91A,北京甲科技有限公司,2020-12,10,增值税
        91A,北京甲科技有限公司,2020-12,50,土地增值税
        91B,北京乙文化传媒有限公司,2020-12,3,增值税
        91C,北京丙咨询有限公司,2020-12,2,增值税
        """

    /// A workspace; filled unless told otherwise.
    init(isFilled: Bool = true) throws {
        var template = Array("/tmp/louyu-workspace-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        workspace = try Workspace.create(in: path).workspace
        guard isFilled else { return }
        try self.import(["b.csv": Self.register, "t.csv": Self.roster, "x.csv": Self.tax])
    }

    deinit {
        for name in (try? names()) ?? [] { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    private func names() throws -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }

    /// Writes a file and gives its path.
    @discardableResult
    func write(_ text: String, _ name: String) -> String {
        let file = fopen("\(path)/\(name)", "w")!
        fputs(text, file)
        fclose(file)
        return "\(path)/\(name)"
    }

    /// Imports files by name and text.
    @discardableResult
    func `import`(_ files: [String: String], _ adjust: (inout ImportRequest) -> Void = { _ in }) throws -> ImportOutcome
    {
        let paths = files.sorted { $0.key < $1.key }.map { write($0.value, $0.key) }
        var request = ImportRequest(files: paths, origin: .test)
        adjust(&request)
        return try workspace.importFiles(request)
    }

    /// Writes the policy and opens the workspace again.
    func setPolicy(_ text: String) throws {
        write(text, Workspace.policyName)
        workspace = try Workspace(folder: path)
    }

    /// What each building got in December 2020, in yuan, and what was unmatched.
    func tax(asOf batch: Int? = nil) throws -> [String: String] {
        var question = RankingQuestion()
        question.window = .month
        question.month = Month(year: 2020, month: 12)
        question.asOf = batch
        let ranking = try workspace.ranking(question)
        var tax: [String: String] = [:]
        tax["unmatched"] = ranking.outside.unmatched.total?.yuanText()
        tax["left"] = ranking.outside.afterMoveOut.total?.yuanText()
        for row in ranking.rows { tax[row.building.key] = row.assessment.tax.total.amount?.yuanText() }
        return tax
    }

    /// The building as a ranking shows it.
    func building(_ key: String) throws -> Building {
        try workspace.ledger.read { reading in
            try reading.portfolio(policy: workspace.policy).portfolio.buildings.first { $0.key == key }!
        }
    }

    /// Every stay, as `name building room moveOut`; an estimated end is marked.
    func stays() throws -> [String] {
        try workspace.ledger.read { reading in
            let stays = try reading.stays(policyAliases: workspace.policy.aliases)
            let names = try reading.identities(stays.map(\.identity))
            let keys = try reading.buildingKeys()
            return stays.map { stay in
                let end = stay.moveOut.map { " → \($0.text)\(stay.isEstimated ? "?" : "")" } ?? ""
                return "\(names[stay.identity]?.name ?? "") \(keys[stay.building]!) \(stay.room)\(end)"
            }
        }
    }
}

extension Origin {
    static let test = Origin(author: "tester", time: "2026-01-01T00:00:00+0800", version: "1")
}
