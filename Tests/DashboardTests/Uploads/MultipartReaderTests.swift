import Testing

@testable import Dashboard

@Suite("Forms with files are read piece by piece")
struct MultipartReaderTests {
    private let type = "multipart/form-data; boundary=\"x-y\""
    private let body = Array(
        ("preamble\r\n--x-y\r\nContent-Disposition: form-data; name=\"month\"\r\n\r\n2020-12\r\n"
            + "--x-y\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a%22b.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n1\r\n--x-\r\n2\r\n--x-y\r\n"
            + "Content-Disposition: form-data; name=\"none\"\r\n\r\n\r\n--x-y--\r\n").utf8)

    /// The parts read in pieces of `size`, each with its name, file name and content.
    private func parts(in size: Int) throws -> [[String]] {
        var reader = try #require(MultipartReader(contentType: type))
        var parts: [[String]] = []
        for start in stride(from: 0, to: body.count, by: size) {
            for event in try reader.take(body[start..<min(start + size, body.count)]) {
                switch event {
                case .part(let name, let fileName): parts.append([name, fileName ?? "-", ""])
                case .bytes(let bytes): parts[parts.count - 1][2] += String(decoding: bytes, as: UTF8.self)
                case .partEnd: parts[parts.count - 1].append("end")
                }
            }
        }
        #expect(reader.isDone)
        return parts
    }

    @Test("However the body is cut, the parts are the same", arguments: [1, 2, 3, 7, 50, 1000])
    func cutsDoNotMatter(size: Int) throws {
        #expect(
            try parts(in: size) == [
                ["month", "-", "2020-12", "end"], ["files", "a\"b.csv", "1\r\n--x-\r\n2", "end"],
                ["none", "-", "", "end"],
            ])
    }

    @Test("A body without its end is not done, one with a broken boundary is malformed")
    func brokenBodies() throws {
        var reader = try #require(MultipartReader(contentType: type))
        _ = try reader.take(body.prefix(body.count - 6))
        #expect(!reader.isDone)
        var broken = try #require(MultipartReader(contentType: type))
        #expect(throws: MultipartReader.Malformed()) { try broken.take(Array("--x-y\n\n".utf8)) }
        var endless = try #require(MultipartReader(contentType: type))
        #expect(throws: MultipartReader.Malformed()) {
            try endless.take(Array(("--x-y\r\n" + String(repeating: "h", count: 20_000)).utf8))
        }
    }

    @Test(
        "Only a form with files and a boundary is read",
        arguments: ["text/plain", "multipart/form-data", "multipart/form-data; boundary="])
    func otherTypesAreNone(type: String) {
        #expect(MultipartReader(contentType: type) == nil)
    }
}
