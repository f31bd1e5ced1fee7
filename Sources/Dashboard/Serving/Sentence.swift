internal import Ledger
internal import Reports
internal import Workspace

/// What an error says on a page: sentences of our own rooms, which name no path; of anything else only that it happened.
enum Sentence {
    /// One Chinese sentence.
    static func of(_ error: any Error) -> String {
        switch error {
        case let refusal as Refusal: refusal.text
        case is LedgerError, is PolicyError, is NoMonthLoaded, is NoSuchBuilding, is NoSuchTaxpayer,
            is ExplanationRefusal, is WithheldFigure, is UndoRefusal, is AliasRefusal, is CorrectionRefusal,
            is IndicatorRefusal,
            is NoRoster:
            "\(error)"
        case is UnwritableRejects, is UnwritableReport, is UnusableUploads: "服务器的磁盘写不进去，什么也没有存入：请管理员检查磁盘空间和权限。"
        default: "程序出了错，台账没有变：请管理员查看 louyu serve 的输出。"
        }
    }
}
