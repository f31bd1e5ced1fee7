/// The hashes of the spellings that are looked for next, each by the address of its first cell.
struct ForeseenHashes {
    /// How many rows ahead a spelling is foreseen.
    static let distance = 16
    private static let mask = 31

    private typealias Entry = (address: UInt, hash: UInt64)
    private var entries: InlineArray<32, (address: UInt, hash: UInt64)> = .init(repeating: (0, 0))
    private var newest = 0

    /// Remembers a hash; gives the one foreseen half the distance ago.
    @inline(__always)
    mutating func push(_ hash: UInt64, of first: UnsafeBufferPointer<UInt8>) -> UInt64 {
        newest &+= 1
        entries[newest & Self.mask] = (UInt(bitPattern: first.baseAddress), hash)
        return entries[(newest &- Self.distance / 2) & Self.mask].hash
    }

    /// The hash foreseen for the spelling that begins with this cell; nil where it was not.
    @inline(__always)
    func hash(of first: UnsafeBufferPointer<UInt8>) -> UInt64? {
        let entry = entries[(newest &- Self.distance) & Self.mask]
        return entry.address == UInt(bitPattern: first.baseAddress) && entry.address != 0 ? entry.hash : nil
    }
}
