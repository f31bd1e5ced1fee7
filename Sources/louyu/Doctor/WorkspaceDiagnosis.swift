internal import BuildingEconomy
internal import Glibc
internal import Ledger
internal import Reports
internal import Workspace

/// The workspace: its folder, its policy and its ledger.
struct WorkspaceDiagnosis {
    private let folder: String

    init(folder: String) { self.folder = folder }

    var entries: [DoctorReport.Entry] {
        guard access("\(folder)/\(Workspace.ledgerName)", F_OK) == 0 else {
            return [
                .init("workspace", "工作区", .attention, "\(folder) 里没有台账", remedy: "louyu init 建立工作区，或用 --workspace 指明")
            ]
        }
        do {
            let workspace = try Workspace(folder: folder)
            return [place, permissions, policy(of: workspace)] + (try ledger(of: workspace))
        } catch {
            return [place, permissions, .init("ledger", "台账", .broken, "\(error)")]
        }
    }

    private var place: DoctorReport.Entry {
        var space = statvfs()
        guard statvfs(folder, &space) == 0 else {
            return .init("folder", "文件夹", .broken, "读不了 \(folder)（\(String(cString: strerror(errno)))）")
        }
        let free = Int(space.f_bavail) * Int(space.f_frsize) / (1 << 20)
        guard access(folder, W_OK) == 0 else {
            return .init("folder", "文件夹", .attention, "\(folder) 不可写", remedy: "只能看，不能导入：请检查权限")
        }
        guard free >= 500 else {
            return .init("folder", "文件夹", .attention, "剩余空间 \(free) MB", remedy: "导入前请腾出空间")
        }
        return .init("folder", "文件夹", .fine, "可写，剩余空间 \(free / 1024) GB")
    }

    private var permissions: DoctorReport.Entry {
        let open = [Workspace.ledgerName, Workspace.policyName].filter { name in
            var status = stat()
            return stat("\(folder)/\(name)", &status) == 0 && status.st_mode & 0o077 != 0
        }
        guard open.isEmpty else {
            return .init(
                "permissions", "权限", .attention, "\(open.joined(separator: "、")) 别的用户也能读",
                remedy: "里面有企业的税收：请 chmod 600 \(open.joined(separator: " "))")
        }
        return .init("permissions", "权限", .fine, "台账和政策只有本人可读写")
    }

    private func policy(of workspace: Workspace) -> DoctorReport.Entry {
        guard workspace.policyText != nil else {
            return .init("policy", "政策", .attention, "没有 \(Workspace.policyName)，用的是缺省政策", remedy: "louyu init 会补上一份")
        }
        let policy = workspace.policy
        return .init(
            "policy", "政策", .fine, "\(policy.district)：目标 \(policy.goals.count) 项，指标 \(policy.indicators.count) 项")
    }

    private func ledger(of workspace: Workspace) throws -> [DoctorReport.Entry] {
        let batches = try workspace.ledger.read { try $0.history() }
        let integrity = try workspace.ledger.integrity()
        let health: DoctorReport.Entry =
            integrity.isWhole
            ? .init("integrity", "完整性", .fine, "\(integrity.pages) 页、\(integrity.rows) 行都与存入时一致")
            : .init(
                "integrity", "完整性", .broken, "发现 \(integrity.damages.count) 处损坏",
                remedy: "louyu check --integrity 看详情；不要再导入，用 louyu restore 恢复备份")
        return [
            .init("ledger", "台账", .fine, "批次 \(batches.count) 个，有效 \(batches.count { $0.isInForce }) 个"), health,
        ]
    }
}
