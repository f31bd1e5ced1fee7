internal import Ledger
internal import Spreadsheets

extension Workspace {
    /// Enters a file that is about to be written for the office's eyes only into the ledger's log.
    ///
    /// - Parameters:
    ///   - name: where it goes.
    ///   - command: the command's words.
    /// - Throws: ``LedgerError``.
    public func registerInternalFile(_ bytes: [UInt8], name: String, command: String, origin: Origin) throws {
        let file = InternalFile(
            recordedAt: origin.time, author: origin.author, version: origin.version, command: command, name: name,
            sha256: sha256Text(of: bytes), byteSize: bytes.count)
        try ledger.write { writing in
            try writing.addInternalFile(file)
            return ((), true)
        }
    }
}
