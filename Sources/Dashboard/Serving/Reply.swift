internal import HTTPTypes
internal import Hummingbird
internal import Reports

/// An answer, before it becomes HTTP.
struct Reply: Sendable {
    /// The status.
    var status = HTTPResponse.Status.ok
    /// Content-Type; nil without a body.
    var contentType: String?
    /// The body.
    var bytes: [UInt8] = []
    /// What is still to stand around the body, which is the same for whoever sees the same; nil for what is whole.
    var frame: Frame?
    /// Where to go instead.
    var location: String?
    /// The name under which it is saved; nil for what is shown.
    var fileName: String?
    /// The seconds after which it may be asked for again, where it was refused for now.
    var retryAfter: Int?
    /// The seconds after which the browser looks again, script or no script.
    var refreshAfter: Int?
    /// Whether it is the same for ever, as an asset with its digest in its address is.
    var isImmutable = false

    /// A page.
    static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, contentType: "text/html; charset=utf-8", bytes: html.bytes)
    }

    /// A page's content, which any visitor's frame can be put around.
    static func content(_ html: HTML, title: String, section: Section) -> Reply {
        Reply(
            contentType: "text/html; charset=utf-8", bytes: html.bytes, frame: Frame(title: title, section: section))
    }

    /// The whole page for one visitor.
    func framed(for visit: Visit) -> Reply {
        guard let frame else { return self }
        var whole = self
        whole.bytes = frame.before(visit).bytes + bytes + Frame.after.bytes
        whole.frame = nil
        return whole
    }

    /// The same page as it stood after an earlier batch, which it says: the browser asks again until the newer one is there.
    func ofBatch(_ batch: Int, newest: Int) -> Reply {
        let note: HTML = """
            <p class="caution" role="status">台账刚有改动（批次 \(newest)），这一页正在重新计算：下面还是批次 \(batch) 时的数，算好后自动更新。</p>

            """
        var older = self
        older.bytes = note.bytes + bytes
        older.refreshAfter = 2
        return older
    }

    /// A page to go to after a form was sent.
    static func seeOther(_ location: String) -> Reply { Reply(status: .seeOther, location: location) }

    /// A table to save, which Excel and WPS open rightly.
    static func csv(_ document: CSVDocument, named name: String) -> Reply {
        Reply(
            contentType: "text/csv; charset=utf-8", bytes: CSVDocument.byteOrderMark + document.bytes,
            fileName: name + ".csv")
    }

    /// As the server writes it.
    var response: Response {
        var headers = HTTPFields()
        if let contentType { headers[.contentType] = contentType }
        if let location { headers[.location] = location }
        if let fileName {
            let plain = String(
                fileName.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) ? $0 : "_" })
            headers[.contentDisposition] =
                "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(percentEncoded(fileName))"
        }
        if let retryAfter { headers[.retryAfter] = "\(retryAfter)" }
        if let refreshAfter { headers[.refresh] = "\(refreshAfter)" }
        headers[.cacheControl] = isImmutable ? "public, max-age=31536000, immutable" : "no-store"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension HTTPField.Name {
    static let refresh = HTTPField.Name("Refresh")!
}
