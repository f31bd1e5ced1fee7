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
        // The file as `louyu init` wrote it, as most are: known without a parser.
        if text == template { return .plan }
        let root: Node?
        do {
            root = try compose(yaml: text, .basic)
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
        indicators:               # 规划指标表：有 measure 的由台账计算，其余用 louyu indicator set 填报；above 表示比该项高出的百分点
          - {name: 亿元楼宇, unit: 座, measure: yiyuanBuildings, baseline: 21, year: 2025}
          - {name: 全口径亿元企业, unit: 家, measure: yiyuanCompanies, year: 2025}
          - {name: 区级亿元企业, unit: 家, measure: yiyuanDistrictCompanies, year: 2025}
          - {name: 区级税收增速, unit: "%", measure: districtTaxGrowth, target: 1, above: 全区区级税收, year: 2025}
          - {name: GDP增速, unit: "%", target: 1.5, above: 全区GDP增速, year: 2025}
          - {name: 新增国家高新技术企业, unit: 家, target: 50, year: 2025}
          - {name: 国家高新技术企业, unit: 家, target: 400, year: 2025}
          - {name: 高新技术企业收入, unit: 亿元, target: 3800, baseline: 3000, year: 2025}
          - {name: 高新技术企业收入增速, unit: "%", target: 5, year: 2025}
          - {name: 新一代信息技术收入, unit: 亿元, target: 1100, year: 2025}
          - {name: 文化科技收入, unit: 亿元, target: 820, year: 2025}
          - {name: 地均产出, unit: 亿元/km², target: 635, baseline: 498, year: 2025}
          - {name: 人均产出, unit: 万元, target: 340, year: 2025}
          - {name: 研发投入强度, unit: "%", target: 4, year: 2025}
          - {name: 专利申请量, unit: 件, target: 5000, year: 2025}
          - {name: 发明专利申请量, unit: 件, target: 3000, year: 2025}
          - {name: PCT国际专利申请量, unit: 件, target: 5, year: 2025}
        thresholds:               # 预警限值（%），判断按精确值
          inPlaceRed: 60            # 在地纳税率低于此值为红，低于目标为黄
          perM2Red: 50              # 重点楼宇单位面积区级税收不到目标的此比例为红
          fallAmber: 10             # 近12个月区级税收同比降幅超过此值为黄
          fallRed: 30               # ……为红
          vacancyAmber: 20          # 空置率超过此值为黄
          vacancyRed: 30            # ……为红
          oneTaxpayer: 70           # 一家企业占比超过此值
          afterMoveOut: 10          # 迁出后入库占本楼税收超过此值
          unmatched: 10             # 未匹配占全部入库超过此值
          theme: 50                 # 一个行业占比达到此值为主题楼宇
          leasedOver: 100           # 数据冲突：租用面积合计超过建筑面积的此比例
          areaChange: 1             # 数据冲突：两次台账的面积变动超过此值
          monthCollapse: 30         # 数据冲突：当月入库不到相邻月份最低者的此比例
        disclosure:               # 会议版、公开版里哪些楼宇不列税额，判断按精确值
          contributors: 3           # 纳税户少于此数
          oneShare: 80              # 一户占比达到此值（%）
          twoShare: 90              # 前两户合计占比达到此值（%）
          bands: [500, 1000, 5000, 10000]   # 改列的税收档的分界（万元）
        oneOffTaxKinds: [土地增值税]  # 一次性税种：可比口径的增长分解里单列（也可用 louyu correct receipt … --one-off 标记）
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
