import Foundation

/// `louyu.ranking/1` as a caller reads it.
struct RankingReply: Decodable {
    struct Period: Decodable {
        let month, window, from, to: String
        let missingMonths: [String]
    }

    struct Basis: Decodable {
        let by, areaBasis, inPlaceBasis: String
        let batch: Int
    }

    struct Totals: Decodable {
        let buildings, tenants: Int
        let paying, unknown: Int?
        let inPlaceRate, registeredRate: String?
        let totalTaxFen, districtTaxFen: Int?
        let areaM2, totalTaxPerM2, districtTaxPerM2: String?
        let yiyuanReached: Int?
        let afterMoveOutFen, unmatchedFen, notIncludedFen: Int?
    }

    struct Row: Decodable {
        let rank, previousRank: Int?
        let building, name: String
        let zone: String?
        let areaM2: String?
        let tenants: Int
        let paying, unknown: Int?
        let totalTaxFen, districtTaxFen: Int?
        let districtTaxPerM2: String?
        let yiyuan: String?
    }

    let schema: String
    let period: Period
    let basis: Basis
    let totals: Totals
    let rows: [Row]

    /// Reads what `louyu rank … --format json` printed.
    init(_ text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }
}
