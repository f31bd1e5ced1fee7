/// One number for every building and industry, what states no industry included: dense where that fits, else by key.
struct IndustryTable: Sendable {
    private let width: Int
    private var cells: [Int64]
    private var rest: [Int: Int64] = [:]

    /// All zero.
    ///
    /// - Parameter denseLimit: the most cells that are laid out one by one.
    init(buildings: Int, industries: Int, denseLimit: Int = 1 << 22) {
        width = industries + 1
        cells = buildings * width <= denseLimit ? Array(repeating: 0, count: buildings * width) : []
    }

    /// Adds to a cell; `industry` is ``IndustryIndex/unstated`` or a position.
    @inline(__always)
    mutating func add(_ value: Int64, building: Int32, industry: Int32) {
        let cell = Int(building) * width + Int(industry) + 1
        if cells.isEmpty { rest[cell, default: 0] += value } else { cells[cell] += value }
    }

    /// Adds another table of the same shape.
    mutating func merge(_ other: IndustryTable) {
        for cell in cells.indices { cells[cell] += other.cells[cell] }
        for (cell, value) in other.rest { rest[cell, default: 0] += value }
    }

    /// Walks every cell that is not zero, in order.
    func walk(_ body: (_ building: Int, _ industry: Int32, _ value: Int64) -> Void) {
        for cell in cells.indices where cells[cell] != 0 {
            body(cell / width, Int32(cell % width - 1), cells[cell])
        }
        for (cell, value) in rest.sorted(by: { $0.key < $1.key }) where value != 0 {
            body(cell / width, Int32(cell % width - 1), value)
        }
    }
}
