import Foundation
import Testing

@testable import Workspace

@Suite("A queue between two threads")
struct ChannelTests {
    @Test("What is put comes out in its order, and who puts waits while it is full")
    func order() {
        let channel = Channel<Int>(capacity: 3)
        let putting = Thread { for number in 0..<1000 { _ = channel.put(number) } }
        putting.start()
        #expect((0..<1000).map { _ in channel.take() } == Array(0..<1000))
    }

    @Test("Once it is closed it takes no more, and it may be let go with something in it")
    func closing() {
        var channel: Channel<Int>? = Channel(capacity: 2)
        #expect(channel!.put(1))
        #expect(channel!.put(2))
        channel!.close()
        #expect(!channel!.put(3))
        #expect(!channel!.put(4))
        channel = nil
        #expect(channel == nil)
    }
}
