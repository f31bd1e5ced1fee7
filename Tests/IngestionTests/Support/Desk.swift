import BuildingEconomy
import Ingestion
import Spreadsheets

/// A steward's desk: reads files one after another, as a workspace would, and keeps what came of them.
struct Desk: ~Copyable {
    var taxpayers = TaxpayerDirectory()
    var buildings: BuildingDirectory
    var taxKinds = TaxKindDirectory()
    var options = ImportOptions()
    var policy = Policy.plan
    var loadedBefore = LoadedBefore.nothing

    /// What one file came to.
    struct Result {
        var layout: SheetLayout?
        var reading: SheetReading?
        var findings: [Finding] = []
        var buildings: [BuildingStatement] = []
        var tenancies: [TenancyStatement] = []
        var receipts: [Receipt] = []
        var codes: [String] { findings.map(\.code) }
        var counts: RowCounts { reading?.counts ?? RowCounts() }

        func finding(_ code: FindingCode) -> Finding? { findings.first { $0.problem.code == code } }
    }

    /// One receipt, a row of the columns.
    struct Receipt: Equatable {
        var identity: Int32 = 0
        var building: Int32 = 0
        var month: Int32
        var kind: Int32 = 0
        var total: Int64?
        var local: Int64?
        var district: Int64?
        var row: Int32
    }

    init(aliases: [String: String] = [:]) { buildings = BuildingDirectory(aliases: aliases) }

    /// Reads a text file.
    mutating func read(_ text: String, name: String = "a.csv") throws -> Result {
        try read(Spreadsheet.open(bytes: Array(text.utf8), name: name), name: name)
    }

    /// Looks at the head of a text file, and reads no row.
    func recognise(_ text: String, name: String = "a.csv") throws -> Result {
        let spreadsheet = try Spreadsheet.open(bytes: Array(text.utf8), name: name)
        let recognition = try SheetLayout.recognise(
            spreadsheet, sheet: 0, file: name, options: options, policy: policy)
        return Result(layout: recognition.layout, findings: recognition.findings)
    }

    /// Reads a sheet of an opened file.
    mutating func read(_ spreadsheet: Spreadsheet, sheet: Int = 0, name: String) throws -> Result {
        var result = Result()
        let recognition = try SheetLayout.recognise(
            spreadsheet, sheet: sheet, file: name, options: options, policy: policy)
        result.findings = recognition.findings
        result.layout = recognition.layout
        guard let layout = recognition.layout else { return result }
        let reading: SheetReading
        switch layout.kind {
        case .buildings:
            reading = try BuildingReader(layout: layout, file: name, policy: policy).read(
                spreadsheet, sheet: sheet, buildings: &buildings
            ) {
                result.buildings += $0
                return true
            }
        case .tenants:
            reading = try TenantReader(layout: layout, file: name, policy: policy, repairsCodes: options.repairsCodes)
                .read(spreadsheet, sheet: sheet, taxpayers: &taxpayers, buildings: buildings) { block, _ in
                    result.tenancies += block
                    return true
                }
        case .tax:
            reading = try TaxReader(layout: layout, file: name, options: options).read(
                spreadsheet, sheet: sheet, taxpayers: &taxpayers, buildings: buildings, taxKinds: &taxKinds,
                loadedBefore: loadedBefore
            ) {
                result.receipts += Self.receipts($0)
                return true
            }
        }
        result.reading = reading
        result.findings += reading.findings
        return result
    }

    private static func receipts(_ block: ReceiptStatements) -> [Receipt] {
        func amount(_ fen: Int64) -> Int64? { fen == ReceiptStatements.blank ? nil : fen }
        return (0..<block.count).map {
            Receipt(
                identity: block.identities[$0], building: block.buildings[$0], month: block.months[$0],
                kind: block.taxKinds[$0], total: amount(block.total[$0]), local: amount(block.local[$0]),
                district: amount(block.district[$0]), row: block.rows[$0])
        }
    }
}

/// A register of buildings B01 甲大厦, B02 乙大厦 and B03 丙中心.
let register = """
    楼宇编号,楼宇名称,建筑面积(㎡)
    B01,甲大厦,20000
    B02,乙大厦,30000
    B03,丙中心,40000

    """
/// Two sound credit codes.
let (codeA, codeB) = ("91350100M000100Y43", "91110101MA00000018")
