/// Reads the strings of BIFF8 across the records they are spread over.
struct BIFFText {
    private let stream: [UInt8]
    private let bodies: [Range<Int>]
    private var body = 0
    private var place: Int

    /// `bodies`: a record's, from where reading begins, and those of its continuations.
    init(_ stream: [UInt8], _ bodies: [Range<Int>]) {
        self.stream = stream
        self.bodies = bodies
        place = bodies.first?.lowerBound ?? 0
    }

    private mutating func byte() -> UInt8? {
        while body < bodies.count, place >= bodies[body].upperBound {
            body += 1
            place = body < bodies.count ? bodies[body].lowerBound : place
        }
        guard body < bodies.count else { return nil }
        place += 1
        return stream[place - 1]
    }

    mutating func number(bytes: Int) -> Int? {
        var number = 0
        for shift in 0..<bytes {
            guard let byte = byte() else { return nil }
            number |= Int(byte) << (8 * shift)
        }
        return number
    }

    mutating func skip(_ count: Int) -> Bool {
        for _ in 0..<count where byte() == nil { return false }
        return true
    }

    /// A string whose length has `lengthBytes` bytes, formatting runs and phonetics left out; nil if it is cut.
    mutating func string(lengthBytes: Int) -> String? {
        guard let length = number(bytes: lengthBytes), let flags = number(bytes: 1) else { return nil }
        guard let runs = flags & 8 != 0 ? number(bytes: 2) : 0, let extra = flags & 4 != 0 ? number(bytes: 4) : 0 else {
            return nil
        }
        guard let units = units(length, isWide: flags & 1 != 0), skip(4 * runs), skip(extra) else { return nil }
        return String(decoding: units, as: UTF16.self)
    }

    private mutating func units(_ count: Int, isWide: Bool) -> [UInt16]? {
        var isWide = isWide
        var units: [UInt16] = []
        units.reserveCapacity(Swift.min(count, 1 << 15))
        while units.count < count {
            if body < bodies.count, place == bodies[body].upperBound, body + 1 < bodies.count {
                // Characters that go on in the next record begin with the width flag anew.
                guard let flags = byte() else { return nil }
                isWide = flags & 1 != 0
            }
            guard let unit = number(bytes: isWide ? 2 : 1) else { return nil }
            units.append(UInt16(unit))
        }
        return units
    }
}
