internal import BuildingEconomy
internal import Ledger

/// A `louyu correct` command line as a message quotes it, ready to be run.
struct CorrectionCommand {
    /// What it is about, as the command takes it: `building B07`.
    private let subject: [String]

    /// Of a building.
    init(building key: String) { subject = ["building", ShellWord.quoted(key)] }

    /// Of a stay, told apart from others of the same company there.
    init(_ stay: Stay, of identity: TaxpayerIdentity, in key: String) {
        subject =
            ["tenancy", ShellWord.quoted(identity.code ?? identity.name ?? ""), ShellWord.quoted(key)]
            + (stay.room.isEmpty ? [] : [ShellWord.option("--room", stay.room)])
            + (stay.moveIn.map { [ShellWord.option("--moved-in", $0.text)] } ?? [])
    }

    /// Of one receipt.
    init(_ receipt: ReceiptRow, of identity: TaxpayerIdentity) {
        subject =
            ["receipt", ShellWord.quoted(identity.code ?? identity.name ?? ""), receipt.month.text]
            + (receipt.taxKind.map { [ShellWord.option("--kind", $0)] } ?? []) + ["--row \(receipt.row)"]
    }

    /// Sets a value, or releases the one that was set.
    func line(
        _ field: CorrectedField, _ value: CorrectedValue, releases: Bool = false, why: String = "经核实"
    ) -> String {
        let words = subject + [field.option(value)] + (releases ? ["--release"] : [])
        return "louyu correct " + (words + [ShellWord.option("--why", why)]).joined(separator: " ")
    }
}

extension CorrectedField {
    /// The option that sets it, with its value.
    fileprivate func option(_ value: CorrectedValue) -> String {
        if self == .oneOff { return "--one-off" }
        let text: String
        switch value {
        case .area(let area): text = area.squareMetresText()
        case .blank: text = "无"
        default: text = value.chineseText
        }
        return ShellWord.option(name, text)
    }

    private var name: String {
        switch self {
        case .name: "--name"
        case .group: "--group"
        case .zone: "--zone"
        case .street: "--street"
        case .address: "--address"
        case .grossArea: "--floor-area"
        case .aboveGroundArea: "--above-ground-area"
        case .commercialArea: "--commercial-area"
        case .leasableArea: "--leasable-area"
        case .occupiedArea: "--occupied-area"
        case .vacantArea: "--vacant-area"
        case .isKey: "--key"
        case .steward: "--steward"
        case .includedFrom: "--included-from"
        case .includedTo: "--included-to"
        case .rentedArea: "--area"
        case .moveIn: "--move-in"
        case .moveOut: "--move-out"
        case .organisation: "--organisation"
        case .registeredPlace: "--registered-place"
        case .paysHere: "--pays-here"
        case .industry: "--industry"
        case .enterpriseType: "--enterprise-type"
        case .receiptBuilding: "--building"
        case .oneOff: "--one-off"
        }
    }
}

/// The commands that release corrections.
struct ReleaseCommands {
    private let keys: [Int32: String]
    private let stays: [Int64: Stay]
    private let receipts: [Int64: ReceiptRow]
    private let names: [Int32: TaxpayerIdentity]

    /// Looks up what some corrections are about, once for all of them.
    init(_ corrections: [Correction], policyAliases: [String: String], in reading: LedgerReading) throws {
        var (tenancies, rows) = (Set<Int64>(), Set<Int64>())
        for correction in corrections {
            switch correction.subject {
            case .building: continue
            case .tenancy(let number): tenancies.insert(number)
            case .receipt(let number): rows.insert(number)
            }
        }
        let all = tenancies.isEmpty ? [] : try reading.stays(policyAliases: policyAliases)
        stays = Dictionary(
            uniqueKeysWithValues: all.filter { tenancies.contains($0.tenancy) }.map { ($0.tenancy, $0) })
        let found = rows.isEmpty ? [] : try reading.receipts(numbered: rows, onlyInForce: true)
        receipts = Dictionary(uniqueKeysWithValues: found.map { ($0.number, $0) })
        names = try reading.identities(Set(stays.values.map(\.identity) + found.map(\.identity)).sorted())
        keys = try reading.buildingKeys()
    }

    /// The command for one of them; nil where what it was about is not in force.
    func line(_ correction: Correction) -> String? {
        let command: CorrectionCommand? =
            switch correction.subject {
            case .building(let number): keys[number].map(CorrectionCommand.init(building:))
            case .tenancy(let number):
                stays[number].flatMap { stay in
                    guard let identity = names[stay.identity], let key = keys[stay.building] else { return nil }
                    return CorrectionCommand(stay, of: identity, in: key)
                }
            case .receipt(let number):
                receipts[number].flatMap { receipt in
                    names[receipt.identity].map { CorrectionCommand(receipt, of: $0) }
                }
            }
        return command?.line(correction.field, correction.value, releases: true, why: "以文件为准")
    }
}
