import BuildingEconomy
import Testing

@testable import Analytics

@Suite("The plan as a table")
struct GoalBoardTests {
    private let yi = Money.yi.fen

    private func board(
        _ world: HandMade, _ month: String = "2022-12", entered: [EnteredFigure] = [], areaBasis: AreaBasis? = nil
    ) -> GoalBoard {
        let (portfolio, month) = (world.portfolio, Month(text: month)!)
        var sums = GoalSums(portfolio: portfolio, month: month)
        sums.add(world.block)
        sums.merge(GoalSums(portfolio: portfolio, month: month))
        return GoalBoard.make(of: portfolio, sums, policy: world.policy, entered: entered, areaBasis: areaBasis)
    }

    private func world(_ fill: (inout HandMade) -> Void = { _ in }) -> HandMade {
        var world = HandMade(loaded: "2020-01...2022-12")
        world.building("A", 1_000) {
            $0.isKey = true
            $0.areas.occupied = FloorArea(cm2: 5_000_000)
        }
        for taxpayer in 0..<10 { world.tenant(taxpayer, in: "A") }
        fill(&world)
        return world
    }

    private func ratio(_ count: Int64, _ over: Int64 = 1) -> Ratio { Ratio(count, over: over)! }

    private func row(_ name: String, _ board: GoalBoard) -> GoalRow {
        board.rows.first {
            if case .indicator(let indicator) = $0.subject { indicator.name == name } else { false }
        }!
    }

    @Test("In-place rate in %, with the 户 still to win; 85 % of ten is nine")
    func inPlace() {
        let row = board(world { for taxpayer in 0..<6 { $0.receipt(taxpayer, "2022-05", 1) } }).rows[0]
        #expect(row.actual == ratio(60))
        #expect(row.tenantsToGoal == 3)
        #expect(row.gap == ratio(25))
        #expect(row.share == ratio(60, 85))
        #expect(row.isReached == false)
        #expect(row.growthNeeded(from: 2022) == nil)
        #expect(row.pointsNeeded(from: 2022) == ratio(25, 3))
        #expect(row.pointsNeeded(from: 2025) == nil)
    }

    @Test("Buildings of 亿元 by the highest tier they reached; a fen under 5亿 is of the first")
    func tiers() {
        let board = board(
            world {
                $0.building("B", 10)
                $0.building("C", 10)
                $0.receipt(nil, "2022-05", 5 * yi - 1, 0, named: "A")
                $0.receipt(nil, "2022-05", 5 * yi, 0, named: "B")
                $0.receipt(nil, "2022-05", yi - 1, 0, named: "C")
            })
        #expect(board.yiyuanTiers.map(\.yi) == [1, 5, 10, 20, 50, 100])
        #expect(board.yiyuanTiers.map(\.buildings) == [1, 1, 0, 0, 0, 0])
    }

    @Test("Key buildings per ㎡: 1050 reaches it, a fen less does not, and growth is what three years still need")
    func perM2() {
        func of(_ fen: Int64) -> GoalRow { board(world { $0.receipt(0, "2022-05", 0, fen) }).rows[1] }
        #expect(of(105_000_000).isReached == true)
        #expect(of(104_999_999).isReached == false)
        let half = of(52_500_000)
        #expect(half.actual == ratio(525))
        // 1.26^3 = 2.000376, 1.2599^3 = 1.99989…
        #expect(half.growthNeeded(from: 2022) == ratio(26, 100))
        #expect(of(105_000_000).growthNeeded(from: 2022) == nil)
    }

    @Test("The pace goes year by year from the baseline, within the year by last year's own profile")
    func pace() {
        let world = world {
            $0.receipt(0, "2021-03", 0, 30)
            $0.receipt(0, "2021-11", 0, 70)
        }
        // 855 + (1050 − 855) × (1 + 0.3) ÷ 5
        #expect(board(world, "2022-06").rows[1].pace == ratio(9057, 10))
        #expect(board(world, "2022-12").rows[1].pace == ratio(933))
        #expect(board(self.world(), "2022-06").rows[1].pace == nil)
    }

