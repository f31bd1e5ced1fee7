import Foundation

/// The `louyu` that was built beside these tests.
enum BuiltProgram {
    /// What a command left behind.
    struct Outcome {
        /// The exit status; 128 and more for a signal.
        let status: Int32
        /// Standard output, byte for byte.
        let bytes: Data
        /// Standard error.
        let complaint: String
        /// Standard output as text.
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// The folder that holds the program and the test bundle.
    static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

    /// Runs `louyu` with `arguments` in `folder`; standard output is a pipe.
    static func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(Self.folder.appending(path: "louyu"), arguments, in: folder, environment: environment)
    }

    /// Runs a line of shell in `folder`, with `louyu` on its path.
    static func shell(_ line: String, in folder: URL, environment: [String: String] = [:]) throws -> Outcome {
        try run(
            URL(filePath: "/bin/bash"), ["-c", "set -o pipefail; \(line)"], in: folder, environment: environment)
    }

    private static func run(
        _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = Self.environment.merging(environment) { $1 }
        let complaints = FileManager.default.temporaryDirectory.appending(path: "louyu-stderr-\(UUID().uuidString)")
        try Data().write(to: complaints)
        defer { try? FileManager.default.removeItem(at: complaints) }
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: complaints)
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
        return Outcome(
            status: process.terminationStatus + signal, bytes: bytes,
            complaint: try String(contentsOf: complaints, encoding: .utf8))
    }

    /// This process's environment without a workspace or a wish about colour, and with `louyu` on the path.
    private static let environment: [String: String] = {
        var environment = ProcessInfo.processInfo.environment
        for name in ["LOUYU_WORKSPACE", "NO_COLOR", "COLUMNS"] { environment[name] = nil }
        environment["PATH"] = "\(folder.path):\(environment["PATH"] ?? "/usr/bin:/bin")"
        return environment
    }()
}
