import Foundation
import Testing

@testable import Workspace

@Suite("Where a helping thread begins")
struct SteppingAsideTests {
    @Test("It leaves its maker's processor where the machine has another, and may run anywhere again afterwards")
    func leaves() {
        let mayRun = ProcessInfo.processInfo.activeProcessorCount
        var stayed = 0
        for _ in 0..<20 {
            let before = SteppingAside.here
            SteppingAside.from(before)
            // It may be moved back at once where the other is busy: now and then, not always.
            if SteppingAside.here == before { stayed += 1 }
        }
        #expect(mayRun == 1 || stayed < 20)
        #expect(ProcessInfo.processInfo.activeProcessorCount == mayRun)
    }

    @Test("A processor that there is not, or that the thread does not run on, moves nothing")
    func nothing() {
        for processor in [-1, 4096, Int32.max] { SteppingAside.from(processor) }
        #expect(SteppingAside.here >= 0)
    }
}
