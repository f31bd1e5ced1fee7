import BuildingEconomy
import Ingestion
import Testing

struct TaxpayerDirectoryTests {
    private func roster(_ rows: String, repairs: Bool = false) throws -> (Desk.Result, [TaxpayerIdentity]) {
        var desk = Desk()
        desk.options.repairsCodes = repairs
        _ = try desk.read(register)
        let result = try desk.read("统一社会信用代码,企业名称,楼宇编号\n" + rows)
        return (result, desk.taxpayers.newIdentities)
    }

    @Test(
        "Codes are matched without case, white space, hyphens and full width",
        arguments: [
            "91350100m000100y43", "9135 0100 M000 100Y 43", "91350100-M000100Y-43", "９１３５０１００Ｍ０００１００Ｙ４３",
            " 91350100M000100Y43\t",
        ])
    func spellings(code: String) throws {
        let (result, identities) = try roster("\(codeA),甲公司,B01\n\(code),甲公司,B02\n")
        #expect(result.tenancies.map(\.identity) == [1, 1])
        #expect(identities.map(\.code) == [codeA])
        #expect(result.findings.isEmpty)
    }

    @Test("Names are matched without white space and with brackets folded; the first writing is kept")
    func names() throws {
        let (result, identities) = try roster(",北京（甲）有限公司,B01\n,北京 (甲) 有限公司,B02\n,ＡＢ公司,B01\n,AB公司,B02\n")
        #expect(result.tenancies.map(\.identity) == [1, 1, 2, 2])
        #expect(identities.map(\.name) == ["北京（甲）有限公司", "ＡＢ公司"])
        #expect(identities.map(\.nameKey) == ["北京(甲)有限公司", "AB公司"])
    }

    @Test("One code with two names is two identities that share the first's number")
    func sameCode() throws {
        let (_, identities) = try roster("\(codeA),甲公司,B01\n\(codeB),丙公司,B01\n\(codeA),乙公司,B02\n,甲公司,B03\n")
        #expect(identities.map(\.sameCodeAs) == [1, 2, 1, 4])
        #expect(identities.map(\.code) == [codeA, codeB, codeA, nil])
    }

    @Test(
        "A destroyed code is no code: a warning with a name, an error without",
        arguments: ["9.11E+17", "9.11101E+17", "911101000000000000"])
    func destroyed(code: String) throws {
        let (result, identities) = try roster("\(code),甲公司,B01\n\(code),,B01\n")
        #expect(result.codes == ["destroyedCode", "destroyedCodeWithoutName"])
        #expect(identities.map(\.code) == [nil])
        #expect(identities.map(\.name) == ["甲公司"])
    }

    @Test("A wrong check character is a warning, every time it is met")
    func wrongCheck() throws {
        let (result, identities) = try roster("91350100M000100Y42,甲公司,B01\n91350100M000100Y42,甲公司,B02\n")
        #expect(result.codes == ["wrongCheckCharacter"])
        #expect(result.findings[0].count == 2)
        #expect(result.findings[0].severity == .warning)
        #expect(identities.map(\.code) == ["91350100M000100Y42"])
        #expect(result.tenancies.map(\.identity) == [1, 1])
    }

    @Test("O for 0 is offered as a correction, and used only when asked for")
    func repair() throws {
        let slip = "9135O100M000100Y43"
        let (offered, kept) = try roster("\(slip),甲公司,B01\n")
        #expect(offered.findings.map(\.problem) == [.wrongCheckCharacter(suggestion: codeA)])
        #expect(kept.map(\.code) == [slip])
        let (used, repaired) = try roster("\(slip),甲公司,B01\n\(codeA),甲公司,B02\n", repairs: true)
        #expect(used.findings.map(\.problem) == [.repairedCode(corrected: codeA)])
        #expect(repaired.map(\.code) == [codeA])
    }

    @Test("Older numbers are codes as they are", arguments: ["110101123456789", "L12345678", "110101196001011234"])
    func older(code: String) throws {
        let (_, identities) = try roster("\(code),甲公司,B01\n")
        #expect(identities.map(\.code) == [code])
    }

    @Test("What the ledger holds is found again under its number, in order or not")
    func stored() throws {
        var desk = Desk()
        func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
        for number in 1...2000 {
            let name = bytes("北京第\(number)（东城）公司")
            let key = bytes("北京第\(number)(东城)公司")
            name.withUnsafeBufferPointer { name in
                key.withUnsafeBufferPointer { key in
                    desk.taxpayers.add(
                        number: Int32(number), code: nil, name: name, nameKey: key, sameCodeAs: Int32(number))
                }
            }
        }
        let order = (1...2000).map { $0 * 7 % 2003 }.filter { (1...2000).contains($0) }
        let rows = order.map { "北京第\($0)\($0 % 2 == 0 ? "（东城）" : "(东城)")公司,2020-12,1" }
        let result = try desk.read("纳税人名称,入库月份,全口径税收(元)\n" + rows.joined(separator: "\n"))
        #expect(result.receipts.map(\.identity) == order.map { Int32($0) })
        #expect(desk.taxpayers.newIdentities == [])
    }

    @Test("A new name of a stored code shares the stored identity's number")
    func newNameOfStoredCode() throws {
        var desk = Desk()
        var (code, name) = (codeA, "甲公司")
        code.withUTF8 { code in
            name.withUTF8 { name in desk.taxpayers.add(number: 1, code: code, name: name, nameKey: name, sameCodeAs: 1)
            }
        }
        let result = try desk.read(
            "税号,纳税人名称,入库月份,全口径税收(元)\n,丙公司,2020-12,1\n\(codeA),乙公司,2020-12,1\n\(codeA),甲公司,2020-12,1\n")
        #expect(result.receipts.map(\.identity) == [2, 3, 1])
        #expect(desk.taxpayers.newIdentities.map(\.sameCodeAs) == [2, 1])
        #expect(desk.taxpayers.newIdentities.map(\.number) == [2, 3])
        desk.taxpayers.markStored()
        #expect(desk.taxpayers.newIdentities == [])
        let later = try desk.read("税号,纳税人名称,入库月份,全口径税收(元)\n\(codeA),丁公司,2020-12,1\n\(codeA),乙公司,2020-12,1\n")
        #expect(later.receipts.map(\.identity) == [4, 3])
        #expect(desk.taxpayers.newIdentities.map(\.number) == [4])
        #expect(desk.taxpayers.newIdentities.map(\.sameCodeAs) == [1])
    }

    @Test("Zeros alone are no code", arguments: ["0", "000000000000000000"])
    func zeros(code: String) throws {
        let (_, identities) = try roster("\(code),北京甲有限公司,B01\n\(code),乙公司,B01\n")
        #expect(identities.map(\.code) == [nil, nil])
        #expect(identities.map(\.sameCodeAs) == [1, 2])
    }
}
