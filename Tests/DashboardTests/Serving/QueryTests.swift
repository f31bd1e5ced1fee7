import Testing

@testable import Dashboard

@Suite("The fields of an address")
struct QueryTests {
    @Test("Percent and plus are taken off, and put on again")
    func fieldsAreDecoded() {
        let query = Query("a=1+2&b=%E6%A5%BC&c=&d&e=%zz&a=later")
        #expect(query["a"] == "1 2" && query["b"] == "楼" && query["c"] == nil && query["d"] == nil)
        #expect(query["e"] == "%zz")
        #expect(Query().setting("q", "a&b=楼").text == "?q=a%26b%3D%E6%A5%BC")
        #expect(Query(Query().setting("q", "a&b=楼").text.dropFirst())["q"] == "a&b=楼")
    }

    @Test("A field is set in place of the one before, a blank one leaves")
    func fieldsAreSet() {
        let query = Query("a=1&b=2").setting("a", "3")
        #expect(query.text == "?b=2&a=3")
        #expect(query.setting("b", nil).setting("a", "").text == "")
        #expect(query.removing("a", "b").text == "")
    }

    @Test("Bytes that are no text are left out, and more fields than anybody needs")
    func hostileFieldsAreDropped() {
        #expect(Query("a=%FF&b=1").text == "?b=1")
        #expect(Query(String(repeating: "a=1&", count: 10_000)).fields.count == Query.most)
    }
}
