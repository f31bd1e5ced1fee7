internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Gives the server's own answer to what is no HTTP, which reaches no route, the headers of every other answer and a sentence.
final class UnreadableRequest: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// What it says.
    static let sentence = "这不是一个完整的网页请求，没有处理；台账没有变。\n"

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        // Every answer of a route went through the gate, which set the policy.
        guard case .head(var head) = unwrapOutboundIn(data), head.headerFields[.contentSecurityPolicy] == nil,
            head.status.kind == .clientError || head.status.kind == .serverError
        else { return context.write(data, promise: promise) }
        let text = ByteBuffer(string: Self.sentence)
        SafetyHeaders.add(to: &head.headerFields)
        head.headerFields[.contentType] = "text/plain; charset=utf-8"
        head.headerFields[.contentLength] = "\(text.readableBytes)"
        context.write(wrapOutboundOut(.head(head)), promise: promise)
        context.write(wrapOutboundOut(.body(text)), promise: nil)
    }
}
