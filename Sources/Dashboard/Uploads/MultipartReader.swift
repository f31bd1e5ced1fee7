/// Reads a `multipart/form-data` body piece by piece, as it arrives: nothing larger than a piece is held in memory.
struct MultipartReader {
    /// What the body says, in order.
    enum Event: Equatable {
        /// A part begins.
        case part(name: String, fileName: String?)
        /// Bytes of the part.
        case bytes([UInt8])
        /// The part ends.
        case partEnd
    }

    /// The body is not what its header says.
    struct Malformed: Error, Equatable {}

    /// The most bytes of a part's own header.
    static let longestHead = 8192

    private enum State { case preamble, head, body, afterBoundary, done }
    private let delimiter: [UInt8]
    private var state = State.preamble
    private var buffer: [UInt8] = [0x0D, 0x0A]

    /// A reader of a body with this content type; nil where that is no multipart form.
    init?(contentType: String) {
        let parts = contentType.split(separator: ";").map { $0.trimming() }
        guard parts.first?.lowercased() == "multipart/form-data",
            let stated = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        let boundary = stated.dropFirst("boundary=".count).filter { $0 != "\"" }
        guard (1...200).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Whether the last boundary was met.
    var isDone: Bool { state == .done }

    /// Takes the next piece of the body and gives what is certain by now.
    mutating func take(_ piece: some Sequence<UInt8>) throws(Malformed) -> [Event] {
        buffer.append(contentsOf: piece)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    private mutating func step(_ events: inout [Event]) throws(Malformed) -> Bool {
        switch state {
        case .preamble:
            guard let start = buffer.position(of: delimiter) else {
                buffer.removeFirst(max(0, buffer.count - delimiter.count))
                return false
            }
            buffer.removeFirst(start + delimiter.count)
            state = .afterBoundary
            return true
        case .afterBoundary:
            guard buffer.count >= 2 else { return false }
            let isLast = buffer[0] == UInt8(ascii: "-") && buffer[1] == UInt8(ascii: "-")
            guard isLast || buffer[0] == 0x0D && buffer[1] == 0x0A else { throw Malformed() }
            if !isLast { buffer.removeFirst(2) }
            state = isLast ? .done : .head
            return true
        case .head:
            guard let end = buffer.position(of: [0x0D, 0x0A, 0x0D, 0x0A]) else {
                guard buffer.count <= Self.longestHead else { throw Malformed() }
                return false
            }
            guard end <= Self.longestHead, let head = String(validating: buffer[..<end], as: UTF8.self),
                let part = PartHead(head)
            else { throw Malformed() }
            buffer.removeFirst(end + 4)
            events.append(.part(name: part.name, fileName: part.fileName))
            state = .body
            return true
        case .body:
            guard let end = buffer.position(of: delimiter) else {
                let certain = buffer.count - delimiter.count
                if certain > 0 {
                    events.append(.bytes(Array(buffer[..<certain])))
                    buffer.removeFirst(certain)
                }
                return false
            }
            if end > 0 { events.append(.bytes(Array(buffer[..<end]))) }
            buffer.removeFirst(end + delimiter.count)
            events.append(.partEnd)
            state = .afterBoundary
            return true
        case .done:
            buffer.removeAll(keepingCapacity: false)
            return false
        }
    }
}

/// The header of one part: what it is called, and the file's name where it is one.
private struct PartHead {
    let name: String
    let fileName: String?

    init?(_ text: String) {
        let lines = text.split(separator: "\r\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = Self.parameter("name", of: line)
        else { return nil }
        self.name = name
        fileName = Self.parameter("filename", of: line)
    }

    /// A quoted parameter as browsers write it: quote and line breaks percent-encoded, everything else as it is.
    private static func parameter(_ name: String, of line: Substring) -> String? {
        guard let start = line.firstRange(of: "; \(name)=\"") else { return nil }
        let rest = line[start.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return String(rest[..<end]).replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
    }
}

extension [UInt8] {
    /// Where `pattern` begins first.
    fileprivate func position(of pattern: [UInt8]) -> Int? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        let last = count - pattern.count
        return withUnsafeBufferPointer { bytes in
            pattern.withUnsafeBufferPointer { pattern in
                var start = 0
                while start <= last {
                    guard bytes[start] == first else {
                        start += 1
                        continue
                    }
                    var length = 1
                    while length < pattern.count, bytes[start + length] == pattern[length] { length += 1 }
                    if length == pattern.count { return start }
                    start += 1
                }
                return nil
            }
        }
    }
}

extension Substring {
    /// Without the blanks at both ends.
    fileprivate func trimming() -> Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
