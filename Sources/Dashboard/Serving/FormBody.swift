internal import Hummingbird

/// The body of a form without files.
enum FormBody {
    /// The whole of it, as text.
    ///
    /// - Throws: ``Refusal/tooLarge`` beyond so many bytes.
    static func text(of body: RequestBody, upTo most: Int) async throws -> String {
        var bytes: [UInt8] = []
        for try await piece in body {
            guard bytes.count + piece.readableBytes <= most else { throw Refusal.tooLarge }
            bytes.append(contentsOf: piece.readableBytesView)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
