internal import HTTPTypes
internal import Hummingbird
internal import Ledger
internal import Logging
internal import Reports
internal import Workspace

/// The page that says what went wrong and what to do, with the status that says it to programs.
enum ErrorPage {
    /// The answer to an error.
    static func reply(to error: any Error, _ visit: Visit, logger: Logger) -> Reply {
        if let login = error as? LoginFirst {
            return .seeOther("/login" + (login.path == "/" ? "" : Query().setting("to", login.path).text))
        }
        let refusal = refusal(error)
        if refusal.status.code >= 500 { logger.error("\(error)") }
        var reply = Reply.page(
            Frame.html(
                visit, title: refusal.title, section: nil,
                content: """
                    <section class="card narrow"><h1>\(refusal.title)</h1><p>\(refusal.text)</p>
                    <p><a href="/">回到总览</a></p></section>
                    """),
            status: refusal.status)
        reply.retryAfter = refusal.retryAfter
        return reply
    }

    private static func refusal(_ error: any Error) -> Refusal {
        switch error {
        case let refusal as Refusal: refusal
        case let error as HTTPError where error.status == .notFound: .unknownPage
        case is NoSuchBuilding, is NoSuchTaxpayer, is ExplanationRefusal:
            Refusal(status: .notFound, title: "没有找到", text: Sentence.of(error))
        case is WithheldFigure: Refusal(status: .forbidden, title: "不公开", text: Sentence.of(error))
        case is NoMonthLoaded: Refusal(status: .ok, title: "还没有税收", text: "台账里还没有任何月份的税收：请在“数据”页上传税收入库表。")
        case let error as LedgerError: refusal(error)
        case is UndoRefusal, is AliasRefusal, is CorrectionRefusal, is IndicatorRefusal, is NoRoster:
            Refusal(status: .conflict, title: "没有做成", text: Sentence.of(error))
        case is PolicyError: Refusal(status: .internalServerError, title: "政策文件有误", text: Sentence.of(error))
        case is UnusableUploads:
            Refusal(
                status: .init(code: 507, reasonPhrase: "Insufficient Storage"), title: "存不下", text: Sentence.of(error))
        default: Refusal(status: .internalServerError, title: "出了错", text: Sentence.of(error))
        }
    }

    private static func refusal(_ error: LedgerError) -> Refusal {
        switch error.reason {
        case .busy, .inUse, .replaced, .mended:
            Refusal(status: .serviceUnavailable, title: "台账正忙", text: Sentence.of(error), retryAfter: 5)
        case .noSuchBatch, .purged: Refusal(status: .notFound, title: "没有这一批", text: Sentence.of(error))
        case .missing, .notALedger, .madeByNewerVersion, .torn, .damagedLog, .sqlite:
            Refusal(status: .internalServerError, title: "台账打不开", text: Sentence.of(error))
        }
    }
}
