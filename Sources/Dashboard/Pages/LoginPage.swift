internal import HTTPTypes
internal import Reports

/// 登录 and 退出: one field for the secret; the account follows from it.
enum LoginPage {
    static func html(_ visit: Visit, isWrong: Bool = false) -> HTML {
        let wrong: HTML = isWrong ? "<p class=\"bad\" role=\"alert\">口令不对：请核对后再试。</p>" : ""
        return Frame.html(
            visit, title: "登录", section: nil,
            content: """
                <section class="card narrow"><h1>登录</h1>\(wrong)
                <form method="post" action="/login">\(Field.token(visit))\(Field.hidden("to", visit.query["to"]))\
                <label class="field"><span>口令</span>\
                <input type="password" name="secret" autocomplete="current-password" required autofocus></label>
                <div class="act"><button>登录</button></div></form>
                <p class="muted">口令由管理员发给您：楼长可以导入和撤销，查看账号只能看。</p></section>

                """)
    }

    static func farewell(_ visit: Visit) -> HTML {
        Frame.html(
            visit, title: "退出", section: nil,
            content: """
                <section class="card narrow"><h1>退出</h1>
                <form method="post" action="/logout">\(Field.token(visit))\
                <div class="act"><button>退出登录</button> <a href="/">不退出，回到总览</a></div></form></section>

                """)
    }

    /// Where to go after logging in: a page of ours, nothing else.
    static func destination(_ stated: String?) -> String {
        guard let stated, stated.hasPrefix("/"), !stated.hasPrefix("//"), !stated.contains("\\"),
            stated.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
        else { return "/" }
        return stated
    }
}
