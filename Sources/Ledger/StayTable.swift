/// The latest tenancy of every taxpayer, building and room: open addressing by three numbers, one look-up a roster row.
struct StayTable {
    /// Who, where and in which room.
    struct Key: Equatable {
        let taxpayer: Int32
        let building: Int32
        let room: Int32
    }

    private var keys: [Key] = []
    private var positions: [Int32] = []
    private var count = 0

    /// No stay.
    init() { resize(64) }

    /// Makes room for `capacity` stays.
    mutating func reserveCapacity(_ capacity: Int) {
        var size = keys.count
        while size < capacity * 2 { size *= 2 }
        if size > keys.count { resize(size) }
    }

    /// Forgets every stay.
    mutating func removeAll(keepingCapacity: Bool = true) {
        for slot in positions.indices { positions[slot] = -1 }
        count = 0
    }

    /// The latest position of a key, or nil.
    subscript(key: Key) -> Int32? {
        let position = positions[slot(of: key)]
        return position < 0 ? nil : position
    }

    /// Puts a position in place of the one before, which is given back.
    mutating func updateValue(_ position: Int32, forKey key: Key) -> Int32? {
        if (count + 1) * 2 > keys.count { resize(keys.count * 2) }
        let slot = slot(of: key)
        let before = positions[slot]
        if before < 0 { count += 1 }
        keys[slot] = key
        positions[slot] = position
        return before < 0 ? nil : before
    }

    private func slot(of key: Key) -> Int {
        let mask = keys.count - 1
        let packed = UInt64(UInt32(bitPattern: key.taxpayer)) << 32 | UInt64(UInt32(bitPattern: key.room))
        let mixed = (packed ^ UInt64(UInt32(bitPattern: key.building)) &* 0x9E37_79B9_7F4A_7C15)
            .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        var slot = Int(truncatingIfNeeded: mixed.high ^ mixed.low) & mask
        while positions[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func resize(_ size: Int) {
        let (oldKeys, oldPositions) = (keys, positions)
        keys = Array(repeating: Key(taxpayer: 0, building: 0, room: 0), count: size)
        positions = Array(repeating: -1, count: size)
        for (old, position) in oldPositions.enumerated() where position >= 0 {
            let slot = slot(of: oldKeys[old])
            keys[slot] = oldKeys[old]
            positions[slot] = position
        }
    }
}
