/// Every building that the register has, found by 楼宇编号 or by name.
public struct BuildingDirectory: Sendable {
    /// A building as far as it is needed to find it.
    public struct Entry: Sendable, Equatable {
        /// Its number in the ledger, from 1.
        public var number: Int32
        /// 楼宇编号; without one, the normalised name.
        public var key: String
        /// The name, normalised; nil where the register gives none.
        public var nameKey: String?
    }

    private var entries: [Entry] = []
    private var numberOfKey: [String: Int32] = [:]
    private var numbersOfName: [String: [Int32]] = [:]
    /// Buildings that only an undone import knows: found by no file, but a register that names one again means it.
    private var retired: [String: Int32] = [:]
    private let aliases: [String: String]
    private var storedCount = 0

    /// Nothing known. `aliases`: other names → the name or number in the register, from policy and ledger.
    public init(aliases: [String: String] = [:]) {
        var normal: [String: String] = [:]
        for (alias, name) in aliases {
            if let alias = NameKey.of(alias), let name = NameKey.of(name) { normal[alias] = name }
        }
        self.aliases = normal
    }

    /// How many buildings are known; they are numbered from 1 to this.
    public var count: Int { entries.count }

    /// Adds a building that the ledger holds; numbers must come in order from 1 without a gap.
    ///
    /// One that is not in force keeps its number, but is found only when a register names it again.
    public mutating func add(number: Int32, key: String, name: String, isInForce: Bool = true) {
        precondition(Int(number) == entries.count + 1, "buildings are numbered from 1 without a gap")
        if isInForce {
            append(key: key, nameKey: NameKey.of(name))
        } else {
            entries.append(Entry(number: number, key: key, nameKey: nil))
            retired[key] = number
        }
        storedCount = entries.count
    }

    /// The buildings that are not in the ledger yet, in order.
    public var newBuildings: [Entry] { Array(entries[storedCount...]) }

    /// Says that every building known now is in the ledger.
    public mutating func markStored() { storedCount = entries.count }

    /// A building of the register by its number.
    public subscript(number: Int32) -> Entry { entries[Int(number) - 1] }

    @discardableResult
    private mutating func append(key: String, nameKey: String?) -> Int32 {
        let number = retired.removeValue(forKey: key) ?? Int32(entries.count + 1)
        if Int(number) > entries.count {
            entries.append(Entry(number: number, key: key, nameKey: nameKey))
        } else {
            entries[Int(number) - 1].nameKey = nameKey
        }
        numberOfKey[key] = number
        if let nameKey { numbersOfName[nameKey, default: []].append(number) }
        return number
    }

    /// What a cell that names a building leads to.
    enum Found: Equatable {
        /// One building.
        case building(Int32)
        /// None.
        case unknown
        /// Several of that name.
        case ambiguous(Int)
    }

    /// The building that a text names: by 楼宇编号 first, then by its name if only one has it, then through an alias.
    func find(_ text: String) -> Found {
        if let number = numberOfKey[text] { return .building(number) }
        guard let key = NameKey.of(text) else { return .unknown }
        let direct = find(key: key)
        guard direct == .unknown, let other = aliases[key] else { return direct }
        return find(key: other)
    }

    private func find(key: String) -> Found {
        if let number = numberOfKey[key] { return .building(number) }
        if let number = numberOfKey[key.uppercased()] { return .building(number) }
        guard let numbers = numbersOfName[key] else { return .unknown }
        return numbers.count == 1 ? .building(numbers[0]) : .ambiguous(numbers.count)
    }

    /// The building that a register's row is about, made where it is new; nil where the row names none.
    ///
    /// `twin` is another building that already has the name of a new one.
    mutating func register(code: String?, name: String?) -> (number: Int32, isNew: Bool, twin: String?)? {
        let nameKey = name.flatMap { NameKey.of($0) }
        guard let code = code.flatMap({ NameKey.of($0) }) else {
            guard let nameKey else { return nil }
            if let number = numberOfKey[nameKey] { return (number, false, nil) }
            if let numbers = numbersOfName[nameKey], numbers.count == 1 { return (numbers[0], false, nil) }
            if let other = aliases[nameKey], case .building(let number) = find(key: other) {
                return (number, false, nil)
            }
            return (append(key: nameKey, nameKey: nameKey), true, nil)
        }
        if let number = numberOfKey[code] {
            rename(number, to: nameKey)
            return (number, false, nil)
        }
        let twin = nameKey.flatMap { numbersOfName[$0]?.first }.map { self[$0].key }
        return (append(key: code, nameKey: nameKey), true, twin)
    }

    private mutating func rename(_ number: Int32, to nameKey: String?) {
        let position = Int(number) - 1
        guard let nameKey, entries[position].nameKey != nameKey else { return }
        if let old = entries[position].nameKey { numbersOfName[old]?.removeAll { $0 == number } }
        if numbersOfName[entries[position].nameKey ?? ""]?.isEmpty == true {
            numbersOfName[entries[position].nameKey ?? ""] = nil
        }
        entries[position].nameKey = nameKey
        numbersOfName[nameKey, default: []].append(number)
    }
}
