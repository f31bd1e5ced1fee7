import CByteScan
import Testing

@testable import Spreadsheets

@Suite("The vector scans agree with plain ones")
struct ByteScanTests {
    @Test("UTF-8 is judged as Swift judges it, at every place of a block")
    func utf8() {
        var random = SeededNumbers(state: 1050)
        let pieces: [[UInt8]] = [
            Array("a".utf8), Array("税".utf8), Array("é".utf8), Array("😀".utf8), Array("abcdefghijklmnop".utf8),
            Array("楼宇经济".utf8), [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0x80], [0xE0, 0xA0, 0x80],
            [0xED, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xF0, 0x8F, 0x80, 0x80], [0xF0, 0x90, 0x80, 0x80],
            [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xBF], [0xFF],
            [0xE7, 0xA8], [0xF0, 0x9F, 0x98], [0xC3], [0xE7], [0xEF, 0xBF, 0xBF],
        ]
        for round in 0..<20_000 {
            let usual = round.isMultiple(of: 2) ? 6 : pieces.count
            var bytes = (0..<Int.random(in: 1...40, using: &random)).flatMap { _ in
                pieces[Int.random(in: 0..<usual, using: &random)]
            }
            if round.isMultiple(of: 4) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 1...255, using: &random)
            }
            var (offset, plainOffset) = (0, 0)
            let flaw = bytescan_utf8_flaw(bytes, bytes.count, &offset)
            let plain = bytescan_utf8_flaw_portable(bytes, bytes.count, &plainOffset)
            #expect(flaw == plain && offset == plainOffset, "\(bytes)")
            #expect((flaw == BYTESCAN_SOUND) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
            if flaw != BYTESCAN_SOUND { #expect(String(validating: bytes[..<offset], as: UTF8.self) != nil) }
        }
    }

    @Test("A NUL is found wherever it stands")
    func nul() {
        for length in [1, 7, 8, 9, 63, 64, 65, 200] {
            for place in 0..<length {
                var bytes = [UInt8](repeating: 0x61, count: length)
                bytes[place] = 0
                var (offset, plainOffset) = (-1, -1)
                #expect(bytescan_utf8_flaw(bytes, length, &offset) == BYTESCAN_NUL)
                #expect(bytescan_utf8_flaw_portable(bytes, length, &plainOffset) == BYTESCAN_NUL)
                #expect(offset == place && plainOffset == place)
            }
        }
    }

    @Test("What is cut at the end of a block is left for the next")
    func complete() {
        let text = Array("a税é😀".utf8)
        let whole = [0, 1, 1, 1, 4, 4, 6, 6, 6, 6, 10]
        for count in 0...text.count { #expect(bytescan_utf8_complete(text, count) == whole[count]) }
    }

    @Test("Fields are cut alike with and without vector instructions")
    func fields() {
        var random = SeededNumbers(state: 30)
        for _ in 0..<5_000 {
            let alphabet = Array(",,\"\n\rab税".utf8)
            let count = Int.random(in: 1...400, using: &random)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0x61 }
            let padded = bytes + [UInt8](repeating: UInt8(ascii: ","), count: Int(BYTESCAN_SLACK))
            let one = FieldIndex(capacity: 1_000)
            let other = FieldIndex(capacity: 1_000)
            var (found, plain) = (bytescan_fields(), bytescan_fields())
            bytescan_fields(padded, count, 0x2C, one.starts, one.ends, one.rowFields, 1_000, &found)
            bytescan_fields_portable(padded, count, 0x2C, other.starts, other.ends, other.rowFields, 1_000, &plain)
            #expect(found.fields == plain.fields && found.rows == plain.rows && found.consumed == plain.consumed)
            #expect(found.open == plain.open && found.quotes == plain.quotes && !found.full)
            for field in 0..<min(found.fields, plain.fields) {
                #expect(one.starts[field] == other.starts[field] && one.ends[field] == other.ends[field])
            }
            for row in 0..<min(found.rows, plain.rows) { #expect(one.rowFields[row] == other.rowFields[row]) }
        }
    }
}
