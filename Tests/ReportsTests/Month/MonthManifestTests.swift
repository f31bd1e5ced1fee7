import Testing

@testable import Reports

@Suite("The folder's manifest")
struct MonthManifestTests {
    @Test("it names what the report was made from and every file with its digest")
    func manifest() {
        let file = MonthManifest.File(name: "report.html", byteCount: 12, sha256: "ab")
        let text = String(
            decoding: MonthManifest(MonthFixture.report(), version: "1.2.3", files: [file]).json.bytes, as: UTF8.self)
        for line in [
            "\"schema\": \"louyu.report/1\"", "\"version\": \"1.2.3\"", "\"profile\": \"internal\"",
            "\"month\": \"2020-12\"", "\"batch\": 3", "\"dataDate\": \"2021-01-08\"", "\"kind\": \"year\"",
            "\"sha256\": \"ab\"", "\"bytes\": 12",
        ] { #expect(text.contains(line), "\(line)") }
    }
}
