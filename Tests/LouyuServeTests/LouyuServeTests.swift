import Foundation
import Testing

@Suite("louyu serve, as a steward starts it")
struct LouyuServeTests {
    /// The folder that holds the programs and the test bundle.
    private static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

    private func start(_ arguments: [String], in folder: URL) throws -> (process: Process, said: URL) {
        let said = folder.appending(path: "said-\(UUID().uuidString)")
        try Data().write(to: said)
        let process = Process()
        process.executableURL = Self.programs.appending(path: "louyu")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: said)
        try process.run()
        return (process, said)
    }

    private func outcome(_ arguments: [String], in folder: URL) throws -> (status: Int32, said: String) {
        let (process, said) = try start(arguments, in: folder)
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: said, encoding: .utf8))
    }

    /// A folder of its own with an empty workspace.
    private func workspace() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "louyu-serve-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        #expect(try outcome(["init"], in: folder).status == 0)
        return folder
    }

    @Test("It serves until it is told to stop, and leaves nothing behind")
    func servesAndStops() throws {
        let folder = try workspace()
        defer { try? FileManager.default.removeItem(at: folder) }
        let port = "\(Int.random(in: 20_000..<40_000))"
        let (process, said) = try start(["serve", "--port", port], in: folder)
        for _ in 0..<300 where try String(contentsOf: said, encoding: .utf8).isEmpty { usleep(50_000) }
        #expect(try String(contentsOf: said, encoding: .utf8).hasPrefix("楼宇台账：http://127.0.0.1:\(port)"))
        try python(
            "import urllib.request as u; r = u.urlopen('http://127.0.0.1:\(port)/health'); assert r.read() == b'ok\\n'")
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: ".louyu-uploads").path))
        let second = try outcome(["serve", "--port", port], in: folder)
        #expect(second.status == 1 && second.said.contains("请用 --port 换一个"))
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        #expect(try String(contentsOf: said, encoding: .utf8).hasSuffix("正在停止……\n已停止。\n"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: ".louyu-uploads").path))
    }

    /// Runs a few lines that have to end well.
    private func python(_ lines: String) throws {
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = ["python3", "-c", lines]
        try python.run()
        python.waitUntilExit()
        #expect(python.terminationStatus == 0, "\(lines)")
    }

    @Test("What is no HTTP is answered with the headers of every page and a sentence, and the next one is served")
    func nonsenseIsAnswered() throws {
        let folder = try workspace()
        defer { try? FileManager.default.removeItem(at: folder) }
        let port = "\(Int.random(in: 20_000..<40_000))"
        let (process, said) = try start(["serve", "--port", port], in: folder)
        for _ in 0..<300 where try String(contentsOf: said, encoding: .utf8).isEmpty { usleep(50_000) }
        try python(
            """
            import socket
            for sent in [b"nonsense\\r\\n\\r\\n", b"GET / HTTP/9.9\\r\\n\\r\\n", b"GET / HTTP/1.1\\r\\nHost: h\\r\\nA: " + b"a" * 40000 + b"\\r\\n\\r\\n",
                         b"POST / HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: -1\\r\\n\\r\\n"]:
                with socket.create_connection(("127.0.0.1", \(port)), timeout=10) as one:
                    one.sendall(sent)
                    got = b""
                    while piece := one.recv(65536): got += piece
                head, body = got.decode().split("\\r\\n\\r\\n", 1)
                assert head.startswith("HTTP/1.1 400"), (sent[:40], head)
                for field in ["content-security-policy: default-src 'none'", "x-content-type-options: nosniff", "content-type: text/plain; charset=utf-8"]:
                    assert field in head.lower(), (sent[:40], head)
                assert body.startswith("这不是一个完整的网页请求"), (sent[:40], body)
            import urllib.request as u
            assert u.urlopen("http://127.0.0.1:\(port)/health").read() == b"ok\\n"
            """)
        process.terminate()
        process.waitUntilExit()
    }

    @Test("Whoever is still sending when it is told to stop is not waited for")
    func stopsInTime() throws {
        let folder = try workspace()
        defer { try? FileManager.default.removeItem(at: folder) }
        let port = "\(Int.random(in: 20_000..<40_000))"
        let (process, said) = try start(["serve", "--port", port], in: folder)
        for _ in 0..<300 where try String(contentsOf: said, encoding: .utf8).isEmpty { usleep(50_000) }
        try python(
            """
            import http.client, os, re, signal, socket, time
            address = ("127.0.0.1", \(port))
            page = http.client.HTTPConnection(*address)
            page.request("GET", "/data")
            answer = page.getresponse()
            token = re.search("token=([0-9A-Za-z_-]+)", answer.read().decode()).group(1)
            cookie = answer.getheader("Set-Cookie").split(";")[0]
            page.close()
            with socket.create_connection(address) as sender:
                sender.sendall((f"POST /data/upload?token={token} HTTP/1.1\\r\\nHost: 127.0.0.1:\(port)\\r\\nOrigin: http://127.0.0.1:\(port)\\r\\n"
                                f"Cookie: {cookie}\\r\\nContent-Type: multipart/form-data; boundary=x\\r\\nContent-Length: 9999\\r\\n\\r\\n--x").encode())
                time.sleep(0.5)
                os.kill(\(process.processIdentifier), signal.SIGTERM)
                begin = time.monotonic()
                while time.monotonic() < begin + 40:
                    try:
                        os.kill(\(process.processIdentifier), 0)
                        if open("/proc/\(process.processIdentifier)/stat").read().split(") ")[1][0] == "Z": break
                    except OSError:
                        break
                    time.sleep(0.1)
                taken = time.monotonic() - begin
            assert 1 < taken < 30, taken
            """)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: ".louyu-uploads").path))
    }

    @Test(
        "What would open the page to others without accounts is a wrong command line",
        arguments: [
            ["--host", "0.0.0.0"], ["--host", "192.168.1.2"], ["--origin", "https://louyu.example.cn"],
            ["--port", "0"],
            ["--origin", "louyu.example.cn", "--token-file", "t"], ["--port", "x"], ["--unknown"],
        ])
    func openingNeedsAccounts(options: [String]) throws {
        let folder = try workspace()
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcome = try outcome(["serve"] + options, in: folder)
        #expect(outcome.status == 64 && outcome.said.contains("错误"), "\(outcome.said)")
    }

    @Test("Without a workspace, or with accounts that others may read, it does not start")
    func unusableSettings() throws {
        let folder = try workspace()
        defer { try? FileManager.default.removeItem(at: folder) }
        let tokens = folder.appending(path: "tokens")
        try "viewer 0123456789abcdef\n".write(to: tokens, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: tokens.path)
        let readable = try outcome(["serve", "--token-file", tokens.path], in: folder)
        #expect(readable.status == 1 && readable.said.contains("chmod 600"))
        try FileManager.default.removeItem(at: folder.appending(path: "louyu.sqlite"))
        let missing = try outcome(["serve"], in: folder)
        #expect(missing.status == 1 && missing.said.contains("louyu init"))
    }
}
