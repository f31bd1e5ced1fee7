extension Schema {
    /// What people say beside the figures: notes on buildings, and indicators that no file holds.
    static let answers = """
        CREATE TABLE note (
          id INTEGER PRIMARY KEY,
          batch_id INTEGER NOT NULL REFERENCES batch(id),
          building_id INTEGER NOT NULL REFERENCES building(id),
          text TEXT NOT NULL CHECK (text <> ''),
          figures TEXT NOT NULL
        ) STRICT;

        CREATE TABLE indicator (
          id INTEGER PRIMARY KEY,
          batch_id INTEGER NOT NULL REFERENCES batch(id),
          name TEXT NOT NULL CHECK (name <> ''),
          year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
          month INTEGER CHECK (month BETWEEN 1 AND 12),
          ten_thousandths INTEGER NOT NULL
        ) STRICT;

        """
}
