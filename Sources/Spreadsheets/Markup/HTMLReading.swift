internal import CXML
import Glibc

/// One pass over a web page by libxml2's forgiving HTML parser.
final class HTMLReading {
    private let builder = HTMLTableBuilder()
    private var context: htmlParserCtxtPtr?

    static func run(_ pull: XMLReading.Pull) -> ([MarkupTable], UnreadableSpreadsheet.Reason?) {
        let reading = HTMLReading()
        return withExtendedLifetime(reading) { reading.parse(pull) }
    }

    private func parse(_ pull: XMLReading.Pull) -> ([MarkupTable], UnreadableSpreadsheet.Reason?) {
        xmlInitParser()
        var sax = xmlSAXHandler()
        sax.startElement = { user, name, attributes in
            guard let user, let name else { return }
            Unmanaged<HTMLReading>.fromOpaque(user)._withUnsafeGuaranteedRef { reading in
                reading.builder.start(String(cString: name), HTMLAttributes(pointers: attributes))
            }
        }
        sax.endElement = { user, name in
            guard let user, let name else { return }
            Unmanaged<HTMLReading>.fromOpaque(user)._withUnsafeGuaranteedRef { $0.builder.end(String(cString: name)) }
        }
        let characters: charactersSAXFunc = { user, text, count in
            guard let user else { return }
            Unmanaged<HTMLReading>.fromOpaque(user)._withUnsafeGuaranteedRef {
                $0.builder.characters(UnsafeBufferPointer(start: text, count: Int(count)))
            }
        }
        sax.characters = characters
        sax.ignorableWhitespace = characters
        sax.initialized = 1
        let user = Unmanaged.passUnretained(self).toOpaque()
        guard let context = htmlCreatePushParserCtxt(&sax, user, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
            return ([], .damaged("网页无法解析"))
        }
        defer {
            xmlFreeDoc(context.pointee.myDoc)
            htmlFreeParserCtxt(context)
        }
        htmlCtxtUseOptions(
            context,
            Int32(
                HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOERROR.rawValue
                    | HTML_PARSE_NOWARNING.rawValue))
        let room = 1 << 14
        let block = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
        defer { block.deallocate() }
        var silent = 0
        while builder.trouble == nil {
            let got = pull(block, room)
            let before = builder.events
            let isLast = got == 0
            block.withMemoryRebound(to: CChar.self, capacity: room) {
                _ = htmlParseChunk(context, $0, Int32(got), isLast ? 1 : 0)
            }
            if isLast { break }
            // As in XML, the attributes of one tag are compared with each other: it may not go on for ever.
            silent = builder.events == before ? silent + got : 0
            if silent > (builder.isInScript ? Limits.pageScriptBytes : Limits.pageTagBytes) {
                builder.refuseEndlessTag()
            }
        }
        return (builder.finish(), builder.trouble)
    }
}

/// The attributes of an HTML element during the callback that names it.
struct HTMLAttributes {
    /// Names and values in turn, NULL at the end.
    let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    /// The value; "" for an attribute without one.
    func text(_ wanted: String) -> String? {
        guard let pointers else { return nil }
        var place = 0
        while let name = pointers[place] {
            if String(cString: name).lowercased() == wanted {
                return pointers[place + 1].map { String(cString: $0) } ?? ""
            }
            place += 2
        }
        return nil
    }
}
