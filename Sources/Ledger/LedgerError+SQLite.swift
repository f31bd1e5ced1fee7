internal import GRDB
internal import GRDBSQLite

extension LedgerError {
    /// Any failure below the room's edge as one of ours.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as DatabaseError:
            self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "", path: path)
        case let error as SQLFailure:
            self.init(code: error.code, message: error.message, path: path)
        case let error as LedgerError:
            self = error
        default:
            self.init(.sqlite(code: SQLITE_ERROR, message: "\(error)"), path: path)
        }
    }

    private init(code: Int32, message: String, path: String) {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED:
            self.init(.busy(seconds: Ledger.patience, holder: .of(ledger: path)), path: path)
        case SQLITE_NOTADB: self.init(.notALedger, path: path)
        default: self.init(.sqlite(code: code, message: message), path: path)
        }
    }
}
