extension Schema {
    /// Copies of receipts and of the rosters' statements for reading many at once: whatever changes or removes a row takes
    /// the copy that holds it away.
    static let packs = """
        CREATE TABLE receipt_pack (
          first_receipt_id INTEGER PRIMARY KEY,
          last_receipt_id INTEGER NOT NULL CHECK (last_receipt_id >= first_receipt_id),
          columns BLOB NOT NULL
        ) STRICT;

        CREATE TRIGGER receipt_removed AFTER DELETE ON receipt BEGIN
          DELETE FROM receipt_pack WHERE last_receipt_id >= OLD.id AND first_receipt_id =
            (SELECT max(first_receipt_id) FROM receipt_pack WHERE first_receipt_id <= OLD.id);
        END;
        CREATE TRIGGER receipt_changed AFTER UPDATE ON receipt BEGIN
          DELETE FROM receipt_pack WHERE last_receipt_id >= OLD.id AND first_receipt_id =
            (SELECT max(first_receipt_id) FROM receipt_pack WHERE first_receipt_id <= OLD.id);
          DELETE FROM receipt_pack WHERE last_receipt_id >= NEW.id AND first_receipt_id =
            (SELECT max(first_receipt_id) FROM receipt_pack WHERE first_receipt_id <= NEW.id);
        END;

        CREATE TABLE tenancy_pack (
          first_statement_id INTEGER PRIMARY KEY,
          last_statement_id INTEGER NOT NULL CHECK (last_statement_id >= first_statement_id),
          columns BLOB NOT NULL
        ) STRICT;

        CREATE TRIGGER tenancy_statement_removed AFTER DELETE ON tenancy_statement BEGIN
          DELETE FROM tenancy_pack WHERE last_statement_id >= OLD.id AND first_statement_id =
            (SELECT max(first_statement_id) FROM tenancy_pack WHERE first_statement_id <= OLD.id);
        END;
        CREATE TRIGGER tenancy_statement_changed AFTER UPDATE ON tenancy_statement BEGIN
          DELETE FROM tenancy_pack WHERE last_statement_id >= OLD.id AND first_statement_id =
            (SELECT max(first_statement_id) FROM tenancy_pack WHERE first_statement_id <= OLD.id);
          DELETE FROM tenancy_pack WHERE last_statement_id >= NEW.id AND first_statement_id =
            (SELECT max(first_statement_id) FROM tenancy_pack WHERE first_statement_id <= NEW.id);
        END;

        """
}
