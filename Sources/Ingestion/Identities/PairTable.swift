#if canImport(Glibc)
    internal import Glibc
#endif

/// Numbers found by the bytes of two cells: open addressing over one arena of bytes, no String anywhere.
///
/// The entries keep the order in which they came. Files list the same parties in the same order month after month, so the
/// entry behind the one found last is tried before anything is hashed.
struct PairTable: ~Copyable {
    /// One spelling of two cells and the number it stands for.
    private struct Entry {
        var start: Int
        var firstCount: Int32
        var secondCount: Int32
        var number: Int32
        /// Whether every later meeting is to be looked at with care.
        var isOdd: Bool
    }

    private struct Slot {
        var hash: UInt32
        /// The entry's position plus one; 0 for an empty slot.
        var entry: UInt32
    }

    private var arena: UnsafeMutablePointer<UInt8>
    private var arenaCount = 0
    private var arenaCapacity: Int
    private var entries: UnsafeMutablePointer<Entry>
    private var entryCapacity: Int
    private var slots: UnsafeMutablePointer<Slot>
    private var slotMask: Int
    private var last = 0
    /// How many spellings it holds.
    private(set) var count = 0

    /// Room for `capacity` spellings of some 64 bytes before anything grows.
    init(capacity: Int = 64) {
        entryCapacity = max(16, capacity)
        arenaCapacity = entryCapacity * 64
        var slotCount = 32
        while slotCount < entryCapacity * 2 { slotCount *= 2 }
        slotMask = slotCount - 1
        arena = .allocate(capacity: arenaCapacity)
        entries = .allocate(capacity: entryCapacity)
        slots = .allocate(capacity: slotCount)
        slots.initialize(repeating: Slot(hash: 0, entry: 0), count: slotCount)
    }

    deinit {
        arena.deallocate()
        entries.deallocate()
        slots.deallocate()
    }

    /// The number of a spelling met before and not odd; 0 for any other.
    @inline(__always)
    mutating func number(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Int32 {
        let next = last &+ 1
        if next < count, matches(next, first, second) {
            last = next
            return entries[next].isOdd ? 0 : entries[next].number
        }
        guard let found = entry(first, second, hash: pairHash(first, second)) else { return 0 }
        last = found
        return entries[found].isOdd ? 0 : entries[found].number
    }

    /// The number of a spelling met before, odd or not; nil for a new one.
    func known(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Int32? {
        entry(first, second, hash: pairHash(first, second)).map { entries[$0].number }
    }

    /// Takes a spelling in, unless it is known.
    mutating func insert(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, number: Int32, isOdd: Bool = false
    ) {
        let hash = pairHash(first, second)
        guard entry(first, second, hash: hash) == nil else { return }
        if count == entryCapacity { growEntries() }
        if (count + 1) * 2 > slotMask { growSlots() }
        reserve(first.count + second.count)
        let start = arenaCount
        append(first)
        append(second)
        let entry = Entry(
            start: start, firstCount: Int32(first.count), secondCount: Int32(second.count), number: number,
            isOdd: isOdd)
        (entries + count).initialize(to: entry)
        place(count, hash: hash)
        last = count
        count += 1
    }

    @inline(__always)
    private func entry(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, hash: UInt64
    ) -> Int? {
        let short = UInt32(truncatingIfNeeded: hash &>> 32)
        var position = Int(truncatingIfNeeded: hash) & slotMask
        while true {
            let slot = slots[position]
            if slot.entry == 0 { return nil }
            let candidate = Int(slot.entry) &- 1
            if slot.hash == short, matches(candidate, first, second) { return candidate }
            position = (position &+ 1) & slotMask
        }
    }

    @inline(__always)
    private func matches(
        _ candidate: Int, _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let entry = entries[candidate]
        guard Int(entry.firstCount) == first.count, Int(entry.secondCount) == second.count else { return false }
        let stored = arena + entry.start
        return equalBytes(stored, first) && equalBytes(stored + first.count, second)
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        (arena + arenaCount).update(from: base, count: bytes.count)
        arenaCount += bytes.count
    }

    private func place(_ entry: Int, hash: UInt64) {
        var position = Int(truncatingIfNeeded: hash) & slotMask
        while slots[position].entry != 0 { position = (position + 1) & slotMask }
        slots[position] = Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), entry: UInt32(entry + 1))
    }

    private mutating func reserve(_ more: Int) {
        guard arenaCount + more > arenaCapacity else { return }
        arenaCapacity = max(arenaCapacity * 2, arenaCount + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: arenaCapacity)
        larger.update(from: arena, count: arenaCount)
        arena.deallocate()
        arena = larger
    }

    private mutating func growEntries() {
        entryCapacity *= 2
        let larger = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity)
        larger.moveInitialize(from: entries, count: count)
        entries.deallocate()
        entries = larger
    }

    private mutating func growSlots() {
        slots.deallocate()
        slotMask = slotMask * 2 + 1
        slots = .allocate(capacity: slotMask + 1)
        slots.initialize(repeating: Slot(hash: 0, entry: 0), count: slotMask + 1)
        for position in 0..<count {
            let entry = entries[position]
            let first = UnsafeBufferPointer(start: arena + entry.start, count: Int(entry.firstCount))
            let second = UnsafeBufferPointer(
                start: arena + entry.start + Int(entry.firstCount), count: Int(entry.secondCount))
            place(position, hash: pairHash(first, second))
        }
    }
}

@inline(__always)
private func equalBytes(_ stored: UnsafePointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    return memcmp(stored, base, bytes.count) == 0
}
