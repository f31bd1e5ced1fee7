/// The records of a workbook stream (BIFF8), one after the other.
struct BIFFRecords: Sequence, IteratorProtocol {
    struct Record {
        let type: Int
        /// Where its body stands in the stream.
        let body: Range<Int>
    }

    private let stream: [UInt8]
    private var place: Int
    /// A record was cut off by the end of the stream.
    private(set) var isCut = false

    init(_ stream: [UInt8], from place: Int) {
        self.stream = stream
        self.place = place
    }

    mutating func next() -> Record? {
        guard place >= 0, place + 4 <= stream.count else {
            isCut = place != stream.count
            return nil
        }
        let (type, begin) = (stream.u16(place), place + 4)
        let end = begin + stream.u16(place + 2)
        guard end <= stream.count else {
            isCut = true
            return nil
        }
        place = end
        return Record(type: type, body: begin..<end)
    }

    /// The bodies of the records that continue the one just read.
    mutating func continuations() -> [Range<Int>] {
        var bodies: [Range<Int>] = []
        while place + 4 <= stream.count, stream.u16(place) == BIFF.continuation, let record = next() {
            bodies.append(record.body)
        }
        return bodies
    }
}

/// The numbers of the records that matter here (MS-XLS 2.3).
enum BIFF {
    static let formula = 0x0006
    static let end = 0x000A
    static let dateMode = 0x0022
    static let filePassword = 0x002F
    static let continuation = 0x003C
    static let boundSheet = 0x0085
    static let multipleRK = 0x00BD
    static let richString = 0x00D6
    static let cellFormat = 0x00E0
    static let mergedCells = 0x00E5
    static let sharedStrings = 0x00FC
    static let sharedStringCell = 0x00FD
    static let number = 0x0203
    static let label = 0x0204
    static let booleanOrError = 0x0205
    static let string = 0x0207
    static let row = 0x0208
    static let rk = 0x027E
    static let format = 0x041E
    static let beginning = 0x0809
}
