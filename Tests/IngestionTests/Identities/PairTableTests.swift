import Testing

@testable import Ingestion

struct PairTableTests {
    private func bytes<Result>(
        _ first: String, _ second: String,
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        Array(first.utf8).withUnsafeBufferPointer { first in
            Array(second.utf8).withUnsafeBufferPointer { second in body(first, second) }
        }
    }

    @Test("Every spelling is found again under its number, whatever the order and the size")
    func foundAgain() {
        var table = PairTable()
        for number in 1...20_000 {
            bytes("码\(number)", String(repeating: "名", count: number % 9)) {
                _ = table.insert($0, $1, number: Int32(number))
            }
        }
        #expect(table.count == 20_000)
        for step in [1, 7919] {
            for index in 0..<20_000 {
                let number = index * step % 20_000 + 1
                let found = bytes("码\(number)", String(repeating: "名", count: number % 9)) { table.number($0, $1) }
                if found != Int32(number) { Issue.record("\(number) was found as \(found)") }
            }
        }
        #expect(bytes("码0", "") { table.number($0, $1) } == 0)
    }

    @Test("The border between the two cells counts")
    func border() {
        var table = PairTable()
        bytes("甲", "乙丙") { _ = table.insert($0, $1, number: 1) }
        bytes("甲乙", "丙") { _ = table.insert($0, $1, number: 2) }
        bytes("", "甲乙丙") { _ = table.insert($0, $1, number: 3) }
        bytes("", "") { _ = table.insert($0, $1, number: 4) }
        #expect(bytes("甲", "乙丙") { table.number($0, $1) } == 1)
        #expect(bytes("甲乙", "丙") { table.number($0, $1) } == 2)
        #expect(bytes("", "甲乙丙") { table.number($0, $1) } == 3)
        #expect(bytes("", "") { table.number($0, $1) } == 4)
        #expect(bytes("甲乙丙", "") { table.number($0, $1) } == 0)
    }

    @Test("A spelling keeps its first number; an odd one is known but never met quickly")
    func firstNumber() {
        var table = PairTable()
        #expect(bytes("甲", "乙") { table.insert($0, $1, number: 1, isOdd: true) } == 1)
        #expect(bytes("甲", "乙") { table.insert($0, $1, number: 2) } == 1)
        #expect(bytes("甲", "乙") { table.number($0, $1) } == 0)
        #expect(bytes("甲", "乙") { table.known($0, $1) } == 1)
    }
}
