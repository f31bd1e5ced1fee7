internal import HTTPTypes

/// Why a request gets no answer but a page that says so.
struct Refusal: Error, Sendable, Equatable {
    /// The status.
    let status: HTTPResponse.Status
    /// What happened, a few words.
    let title: String
    /// What to do about it; never a path of the machine.
    let text: String
    /// The seconds after which it may be tried again; nil where waiting does not help.
    var retryAfter: Int? = nil

    static let wrongHost = Refusal(
        status: .misdirectedRequest, title: "网址不对", text: "这个网址不是本页面的地址：请用启动 louyu serve 时显示的网址打开。")
    static let crossSite = Refusal(
        status: .forbidden, title: "请求来自别的网站", text: "本页面只接受从自己的表单发出的改动，已拒绝；台账没有变。")
    static let staleForm = Refusal(
        status: .forbidden, title: "表单已过期", text: "页面打开得太久，或服务重新启动过：请刷新页面后再做一次；台账没有变。")
    static let readOnly = Refusal(
        status: .forbidden, title: "只能查看", text: "您的账号只能查看。要导入、撤销或备注，请用楼长账号登录。")
    static let loginNeeded = Refusal(status: .unauthorized, title: "请先登录", text: "请用管理员给您的口令登录。")
    static let unknownPage = Refusal(status: .notFound, title: "没有这个页面", text: "网址可能写错了，或者页面已经移走。")
    static let wrongMethod = Refusal(status: .methodNotAllowed, title: "这里不能这样用", text: "请从页面上的链接和按钮操作。")
    static let tooLarge = Refusal(
        status: .contentTooLarge, title: "文件太大",
        text:
            "一次最多上传 \(PageLimits.standard.uploadBytes >> 20) MiB、\(PageLimits.standard.uploadFiles) 个文件。更大的文件请在服务器上用 louyu import 导入。"
    )
    static let tooSlow = Refusal(
        status: .requestTimeout, title: "传得太慢", text: "在规定的时间里没有收完，已放弃，什么也没有存下：请检查网络后再试。")
    static let unreadableForm = Refusal(status: .badRequest, title: "表单读不懂", text: "请刷新页面后再试。")

    static func busy(_ what: String) -> Refusal {
        Refusal(
            status: .conflict, title: "另一个导入正在进行", text: "\(what)：一次只做一个导入，请等它完成或取消后再来。台账没有变。",
            retryAfter: 5)
    }

    static func tooOften(_ seconds: Int) -> Refusal {
        Refusal(
            status: .tooManyRequests, title: "请求太频繁",
            text: "一个用户每秒最多 \(PageLimits.standard.requestsASecond) 次请求：请过 \(seconds) 秒再试。", retryAfter: seconds)
    }

    static func tooManyGuesses(_ seconds: Int) -> Refusal {
        Refusal(
            status: .tooManyRequests, title: "口令错得太多", text: "请过 \(seconds) 秒再试；忘了口令请找管理员。", retryAfter: seconds)
    }

    static func badQuestion(_ what: String) -> Refusal {
        Refusal(status: .badRequest, title: "网址里的条件读不懂", text: what)
    }
}
