internal import Glibc

/// A Chromium of this machine, which prints a page to PDF.
struct Chromium {
    private static let names = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome",
    ]
    /// The first that is found; nil where there is none.
    static var path: String? { SearchPath.find(names) }

    private static let secondsAtMost = 60
    private let program: String

    /// Looks for one on the path.
    init() throws(MissingChromium) {
        guard let program = Self.path else { throw MissingChromium() }
        self.program = program
    }

    /// Prints the page at `page` to `path`; the same page gives the same bytes.
    func print(_ page: String, to path: String) throws {
        let profile = "\(path).profile"
        guard mkdir(profile, 0o700) == 0 || errno == EEXIST else { throw UnwritableFile(path: profile) }
        defer { removeFolder(profile) }
        let folder = try absolute(profile)
        var arguments = [
            program.hasPrefix("/") ? program : try absolute(program), "--headless", "--disable-gpu",
            "--disable-extensions", "--disable-background-networking",
            "--no-first-run", "--no-pdf-header-footer", "--user-data-dir=\(folder)",
            "--print-to-pdf=\(folder)/page.pdf",
        ]
        // A browser that root starts has no sandbox; what it opens is our own page without any script.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        arguments.append("file://" + encoded(try absolute(page)))
        let status = try run(arguments, in: folder)
        guard status == 0, rename("\(folder)/page.pdf", path) == 0 else { throw FailedPrinting(program: program) }
        try PDFDates.fix(in: path)
    }

    private func absolute(_ path: String) throws -> String {
        guard let found = realpath(path, nil) else { throw UnwritableFile(path: path) }
        defer { free(found) }
        return String(cString: found)
    }

    private func encoded(_ path: String) -> String {
        path.utf8.map { byte in
            let plain = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
            let kept = plain || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "/-._".utf8.contains(byte)
            if kept { return String(Unicode.Scalar(byte)) }
            return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    /// Runs the browser with its chatter thrown away; one that does not come to an end is stopped.
    ///
    /// What it would put into the machine's folders for temporary files and settings, figures among it, goes into `folder`: named
    /// from within, for the path of a socket has to be short.
    private func run(_ arguments: [String], in folder: String) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        let words =
            ["env", "-C", folder, "TMPDIR=.", "XDG_CONFIG_HOME=\(folder)", "XDG_CACHE_HOME=\(folder)"] + arguments
        let texts: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for text in texts { free(text) } }
        var process = pid_t()
        guard posix_spawn(&process, "/usr/bin/env", &actions, nil, texts, environ) == 0 else {
            throw FailedPrinting(program: program)
        }
        for _ in 0..<Self.secondsAtMost * 20 {
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process { return status }
            usleep(50_000)
        }
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        throw FailedPrinting(program: program)
    }

    /// Removes a folder and all that is in it, following no link.
    private func removeFolder(_ path: String) {
        guard let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let inner = "\(path)/\(name)"
            var status = stat()
            if lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
                removeFolder(inner)
            } else {
                unlink(inner)
            }
        }
        closedir(folder)
        rmdir(path)
    }
}

/// No Chromium where `--pdf` needs one.
struct MissingChromium: Error, CustomStringConvertible {
    var description: String {
        "--pdf 要用本机的 Chromium、Chrome 或 Edge，没有找到：请先安装（Debian：apt install chromium），或去掉 --pdf，在浏览器里打开 report.html 打印"
    }
}

/// The browser did not print.
struct FailedPrinting: Error, CustomStringConvertible {
    let program: String

    var description: String { "\(program) 没能把网页印成 PDF：请去掉 --pdf，在浏览器里打开 report.html 打印" }
}
