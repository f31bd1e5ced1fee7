internal import BuildingEconomy

extension CorrectionsInForce {
    /// Puts what was corrected over what the registers say.
    func apply(to buildings: inout [StoredBuilding]) {
        guard !isEmpty else { return }
        var positions: [Int32: Int] = [:]
        for stored in all {
            guard case .building(let number) = stored.correction.subject else { continue }
            if positions.isEmpty {
                for (position, building) in buildings.enumerated() { positions[building.number] = position }
            }
            guard let position = positions[number] else { continue }
            buildings[position].building.correct(stored.correction.field, to: stored.correction.value)
        }
    }

    /// Puts what was corrected over what the rosters say.
    func apply(to tenancies: inout [StoredTenancy]) {
        guard !isEmpty else { return }
        let byTenancy = ofTenancies
        guard !byTenancy.isEmpty else { return }
        for position in tenancies.indices {
            guard let corrections = byTenancy[tenancies[position].id] else { continue }
            for stored in corrections { tenancies[position].correct(stored.correction.field, to: stored.number) }
        }
    }

    /// The corrections of tenancies, by the tenancy's number.
    var ofTenancies: [Int64: [Stored]] {
        var byTenancy: [Int64: [Stored]] = [:]
        for stored in all {
            if case .tenancy(let id) = stored.correction.subject { byTenancy[id, default: []].append(stored) }
        }
        return byTenancy
    }

    /// The building that each corrected receipt belongs to, 0 for none named.
    var buildingOfReceipt: [Int64: Int32] {
        var buildings: [Int64: Int32] = [:]
        for stored in all where stored.correction.field == .receiptBuilding {
            buildings[stored.correction.subject.number] = Int32(stored.number ?? 0)
        }
        return buildings
    }

    /// The receipts marked as one-off by hand, or as none.
    var oneOffs: [Int64: Bool] {
        var marks: [Int64: Bool] = [:]
        for stored in all where stored.correction.field == .oneOff {
            marks[stored.correction.subject.number] = stored.number == 1
        }
        return marks
    }
}

extension StoredTenancy {
    /// Takes over a corrected value; `number` is as the ledger stores it, nil for blank.
    mutating func correct(_ field: CorrectedField, to number: Int64?) {
        switch field {
        case .rentedArea: area = number
        case .moveIn: moveIn = number
        case .moveOut: (moveOut, isEstimated) = (number, false)
        case .organisation: organisation = Int32(number ?? 0)
        case .registeredPlace: registeredPlace = Int32(number ?? 0)
        case .paysHere: paysHere = number.map { $0 == 1 }
        case .industry: industry = Int32(number ?? 0)
        case .enterpriseType: enterpriseType = Int32(number ?? 0)
        default: break
        }
    }
}

extension Building {
    /// Takes over a corrected value.
    fileprivate mutating func correct(_ field: CorrectedField, to value: CorrectedValue) {
        switch field {
        case .name: name = value.text ?? name
        case .group: group = value.text
        case .zone: zone = value.text
        case .street: street = value.text
        case .address: address = value.text
        case .grossArea: areas.gross = value.area
        case .aboveGroundArea: areas.aboveGround = value.area
        case .commercialArea: areas.commercial = value.area
        case .leasableArea: areas.leasable = value.area
        case .occupiedArea: areas.occupied = value.area
        case .vacantArea: areas.vacant = value.area
        case .isKey: isKey = value == .flag(true)
        case .steward: steward = value.text
        case .includedFrom: includedFrom = value.day
        case .includedTo: includedTo = value.day
        default: break
        }
    }
}

extension CorrectedValue {
    fileprivate var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    fileprivate var area: FloorArea? {
        guard case .area(let area) = self else { return nil }
        return area
    }

    fileprivate var day: Day? {
        guard case .day(let day) = self else { return nil }
        return day
    }
}
