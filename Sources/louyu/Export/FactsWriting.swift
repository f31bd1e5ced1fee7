internal import BuildingEconomy
internal import Ledger
internal import Reports
internal import Workspace

/// Writes the tables of an export, each line as it comes from the ledger.
struct FactsWriting {
    private let facts: ExportedFacts
    private let folder: OutputFolder

    init(_ facts: ExportedFacts, into folder: OutputFolder) {
        self.facts = facts
        self.folder = folder
    }

    /// Every table, in the order in which each refers only to those before it.
    func writeAll() throws -> [DataPackage.Resource] {
        let buildings = facts.portfolio.buildings
        let months = try write(.months) { file in
            for level in TaxLevel.allCases {
                for month in facts.portfolio.loadedMonths[level].sorted() {
                    try file.line {
                        $0.add(month.text)
                        $0.add(level.columnName)
                    }
                }
            }
        }
        let register = try write(.buildings) { file in
            for building in buildings { try file.line { $0.add(building) } }
        }
        var named = Set(facts.portfolio.tenancies.map(\.taxpayer))
        let receipts = try write(.receipts) { file in
            try facts.forEachReceipt { receipt in
                if let taxpayer = receipt.taxpayer { named.insert(taxpayer) }
                try file.line { $0.add(receipt, in: buildings) }
            }
        }
        let numbers = named.sorted()
        let known = try facts.taxpayers(numbers)
        let taxpayers = try write(.taxpayers) { file in
            for number in numbers {
                try file.line {
                    $0.add(Int64(number))
                    $0.add(known[number]?.code)
                    $0.add(known[number]?.name)
                }
            }
        }
        let tenancies = try write(.tenancies) { file in
            for tenancy in facts.portfolio.tenancies.sorted(by: { $0.id < $1.id }) {
                try file.line { $0.add(tenancy, facts.words[tenancy.id], in: buildings) }
            }
        }
        let sheets = try write(.sheets) { file in
            for sheet in facts.sheets { try file.line { $0.add(sheet) } }
        }
        return [months, register, taxpayers, tenancies, sheets, receipts]
    }

    private func write(_ table: FactsTable, _ body: (FactsFile) throws -> Void) throws -> DataPackage.Resource {
        let file = try FactsFile(table, in: folder)
        try body(file)
        return try file.finish()
    }
}

extension CSVLines {
    fileprivate mutating func add(_ building: Building) {
        add(building.key)
        add(building.name)
        for text in [building.group, building.zone, building.street, building.address] { add(text) }
        let areas = building.areas
        for area in [areas.gross, areas.aboveGround, areas.commercial, areas.leasable, areas.occupied, areas.vacant] {
            add(area?.cm2)
        }
        add(building.isKey)
        add(building.steward)
        add(building.includedFrom?.text)
        add(building.includedTo?.text)
    }

    fileprivate mutating func add(_ tenancy: Tenancy, _ words: TenancyWords?, in buildings: [Building]) {
        add(tenancy.id)
        add(Int64(tenancy.taxpayer))
        add(buildings[Int(tenancy.building)].key)
        add(words?.room)
        add(tenancy.area?.cm2)
        add(tenancy.moveIn?.text)
        add(tenancy.moveOut?.text)
        add(words?.organisation)
        add(tenancy.organisation == .filesOwnTax)
        add(words?.registeredPlace)
        add(tenancy.isRegisteredHere)
        add(tenancy.paysHereByRoster)
        add(words?.industry)
        add(words?.enterpriseType)
    }

    fileprivate mutating func add(_ sheet: SheetFact) {
        add(sheet.number)
        add(Int64(sheet.batch))
        add(sheet.file)
        add(sheet.sha256)
        add(sheet.sheet)
    }

    fileprivate mutating func add(_ receipt: ReceiptFact, in buildings: [Building]) {
        add(receipt.number)
        add(receipt.taxpayer.map(Int64.init))
        add(receipt.building.map { buildings[$0].key })
        add(receipt.month.text)
        add(receipt.taxKind)
        for level in TaxLevel.allCases { add(receipt.amounts[level]?.fen) }
        add(receipt.sheet)
        add(Int64(receipt.row))
    }
}
