internal import CXML
import Glibc

/// What takes an XML document's elements as they come.
protocol XMLHandler: AnyObject {
    func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes)
    func end(_ name: UnsafePointer<UInt8>)
    func characters(_ text: UnsafeBufferPointer<UInt8>)
    /// Set when no more is wanted, for whatever reason.
    var isFinished: Bool { get }
}

/// One pass over an XML document by libxml2's SAX2: no network, no document type, no entities but XML's own five.
final class XMLReading {
    /// Gives the next bytes of the document; 0 at its end.
    typealias Pull = (UnsafeMutablePointer<UInt8>, Int) -> Int

    private let handler: any XMLHandler
    private let pull: Pull
    private var context: xmlParserCtxtPtr?
    private var depth = 0
    /// Bytes pulled since the last element or text.
    private var silent = 0
    private var flaw: UnreadableSpreadsheet.Reason?

    private init(_ handler: any XMLHandler, _ pull: @escaping Pull) {
        self.handler = handler
        self.pull = pull
    }

    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// Reads the document to its end, or until the handler is finished. Nil: it is sound (as far as it was read).
    /// `isUTF8`: whatever the document says of its encoding, what is pulled is UTF-8.
    static func run(
        _ handler: any XMLHandler, what: String, isUTF8: Bool = false, _ pull: @escaping Pull
    ) -> UnreadableSpreadsheet.Reason? {
        precondition(isReady)
        let reading = XMLReading(handler, pull)
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startElementNs = { user, name, _, _, spaces, _, count, _, attributes in
            guard let user, let name else { return }
            Unmanaged<XMLReading>.fromOpaque(user)._withUnsafeGuaranteedRef {
                $0.start(name, XMLAttributes(pointers: attributes, count: Int(count)), spaces: Int(spaces))
            }
        }
        sax.endElementNs = { user, name, _, _ in
            guard let user, let name else { return }
            Unmanaged<XMLReading>.fromOpaque(user)._withUnsafeGuaranteedRef { $0.end(name) }
        }
        let characters: charactersSAXFunc = { user, text, count in
            guard let user else { return }
            Unmanaged<XMLReading>.fromOpaque(user)._withUnsafeGuaranteedRef {
                $0.silent = 0
                $0.handler.characters(UnsafeBufferPointer(start: text, count: Int(count)))
            }
        }
        sax.characters = characters
        sax.cdataBlock = characters
        sax.ignorableWhitespace = characters
        sax.internalSubset = { user, _, _, _ in
            guard let user else { return }
            Unmanaged<XMLReading>.fromOpaque(user)._withUnsafeGuaranteedRef { $0.stop(.entities) }
        }
        sax.serror = { _, _ in }
        return withExtendedLifetime(reading) { reading.parse(&sax, what, isUTF8) }
    }

    private func parse(
        _ sax: inout xmlSAXHandler, _ what: String, _ isUTF8: Bool
    ) -> UnreadableSpreadsheet.Reason? {
        let user = Unmanaged.passUnretained(self).toOpaque()
        let read: xmlInputReadCallback = { user, buffer, room in
            guard let user, let buffer, room > 0 else { return 0 }
            return Unmanaged<XMLReading>.fromOpaque(user)._withUnsafeGuaranteedRef { reading in
                buffer.withMemoryRebound(to: UInt8.self, capacity: Int(room)) { Int32(reading.pulled($0, Int(room))) }
            }
        }
        let encoding = isUTF8 ? XML_CHAR_ENCODING_UTF8 : XML_CHAR_ENCODING_NONE
        guard let context = xmlCreateIOParserCtxt(&sax, user, read, nil, user, encoding) else {
            return .damaged("\(what)为空")
        }
        defer {
            // Declarations of entities make a document on the side, before the parser heeds being stopped.
            xmlFreeDoc(context.pointee.myDoc)
            xmlFreeParserCtxt(context)
        }
        self.context = context
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | (isUTF8 ? XML_PARSE_IGNORE_ENC.rawValue : 0)))
        xmlParseDocument(context)
        if let flaw { return flaw }
        if handler.isFinished { return nil }
        return context.pointee.wellFormed == 1 ? nil : .damaged("\(what)不是完整的 XML")
    }

    /// libxml2 compares every attribute of a tag with every other before it says anything: a tag may not go on for ever.
    private func pulled(_ buffer: UnsafeMutablePointer<UInt8>, _ room: Int) -> Int {
        if silent > Limits.tagBytes {
            if flaw == nil { flaw = .damaged("XML 标签过长") }
            return 0
        }
        let got = pull(buffer, room)
        silent += got
        return got
    }

    private func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, spaces: Int) {
        depth += 1
        silent = 0
        if depth > Limits.markupDepth { return stop(.damaged("XML 嵌套过深")) }
        if attributes.count + spaces > Limits.attributes { return stop(.damaged("XML 属性过多")) }
        handler.start(name, attributes)
        if handler.isFinished { stop(nil) }
    }

    private func end(_ name: UnsafePointer<UInt8>) {
        depth -= 1
        silent = 0
        handler.end(name)
        if handler.isFinished { stop(nil) }
    }

    private func stop(_ reason: UnreadableSpreadsheet.Reason?) {
        if flaw == nil { flaw = reason }
        if let context { xmlStopParser(context) }
    }
}
