/// A compound file (OLE 复合文档, MS-CFB): a small file system, in which Excel 97–2003 keeps its workbook.
struct CompoundFile {
    struct Entry {
        let name: String
        let start: Int
        let size: Int
        let isRoot: Bool
    }

    private let bytes: [UInt8]
    private let name: String
    private let sectorShift: Int
    private let miniShift: Int
    private let miniCutoff: Int
    private let table: [UInt32]
    private let miniTable: [UInt32]
    let entries: [Entry]

    init(_ bytes: [UInt8], name: String) throws(UnreadableSpreadsheet) {
        guard bytes.count >= 512 else { throw UnreadableSpreadsheet(name, .truncated) }
        self.bytes = bytes
        self.name = name
        sectorShift = bytes.u16(30)
        miniShift = bytes.u16(32)
        miniCutoff = bytes.u32(56)
        guard sectorShift == 9 || sectorShift == 12, miniShift == 6 else {
            throw UnreadableSpreadsheet(name, .damaged("复合文档的扇区大小不对"))
        }
        let sector = 1 << sectorShift
        let sectors = bytes.count >> sectorShift
        // The sectors that hold the allocation table: 109 in the header, the others in a chain of their own.
        var tableSectors = (0..<109).map { bytes.u32(76 + 4 * $0) }
        var next = bytes.u32(68)
        while next < 0xFFFF_FFFA {
            let begin = (next + 1) << sectorShift
            guard begin + sector <= bytes.count, tableSectors.count <= sectors + 109 else {
                throw UnreadableSpreadsheet(name, .truncated)
            }
            tableSectors += (0..<(sector / 4 - 1)).map { bytes.u32(begin + 4 * $0) }
            next = bytes.u32(begin + sector - 4)
        }
        var table: [UInt32] = []
        for number in tableSectors where number < 0xFFFF_FFFA {
            let begin = (number + 1) << sectorShift
            guard begin + sector <= bytes.count, table.count <= sectors + sector / 4 else {
                throw UnreadableSpreadsheet(name, .truncated)
            }
            table += (0..<(sector / 4)).map { UInt32(bytes.u32(begin + 4 * $0)) }
        }
        self.table = table
        let firstMini = UInt32(bytes.u32(60))
        let mini = try Self.chain(bytes, firstMini, table, sectorShift, sectorsFrom: 1, name)
        miniTable = stride(from: 0, to: mini.count - mini.count % 4, by: 4).map { UInt32(mini.u32($0)) }
        let directory = try Self.chain(bytes, UInt32(bytes.u32(48)), table, sectorShift, sectorsFrom: 1, name)
        entries = stride(from: 0, to: directory.count - directory.count % 128, by: 128).compactMap { at in
            let length = directory.u16(at + 64)
            guard length >= 2, length <= 64, directory[at + 66] != 0 else { return nil }
            let units = stride(from: at, to: at + length - 2, by: 2).map { UInt16(directory.u16($0)) }
            return Entry(
                name: String(decoding: units, as: UTF16.self), start: directory.u32(at + 116),
                size: directory.u32(at + 120), isRoot: directory[at + 66] == 5)
        }
    }

    func entry(_ name: String) -> Entry? { entries.first { $0.name.lowercased() == name.lowercased() } }

    /// All bytes of a stream.
    func stream(_ entry: Entry) throws(UnreadableSpreadsheet) -> [UInt8] {
        var stream: [UInt8]
        if entry.size < miniCutoff, !entry.isRoot {
            guard let root = entries.first(where: \.isRoot) else {
                throw UnreadableSpreadsheet(name, .damaged("复合文档没有根目录"))
            }
            let container = try Self.chain(bytes, UInt32(root.start), table, sectorShift, sectorsFrom: 1, name)
            stream = try Self.chain(container, UInt32(entry.start), miniTable, miniShift, sectorsFrom: 0, name)
        } else {
            stream = try Self.chain(bytes, UInt32(entry.start), table, sectorShift, sectorsFrom: 1, name)
        }
        guard stream.count >= entry.size else { throw UnreadableSpreadsheet(name, .truncated) }
        stream.removeSubrange(entry.size...)
        return stream
    }

    /// The bytes of a chain of sectors, one behind the other.
    private static func chain(
        _ bytes: [UInt8], _ first: UInt32, _ table: [UInt32], _ shift: Int, sectorsFrom: Int, _ name: String
    ) throws(UnreadableSpreadsheet) -> [UInt8] {
        var joined: [UInt8] = []
        var next = first
        while next < 0xFFFF_FFFA {
            let begin = (Int(next) + sectorsFrom) << shift
            let end = min(begin + (1 << shift), bytes.count)
            guard begin < end, Int(next) < table.count else { throw UnreadableSpreadsheet(name, .truncated) }
            joined += bytes[begin..<end]
            guard joined.count <= bytes.count else {
                throw UnreadableSpreadsheet(name, .damaged("复合文档的扇区成环"))
            }
            next = table[Int(next)]
        }
        return joined
    }
}

/// Little-endian numbers; 0 where the bytes end.
extension [UInt8] {
    func u16(_ at: Int) -> Int { at >= 0 && at + 2 <= count ? Int(self[at]) | Int(self[at + 1]) << 8 : 0 }
    func u32(_ at: Int) -> Int { u16(at) | u16(at + 2) << 16 }

    func f64(_ at: Int) -> Double {
        Double(bitPattern: UInt64(u32(at)) | UInt64(u32(at + 4)) << 32)
    }
}
