/// Where a receipt came from: the batch, the file, the sheet and the row.
public struct ReceiptOrigin: Sendable, Equatable {
    /// The batch that stored it.
    public let batch: Int
    /// The file's name.
    public let file: String
    /// The sheet's name; nil in a text file.
    public let sheet: String?
    /// The row in its sheet.
    public let row: Int
}

extension LedgerReading {
    /// The origins of receipts, by their numbers.
    public func origins(ofReceipts numbers: some Sequence<Int64>) throws -> [Int64: ReceiptOrigin] {
        var sheets: [(first: Int64, last: Int64, batch: Int, file: String, sheet: String?)] = []
        let list = try SQLStatement(
            """
            SELECT first_receipt_id, last_receipt_id, file.batch_id, file.name, sheet.name
            FROM sheet JOIN file ON file.id = file_id WHERE first_receipt_id IS NOT NULL ORDER BY first_receipt_id
            """, on: connection)
        while try list.step() {
            sheets.append((list.int(0), list.int(1), Int(list.int(2)), list.text(3) ?? "", list.text(4)))
        }
        let row = try SQLStatement("SELECT row FROM receipt WHERE id = ?", on: connection)
        var origins: [Int64: ReceiptOrigin] = [:]
        for number in numbers {
            guard let sheet = sheets.last(where: { $0.first <= number }), number <= sheet.last else { continue }
            row.bind(number)
            if try row.step() {
                origins[number] = ReceiptOrigin(
                    batch: sheet.batch, file: sheet.file, sheet: sheet.sheet, row: Int(row.int(0)))
            }
            row.reset()
        }
        return origins
    }
}
