import Testing
import Workspace

@testable import Dashboard

@Suite("Replies are kept while what they rest on stays")
struct KeptRepliesTests {
    @Test("The oldest make room, and after a change each is known to be of the batch before")
    func repliesAreBounded() throws {
        let page = try ScratchPage()
        let workspace = try Workspace(folder: page.folder)
        let standing = try workspace.standing()
        var kept = KeptReplies()
        let large = Reply(bytes: [UInt8](repeating: 1, count: KeptReplies.mostBytes / 5))
        for number in 0..<7 { kept.keep(large, to: "\(number)", on: standing) }
        #expect(kept.reply(to: "0", on: standing) == nil)
        #expect(kept.reply(to: "6", on: standing) != nil)
        kept.keep(Reply(bytes: [UInt8](repeating: 1, count: KeptReplies.mostBytes)), to: "huge", on: standing)
        #expect(kept.reply(to: "huge", on: standing) == nil)
        _ = try workspace.undo(1, origin: page.settings.origin(nil))
        let later = try workspace.standing()
        #expect(later != standing)
        #expect(kept.reply(to: "6", on: later) == nil)
        #expect(kept.reply(to: "6", before: later)?.batch == standing.batch)
        #expect(kept.reply(to: "6", before: standing) == nil)
        kept.keep(large, to: "6", on: later)
        #expect(kept.reply(to: "6", before: later) == nil && kept.reply(to: "6", on: later) != nil)
    }
}
