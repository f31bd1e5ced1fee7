internal import ArgumentParser
internal import Glibc

/// `louyu serve`: becomes `louyu-serve`, which lies beside this program.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "网页：在浏览器里看同样的数，上传、核对、撤销；缺省只在本机 http://127.0.0.1:8848。",
        discussion: """
            在本机用，不用登录，谁打开都是楼长。要让别的电脑也能看，--host 必须与 --token-file 一起给：
            令牌文件一行一个账号，“viewer 口令”只能看，“steward 口令 姓名”可以改；文件只许本人读（chmod 600）。
            按 Ctrl-C 停止。
            """)

    @Option(help: ArgumentHelp("监听的地址；不是本机地址时要有 --token-file。", valueName: "地址"))
    var host = "127.0.0.1"
    @Option(help: ArgumentHelp("端口。", valueName: "端口"))
    var port = 8848
    @Option(help: ArgumentHelp("账号与口令的文件。", valueName: "文件"))
    var tokenFile: String?
    @Option(help: ArgumentHelp("前面有反向代理时，人们在浏览器里输入的地址，如 https://louyu.example.cn。", valueName: "网址"))
    var origin: String?
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        var words = ["--workspace", options.folder, "--host", host, "--port", "\(port)"]
        if let tokenFile { words += ["--token-file", tokenFile] }
        if let origin { words += ["--origin", origin] }
        let program = ServeProgram.path
        var arguments = ([program] + words).map { strdup($0) } + [nil]
        execv(program, &arguments)
        throw MissingServeProgram()
    }
}

/// Where `louyu-serve` lies: in the folder of this program.
enum ServeProgram {
    static var path: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        guard length > 0 else { return "louyu-serve" }
        let own = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return own[..<(own.lastIndex(of: "/") ?? own.startIndex)] + "/louyu-serve"
    }
}

/// The page's program is not beside this one.
struct MissingServeProgram: Error, CustomStringConvertible {
    var description: String { "找不到 louyu-serve：它应与 louyu 在同一个文件夹，make install 会一起装好" }
}
