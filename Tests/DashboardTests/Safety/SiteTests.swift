import Testing

@testable import Dashboard

@Suite("Under which names the page is served")
struct SiteTests {
    private let local = Site(host: "127.0.0.1", port: 8848)
    private let open = Site(host: "0.0.0.0", port: 8848, publicOrigin: "https://louyu.example.cn")

    @Test(
        "On loopback only the machine's own names are taken",
        arguments: [
            ("127.0.0.1:8848", true), ("localhost:8848", true), ("LOCALHOST:8848", true), ("[::1]:8848", true),
            ("evil.example:8848", false), ("127.0.0.1", false), ("127.0.0.1:80", false), ("", false),
            ("localhost.evil.example:8848", false), ("192.168.1.2:8848", false), ("127.0.0.1:8848:1", false),
            ("127.0.0.1:88480", false), ("[::1", false),
        ])
    func loopbackNames(host: String, isAdmitted: Bool) {
        #expect(local.admits(host: host) == isAdmitted)
    }

    @Test(
        "Open to others, addresses are taken and the name that was told, no other name",
        arguments: [
            ("10.0.0.5:8848", true), ("[fd00::5]:8848", true), ("louyu.example.cn", true), ("evil.example:8848", false),
            ("1.2.3.4.evil.example:8848", false), ("1.2.3.256:8848", false), ("louyu.example.cn.evil:8848", false),
        ])
    func openNames(host: String, isAdmitted: Bool) {
        #expect(open.admits(host: host) == isAdmitted)
    }

    @Test(
        "A change comes from our own page",
        arguments: [
            ("http://127.0.0.1:8848", "same-origin", true), (nil, nil, true), (nil, "same-origin", true),
            ("http://127.0.0.1:8848", nil, true), ("http://evil.example", nil, false), ("null", nil, false),
            ("https://127.0.0.1:8848", nil, false), ("http://127.0.0.1:8849", "same-site", false),
            ("http://127.0.0.1:8848", "cross-site", false), ("http://127.0.0.1:8848", "none", false),
        ] as [(String?, String?, Bool)])
    func writes(origin: String?, fetchSite: String?, isAdmitted: Bool) {
        #expect(local.admitsWrite(origin: origin, fetchSite: fetchSite, host: "127.0.0.1:8848") == isAdmitted)
    }

    @Test("Behind a proxy the told origin counts, and its cookies are for https")
    func proxies() {
        #expect(
            open.admitsWrite(origin: "https://louyu.example.cn", fetchSite: "same-origin", host: "louyu.example.cn"))
        #expect(!open.admitsWrite(origin: "https://evil.example", fetchSite: nil, host: "louyu.example.cn"))
        #expect(open.isSecure && !local.isSecure)
        #expect(!open.isLoopback && local.isLoopback)
        #expect(open.client(at: "10.0.0.1", forwardedFor: ["9.9.9.9, 7.7.7.7"]) == "7.7.7.7")
        #expect(open.client(at: "10.0.0.1", forwardedFor: []) == "10.0.0.1")
        #expect(local.client(at: "127.0.0.1", forwardedFor: ["9.9.9.9"]) == "127.0.0.1")
    }
}
