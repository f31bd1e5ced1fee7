internal import Dashboard
internal import Glibc

/// `louyu-serve`: the page as a program of its own, so that no other command carries a web server; `louyu serve` starts it.
@main
enum LouyuServe {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        umask(0o077)
        do {
            let line = try ServeCommandLine(Array(CommandLine.arguments.dropFirst()))
            try Dashboard(line.settings).serve(
                onReady: { address in write("楼宇台账：\(address)（按 Ctrl-C 停止）") }, onStop: { write($0) })
        } catch let error as WrongCommandLine {
            write("错误：\(error)")
            exit(64)
        } catch {
            write("错误：\(error)")
            exit(1)
        }
    }

    /// A line to standard error.
    private static func write(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}
