/// A floor area (面积) in whole cm².
public struct FloorArea: Sendable, Hashable, Comparable {
    /// Whole square centimetres; 1 ㎡ is 10,000.
    public let cm2: Int64

    /// An area of whole cm².
    @inlinable
    public init(cm2: Int64) { self.cm2 = cm2 }

    /// Orders by size.
    @inlinable
    public static func < (left: FloorArea, right: FloorArea) -> Bool { left.cm2 < right.cm2 }

    /// Sum of two areas; traps on overflow, which the importer's bound rules out.
    @inlinable
    public static func + (left: FloorArea, right: FloorArea) -> FloorArea { FloorArea(cm2: left.cm2 + right.cm2) }

    /// ㎡ rounded to `decimals`, such as `20000.00`.
    public func squareMetresText(decimals: Int = 2, grouped: Bool = false) -> String {
        let scaled = roundedHalfAwayFromZero(Int128(cm2) * powerOfTen(decimals), over: 10_000)
        return fixedPointText(scaled, decimals: decimals, grouped: grouped)
    }
}

/// The unit a file states its areas in.
public enum AreaUnit: String, Sendable, CaseIterable {
    /// ㎡
    case squareMetre
    /// 万㎡
    case tenThousandSquareMetres

    /// Decimal digits from the unit to cm²: 4 or 8.
    public var cm2Scale: Int { self == .squareMetre ? 4 : 8 }

    /// ㎡ or 万㎡.
    public var chineseName: String { self == .squareMetre ? "㎡" : "万㎡" }

    /// Reads a cell in this unit as cm².
    public func read(_ bytes: UnsafeBufferPointer<UInt8>) -> DecimalReading {
        DecimalText.read(bytes, scale: cm2Scale)
    }

    /// Reads text in this unit as cm².
    public func read(_ text: String) -> DecimalReading { DecimalText.read(text, scale: cm2Scale) }
}
