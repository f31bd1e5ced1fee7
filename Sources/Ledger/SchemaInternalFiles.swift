extension Schema {
    /// What was written for the office's eyes only (内部资料): no batch, for nothing in the ledger changes by it.
    static let internalFiles = """
        CREATE TABLE internal_file (
          id INTEGER PRIMARY KEY,
          recorded_at TEXT NOT NULL,
          author TEXT NOT NULL,
          version TEXT NOT NULL,
          command TEXT NOT NULL,
          name TEXT NOT NULL,
          sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
          byte_size INTEGER NOT NULL CHECK (byte_size >= 0)
        ) STRICT;
        CREATE INDEX internal_file_by_sha256 ON internal_file(sha256);

        """
}
