internal import BuildingEconomy
public import Spreadsheets

extension BuildingDirectory {
    /// The building that a text means, by 楼宇编号, name or alias; nil where it means none, or several.
    public func number(of text: String) -> Int32? {
        guard case .building(let number) = find(text) else { return nil }
        return number
    }

    /// Takes in every building that a roster names, for a reading that is held against no register.
    public mutating func admitBuildings(
        of spreadsheet: Spreadsheet, sheet: Int, layout: SheetLayout
    ) throws(UnreadableSpreadsheet) {
        let (code, name) = (layout.column(.buildingCode), layout.column(.buildingName))
        var fresh = self
        _ = try spreadsheet.forEachRow(sheet: sheet) { row in
            guard row.number > layout.headerRows.upperBound else { return true }
            let texts = [code, name].compactMap { $0 }.map { row.text($0.index) }
            if let text = texts.first(where: { NameKey.of($0) != nil }), fresh.find(text) == .unknown {
                _ = fresh.register(code: nil, name: text)
            }
            return true
        }
        self = fresh
    }
}
