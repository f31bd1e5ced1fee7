/// A relation of a part to another (关系): where it leads and what it is.
struct Relation: Sendable {
    let id: String
    let type: String
    let target: String

    /// The last step of the type, the same in the transitional and the strict form: "worksheet", "styles".
    var kind: Substring { type.split(separator: "/").last ?? "" }
}

/// Reads a `.rels` part.
final class RelationsHandler: XMLHandler {
    private(set) var relations: [Relation] = []
    var isFinished: Bool { relations.count > Limits.relations }

    func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
        guard isNamed(name, "Relationship"), let target = attributes.text("Target"),
            attributes.text("TargetMode") != "External"
        else { return }
        relations.append(
            Relation(id: attributes.text("Id") ?? "", type: attributes.text("Type") ?? "", target: target))
    }

    func end(_ name: UnsafePointer<UInt8>) {}
    func characters(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// Reads the workbook part: its sheets and its calendar.
final class WorkbookHandler: XMLHandler {
    struct NamedSheet {
        let name: String
        let relation: String?
        let isHidden: Bool
    }

    private(set) var sheets: [NamedSheet] = []
    private(set) var isFrom1904 = false
    let isFinished = false

    func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
        if isNamed(name, "workbookPr") {
            isFrom1904 = attributes.isTrue("date1904")
        } else if isNamed(name, "sheet"), let title = attributes.text("name"), sheets.count <= Limits.sheets {
            let state = attributes.text("state")
            sheets.append(
                NamedSheet(
                    name: title, relation: attributes.text("id"), isHidden: state == "hidden" || state == "veryHidden"))
        }
    }

    func end(_ name: UnsafePointer<UInt8>) {}
    func characters(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// Reads the styles part: which cell styles show a number as a date.
final class StylesHandler: XMLHandler {
    private var ownCodes: [Int: String] = [:]
    private var formats: [Int] = []
    private var isInCellFormats = false
    let isFinished = false

    /// For each cell style whether it shows a date.
    var areDates: [Bool] {
        formats.map { id in ownCodes[id].map(NumberFormat.showsDate) ?? NumberFormat.isBuiltInDate(id) }
    }

    func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
        if isNamed(name, "numFmt"), !isInCellFormats {
            guard let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") else { return }
            ownCodes[id] = code
        } else if isNamed(name, "cellXfs") {
            isInCellFormats = true
        } else if isInCellFormats, isNamed(name, "xf") {
            formats.append(attributes.number("numFmtId") ?? 0)
        }
    }

    func end(_ name: UnsafePointer<UInt8>) {
        if isNamed(name, "cellXfs") { isInCellFormats = false }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>) {}
}
