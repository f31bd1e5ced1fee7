import Testing

@testable import Ingestion

@Suite("What was worked out of a text before")
struct MemoTests {
    @Test("Each text is worked out once, and a great many of them do not pile up")
    func once() {
        let memo = Memo<Int>()
        var made = 0
        func length(_ text: String) -> Int {
            memo.value(text) {
                made += 1
                return text.count
            }
        }
        #expect(length("楼宇") == 2 && length("楼宇") == 2 && made == 1)
        for number in 0..<5000 { #expect(length("楼\(number)") == "楼\(number)".count) }
        #expect(length("楼宇") == 2 && made > 5000)
    }

    @Test("A part is found wherever it stands, and nowhere else")
    func holds() {
        #expect("本年累计".holds("累计") && "累计".holds("累计") && !"累".holds("累计") && !"".holds("累"))
        #expect(String("全口径税收（万元）".dropFirst()).holds("万元"))
    }
}
