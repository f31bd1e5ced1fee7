internal import CZip

/// Changes a workbook inside: one part of the archive as it reads inflated, the rest as it was, in an archive that
/// opens. Byte by byte, nearly every change would only break a checksum.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int, _ seed: UInt32) -> Int {
    // One change in eight is to the archive's own bytes.
    guard seed % 8 != 0, var parts = parts(of: UnsafeBufferPointer(start: data, count: count)), !parts.isEmpty else {
        return plainly(data, count, room)
    }
    let chosen = Int(seed >> 3) % parts.count
    let most = parts[chosen].bytes.count + 4096
    parts[chosen].bytes += [UInt8](repeating: 0, count: 4096)
    let now = parts[chosen].bytes.withUnsafeMutableBufferPointer { plainly($0.baseAddress!, most - 4096, most) }
    parts[chosen].bytes.removeLast(most - now)
    let archive = archive(of: parts)
    guard archive.count <= room else { return plainly(data, count, room) }
    for (place, byte) in archive.enumerated() { data[place] = byte }
    return archive.count
}

@_silgen_name("LLVMFuzzerMutate")
private func plainly(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int) -> Int

private struct Part {
    let path: String
    var bytes: [UInt8]
}

/// The parts that are read of a workbook; nil of what is no archive or too large to be worth it.
private func parts(of bytes: UnsafeBufferPointer<UInt8>) -> [Part]? {
    guard bytes.starts(with: [0x50, 0x4B]),
        let archive = try? ZipArchive(.memory(Array(bytes)), name: "t")
    else { return nil }
    var parts: [Part] = []
    for path in archive.paths.prefix(32) where !path.contains("docProps") && !path.contains("theme") {
        guard let bytes = try? archive.bytes(path, what: "t", limit: 60_000) else { return nil }
        parts.append(Part(path: path, bytes: bytes))
    }
    return parts
}

/// An archive of parts, none of them compressed.
private func archive(of parts: [Part]) -> [UInt8] {
    var (archive, directory) = ([UInt8](), [UInt8]())
    for part in parts {
        let path = Array(part.path.utf8)
        let common =
            bytes(20, 2) + bytes(0, 2) + bytes(0, 2) + bytes(0, 4) + bytes(checksum(part.bytes), 4)
            + bytes(UInt32(part.bytes.count), 4) + bytes(UInt32(part.bytes.count), 4) + bytes(UInt32(path.count), 2)
            + bytes(0, 2)
        directory += bytes(0x0201_4B50, 4) + bytes(20, 2) + common
        directory += bytes(0, 2) + bytes(0, 2) + bytes(0, 2) + bytes(0, 4) + bytes(UInt32(archive.count), 4) + path
        archive += bytes(0x0403_4B50, 4) + common + path + part.bytes
    }
    let (start, count) = (UInt32(archive.count), UInt32(parts.count))
    archive += directory + bytes(0x0605_4B50, 4) + bytes(0, 4) + bytes(count, 2) + bytes(count, 2)
    return archive + bytes(UInt32(directory.count), 4) + bytes(start, 4) + bytes(0, 2)
}

private func bytes(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
}

/// CRC-32, as zip archives have it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
}
