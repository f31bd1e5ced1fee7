extension LedgerReading {
    /// The rooms (房间号) of tenancies, by their numbers; none for a tenancy without one.
    public func rooms(ofTenancies numbers: some Sequence<Int64>) throws -> [Int64: String] {
        var rooms: [Int64: String] = [:]
        let row = try SQLStatement(
            "SELECT term.text FROM tenancy_statement s JOIN term ON term.id = s.room_id WHERE s.id = ?", on: connection)
        for number in numbers {
            row.bind(number)
            if try row.step() { rooms[number] = row.text(0) }
            row.reset()
        }
        return rooms
    }
}
