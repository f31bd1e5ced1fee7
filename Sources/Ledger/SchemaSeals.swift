extension Schema {
    /// Version 4: digests over what each batch stored, and eight bytes behind every page for its sum.
    static let seals = """
        CREATE TABLE seal (
          id INTEGER PRIMARY KEY,
          batch_id INTEGER NOT NULL,
          facts TEXT NOT NULL,
          last_row INTEGER NOT NULL,
          row_count INTEGER NOT NULL CHECK (row_count >= 0),
          digest INTEGER NOT NULL
        ) STRICT;

        """
}
