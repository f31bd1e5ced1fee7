/// The unit a file states its amounts in.
public enum MoneyUnit: String, Sendable, CaseIterable {
    /// 元
    case yuan
    /// 万元
    case wan
    /// 亿元
    case yi

    /// Decimal digits from the unit to fen: 2, 6 or 10.
    public var fenScale: Int {
        switch self {
        case .yuan: 2
        case .wan: 6
        case .yi: 10
        }
    }

    /// 元, 万元 or 亿元.
    public var chineseName: String {
        switch self {
        case .yuan: "元"
        case .wan: "万元"
        case .yi: "亿元"
        }
    }

    /// Reads a cell in this unit as fen.
    @inlinable
    public func read(_ bytes: UnsafeBufferPointer<UInt8>) -> DecimalReading {
        DecimalText.read(bytes, scale: fenScale)
    }

    /// Reads text in this unit as fen.
    public func read(_ text: String) -> DecimalReading { DecimalText.read(text, scale: fenScale) }
}
