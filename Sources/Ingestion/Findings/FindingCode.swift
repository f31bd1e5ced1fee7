/// The stable names of the findings, as JSON gives them and `Docs/Findings.md` lists them.
public enum FindingCode: String, Sendable, CaseIterable {
    case unreadableFile
    case lockFile
    case otherFile
    case openQuote
    case mixedDelimiters
    case hiddenSheet
    case hiddenRows
    case sheetNotFound
    case emptySheet
    case noHeader
    case ambiguousKind
    case missingColumn
    case rivalColumns
    case duplicateColumn
    case unconfirmedColumn
    case localTaxColumn
    case leaseEndColumn
    case personalColumn
    case unknownMapping
    case unmatchedMapping
    case filledDown
    case moneyUnitAssumed
    case areaUnitAssumed
    case unitContradiction
    case unsupportedUnit
    case areaLooksLikeTenThousand
    case noMonth
    case monthFrom
    case monthContradiction
    case monthOutside
    case badMonth
    case ambiguousMonth
    case futureMonthsBlank
    case cumulativeAssumed
    case cumulativeNeedsEarlier
    case cumulativeDecrease
    case buildingReceiptsOnly
    case noTaxpayer
    case noTaxpayerOrBuilding
    case noBuildingKey
    case noBuilding
    case unknownBuilding
    case ambiguousBuilding
    case codeAndNameDisagree
    case repeatedBuilding
    case sameBuildingName
    case repeatedTenancy
    case withoutAmount
    case notANumber
    case negativeArea
    case badAmount
    case numberOverflow
    case scientificNumber
    case roundedNumbers
    case badDate
    case moveOutBeforeMoveIn
    case badYesNo
    case errorValue
    case formulaWithoutValue
    case wrongCheckCharacter
    case repairedCode
    case destroyedCode
    case destroyedCodeWithoutName
    case totalDiffers
    case kindsDiffer
    case sumOverflow
    case alreadyImported
    case monthLoaded
    case aliasContradiction
    case correctionConflict

    /// How much a finding of this name matters.
    public var severity: Finding.Severity {
        switch self {
        case .unreadableFile, .openQuote, .sheetNotFound, .noHeader, .ambiguousKind, .missingColumn,
            .rivalColumns, .unknownMapping, .unitContradiction, .unsupportedUnit, .noMonth, .monthContradiction,
            .monthOutside,
            .badMonth, .ambiguousMonth, .cumulativeNeedsEarlier, .noTaxpayer, .noTaxpayerOrBuilding,
            .noBuildingKey, .noBuilding, .unknownBuilding, .ambiguousBuilding, .codeAndNameDisagree,
            .badAmount, .numberOverflow, .badDate, .moveOutBeforeMoveIn, .destroyedCodeWithoutName, .sumOverflow,
            .monthLoaded, .aliasContradiction:
            .error
        case .mixedDelimiters, .emptySheet, .unconfirmedColumn, .localTaxColumn, .unmatchedMapping, .filledDown,
            .moneyUnitAssumed, .areaUnitAssumed, .areaLooksLikeTenThousand, .cumulativeAssumed,
            .cumulativeDecrease, .buildingReceiptsOnly, .repeatedBuilding, .sameBuildingName, .repeatedTenancy,
            .notANumber, .negativeArea,
            .scientificNumber, .badYesNo, .errorValue, .formulaWithoutValue, .wrongCheckCharacter,
            .repairedCode, .destroyedCode, .totalDiffers, .kindsDiffer, .correctionConflict:
            .warning
        default:
            .notice
        }
    }

    /// Whether it rejects one row and leaves the others as they are.
    public var rejectsItsRow: Bool {
        switch self {
        case .monthOutside, .badMonth, .ambiguousMonth, .noTaxpayer, .noTaxpayerOrBuilding, .noBuildingKey, .noBuilding,
            .unknownBuilding, .ambiguousBuilding, .codeAndNameDisagree, .badAmount, .numberOverflow, .badDate,
            .moveOutBeforeMoveIn, .destroyedCodeWithoutName:
            true
        default: false
        }
    }
}

extension Problem {
    /// The problem's stable name.
    public var code: FindingCode {
        switch self {
        case .unreadableFile: .unreadableFile
        case .lockFile: .lockFile
        case .otherFile: .otherFile
        case .openQuote: .openQuote
        case .mixedDelimiters: .mixedDelimiters
        case .hiddenSheet: .hiddenSheet
        case .hiddenRows: .hiddenRows
        case .sheetNotFound: .sheetNotFound
        case .emptySheet: .emptySheet
        case .noHeader: .noHeader
        case .ambiguousKind: .ambiguousKind
        case .missingColumn: .missingColumn
        case .rivalColumns: .rivalColumns
        case .duplicateColumn: .duplicateColumn
        case .unconfirmedColumn: .unconfirmedColumn
        case .localTaxColumn: .localTaxColumn
        case .leaseEndColumn: .leaseEndColumn
        case .personalColumn: .personalColumn
        case .unknownMapping: .unknownMapping
        case .unmatchedMapping: .unmatchedMapping
        case .filledDown: .filledDown
        case .moneyUnitAssumed: .moneyUnitAssumed
        case .areaUnitAssumed: .areaUnitAssumed
        case .unitContradiction: .unitContradiction
        case .unsupportedUnit: .unsupportedUnit
        case .areaLooksLikeTenThousand: .areaLooksLikeTenThousand
        case .noMonth: .noMonth
        case .monthFrom: .monthFrom
        case .monthContradiction: .monthContradiction
        case .monthOutside: .monthOutside
        case .badMonth: .badMonth
        case .ambiguousMonth: .ambiguousMonth
        case .futureMonthsBlank: .futureMonthsBlank
        case .cumulativeAssumed: .cumulativeAssumed
        case .cumulativeNeedsEarlier: .cumulativeNeedsEarlier
        case .cumulativeDecrease: .cumulativeDecrease
        case .buildingReceiptsOnly: .buildingReceiptsOnly
        case .noTaxpayer: .noTaxpayer
        case .noTaxpayerOrBuilding: .noTaxpayerOrBuilding
        case .noBuildingKey: .noBuildingKey
        case .noBuilding: .noBuilding
        case .unknownBuilding: .unknownBuilding
        case .ambiguousBuilding: .ambiguousBuilding
        case .codeAndNameDisagree: .codeAndNameDisagree
        case .repeatedBuilding: .repeatedBuilding
        case .sameBuildingName: .sameBuildingName
        case .repeatedTenancy: .repeatedTenancy
        case .withoutAmount: .withoutAmount
        case .notANumber: .notANumber
        case .negativeArea: .negativeArea
        case .badAmount: .badAmount
        case .numberOverflow: .numberOverflow
        case .scientificNumber: .scientificNumber
        case .roundedNumbers: .roundedNumbers
        case .badDate: .badDate
        case .moveOutBeforeMoveIn: .moveOutBeforeMoveIn
        case .badYesNo: .badYesNo
        case .errorValue: .errorValue
        case .formulaWithoutValue: .formulaWithoutValue
        case .wrongCheckCharacter: .wrongCheckCharacter
        case .repairedCode: .repairedCode
        case .destroyedCode: .destroyedCode
        case .destroyedCodeWithoutName: .destroyedCodeWithoutName
        case .totalDiffers: .totalDiffers
        case .kindsDiffer: .kindsDiffer
        case .sumOverflow: .sumOverflow
        case .alreadyImported: .alreadyImported
        case .monthLoaded: .monthLoaded
        case .aliasContradiction: .aliasContradiction
        case .correctionConflict: .correctionConflict
        }
    }
}
