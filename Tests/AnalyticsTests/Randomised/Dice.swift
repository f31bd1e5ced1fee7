/// A small generator of numbers that gives the same run for the same seed (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A number of the range.
    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// Whether an event of so many per cent happens.
    mutating func happens(_ percent: Int) -> Bool { roll(1...100) <= percent }

    /// One of the values.
    mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(0...values.count - 1)] }
}
