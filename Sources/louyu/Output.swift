internal import Glibc

/// Standard output for results, standard error for everything else.
enum Output {
    /// Writes a line to standard output.
    static func print(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

    /// Writes a line to standard error.
    static func printError(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// Writes all of `bytes`; a reader that went away ends the program quietly, a full disk ends it with a message.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                if descriptor == STDOUT_FILENO { printError("错误：写标准输出失败（\(String(cString: strerror(errno)))）") }
                exit(1)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Whether standard output is a regular file, where a spreadsheet may open what is written.
    static var isFile: Bool {
        var status = stat()
        return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether colour is wanted: only on a terminal, and never with NO_COLOR.
    static var wantsColour: Bool {
        guard isatty(STDOUT_FILENO) == 1 else { return false }
        if let noColour = getenv("NO_COLOR"), noColour.pointee != 0 { return false }
        if let terminal = getenv("TERM"), String(cString: terminal) == "dumb" { return false }
        return true
    }
}

extension Output {
    /// The terminal's width in columns; nil where standard output is none.
    static var width: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }
}
