import Testing

@testable import Reports

@Suite("JSON document")
struct JSONDocumentTests {
    @Test("members keep their order, two spaces a level, plain arrays on one line")
    func layout() {
        let value: JSONValue = [
            "schema": "x/1", "b": ["deep": nil, "on": true], "a": .texts(["p", "q"]), "none": [],
            "rows": [["n": -1], [:]],
        ]
        #expect(
            text(value) == """
                {
                  "schema": "x/1",
                  "b": {
                    "deep": null,
                    "on": true
                  },
                  "a": ["p", "q"],
                  "none": [],
                  "rows": [
                    {
                      "n": -1
                    },
                    {}
                  ]
                }

                """)
    }

    @Test("strings are escaped and can steer neither a terminal nor a script, yet keep their value")
    func escaping() {
        let hostile = "\"\\\u{8}\t\r\n\u{1B}\u{7F}\u{202E}\u{2028}</script>汉𠮷"
        #expect(
            text(.string(hostile))
                == #""\"\\\u0008\t\r\n\u001b\u007f\u202e\u2028</script>汉𠮷""# + "\n")
    }

    @Test("whole numbers of 64 bits are written exactly")
    func integers() {
        #expect(text(.array([.integer(.max), .integer(.min)])) == "[9223372036854775807, -9223372036854775808]\n")
    }

    private func text(_ value: JSONValue) -> String { String(decoding: JSONDocument(value).bytes, as: UTF8.self) }
}
