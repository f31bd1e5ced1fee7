internal import Glibc

/// Somebody who may look at the page from another machine: a role, and the secret that proves it.
public struct Account: Sendable, Equatable {
    /// What they may do.
    public let role: Role
    /// What the ledger calls them; the role's name where the file gives none.
    public let name: String
    /// The secret, UTF-8.
    let secret: [UInt8]

    /// The least number of characters that a secret must have.
    static let shortestSecret = 16

    /// Reads a file of accounts (令牌文件): one a line, `viewer SECRET` or `steward SECRET NAME`; lines that begin with # are notes.
    ///
    /// - Throws: ``UnusableAccounts`` where it cannot be read, others may read it too, or a line is wrong.
    public static func read(file path: String) throws(UnusableAccounts) -> [Account] {
        guard let file = fopen(path, "rb") else {
            throw UnusableAccounts(line: nil, problem: "打不开（\(String(cString: strerror(errno)))）")
        }
        defer { fclose(file) }
        var status = stat()
        guard fstat(fileno(file), &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw UnusableAccounts(line: nil, problem: "不是普通文件")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw UnusableAccounts(line: nil, problem: "别的用户也能读到，请先 chmod 600")
        }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&bytes, 1, bytes.count, file)
        guard count < bytes.count, let text = String(validating: bytes[..<count], as: UTF8.self) else {
            throw UnusableAccounts(line: nil, problem: "应是不到 64 KiB 的 UTF-8 文本")
        }
        return try parse(text)
    }

    /// The accounts of a file's text.
    static func parse(_ text: String) throws(UnusableAccounts) -> [Account] {
        var accounts: [Account] = []
        for (offset, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            guard let role = Role(rawValue: first), (2...3).contains(words.count) else {
                throw UnusableAccounts(line: offset + 1, problem: "应写作“viewer 口令”或“steward 口令 姓名”")
            }
            let secret = Array(words[1].utf8)
            guard words[1].count >= shortestSecret else {
                throw UnusableAccounts(
                    line: offset + 1, problem: "口令至少 \(shortestSecret) 个字符，可用 openssl rand -hex 24 生成")
            }
            guard !accounts.contains(where: { $0.secret == secret }) else {
                throw UnusableAccounts(line: offset + 1, problem: "口令与前面的重复")
            }
            accounts.append(Account(role: role, name: words.count > 2 ? words[2] : role.rawValue, secret: secret))
        }
        guard !accounts.isEmpty else { throw UnusableAccounts(line: nil, problem: "里面没有账号") }
        return accounts
    }
}

extension [Account] {
    /// The account that a secret belongs to; every account is compared, whichever it is.
    func account(provedBy given: String) -> Account? {
        var found: Account?
        for account in self where ConstantTime.areEqual(given.utf8, account.secret) { found = account }
        return found
    }
}

/// Why a file of accounts is not used.
public struct UnusableAccounts: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line, 1-based; nil where it is about the whole file.
    public let line: Int?
    /// What is wrong and what is expected; never a secret.
    public let problem: String

    /// One Chinese line.
    public var description: String { "令牌文件" + (line.map { "第 \($0) 行：" } ?? "") + problem }
}
