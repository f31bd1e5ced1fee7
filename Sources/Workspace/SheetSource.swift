internal import BuildingEconomy
internal import Ingestion
internal import Ledger
internal import Spreadsheets

/// Reads the sheets of a plan one after the other and sends what they state down the channel; runs on a thread of its own.
struct SheetSource: ~Copyable {
    private var plan: ImportPlan
    private let policy: Policy
    private let options: ImportOptions
    private let channel: Channel<SheetMessage>
    private var buildings: BuildingDirectory
    private var taxpayers: TaxpayerDirectory
    private var taxKinds: TaxKindDirectory
    /// What is in force of the year, for cumulative tables; nil where the plan has none.
    private var yearToDate: YearToDate?
    /// The id that the ledger is going to give the next receipt.
    private var nextReceipt: Int64

    init(
        _ plan: ImportPlan, policy: Policy, options: ImportOptions, buildings: BuildingDirectory,
        taxpayers: consuming TaxpayerDirectory, taxKinds: TaxKindDirectory, yearToDate: YearToDate?,
        nextReceipt: Int64, channel: Channel<SheetMessage>
    ) {
        self.plan = plan
        self.policy = policy
        self.options = options
        self.channel = channel
        self.buildings = buildings
        self.taxpayers = taxpayers
        self.taxKinds = taxKinds
        self.yearToDate = yearToDate
        self.nextReceipt = nextReceipt
    }

    /// Reads everything, until the channel is closed.
    mutating func run() {
        for (position, job) in plan.jobs.enumerated() {
            guard let spreadsheet = try? plan.readThrough(file: job.file) else {
                _ = channel.put(.misled(MisleadingGlance()))
                return
            }
            let began = SheetMessage.began(
                job: position, sha256: spreadsheet.sha256Text!, decided: job.layout.json)
            guard channel.put(began) else { return }
            do {
                let reading = try read(spreadsheet, job)
                guard channel.put(.ended(reading)) else { return }
            } catch {
                guard channel.put(.failed(error)) else { return }
            }
        }
        _ = channel.put(.finished)
    }

    private mutating func read(
        _ spreadsheet: Spreadsheet, _ job: ImportPlan.Job
    ) throws(UnreadableSpreadsheet) -> SheetReading {
        let file = plan.files[job.file].path
        switch job.layout.kind {
        case .buildings: return try readBuildings(spreadsheet, job, file)
        case .tenants: return try readTenants(spreadsheet, job, file)
        case .tax: return try readTax(spreadsheet, job, file)
        }
    }

    private mutating func readBuildings(
        _ spreadsheet: Spreadsheet, _ job: ImportPlan.Job, _ file: String
    ) throws(UnreadableSpreadsheet) -> SheetReading {
        var statements: [BuildingStatement] = []
        let reading = try BuildingReader(layout: job.layout, file: file, policy: policy)
            .read(spreadsheet, sheet: job.sheet, buildings: &buildings) { block in
                statements += block
                return true
            }
        _ = channel.put(.buildings(buildings.newBuildings, statements))
        buildings.markStored()
        return reading
    }

    private mutating func readTenants(
        _ spreadsheet: Spreadsheet, _ job: ImportPlan.Job, _ file: String
    ) throws(UnreadableSpreadsheet) -> SheetReading {
        let channel = channel
        let reading = try TenantReader(
            layout: job.layout, file: file, policy: policy, repairsCodes: options.repairsCodes
        ).read(spreadsheet, sheet: job.sheet, taxpayers: &taxpayers, buildings: buildings) { block, taxpayers in
            guard channel.put(.tenancies(block)) else { return false }
            // The storing thread has time while a roster is read, and none while tax is.
            return taxpayers.newCount < Self.manyIdentities || Self.sendIdentities(of: &taxpayers, to: channel)
        }
        _ = Self.sendIdentities(of: &taxpayers, to: channel)
        return reading
    }

    private mutating func readTax(
        _ spreadsheet: Spreadsheet, _ job: ImportPlan.Job, _ file: String
    ) throws(UnreadableSpreadsheet) -> SheetReading {
        let (channel, keepsBlocks) = (channel, yearToDate != nil)
        var blocks: [ReceiptStatements] = []
        var next = nextReceipt
        let reading = try TaxReader(layout: job.layout, file: file, options: options).read(
            spreadsheet, sheet: job.sheet, taxpayers: &taxpayers, buildings: buildings, taxKinds: &taxKinds,
            loadedBefore: yearToDate?.loadedBefore ?? .nothing
        ) { block in
            let full = block
            block = ReceiptStatements(capacity: full.count)
            if keepsBlocks { blocks.append(full) }
            defer { next += Int64(full.count) }
            return channel.put(.receipts(PreparedReceipts(full, first: next)))
        }
        nextReceipt = next
        for block in blocks { yearToDate?.add(block, of: taxpayers) }
        _ = Self.sendIdentities(of: &taxpayers, to: channel)
        let newKinds = taxKinds.newNames
        if !newKinds.isEmpty {
            _ = channel.put(.taxKinds(newKinds, first: Int32(taxKinds.names.count - newKinds.count + 1)))
            taxKinds.markStored()
        }
        return reading
    }

    /// New identities from which on they are sent before the roster ends.
    private static let manyIdentities = 8192

    /// Sends the identities that are new; false once the channel is closed.
    private static func sendIdentities(of taxpayers: inout TaxpayerDirectory, to channel: Channel<SheetMessage>) -> Bool
    {
        guard taxpayers.newCount > 0 else { return true }
        var columns = IdentityColumns(firstNumber: Int32(taxpayers.storedCount + 1))
        taxpayers.forEachNew { _, code, name, key, sameCodeAs in
            columns.codes.append(code)
            columns.names.append(name)
            columns.nameKeys.append(key)
            columns.sameCodeAs.append(sameCodeAs)
        }
        taxpayers.markStored()
        return channel.put(.identities(columns))
    }
}
