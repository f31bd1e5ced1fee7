internal import CByteScan
internal import Glibc

/// Numbers found by the bytes of two cells: open addressing over one arena of records, no String anywhere.
///
/// The records keep the order in which they came. Files list the same parties in the same order month after month, so
/// the record behind the one found last is tried before anything is hashed.
struct PairTable: ~Copyable {
    /// What stands before the bytes of one spelling in the arena; records begin at multiples of eight bytes.
    private struct Head {
        var number: Int32
        /// Whether every later meeting is to be looked at with care.
        var isOdd: UInt32
        var firstCount: UInt32
        var secondCount: UInt32
    }

    private struct Slot {
        var hash: UInt32
        /// The record's offset in units of eight bytes, plus one; 0 for an empty slot.
        var record: UInt32
    }

    private var arena: UnsafeMutableRawPointer
    private var arenaCount = 0
    private var arenaCapacity: Int
    private var slots: UnsafeMutablePointer<Slot>
    private var slotMask: Int
    /// Where the record behind the one found last begins.
    private var next = 0
    /// How many spellings it holds.
    private(set) var count = 0
    /// The spellings that are looked for next, as far as their hashes are known.
    private var foreseen = ForeseenHashes()

    private static let headSize = 16

    /// Room for `capacity` spellings of some 64 bytes before anything grows.
    init(capacity: Int = 32) {
        var slotCount = 64
        while slotCount < capacity * 2 { slotCount *= 2 }
        slotMask = slotCount - 1
        arenaCapacity = max(4096, capacity * 80)
        arena = TableMemory.allocate(byteCount: arenaCapacity)
        slots = Self.emptySlots(slotCount)
    }

    deinit {
        free(arena)
        free(slots)
    }

