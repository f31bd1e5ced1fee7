import Glibc
import Testing

@testable import Dashboard

@Suite("The file of accounts")
struct AccountTests {
    private let text = """
        # 本区
        viewer 0123456789abcdef
        steward fedcba9876543210 张三

        """

    @Test("A line is a role, a secret, and perhaps a name")
    func linesAreAccounts() throws {
        let accounts = try Account.parse(text)
        #expect(accounts.map(\.role) == [.viewer, .steward])
        #expect(accounts.map(\.name) == ["viewer", "张三"])
        #expect(accounts.account(provedBy: "fedcba9876543210")?.name == "张三")
        #expect(accounts.account(provedBy: "0123456789abcdeg") == nil)
        #expect(accounts.account(provedBy: "") == nil)
    }

    @Test(
        "What is wrong is said with its line, never with the secret",
        arguments: [
            "admin 0123456789abcdef", "viewer short", "viewer", "viewer 0123456789abcdef a b",
            "viewer 0123456789abcdef\nsteward 0123456789abcdef", "# nobody",
        ])
    func wrongLinesAreRefused(text: String) {
        let error = #expect(throws: UnusableAccounts.self) { try Account.parse(text) }
        #expect(error?.description.contains("0123456789abcdef") == false)
    }

    @Test("A file that others may read is not used")
    func othersMustNotReadIt() throws {
        let page = try ScratchPage(files: [:])
        let path = page.write(text, "tokens")
        chmod(path, 0o644)
        #expect(throws: UnusableAccounts(line: nil, problem: "别的用户也能读到，请先 chmod 600")) {
            try Account.read(file: path)
        }
        chmod(path, 0o600)
        #expect(try Account.read(file: path).count == 2)
        #expect(throws: UnusableAccounts.self) { try Account.read(file: page.folder) }
        #expect(throws: UnusableAccounts.self) { try Account.read(file: path + ".missing") }
    }
}
