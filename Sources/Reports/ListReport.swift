public import BuildingEconomy

/// A list of what people have recorded in the ledger (别名, 更正, 备注, 填报), in every form.
public struct ListReport: Sendable {
    /// A column: its Chinese header and its key in JSON.
    public struct Heading: Sendable {
        let header: String
        let key: String

        /// A column.
        public init(_ header: String, _ key: String) { (self.header, self.key) = (header, key) }
    }

    /// What stands in a column.
    public enum Field: Sendable, Equatable {
        /// A whole number; nil where there is none.
        case count(Int?)
        /// Words; nil where there are none.
        case text(String?)
    }

    /// The heading.
    public let title: String
    /// The schema's name in JSON, such as `louyu.aliases/1`.
    public let schema: String
    let headings: [Heading]
    let rows: [[Field]]
    let profile: Profile

    /// A list; a row has a field a column.
    public init(
        _ title: String, schema: String, _ headings: [Heading], _ rows: [[Field]], for profile: Profile = .internal
    ) {
        precondition(rows.allSatisfy { $0.count == headings.count }, "a row has one field a column")
        (self.title, self.schema, self.headings, self.rows, self.profile) = (title, schema, headings, rows, profile)
    }

    /// The list as people read it.
    public var report: Report {
        Report(
            title: rows.isEmpty ? "\(title)：没有" : title,
            tables: [
                Table(
                    columns: headings.map { $0.key == "batch" ? .figures($0.header) : Column($0.header) },
                    rows: rows.map { row in
                        Row(
                            row.map { field in
                                switch field {
                                case .count(let count): Cell(.count(orNone: count))
                                case .text(let text): Cell(.text(orNone: text))
                                }
                            })
                    })
            ])
    }

    /// An object a row, with every column's key.
    public var json: JSONDocument {
        let objects = rows.map { row in
            JSONValue.object(
                zip(headings, row).map { heading, field in
                    switch field {
                    case .count(let count): .init(heading.key, .count(count))
                    case .text(let text): .init(heading.key, .text(text))
                    }
                })
        }
        return JSONDocument(["schema": .string(schema), "rows": .array(objects)], for: profile)
    }
}
