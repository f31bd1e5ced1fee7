import Foundation
import Testing

@testable import Ledger

@Suite("Who holds the lock")
struct LockHolderTests {
    @Test("A process that writes is named with its account and its start; nobody is where nobody writes")
    func holder() throws {
        let fixture = try Fixture()
        #expect(LockHolder.of(ledger: fixture.path) == nil)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script = """
            import sqlite3, sys
            c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('BEGIN IMMEDIATE')
            print('held', flush=True); sys.stdin.read(); c.execute('ROLLBACK')
            """
        process.arguments = ["python3", "-c", script, fixture.path]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        _ = output.fileHandleForReading.availableData
        let holder = LockHolder.of(ledger: fixture.path)
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        // A sandbox may not show the kernel's locks: then nobody is named, and nothing is guessed.
        guard let holder else { return }
        #expect(holder.process == process.processIdentifier)
        #expect(holder.user == NSUserName())
        #expect(holder.since.count == 19)
        #expect("\(holder)".contains("进程 \(process.processIdentifier)"))
        #expect(LockHolder.of(ledger: fixture.path) == nil)
    }
}
