import Glibc
import Testing

@testable import Spreadsheets

@Suite("Texts become UTF-8 block by block")
struct TextStreamTests {
    /// What glibc makes of a text in another encoding.
    private func encoded(_ text: String, _ encoding: String) -> [UInt8] {
        let converter = iconv_open(encoding, "UTF-8")
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 4 * input.count + 16)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, left, to, room) = (input.baseAddress, input.count, output.baseAddress, output.count)
                let result = iconv(converter, &from, &left, &to, &room)
                precondition(result != -1)
                return output.count - room
            }
        }
        return output[..<written].map { UInt8(bitPattern: $0) }
    }

    @Test(
        "Any characters, read in blocks of any size, come back as they were",
        arguments: [TextEncoding.gb18030, .utf16LittleEndian, .utf16BigEndian])
    func roundTrip(_ encoding: TextEncoding) throws {
        var random = SeededNumbers(state: 855)
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x20...0x7E, 0x4E00...0x9FA5, 0x3000...0x30FF, 0x80...0x7FF, 0x3400...0x4DB5,
            0x10000...0x10FFFD, 0xE000...0xE700,
        ]
        for _ in 0..<300 {
            let scalars = (0..<Int.random(in: 1...80, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: ranges.randomElement(using: &random) ?? 0x20...0x7E, using: &random))
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            let bytes = encoded(String(text), encoding.name)
            for block in [16, 17, 31, 1 << 17] {
                let stream = try TextStream(.memory(bytes), encoding: encoding, skipping: 0, name: "t", block: block)
                var read: [UInt8] = []
                let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
                defer { buffer.deallocate() }
                while true {
                    let got = try stream.read(into: buffer, room: Int.random(in: 16...64, using: &random))
                    if got == 0 { break }
                    read.append(contentsOf: UnsafeBufferPointer(start: buffer, count: got))
                }
                #expect(String(decoding: read, as: UTF8.self).unicodeScalars.elementsEqual(text))
            }
        }
    }

    @Test("Every character of two bytes is what glibc says it is, those beyond the BMP too")
    func twoBytes() throws {
        let decoder = GB18030()
        for lead: UInt8 in 0x81...0xFE {
            for trail: UInt8 in 0x40...0xFE {
                let wanted = decoder.scalar([lead, trail])
                let entry = GB18030.table[Int(lead - 0x81) * 191 + Int(trail - 0x40)]
                switch entry {
                case 0: #expect(wanted == nil || trail == 0x7F)
                case 1: #expect((wanted ?? 0) > 0xFFFF)
                default: #expect(wanted == UInt32(entry))
                }
            }
        }
        let stream = try Spreadsheet.open(bytes: [0xFE, 0x51, 0x2C, 0xB0, 0xA1], name: "t")
        #expect(try read(stream).rows == [["𠂇", "啊"]])
    }
}
