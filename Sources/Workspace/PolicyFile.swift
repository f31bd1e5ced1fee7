internal import BuildingEconomy
internal import Glibc
internal import Yams

/// Reads and writes `louyu.yaml`.
enum PolicyFile {
    /// The text of the file at `path`, or nil where there is none.
    static func text(at path: String) throws(PolicyError) -> String? {
        guard let file = fopen(path, "rb") else {
            if errno == ENOENT { return nil }
            throw PolicyError(line: nil, column: nil, problem: "打不开（\(String(cString: strerror(errno)))）")
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: block[..<count])
            guard bytes.count <= 1 << 20 else {
                throw PolicyError(line: nil, column: nil, problem: "超过 1 MiB，不像政策文件")
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw PolicyError(line: nil, column: nil, problem: "不是 UTF-8 文本：请另存为 UTF-8")
        }
        return text
    }

    /// The policy that `text` states; what it leaves out is the plan's.
    static func policy(from text: String) throws(PolicyError) -> Policy {
        let root: Node?
        do {
            root = try compose(yaml: text)
        } catch {
            throw PolicyError(error)
        }
        guard let root, root.null == nil else { return .plan }
        return try PolicyReader.policy(from: root)
    }

    static func write(_ text: String, to path: String) throws {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        guard descriptor >= 0 else { throw UnusableFolder(folder: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
            throw UnusableFolder(folder: path, reason: String(cString: strerror(errno)))
        }
    }

    /// The policy file that `louyu init` writes: the plan's values, every key shown.
    static let template = """
        # Louyu 楼宇：本工作区的政策。缺省值出自《“十四五”时期中关村东城园发展规划》；改动后下一条命令即生效。
        district: 东城区        # 本区名称：注册地含此名的企业算注册在地
        window: ttm             # 缺省窗口：month 当月 | ytd 本年累计 | ttm 近12个月 | year 全年
        areaBasis: gross        # 面积口径：gross 建筑 | aboveGround 地上 | commercial 商务 | leasable 可出租 | occupied 已用
        inPlaceBasis: receipts  # 在地纳税口径：receipts 按入库 | roster 按名册
        goals:
          - metric: inPlaceRate       # 在地纳税率（%）
            target: 85
            year: 2025
            set: all                  # all 全部楼宇 | key 重点楼宇
          - metric: districtTaxPerM2  # 单位面积区级税收（元/㎡/年）
            target: 1050
            baseline: 855
            year: 2025
            set: key
        columns: {}             # 列名别称，例如  本月实缴: 全口径税收
        aliases: {}             # 名称别称，例如  甲座: A座

        """
}

/// What is wrong with `louyu.yaml`, and where.
public struct PolicyError: Error, Sendable, CustomStringConvertible {
    /// The line, 1-based; nil where it is about the whole file.
    public let line: Int?
    /// The column, 1-based.
    public let column: Int?
    /// What is wrong and what is expected, in Chinese.
    public let problem: String

    init(line: Int?, column: Int?, problem: String) {
        self.line = line
        self.column = column
        self.problem = problem
    }

    init(at node: Node, _ problem: String) {
        self.init(line: node.mark?.line, column: node.mark?.column, problem: problem)
    }

    init(_ error: any Error) {
        if case YamlError.parser(_, let problem, let mark, _) = error {
            self.init(line: mark.line, column: mark.column, problem: "YAML 写法有误（\(problem)）")
        } else if case YamlError.scanner(_, let problem, let mark, _) = error {
            self.init(line: mark.line, column: mark.column, problem: "YAML 写法有误（\(problem)）")
        } else if case YamlError.duplicatedKeysInMapping(let keys, let mark) = error {
            let names = keys.joined(separator: "、")
            self.init(line: mark.mark.line, column: mark.mark.column, problem: "键 \(names) 重复")
        } else {
            self.init(line: nil, column: nil, problem: "YAML 写法有误（\(error)）")
        }
    }

    /// One Chinese line.
    public var description: String {
        let place = line.map { line in column.map { "第\(line)行第\($0)列：" } ?? "第\(line)行：" } ?? ""
        return "\(Workspace.policyName) \(place)\(problem)"
    }
}
