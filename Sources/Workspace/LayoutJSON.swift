internal import BuildingEconomy
internal import Ingestion

extension SheetLayout {
    /// What was decided about the sheet, as the ledger keeps it: a JSON object of texts.
    var json: String {
        var parts = [
            ("kind", kind.rawValue), ("headerRows", "\(headerRows.lowerBound)-\(headerRows.upperBound)"),
            ("columns", columns.map { "\($0.letters)=\($0.field)" }.joined(separator: " ")),
            ("ignored", ignored.map(\.header).joined(separator: " ")),
        ]
        if let moneyUnit { parts.append(("moneyUnit", "\(moneyUnit.value.rawValue) (\(moneyUnit.source.rawValue))")) }
        if let areaUnit { parts.append(("areaUnit", "\(areaUnit.value.rawValue) (\(areaUnit.source.rawValue))")) }
        if let month { parts.append(("month", "\(month.value.text) (\(month.source.rawValue))")) }
        return "{" + parts.map { "\(Self.quoted($0.0)):\(Self.quoted($0.1))" }.joined(separator: ",") + "}"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20: quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
