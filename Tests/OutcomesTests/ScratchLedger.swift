import Foundation
import Workspace

/// A workspace in a folder of its own, thrown away in the end: two buildings, two tenants, a month of tax of which one row is nobody's.
final class ScratchLedger {
    let folder: String
    let workspace: Workspace

    static let origin = Origin(author: "tester", time: "2026-01-01T00:00:00+0800", version: "1")

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "louyu-outcomes-\(UUID().uuidString)").path
        workspace = try Workspace.create(in: folder).workspace
        try self.import([
            "b.csv": "楼宇编号,楼宇名称,建筑面积(㎡)\nB01,A座,10000\nB02,雍和大厦,20000\n",
            "t.csv": """
            统一社会信用代码,企业名称,楼宇编号,入驻日期
            91A,北京甲科技有限公司,B01,2019-01-01
            91C,北京丙咨询有限公司,B02,2019-01-01
            """,
            "x.csv": """
            统一社会信用代码,纳税人名称,入库月份,全口径税收(元)
            91A,北京甲科技有限公司,2020-12,10
            91X,过路公司,2020-12,3
            """,
        ])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Imports files by name and text.
    @discardableResult
    func `import`(_ files: [String: String], allowsRejects: Bool = false, _ writer: RejectsWriter? = nil) throws
        -> ImportOutcome
    {
        let paths = try files.sorted { $0.key < $1.key }.map { name, text in
            try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
            return "\(folder)/\(name)"
        }
        var request = ImportRequest(files: paths, origin: Self.origin)
        request.allowsRejects = allowsRejects
        if let writer { return try workspace.importFiles(request, writingRejectsBy: writer) }
        return try workspace.importFiles(request)
    }
}
