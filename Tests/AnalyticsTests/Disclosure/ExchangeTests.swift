import Testing

@testable import Analytics

@Suite("How far an unknown moves while the sums stand")
struct ExchangeTests {
    private func edge(_ left: Int, _ right: Int, down: Int128, up: Int128) -> Exchange.Edge {
        Exchange.Edge(left: left, right: right, down: down, up: up)
    }

    @Test("Alone under its sum it cannot move at all")
    func alone() {
        let one = edge(0, 0, down: 10, up: 10)
        let exchange = Exchange([one])
        #expect(!exchange.canRaise(one, by: 1) && !exchange.canLower(one, by: 1))
        #expect(exchange.canRaise(one, by: 0))
    }

    @Test("With another under the same sum it moves as far as the other gives way")
    func two() {
        let (one, other) = (edge(0, 0, down: 50, up: 50), edge(0, 0, down: 7, up: 3))
        let exchange = Exchange([one, other])
        #expect(exchange.canRaise(one, by: 7) && !exchange.canRaise(one, by: 8))
        #expect(exchange.canLower(one, by: 3) && !exchange.canLower(one, by: 4))
    }

    @Test("Under two sums it moves by a ring of four, as far as the narrowest of it")
    func ring() {
        let corners = [
            edge(0, 0, down: 100, up: 100), edge(0, 1, down: 9, up: 20), edge(1, 0, down: 8, up: 20),
            edge(1, 1, down: 20, up: 5),
        ]
        let exchange = Exchange(corners)
        #expect(exchange.canRaise(corners[0], by: 5) && !exchange.canRaise(corners[0], by: 6))
        #expect(exchange.canLower(corners[0], by: 20) && !exchange.canLower(corners[0], by: 21))
        let three = Exchange(Array(corners.prefix(3)))
        #expect(!three.canRaise(corners[0], by: 1) && !three.canLower(corners[0], by: 1))
    }

    @Test("An edge that is put in and taken out again leaves what was there")
    func insertAndRemove() {
        let (one, other, guest) = (edge(0, 0, down: 50, up: 50), edge(0, 0, down: 7, up: 3), edge(0, 4, down: 9, up: 9))
        var exchange = Exchange([one])
        exchange.insert(other)
        exchange.insert(guest)
        #expect(exchange.canRaise(one, by: 7) && !exchange.canRaise(one, by: 8))
        exchange.remove(guest)
        exchange.remove(other)
        #expect(!exchange.canRaise(one, by: 1) && !exchange.canLower(one, by: 1))
    }
}
