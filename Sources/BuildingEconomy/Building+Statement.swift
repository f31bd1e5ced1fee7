extension Building {
    /// Takes over what a row of a register states; what it leaves blank stays.
    public mutating func apply(_ statement: BuildingStatement) {
        name = statement.name ?? name
        group = statement.group ?? group
        zone = statement.zone ?? zone
        street = statement.street ?? street
        address = statement.address ?? address
        areas.apply(statement.areas)
        isKey = statement.isKey ?? isKey
        steward = statement.steward ?? steward
        includedFrom = statement.includedFrom ?? includedFrom
        includedTo = statement.includedTo ?? includedTo
    }
}

extension FloorAreas {
    /// Takes over the areas that `other` states.
    public mutating func apply(_ other: FloorAreas) {
        gross = other.gross ?? gross
        aboveGround = other.aboveGround ?? aboveGround
        commercial = other.commercial ?? commercial
        leasable = other.leasable ?? leasable
        occupied = other.occupied ?? occupied
        vacant = other.vacant ?? vacant
    }
}
