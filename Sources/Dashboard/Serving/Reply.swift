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
    /// Where to go instead.
    var location: String?
    /// The name under which it is saved; nil for what is shown.
    var fileName: String?
    /// Whether it is the same for ever, as an asset with its digest in its address is.
    var isImmutable = false

    /// A page.
    static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, contentType: "text/html; charset=utf-8", bytes: html.bytes)
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
        headers[.cacheControl] = isImmutable ? "public, max-age=31536000, immutable" : "no-store"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
