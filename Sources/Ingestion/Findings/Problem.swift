public import BuildingEconomy

/// What can be the matter with the steward's files, each with what its sentence needs.
public enum Problem: Sendable, Equatable {
    // The file.
    case unreadableFile(reason: String)
    case lockFile
    case otherFile(reason: String)
    case openQuote
    case mixedDelimiters(rows: Int)
    case hiddenSheet
    case hiddenRows(count: Int)
    case sheetNotFound(known: [String])
    case emptySheet

    // The sheet and its header.
    case noHeader(closest: [String], lacking: String?)
    case ambiguousKind(kinds: [FileKind])
    case missingColumn(kind: FileKind, needed: String)
    case rivalColumns(field: Field, headers: [String])
    case duplicateColumn(field: Field, used: String)
    case unconfirmedColumn(suggested: String)
    case localTaxColumn
    case leaseEndColumn
    case personalColumn
    case unknownMapping(target: String)
    case unmatchedMapping
    case filledDown

    // Units.
    case moneyUnitAssumed
    case areaUnitAssumed
    case unitContradiction(stated: String, option: String)
    case unsupportedUnit(unit: String)
    case areaLooksLikeTenThousand(unit: AreaUnit)

    // Months.
    case noMonth
    case monthFrom(source: DecisionSource, month: Month)
    case monthContradiction(stated: Month, option: Month)
    case monthOutside(month: Month, option: Month)
    case badMonth
    case ambiguousMonth(january: Month, october: Month)
    case futureMonthsBlank(months: [Month])
    case cumulativeAssumed
    case cumulativeNeedsEarlier(missing: [Month])
    case cumulativeDecrease(count: Int)
    case buildingReceiptsOnly

    // Rows.
    case noTaxpayer
    case noTaxpayerOrBuilding
    case noBuildingKey
    case noBuilding
    case unknownBuilding
    case ambiguousBuilding(count: Int)
    case codeAndNameDisagree(code: String, name: String)
    case repeatedBuilding(firstRow: Int)
    case sameBuildingName(otherKey: String)
    case repeatedTenancy(firstRow: Int)
    case withoutAmount

    // Cells.
    case notANumber(field: Field)
    case negativeArea(field: Field)
    case badAmount(field: Field)
    case numberOverflow(field: Field)
    case scientificNumber(field: Field)
    case roundedNumbers(cells: Int, effect: Int128)
    case badDate(field: Field)
    case moveOutBeforeMoveIn
    case badYesNo(field: Field)
    case errorValue(field: Field)
    case formulaWithoutValue(field: Field)
    case wrongCheckCharacter(suggestion: String?)
    case repairedCode(corrected: String)
    case destroyedCode
    case destroyedCodeWithoutName

    // Sums.
    case totalDiffers(field: Field, stated: String, found: String)
    case kindsDiffer(level: TaxLevel, stated: String, found: String)
    case sumOverflow

    // What is stored already.
    case alreadyImported(batch: Int)
    case monthLoaded(month: Month, levels: [TaxLevel], batch: Int)
    case aliasContradiction(alias: String, one: String, other: String)
    case correctionConflict(field: String, corrected: String, stated: String, release: String)
}
