internal import BuildingEconomy
internal import Ingestion
internal import Reports
internal import Workspace

/// A file of `louyu.import/1`.
struct FileJSON {
    let value: JSONValue

    init(_ file: FileOutcome) {
        value = [
            "file": .string(file.path), "format": .text(file.format), "encoding": .text(file.encoding),
            "alreadyImportedAsBatch": .count(file.alreadyInBatch), "rejectsFile": .text(file.rejectsPath),
            "sheets": .array(file.sheets.map { SheetJSON($0.layout, $0).value }),
        ]
    }
}

/// A sheet of `louyu.import/1` and `louyu.inspect/1`.
struct SheetJSON {
    let value: JSONValue

    init(_ layout: SheetLayout, _ outcome: SheetOutcome? = nil) {
        var members: [JSONValue.Member] = [
            .init("sheet", .string(layout.sheet)), .init("kind", .string(layout.kind.rawValue)),
            .init("headerRows", [.count(layout.headerRows.lowerBound), .count(layout.headerRows.upperBound)]),
            .init("moneyUnit", .text(layout.moneyUnit?.value.rawValue)),
            .init("moneyUnitFrom", .text(layout.moneyUnit?.source.rawValue)),
            .init("areaUnit", .text(layout.areaUnit?.value.rawValue)),
            .init("month", .text(layout.month?.value.text)),
            .init("monthFrom", .text(layout.month?.source.rawValue)),
            .init("cumulative", .bool(layout.isCumulative)),
            .init("columns", .array(layout.columns.map(Self.column))),
            .init("ignored", .array(layout.ignored.map(Self.ignored))),
        ]
        if let outcome {
            members.append(.init("counts", ImportReport.json(outcome.counts)))
            members.append(.init("roundedCells", .count(outcome.reading.rounding.cells)))
        }
        value = .object(members)
    }

    private static func column(_ column: MappedColumn) -> JSONValue {
        [
            "column": .string(column.letters), "header": .string(column.header), "field": .string("\(column.field)"),
            "unit": .text(column.moneyUnit?.rawValue ?? column.areaUnit?.rawValue), "month": .text(column.month?.text),
            "taxKind": .text(column.taxKind),
        ]
    }

    private static func ignored(_ column: IgnoredColumn) -> JSONValue {
        [
            "column": .string(columnLetters(column.index)), "header": .string(column.header),
            "reason": .string(column.reason.rawValue), "closest": .text(column.closest),
        ]
    }
}

/// A finding, wherever JSON gives findings.
struct FindingJSON {
    let value: JSONValue

    init(_ finding: Finding) {
        value = [
            "severity": .string(finding.severity.rawValue), "code": .string(finding.code),
            "file": .string(finding.place.file), "sheet": .text(finding.place.sheet), "row": .count(finding.place.row),
            "cell": .text(finding.place.cell), "text": .text(finding.place.text), "count": .count(finding.count),
            "message": .string(finding.sentence),
        ]
    }
}
