internal import Glibc
internal import Reports

/// Tools that some commands use, and how this machine writes Chinese.
enum ToolDiagnosis {
    static var entries: [DoctorReport.Entry] { [locale, chromium, fonts] }

    private static var locale: DoctorReport.Entry {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        let set = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }.first { !$0.1.isEmpty }
        guard let (name, value) = set else {
            return .init(
                "locale", "语言环境", .attention, "没有设置 LANG", remedy: "汉字显示不正常时，设为 export LANG=C.UTF-8")
        }
        let lowered = value.lowercased()
        guard lowered.contains("utf-8") || lowered.contains("utf8") else {
            return .init(
                "locale", "语言环境", .attention, "\(name)=\(value)，不是 UTF-8",
                remedy: "输出总是 UTF-8；终端显示乱码时，设为 export LANG=C.UTF-8")
        }
        return .init("locale", "语言环境", .fine, "\(name)=\(value)")
    }

    private static var chromium: DoctorReport.Entry {
        guard let path = Chromium.path else {
            return .init(
                "chromium", "Chromium", .attention, "没有找到",
                remedy: "只有 louyu report --pdf 用它：Debian 上 apt-get install chromium")
        }
        return .init("chromium", "Chromium", .fine, path)
    }

    private static var fonts: DoctorReport.Entry {
        let known = [
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", "/usr/share/fonts/truetype/arphic/uming.ttc",
        ]
        guard let font = known.first(where: { access($0, R_OK) == 0 }) else {
            return .init(
                "fonts", "中文字体", .attention, "没有找到", remedy: "只影响本机印 PDF：Debian 上 apt-get install fonts-noto-cjk")
        }
        return .init("fonts", "中文字体", .fine, font)
    }
}
