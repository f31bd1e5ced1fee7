import BuildingEconomy
import Glibc
import HTTPTypes
import Hummingbird
import Ingestion
import Logging
import NIOEmbedded
import Synchronization
import Workspace

@testable import Dashboard

/// The page of a small workspace in a folder of its own, asked in process; thrown away in the end.
final class ScratchPage: Sendable {
    let folder: String
    let sessions: Sessions
    let desk: ImportDesk
    let settings: ServeSettings
    private let responder: RouterResponder<VisitContext>
    private let cookie = Mutex<String?>(nil)

    static let register = """
        楼宇编号,楼宇名称,片区,建筑面积(㎡),重点楼宇
        B01,A座,雍和园,10000,是
        B02,雍和大厦,东二环,20000,是
        """
    static let roster = """
        统一社会信用代码,企业名称,楼宇编号,房间号,租用面积(㎡),入驻日期
        91A,北京甲科技有限公司,B01,101,100,2019-01-01
        91C,北京丙咨询有限公司,B02,202,80,2019-01-01
        """

    /// A page; its workspace is filled unless told otherwise.
    init(
        files: [String: String] = ["b.csv": register, "t.csv": roster, "x.csv": ScratchPage.tax()],
        site: Site = Site(host: "127.0.0.1", port: 8848), accounts: [Account] = [],
        limits: PageLimits = .standard, clock: @escaping @Sendable () -> Double = { 0 }
    ) throws {
        var template = Array("/tmp/louyu-dashboard-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil)
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let workspace = try Workspace.create(in: folder).workspace
        let origin = { @Sendable (name: String?) in
            Origin(author: name ?? "tester", time: "2026-01-01T00:00:00+0800", version: "1")
        }
        settings = ServeSettings(folder: folder, site: site, accounts: accounts, origin: origin)
        try UploadFolder(workspace: folder).prepare()
        sessions = Sessions(now: { 1000 })
        desk = ImportDesk(settings, now: { 1000 })
        // However slow the machine is, no answer is of the batch before.
        let routes = Routes(
            settings, desk: desk, sessions: sessions, limits: limits, patience: .seconds(600), clock: clock)
        responder = routes.router().buildResponder()
        guard !files.isEmpty else { return }
        let paths = files.sorted { $0.key < $1.key }.map { write($0.value, $0.key) }
        let outcome = try workspace.importFiles(ImportRequest(files: paths, origin: origin(nil)))
        precondition(outcome.isAccepted, "\(outcome.allFindings.map(\.sentence))")
    }

    deinit { FileTree.remove(folder) }

    /// A tax file of a year's months, each company paying the same every month.
    static func tax(_ months: ClosedRange<Int> = 1...12, year: Int = 2020, name: String = "北京甲科技有限公司") -> String {
        let rows = months.flatMap { month in
            let text = Month(year: year, month: month)!.text
            return ["91A,\(name),\(text),100000,30000", "91C,北京丙咨询有限公司,\(text),50000,10000"]
        }
        return (["统一社会信用代码,纳税人名称,入库月份,全口径税收(元),区级税收(元)"] + rows).joined(separator: "\n") + "\n"
    }

    /// Writes a file into the workspace and gives its path.
    @discardableResult
    func write(_ text: String, _ name: String) -> String {
        let file = fopen("\(folder)/\(name)", "w")!
        fputs(text, file)
        fclose(file)
        return "\(folder)/\(name)"
    }

    /// Asks for a page, with the cookie of this browser.
    func get(_ path: String, host: String = "127.0.0.1:8848", accept: String = "text/html") async throws -> Answer {
        try await send(.get, path, host: host, fields: [.accept: accept])
    }

    /// Sends a form with the token of this browser's session, as the browser would.
    func post(
        _ path: String, _ fields: [(String, String)] = [], host: String = "127.0.0.1:8848",
        origin: String? = "http://127.0.0.1:8848", fetchSite: String? = "same-origin", token: String? = nil
    ) async throws -> Answer {
        var query = Query().setting("token", token ?? session?.formToken)
        for (name, value) in fields { query = query.setting(name, value) }
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        headers[.origin] = origin
        headers[.fetchSite] = fetchSite
        return try await send(.post, path, host: host, fields: headers, body: String(query.text.dropFirst()))
    }

    /// Uploads files, as the form with files does.
    func upload(_ files: [(name: String, text: String)], fields: [(String, String)] = []) async throws -> Answer {
        let boundary = "----boundary"
        let parts =
            fields.map { "--\(boundary)\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
            + files.map {
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\($0.name)\"\r\n"
                    + "Content-Type: text/csv\r\n\r\n\($0.text)\r\n"
            }
        let headers: HTTPFields = [
            .contentType: "multipart/form-data; boundary=\(boundary)", .origin: "http://127.0.0.1:8848",
        ]
        return try await send(
            .post, "/data/upload" + Query().setting("token", session?.formToken).text, host: "127.0.0.1:8848",
            fields: headers, body: parts.joined() + "--\(boundary)--\r\n")
    }

    /// This browser's session.
    var session: Session? { cookie.withLock { $0 }.flatMap { sessions.session($0) } }

    /// Forgets the cookie, or takes another.
    func useCookie(_ id: String?) { cookie.withLock { $0 = id } }

    func send(
        _ method: HTTPRequest.Method, _ path: String, host: String, fields: HTTPFields = [:], body: String = ""
    ) async throws -> Answer {
        var headers = fields
        if let id = cookie.withLock({ $0 }) { headers[.cookie] = "\(SessionCookie.name)=\(id)" }
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        let context = VisitContext(
            source: ApplicationRequestContextSource(
                channel: EmbeddedChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        let response = try await responder.respond(to: request, context: context)
        if let set = response.headers[.setCookie], let pair = set.split(separator: ";").first,
            let id = pair.split(separator: "=").last
        {
            cookie.withLock { $0 = String(id) }
        }
        return try await Answer(response)
    }
}

/// An answer with its body read.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    init(_ response: Response) async throws {
        status = response.status.code
        headers = response.headers
        let collected = Collected()
        try await response.body.write(collected)
        bytes = collected.bytes.withLock { $0 }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var location: String { headers[.location] ?? "" }

    /// Takes a body's pieces together.
    private final class Collected: ResponseBodyWriter, Sendable {
        let bytes = Mutex<[UInt8]>([])

        func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0 += buffer.readableBytesView } }
        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
