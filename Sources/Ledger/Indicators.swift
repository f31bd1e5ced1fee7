/// A figure that no file holds and somebody entered (指标), in force.
public struct StoredIndicator: Sendable, Equatable {
    /// What it is called.
    public let name: String
    /// The year.
    public let year: Int
    /// The month; nil for the whole year.
    public let month: Int?
    /// The value times 10,000, in the base unit (yuan, 家, 件, %).
    public let tenThousandths: Int64
    /// The batch that holds it.
    public let batch: Int

    /// A figure to enter.
    public init(name: String, year: Int, month: Int?, tenThousandths: Int64, batch: Int = 0) {
        self.name = name
        self.year = year
        self.month = month
        self.tenThousandths = tenThousandths
        self.batch = batch
    }
}

extension LedgerReading {
    /// The figures entered and in force after batch `last` (nil: now); of a name and time, the newest one.
    public func indicators(asOf last: Int? = nil) throws -> [StoredIndicator] {
        let batches = try batchesInForce(asOf: last)
        let rows = try SQLStatement(
            "SELECT batch_id, name, year, month, ten_thousandths FROM indicator ORDER BY id", on: connection)
        var newest: [String: Int] = [:]
        var indicators: [StoredIndicator] = []
        while try rows.step() {
            guard batches.contains(batch: rows.int(0)) else { continue }
            let indicator = StoredIndicator(
                name: rows.text(1) ?? "", year: Int(rows.int(2)), month: rows.optionalInt(3).map(Int.init),
                tenThousandths: rows.int(4), batch: Int(rows.int(0)))
            let key = "\(indicator.year)-\(indicator.month ?? 0) \(indicator.name)"
            if let place = newest[key] {
                indicators[place] = indicator
            } else {
                newest[key] = indicators.count
                indicators.append(indicator)
            }
        }
        return indicators
    }
}

extension LedgerWriting {
    /// Stores a figure that somebody entered.
    public func addIndicator(_ indicator: StoredIndicator, batch: Int) throws {
        try run(
            "INSERT INTO indicator(batch_id, name, year, month, ten_thousandths) VALUES (?,?,?,?,?)",
            .integer(Int64(batch)), .text(indicator.name), .integer(Int64(indicator.year)),
            .integer(indicator.month.map(Int64.init)), .integer(indicator.tenThousandths))
    }
}
