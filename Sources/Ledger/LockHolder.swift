internal import Glibc

/// The process that holds a ledger's write lock, as the kernel and `/proc` tell it: nothing is kept that could be stale.
public struct LockHolder: Sendable, Equatable, CustomStringConvertible {
    /// Its number.
    public let process: Int32
    /// The account that it runs under.
    public let user: String
    /// The program and its first word, such as `louyu import`; never its further arguments.
    public let command: String
    /// When it was started, local time.
    public let since: String

    /// In Chinese, to be put into a sentence.
    public var description: String { "进程 \(process)（用户 \(user)，\(command)，\(since) 启动）" }

    /// Who holds the write lock of the ledger at `path`; nil where nobody does or it cannot be told.
    public static func of(ledger path: String) -> LockHolder? {
        // With the log the lock is byte 120 of the -shm file, without it a byte of the file itself.
        let places = [("\(path)-shm", 120...120), (path, 0x4000_0000...0x4000_0001)]
        let locks = lines(of: "/proc/locks").map { $0.split(separator: " ") }
        for (file, bytes) in places {
            var status = stat()
            guard stat(file, &status) == 0 else { continue }
            for lock in locks where lock.count == 8 && lock[1] == "POSIX" && lock[3] == "WRITE" {
                guard lock[5].split(separator: ":").last.map(String.init) == String(status.st_ino),
                    let first = Int(lock[6]), first <= bytes.upperBound, (Int(lock[7]) ?? .max) >= bytes.lowerBound,
                    let process = Int32(lock[4]), process > 0, process != getpid()
                else { continue }
                return LockHolder(process: process)
            }
        }
        return nil
    }

    private init?(process: Int32) {
        var status = stat()
        guard stat("/proc/\(process)", &status) == 0 else { return nil }
        self.process = process
        user = getpwuid(status.st_uid).map { String(cString: $0.pointee.pw_name) } ?? String(status.st_uid)
        let words = Self.text(of: "/proc/\(process)/cmdline").split(separator: "\0").map(String.init)
        let program = words.first?.split(separator: "/").last.map(String.init) ?? "?"
        let verb = words.dropFirst().first { !$0.hasPrefix("-") && $0.allSatisfy { $0.isASCII && $0.isLetter } }
        command = [program, verb].compactMap { $0 }.joined(separator: " ")
        since = Self.start(of: process)
    }

    /// The time at which a process started: ticks since the machine's start, plus that.
    private static func start(of process: Int32) -> String {
        // The name in brackets may hold anything; the fields behind it are numbers.
        let fields = text(of: "/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ") ?? []
        let boot = lines(of: "/proc/stat").first { $0.hasPrefix("btime ") }.flatMap { Int($0.dropFirst(6)) }
        guard fields.count > 19, let ticks = Int(fields[19]), let boot else { return "?" }
        var seconds = time_t(boot + ticks / max(1, sysconf(Int32(_SC_CLK_TCK))))
        var parts = tm()
        localtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 32)
        let length = strftime(&text, text.count, "%Y-%m-%d %H:%M:%S", &parts)
        return String(decoding: text[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func lines(of path: String) -> [String] { text(of: path).split(separator: "\n").map(String.init) }

    private static func text(of path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
