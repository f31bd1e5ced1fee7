import Testing

@testable import Reports

@Suite("The tables of an export")
struct FactsTableTests {
    @Test("Names are lower case with underscores, and no table has one twice")
    func names() {
        for table in FactsTable.allCases {
            let names = table.fields.map(\.name)
            #expect(Set(names).count == names.count)
            #expect(names.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") } })
        }
    }

    @Test("A key is made of columns that are always there, and references lead to keys")
    func keys() {
        for table in FactsTable.allCases {
            let needed = Set(table.fields.filter(\.isRequired).map(\.name))
            #expect(needed.isSuperset(of: table.primaryKey))
            for reference in table.references {
                #expect(table.fields.contains { $0.name == reference.column })
                #expect(reference.table.primaryKey == [reference.column])
            }
        }
    }
}
