/// A run of a roster's statements as packed columns.
enum PackedTenancies {
    /// The columns, in the order in which they lie.
    enum Column: Int, CaseIterable {
        case tenancy, identity, building, room, area, moveIn, moveOut, organisation, registeredPlace, paysHere, industry
        case enterpriseType, sheet
    }

    /// Packs statements, each with the tenancy it is of as its id, of one sheet.
    static func columns(_ stored: [StoredTenancy], sheet: Int64) -> PackedColumns {
        columns(stored, sheets: Array(repeating: sheet, count: stored.count))
    }

    /// Likewise, each of its own sheet.
    static func columns(_ stored: [StoredTenancy], sheets: [Int64]) -> PackedColumns {
        PackedColumns(
            [
                .amounts(stored.map(\.id)), .narrow(stored.map(\.identity)), .narrow(stored.map(\.building)),
                .narrow(stored.map(\.room)), .optional(stored.map { $0.area ?? .min }),
                .optional(stored.map { $0.moveIn ?? .min }), .optional(stored.map { $0.moveOut ?? .min }),
                .narrow(stored.map(\.organisation)), .narrow(stored.map(\.registeredPlace)),
                .optional(stored.map { $0.paysHere.map { $0 ? 1 : 0 } ?? .min }), .narrow(stored.map(\.industry)),
                .narrow(stored.map(\.enterpriseType)), .amounts(sheets),
            ], count: stored.count)
    }

    /// The statements of a pack, and the sheet of each.
    static func statements(_ view: PackView<Column>) -> (stored: [StoredTenancy], sheets: [Int64]) {
        let all = 0..<view.count
        let tenancies = view.wide(.tenancy, all)
        let (identities, buildings) = (view.narrow(.identity, all), view.narrow(.building, all))
        let (rooms, areas) = (view.narrow(.room, all), view.wide(.area, all))
        let (moveIns, moveOuts) = (view.wide(.moveIn, all), view.wide(.moveOut, all))
        let (organisations, places) = (view.narrow(.organisation, all), view.narrow(.registeredPlace, all))
        let (payments, industries) = (view.wide(.paysHere, all), view.narrow(.industry, all))
        let types = view.narrow(.enterpriseType, all)
        let stored = all.map { row in
            StoredTenancy(
                id: tenancies[row], identity: identities[row], building: buildings[row], room: rooms[row],
                area: stated(areas[row]), moveIn: stated(moveIns[row]), moveOut: stated(moveOuts[row]),
                organisation: organisations[row], registeredPlace: places[row],
                paysHere: stated(payments[row]).map { $0 == 1 }, industry: industries[row], enterpriseType: types[row])
        }
        return (stored, view.wide(.sheet, all))
    }

    @inline(__always)
    private static func stated(_ value: Int64) -> Int64? { value == .min ? nil : value }
}
