internal import CByteScan
import Glibc

/// Finds `<mergeCell ref="A1:B2"/>` in the bytes of a worksheet part.
struct MergeSearch {
    private static let tag: StaticString = "mergeCell"
    /// Longer than such a tag ever is.
    private static let overlap = 256

    /// The ranges; nil if the part is not in an encoding that has ASCII as it is.
    func run(_ pull: (UnsafeMutablePointer<UInt8>, Int) -> Int) -> [MergedRange]? {
        let room = 1 << 17
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
        defer { buffer.deallocate() }
        var (found, kept, isFirst) = ([MergedRange](), 0, true)
        while found.count <= Limits.mergedRanges {
            let got = pull(buffer + kept, room - kept)
            let count = kept + got
            if isFirst, count >= 2, buffer[0] == 0 || buffer[1] == 0 || buffer[0] >= 0xFE { return nil }
            isFirst = false
            // A tag is taken in the block where the overlap behind its beginning is whole.
            let searched = got == 0 ? count : max(0, count - Self.overlap)
            let next = search(UnsafeBufferPointer(start: buffer, count: count), startingBefore: searched, &found)
            if got == 0 { return found }
            kept = count - max(searched, next)
            memmove(buffer, buffer + count - kept, kept)
        }
        return found
    }

    /// Takes the tags that begin before a place; returns where to go on.
    private func search(
        _ bytes: UnsafeBufferPointer<UInt8>, startingBefore limit: Int, _ found: inout [MergedRange]
    ) -> Int {
        let length = Self.tag.utf8CodeUnitCount
        guard let base = bytes.baseAddress else { return 0 }
        var place = 0
        while place < limit,
            let hit = bytescan_find(base + place, bytes.count - place, Self.tag.utf8Start, length)
        {
            let begin = base.distance(to: hit)
            if begin >= limit { break }
            place = begin + length
            guard place < bytes.count, bytes[place] <= 0x20 else { continue }
            let inside = UnsafeBufferPointer(rebasing: bytes[place...].prefix { $0 != UInt8(ascii: ">") })
            if let range = reference(inside) { found.append(range) }
        }
        return place
    }

    private func reference(_ attributes: UnsafeBufferPointer<UInt8>) -> MergedRange? {
        let marks = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        guard let equals = attributes.firstIndex(of: UInt8(ascii: "=")),
            let open = attributes[equals...].firstIndex(where: marks.contains),
            let close = attributes[(open + 1)...].firstIndex(of: attributes[open])
        else { return nil }
        return CellReference.range(UnsafeBufferPointer(rebasing: attributes[(open + 1)..<close]))
    }
}