    private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let byteCount = count * MemoryLayout<Slot>.stride
        let memory = TableMemory.allocate(byteCount: byteCount)
        memset(memory, 0, byteCount)
        return memory.bindMemory(to: Slot.self, capacity: count)
    }

    /// The number of a spelling met before and not odd; 0 for any other.
    @inline(__always)
    mutating func number(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Int32 {
        if next < arenaCount, matches(next, first, second) { return found(next, first, second) }
        let hash = foreseen.hash(of: first) ?? pairHash(first, second)
        guard let offset = offset(first, second, hash: hash) else { return 0 }
        return found(offset, first, second)
    }

    /// Fetches what two spellings that are looked for soon will need: the slot of a far one, the record of a near one.
    ///
    /// Large tables do not fit the processor's cache: without this each look-up waits twice for the memory.
    @inline(__always)
    mutating func foresee(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) {
        let hash = pairHash(first, second)
        bytescan_prefetch(slots + (Int(truncatingIfNeeded: hash) & slotMask))
        let near = foreseen.push(hash, of: first)
        let slot = slots[Int(truncatingIfNeeded: near) & slotMask]
        guard slot.record > 0 else { return }
        let record = arena + (Int(slot.record) &- 1) &* 8
        bytescan_prefetch(record)
        bytescan_prefetch(record + 64)
    }

    /// Fetches the slot that a spelling belongs in.
    @inline(__always)
    func prefetch(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) {
        bytescan_prefetch(slots + (Int(truncatingIfNeeded: pairHash(first, second)) & slotMask))
    }

    @inline(__always)
    private mutating func found(
        _ offset: Int, _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
    ) -> Int32 {
        next = offset &+ Self.size(first.count &+ second.count)
        let head = (arena + offset).load(as: Head.self)
        return head.isOdd == 0 ? head.number : 0
    }

    /// The number of a spelling met before, odd or not; nil for a new one.
    func known(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Int32? {
        offset(first, second, hash: pairHash(first, second)).map { (arena + $0).load(as: Head.self).number }
    }

    /// The number of a spelling: the one it has, or `number` from now on.
    @discardableResult
    mutating func insert(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, number: Int32, isOdd: Bool = false
    ) -> Int32 {
        let hash = pairHash(first, second)
        if let offset = offset(first, second, hash: hash) { return (arena + offset).load(as: Head.self).number }
        if (count + 1) * 2 > slotMask { growSlots() }
        let size = Self.size(first.count + second.count)
        reserve(size)
        let head = Head(
            number: number, isOdd: isOdd ? 1 : 0, firstCount: UInt32(first.count), secondCount: UInt32(second.count))
        let start = arena + arenaCount
        start.storeBytes(of: head, as: Head.self)
        let bytes = start + Self.headSize
        if let base = first.baseAddress { memcpy(bytes, base, first.count) }
        if let base = second.baseAddress { memcpy(bytes + first.count, base, second.count) }
        place(arenaCount, hash: hash)
        arenaCount += size
        next = arenaCount
        count += 1
        return number
    }

    /// How long the arena is; spellings that come later stand behind it.
    var byteCount: Int { arenaCount }

    /// Hands over the first cell and the number of every spelling before an offset of the arena.
    func forEach(upTo end: Int, _ body: (UnsafeBufferPointer<UInt8>, Int32) -> Void) {
        var offset = 0
        while offset < end {
            let record = arena + offset
            let head = record.load(as: Head.self)
            let bytes = (record + Self.headSize).assumingMemoryBound(to: UInt8.self)
            body(UnsafeBufferPointer(start: bytes, count: Int(head.firstCount)), head.number)
            offset += Self.size(Int(head.firstCount + head.secondCount))
        }
    }

    @inline(__always)
    private static func size(_ byteCount: Int) -> Int { (headSize &+ byteCount &+ 7) & ~7 }

    @inline(__always)
    private func offset(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, hash: UInt64
    ) -> Int? {
        let short = UInt32(truncatingIfNeeded: hash &>> 32)
        var position = Int(truncatingIfNeeded: hash) & slotMask
        while true {
            let slot = slots[position]
            if slot.record == 0 { return nil }
            let candidate = (Int(slot.record) &- 1) &* 8
            if slot.hash == short, matches(candidate, first, second) { return candidate }
            position = (position &+ 1) & slotMask
        }
    }

    @inline(__always)
    private func matches(
        _ offset: Int, _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let record = arena + offset
        let head = record.load(as: Head.self)
        guard Int(head.firstCount) == first.count, Int(head.secondCount) == second.count else { return false }
        let stored = record + Self.headSize
        return equalBytes(stored, first) && equalBytes(stored + first.count, second)
    }

    private func place(_ offset: Int, hash: UInt64) {
        var position = Int(truncatingIfNeeded: hash) & slotMask
        while slots[position].record != 0 { position = (position + 1) & slotMask }
        slots[position] = Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), record: UInt32(offset / 8 + 1))
    }

    private mutating func reserve(_ more: Int) {
        guard arenaCount + more > arenaCapacity else { return }
        arenaCapacity = max(arenaCapacity * 2, arenaCount + more)
        let larger = TableMemory.allocate(byteCount: arenaCapacity)
        memcpy(larger, arena, arenaCount)
        free(arena)
        arena = larger
    }

    private mutating func growSlots() {
        free(slots)
        slotMask = slotMask * 2 + 1
        slots = Self.emptySlots(slotMask + 1)
        var offset = 0
        while offset < arenaCount {
            let record = arena + offset
            let head = record.load(as: Head.self)
            let bytes = (record + Self.headSize).assumingMemoryBound(to: UInt8.self)
            let first = UnsafeBufferPointer(start: bytes, count: Int(head.firstCount))
            let second = UnsafeBufferPointer(start: bytes + first.count, count: Int(head.secondCount))
            place(offset, hash: pairHash(first, second))
            offset += Self.size(first.count + second.count)
        }
    }
}

@inline(__always)
func equalBytes(_ stored: UnsafeRawPointer, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = bytes.count
    guard count > 0 else { return true }
    let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    guard count >= 8 else { return memcmp(stored, base, count) == 0 }
    var offset = 0
    while offset &+ 8 < count {
        if stored.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            != base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        {
            return false
        }
        offset &+= 8
    }
    return stored.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        == base.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
}
