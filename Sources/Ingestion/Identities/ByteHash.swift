/// A fast hash of the bytes of two cells, for tables in memory: never stored, never compared between processes.
@inline(__always)
func pairHash(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let start = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: first.count)
    return hashed(second, into: hashed(first, into: start))
}

@inline(__always)
private func hashed(_ bytes: UnsafeBufferPointer<UInt8>, into start: UInt64) -> UInt64 {
    var hash = start
    let count = bytes.count
    guard count > 0 else { return folded(hash, 0xA076_1D64_78BD_642F) }
    let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    if count >= 8 {
        var offset = 0
        while offset &+ 8 < count {
            hash = folded(hash ^ base.loadUnaligned(fromByteOffset: offset, as: UInt64.self), 0xE703_7ED1_A0B4_28DB)
            offset &+= 8
        }
        let last = base.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        return folded(hash ^ last, 0x8EBC_6AF0_9C88_C6E3)
    }
    var last = UInt64(truncatingIfNeeded: count) &<< 56
    for offset in 0..<count {
        last |= UInt64(base.load(fromByteOffset: offset, as: UInt8.self)) &<< UInt64(truncatingIfNeeded: offset &* 8)
    }
    return folded(hash ^ last, 0x8EBC_6AF0_9C88_C6E3)
}

@inline(__always)
private func folded(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: factor)
    return product.high ^ product.low
}
