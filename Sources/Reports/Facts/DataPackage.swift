/// A folder of tables with a description of each (Frictionless Data Package): what programs read before they read the tables.
public struct DataPackage: Sendable {
    /// A table as it was written.
    public struct Resource: Sendable {
        /// Which table.
        public let table: FactsTable
        /// How many lines it has, its header aside.
        public let rowCount: Int
        /// Its size in bytes.
        public let byteCount: Int
        /// Its SHA-256 in lower-case hexadecimal.
        public let sha256: String

        /// A table as it was written.
        public init(table: FactsTable, rowCount: Int, byteCount: Int, sha256: String) {
            self.table = table
            self.rowCount = rowCount
            self.byteCount = byteCount
            self.sha256 = sha256
        }
    }

    /// The district, for the title.
    public let district: String
    /// The batch that the facts stand on.
    public let batch: Int
    /// The program's version.
    public let version: String
    /// The tables.
    public let resources: [Resource]

    /// A description.
    public init(district: String, batch: Int, version: String, resources: [Resource]) {
        self.district = district
        self.batch = batch
        self.version = version
        self.resources = resources
    }

    /// The description as `datapackage.json` holds it.
    public var json: JSONDocument {
        let package: JSONValue = [
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "louyu-facts", "title": .string("\(district) 楼宇经济台账（批次 \(batch)）"),
            "description":
                "台账在该批次之后有效的事实，每行一条。金额以分计，面积以平方厘米计，都是整数；空白是没有说明，不是零。以 = + - @ 开头的文字前加了一个 '。含企业金额，属内部资料。",
            "version": .string(version), "louyu": ["schema": "louyu.facts/1", "batch": .integer(Int64(batch))],
            "resources": .array(resources.map(Self.json)),
        ]
        return JSONDocument(package)
    }

    private static func json(_ resource: Resource) -> JSONValue {
        let table = resource.table
        return [
            "name": .string(table.rawValue), "path": .string(table.fileName), "title": .string(table.chineseName),
            "type": "table", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
            "dialect": [
                "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true,
            ],
            "bytes": .integer(Int64(resource.byteCount)), "hash": .string("sha256:\(resource.sha256)"),
            "rows": .integer(Int64(resource.rowCount)), "schema": schema(of: table),
        ]
    }

    private static func schema(of table: FactsTable) -> JSONValue {
        [
            "fields": .array(
                table.fields.map { field in
                    [
                        "name": .string(field.name), "type": .string(field.kind.rawValue),
                        "title": .string(field.title),
                        "constraints": ["required": .bool(field.isRequired)],
                    ]
                }), "missingValues": [""], "primaryKey": .texts(table.primaryKey),
            "foreignKeys": .array(
                table.references.map { reference in
                    [
                        "fields": .string(reference.column),
                        "reference": [
                            "resource": .string(reference.table.rawValue), "fields": .string(reference.column),
                        ],
                    ]
                }),
        ]
    }
}
