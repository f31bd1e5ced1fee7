/// The keys of JSON objects in the order they are written, which decoders do not tell.
struct JSONKeys {
    /// For each path such as `rows[].rank`, in the order of first appearance: the keys of every object there.
    private(set) var objects: [(path: String, keys: [String])] = []
    private var rest: Substring.UnicodeScalarView

    /// Scans a text that is known to be JSON.
    init(_ text: String) {
        rest = text[...].unicodeScalars
        scanValue(at: "")
    }

    /// The keys of each object at `path`.
    func keys(at path: String) -> [[String]] { objects.filter { $0.path == path }.map(\.keys) }

    private mutating func scanValue(at path: String) {
        skipSpace()
        switch rest.first {
        case "{": scanObject(at: path)
        case "[":
            rest.removeFirst()
            scanItems(until: "]") { $0.scanValue(at: "\(path)[]") }
        case "\"": _ = scanString()
        default: while let next = rest.first, !",]}".unicodeScalars.contains(next) { rest.removeFirst() }
        }
    }

    private mutating func scanObject(at path: String) {
        rest.removeFirst()
        var keys: [String] = []
        let place = objects.count
        objects.append((path, []))
        scanItems(until: "}") { scanner in
            scanner.skipSpace()
            let key = scanner.scanString()
            keys.append(key)
            scanner.skipSpace()
            scanner.rest.removeFirst()
            scanner.scanValue(at: path.isEmpty ? key : "\(path).\(key)")
        }
        objects[place].keys = keys
    }

    private mutating func scanItems(until end: Unicode.Scalar, _ item: (inout Self) -> Void) {
        skipSpace()
        while let next = rest.first, next != end {
            if next == "," { rest.removeFirst() }
            item(&self)
            skipSpace()
        }
        rest.removeFirst()
    }

    private mutating func scanString() -> String {
        rest.removeFirst()
        var text = ""
        while let next = rest.popFirst(), next != "\"" {
            text.unicodeScalars.append(next == "\\" ? rest.removeFirst() : next)
        }
        return text
    }

    private mutating func skipSpace() {
        while let next = rest.first, next.properties.isWhitespace { rest.removeFirst() }
    }
}
