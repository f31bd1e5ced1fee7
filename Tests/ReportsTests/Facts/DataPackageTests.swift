import Foundation
import Testing

@testable import Reports

@Suite("datapackage.json")
struct DataPackageTests {
    @Test("It names each table's file, size, digest, columns and keys, and nothing of when it was written")
    func contents() throws {
        let package = DataPackage(
            district: "东城区", batch: 3, version: "0.1.0",
            resources: FactsTable.allCases.map {
                DataPackage.Resource(table: $0, rowCount: 2, byteCount: 10, sha256: String(repeating: "a", count: 64))
            })
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(package.json.bytes)) as? [String: Any])
        let resources = try #require(object["resources"] as? [[String: Any]])
        #expect(resources.compactMap { $0["path"] as? String } == FactsTable.allCases.map(\.fileName))
        #expect(resources.allSatisfy { $0["bytes"] as? Int == 10 && $0["rows"] as? Int == 2 })
        let receipts = try #require(resources.first { $0["name"] as? String == "receipts" })
        let schema = try #require(receipts["schema"] as? [String: Any])
        let fields = try #require(schema["fields"] as? [[String: Any]])
        #expect(fields.compactMap { $0["name"] as? String } == FactsTable.receipts.fields.map(\.name))
        #expect((schema["foreignKeys"] as? [[String: Any]])?.count == 3)
        #expect(object["created"] == nil)
    }
}
