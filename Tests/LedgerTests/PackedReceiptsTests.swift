import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Packed receipts")
struct PackedReceiptsTests {
    private static func receipts(_ count: Int, seed: UInt64) -> ReceiptStatements {
        var random = Seeded(state: seed)
        var receipts = ReceiptStatements(capacity: count)
        let spread = Int64(1) << Int64.random(in: 0...62, using: &random)
        let start = Int64.random(in: -spread...spread, using: &random)
        for row in 0..<count {
            func amount() -> Int64 {
                random.happens(10)
                    ? ReceiptStatements.blank : Int64.random(in: min(0, start)...max(1, start), using: &random)
            }
            receipts.identities.append(Int32.random(in: 0...Int32(min(spread, Int64(Int32.max))), using: &random))
            receipts.buildings.append(random.happens(80) ? 0 : Int32.random(in: 1...70_000, using: &random))
            receipts.months.append(seed % 2 == 0 ? 202001 : Int32.random(in: 202001...202012, using: &random))
            receipts.taxKinds.append(Int32.random(in: 0...5, using: &random))
            receipts.total.append(amount())
            receipts.local.append(seed % 3 == 0 ? ReceiptStatements.blank : amount())
            receipts.district.append(amount())
            receipts.rows.append(Int32(row + 2))
        }
        return receipts
    }

    private func expectSame(_ receipts: ReceiptStatements) {
        let stated: ([Int64]) -> [Int64] = { $0.map { $0 == ReceiptStatements.blank ? 0 : $0 } }
        PackedReceipts(receipts).columns.bytes.withUnsafeBufferPointer { bytes in
            guard let view = ReceiptPackView(bytes, count: receipts.count) else {
                Issue.record("no pack")
                return
            }
            let all = 0..<receipts.count
            #expect(view.narrow(.identity, all) == receipts.identities)
            #expect(view.narrow(.building, all) == receipts.buildings)
            #expect(view.narrow(.month, all) == receipts.months)
            #expect(view.narrow(.taxKind, all) == receipts.taxKinds)
            #expect(view.wide(.total, all) == stated(receipts.total))
            #expect(view.wide(.local, all) == stated(receipts.local))
            #expect(view.wide(.district, all) == stated(receipts.district))
            let part = receipts.count / 3..<receipts.count
            #expect(view.narrow(.identity, part) == Array(receipts.identities[part]))
            #expect(view.wide(.total, part) == Array(stated(receipts.total)[part]))
        }
    }

    @Test("Every value comes back as it was, a blank amount as 0", arguments: UInt64(1)...60)
    func roundTrip(seed: UInt64) { expectSame(Self.receipts(Int(seed * seed) % 300 + 1, seed: seed)) }

    @Test("The largest and the smallest amounts come back too")
    func extremes() {
        var receipts = Self.receipts(3, seed: 1)
        receipts.total = [.max, .min + 1, 0]
        receipts.district = [.min + 1, .min + 1, .min + 1]
        receipts.identities = [.max, 0, 1]
        expectSame(receipts)
    }

    @Test("A column that is the same throughout takes nine bytes")
    func constants() {
        var receipts = Self.receipts(500, seed: 2)
        let before = PackedReceipts(receipts).columns.bytes.count
        receipts.identities = Array(repeating: 70_000, count: 500)
        #expect(PackedReceipts(receipts).columns.bytes.count <= before)
        receipts.buildings = Array(repeating: 9, count: 500)
        receipts.taxKinds = Array(repeating: 0, count: 500)
        for level in [\ReceiptStatements.total, \.local, \.district] {
            receipts[keyPath: level] = Array(repeating: -7, count: 500)
        }
        #expect(PackedReceipts(receipts).columns.bytes.count == 1 + 7 * 9 + 8)
        PackedReceipts(receipts).columns.bytes.withUnsafeBufferPointer { bytes in
            #expect(ReceiptPackView(bytes, count: 500)?.constant(.month) == 202001)
            #expect(ReceiptPackView(bytes, count: 500)?.constant(.total) == -7)
        }
    }

    @Test("Bytes that are no pack of so many receipts are refused, never read beyond their end")
    func refused() {
        let bytes = PackedReceipts(Self.receipts(40, seed: 3)).columns.bytes
        for length in 0..<bytes.count {
            Array(bytes[..<length]).withUnsafeBufferPointer { #expect(ReceiptPackView($0, count: 40) == nil) }
        }
        bytes.withUnsafeBufferPointer {
            #expect(ReceiptPackView($0, count: 39) == nil)
            #expect(ReceiptPackView($0, count: 0) == nil)
            #expect(ReceiptPackView($0, count: 40) != nil)
        }
        for (position, value) in [(0, UInt8(2)), (9, 9), (9, 255)] {
            var other = bytes
            other[position] = value
            other.withUnsafeBufferPointer { #expect(ReceiptPackView($0, count: 40) == nil) }
        }
    }
}
