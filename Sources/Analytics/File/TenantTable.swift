/// The tenants that count, by whether they are registered here (注册在地) and whether they pay here (在地纳税).
public struct TenantTable: Sendable, Equatable {
    /// What is known of one of the two; the raw value is its code.
    public enum Answer: String, Sendable, CaseIterable {
        /// Yes.
        case yes
        /// No.
        case no
        /// The roster is blank; or a newcomer without receipts.
        case unknown

        /// The answer in Chinese.
        public var chineseName: String {
            switch self {
            case .yes: "是"
            case .no: "否"
            case .unknown: "未知"
            }
        }
    }

    private var counts = Array(repeating: 0, count: 9)

    /// How many tenants have these two answers.
    public internal(set) subscript(registered registered: Answer, paying paying: Answer) -> Int {
        get { counts[registered.place * 3 + paying.place] }
        set { counts[registered.place * 3 + paying.place] = newValue }
    }

    /// How many are registered so.
    public func count(registered: Answer) -> Int {
        Answer.allCases.reduce(0) { $0 + self[registered: registered, paying: $1] }
    }

    /// How many pay so.
    public func count(paying: Answer) -> Int {
        Answer.allCases.reduce(0) { $0 + self[registered: $1, paying: paying] }
    }

    /// All of them: N.
    public var count: Int { counts.reduce(0, +) }
}

extension TenantTable.Answer {
    fileprivate var place: Int {
        switch self {
        case .yes: 0
        case .no: 1
        case .unknown: 2
        }
    }
}
