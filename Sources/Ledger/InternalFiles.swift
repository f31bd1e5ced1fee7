/// A file that was written for the office's eyes only (内部资料).
public struct InternalFile: Sendable, Equatable {
    /// When, ISO 8601 with the offset.
    public let recordedAt: String
    /// Who: the account's name on the machine.
    public let author: String
    /// The program's version.
    public let version: String
    /// The command's words after `louyu`.
    public let command: String
    /// Where it was written to, as the command named it; `-` for standard output sent to a file.
    public let name: String
    /// SHA-256 of its bytes, lower-case hexadecimal.
    public let sha256: String
    /// Its size in bytes.
    public let byteSize: Int

    /// A file.
    public init(
        recordedAt: String, author: String, version: String, command: String, name: String, sha256: String,
        byteSize: Int
    ) {
        self.recordedAt = recordedAt
        self.author = author
        self.version = version
        self.command = command
        self.name = name
        self.sha256 = sha256
        self.byteSize = byteSize
    }
}

extension LedgerReading {
    /// Every internal file ever written, oldest first.
    public func internalFiles() throws -> [InternalFile] {
        let rows = try SQLStatement(
            "SELECT recorded_at, author, version, command, name, sha256, byte_size FROM internal_file ORDER BY id",
            on: connection)
        var files: [InternalFile] = []
        while try rows.step() {
            files.append(
                InternalFile(
                    recordedAt: rows.text(0) ?? "", author: rows.text(1) ?? "", version: rows.text(2) ?? "",
                    command: rows.text(3) ?? "", name: rows.text(4) ?? "", sha256: rows.text(5) ?? "",
                    byteSize: Int(rows.int(6))))
        }
        return files
    }
}

extension LedgerWriting {
    /// Registers a file; no batch is made.
    public func addInternalFile(_ file: InternalFile) throws {
        try run(
            """
            INSERT INTO internal_file(recorded_at, author, version, command, name, sha256, byte_size)
            VALUES (?,?,?,?,?,?,?)
            """,
            .text(file.recordedAt), .text(file.author), .text(file.version), .text(file.command), .text(file.name),
            .text(file.sha256), .integer(Int64(file.byteSize)))
    }
}
