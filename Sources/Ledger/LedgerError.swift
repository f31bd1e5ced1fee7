/// Why a ledger could not be opened, read or written; the sentence is derived from the fields.
public struct LedgerError: Error, Sendable, CustomStringConvertible {
    /// What went wrong.
    public enum Reason: Sendable, Equatable {
        /// There is no ledger at the path.
        case missing
        /// The file is not a ledger of ours, or not a database at all.
        case notALedger
        /// A newer version of the program wrote it.
        case madeByNewerVersion
        /// Another process holds the write lock; the wait ran out.
        case busy(seconds: Int, holder: LockHolder? = nil)
        /// The tables named do not end where their seals say.
        case torn(tables: [String])
        /// Pages that another program wrote were proven and have right sums again; nothing else was done.
        case mended(pages: Int)
        /// The log's end cannot be read: a copy of the log was kept under this name.
        case damagedLog(keptAs: String)
        /// Other processes have the ledger open, where it has to be had alone.
        case inUse
        /// Another ledger took this one's place while it was open (a restore).
        case replaced
        /// What is asked for stood before data were deleted for good, in the batch named.
        case purged(asOf: Int, by: Int)
        /// There is no such batch.
        case noSuchBatch(Int)
        /// SQLite failed: its code and message (disk full, read-only, damaged).
        case sqlite(code: Int32, message: String)
    }

    /// The ledger's file name, without its folder.
    public let file: String
    /// What went wrong.
    public let reason: Reason

    /// An error about the ledger at `path`.
    public init(_ reason: Reason, path: String) {
        file = path.split(separator: "/").last.map(String.init) ?? path
        self.reason = reason
    }

    /// One Chinese line with the remedy.
    public var description: String {
        switch reason {
        case .missing: "找不到台账 \(file)：请先运行 louyu init，或用 --workspace 指明工作区"
        case .notALedger: "\(file) 不是 louyu 的台账：请检查工作区，必要时从备份恢复"
        case .madeByNewerVersion: "\(file) 由更新版本的 louyu 写成，本版本不能打开：请升级 louyu 后再试"
        case .busy(let seconds, let holder):
            "\(file) 正被\(holder.map(\.description) ?? "另一个 louyu 进程")写入，已等待 \(seconds) 秒：请稍后再试"
        case .torn(let tables):
            "\(file) 已损坏（\(tables.map(Damage.chinese).joined(separator: "、"))与封存不符），不据此计算：\(Self.remedy)"
        case .mended(let pages):
            "\(file) 有 \(pages) 页被别的程序写过，已逐行核对无误并重写页校验和，这次什么也没有写入：请再运行一次"
        case .damagedLog(let copy):
            "\(file) 的日志（-wal）有损坏，其中最后的改动可能已丢失；日志原样另存为 \(copy)，台账停在损坏处之前的最后一个批次："
                + "请用 louyu history 核对，缺少的文件重新导入，再运行一次"
        case .inUse: "\(file) 正被其他 louyu 进程打开（页面、导入或排名）：请先结束它们再试"
        case .replaced: "\(file) 刚被换成另一份台账（louyu restore），什么也没有写入：请再运行一次"
        case .purged(let batch, let purge):
            "批次 \(purge) 清除了数据，批次 \(batch) 时的台账已不能重现：--as-of 请用 \(purge) 或更后的批次"
        case .noSuchBatch(let batch): "没有批次 \(batch)：用 louyu history 查看已有批次"
        case .sqlite(let code, let message): Self.sentence(file: file, code: code, message: message)
        }
    }

    /// Whether the file itself is broken, so that nothing in it can be waited for or asked.
    public var isDamage: Bool {
        switch reason {
        case .notALedger, .torn: true
        case .sqlite(let code, _): code == Self.damagedPage || [11, 26].contains(code & 0xFF)
        default: false
        }
    }

    /// Whether a page is not as this program wrote it: damage, or another program's writing.
    var isOfPageSums: Bool {
        guard case .sqlite(Self.damagedPage, _) = reason else { return false }
        return true
    }

    /// SQLITE_IOERR_DATA: a page is not as it was written.
    static let damagedPage: Int32 = 10 | 32 << 8
    private static let remedy = "louyu check --integrity 可查看损坏处（只是被别的程序写过的，再加 --mend 即好），louyu restore 可从备份恢复"

    private static func sentence(file: String, code: Int32, message: String) -> String {
        if code == damagedPage { return "\(file) 已损坏（页校验和不符），不据此计算：\(remedy)" }
        return switch code & 0xFF {
        case 8: "\(file) 不可写（只读文件或文件夹）：请检查权限"
        case 10: "\(file) 读写出错（\(message)）：请检查磁盘"
        case 11, 26: "\(file) 已损坏（\(message)），不据此计算：\(remedy)"
        case 13: "磁盘已满，\(file) 没有任何改动：请腾出空间后再试"
        case 14: "\(file) 打不开：请检查文件夹是否存在、是否可写"
        default: "\(file) 出错（SQLite \(code)：\(message)）"
        }
    }
}
