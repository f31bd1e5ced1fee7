extension Schema {
    /// What stewards decided by hand: names that are one, values corrected, stays ended because a full roster lacks them.
    static let decisions = """
        CREATE TABLE alias (
          id INTEGER PRIMARY KEY,
          batch_id INTEGER NOT NULL REFERENCES batch(id),
          alias TEXT NOT NULL,
          name TEXT NOT NULL,
          alias_key TEXT NOT NULL CHECK (alias_key <> ''),
          name_key TEXT NOT NULL CHECK (name_key <> '' AND name_key <> alias_key)
        ) STRICT;

        CREATE TABLE correction (
          id INTEGER PRIMARY KEY,
          batch_id INTEGER NOT NULL REFERENCES batch(id),
          noun TEXT NOT NULL CHECK (noun IN ('building','tenancy','receipt')),
          subject_id INTEGER NOT NULL,
          field TEXT NOT NULL,
          number INTEGER,
          text TEXT,
          is_released INTEGER NOT NULL DEFAULT 0 CHECK (is_released IN (0, 1)),
          why TEXT NOT NULL
        ) STRICT;

        CREATE TABLE tenancy_closing (
          statement_id INTEGER PRIMARY KEY REFERENCES tenancy_statement(id),
          complete_on INTEGER NOT NULL CHECK (complete_on BETWEEN 19000101 AND 21991231)
        ) STRICT;

        CREATE TABLE unknown_building (
          id INTEGER PRIMARY KEY,
          sheet_id INTEGER NOT NULL REFERENCES sheet(id),
          name TEXT NOT NULL,
          row_count INTEGER NOT NULL CHECK (row_count > 0)
        ) STRICT;

        """
}