    @Test("A computed indicator with baseline and target has its pace too")
    func indicatorPace() {
        var world = world { $0.receipt(0, "2021-05", 0, 100) }
        world.policy.indicators[0].target = ratio(26)
        #expect(row("亿元楼宇", board(world)).pace == ratio(23))
        world.policy.indicators[0].target = nil
        #expect(row("亿元楼宇", board(world)).pace == nil)
    }

    @Test("On another area than its own a goal is not compared, and says so")
    func otherBasis() {
        let row = board(world { $0.receipt(0, "2022-05", 0, 105_000_000) }, areaBasis: .occupied).rows[1]
        #expect(row.actual == ratio(2100))
        #expect(row.remarks == [.otherBasis])
        #expect(row.isReached == nil)
        #expect(row.gap == nil)
    }

    @Test("Without a month there is a figure, but no verdict")
    func incomplete() {
        var world = HandMade(loaded: "2022-02...2022-12")
        world.building("A", 1_000) { $0.isKey = true }
        world.receipt(nil, "2022-05", 0, 105_000_000, named: "A")
        let row = board(world).rows[1]
        #expect(row.actual == ratio(1050))
        #expect(row.isReached == nil)
        #expect(row.remarks == [.monthsMissing])
    }

    @Test("Companies of 亿元 are counted once over the buildings; 99,999,999.99 is not 亿元")
    func companies() {
        let board = board(
            world {
                $0.building("B", 10)
                $0.tenant(0, in: "B")
                $0.receipt(0, "2022-05", yi, yi - 1)
                $0.receipt(1, "2022-05", yi - 1, yi)
            })
        #expect(row("全口径亿元企业", board).actual == ratio(1))
        #expect(row("区级亿元企业", board).actual == ratio(1))
        #expect(row("亿元楼宇", board).actual == ratio(1))
    }

    @Test("Growth against the district's own, entered by months or by years")
    func growth() {
        let world = world {
            $0.receipt(0, "2021-05", 0, 100)
            $0.receipt(0, "2022-05", 0, 104)
        }
        func figure(_ year: Int, _ month: Int? = nil, _ value: Int64) -> EnteredFigure {
            EnteredFigure(name: "全区区级税收", year: year, month: month, value: ratio(value))
        }
        let years = row("区级税收增速", board(world, entered: [figure(2021, nil, 200), figure(2022, nil, 206)]))
        #expect(years.actual == ratio(4))
        #expect(years.target == ratio(4))
        #expect(years.isReached == true)
        let months = (1...5).flatMap { [figure(2021, $0, 100), figure(2022, $0, 110)] }
        #expect(row("区级税收增速", board(world, "2022-05", entered: months)).target == ratio(11))
        let missing = row("区级税收增速", board(world, "2022-06", entered: months))
        #expect(missing.target == nil)
        #expect(missing.remarks.contains(.noComparison))
    }

    @Test("An entered figure is taken in its indicator's unit, of the newest year not after the month's")
    func entered() {
        let figures = [2021, 2022, 2023].map {
            EnteredFigure(name: "高新技术企业收入", year: $0, month: nil, value: ratio(Int64($0) * 100_000_000))
        }
        let entered = row("高新技术企业收入", board(world(), entered: figures))
        #expect(entered.actual == ratio(2022))
        #expect(entered.actualYear == 2022)
        #expect(entered.isEntered)
        // 3000 in 2020, 3800 in 2025: 3320 by the end of 2022.
        #expect(entered.pace == ratio(3320))
        #expect(row("专利申请量", board(world())).remarks == [.notEntered])
    }

    @Test("A target above another figure is that figure of the same year plus the points")
    func above() {
        let own = EnteredFigure(name: "GDP增速", year: 2022, month: nil, value: ratio(5))
        let other = EnteredFigure(name: "全区GDP增速", year: 2022, month: nil, value: ratio(35, 10))
        #expect(row("GDP增速", board(world(), entered: [own, other])).isReached == true)
        #expect(row("GDP增速", board(world(), entered: [own])).target == nil)
    }
}
