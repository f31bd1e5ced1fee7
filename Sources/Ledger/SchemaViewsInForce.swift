extension Schema {
    /// What counts now: batches, sheets, loads, receipts and the rows of registers and rosters.
    static let viewsInForce = """
        CREATE VIEW batch_in_force AS
        -- The batches that count now: all but those whose last undo or redo was an undo.
        SELECT b.id AS batch_id, b.kind, b.recorded_at, b.author, b.version, b.target_batch_id, b.detail
        FROM batch b
        WHERE b.id NOT IN (
          SELECT u.target_batch_id FROM batch u
          WHERE u.kind = 'undo'
            AND NOT EXISTS (SELECT 1 FROM batch l WHERE l.target_batch_id = u.target_batch_id AND l.id > u.id));

        CREATE VIEW sheet_in_force AS
        -- The sheets that the batches in force stored.
        SELECT s.id AS sheet_id, f.batch_id, f.name AS file_name, s.name AS sheet_name, s.kind,
          s.first_receipt_id, s.last_receipt_id
        FROM sheet s JOIN file f ON f.id = s.file_id
        WHERE f.batch_id IN (SELECT batch_id FROM batch_in_force);

        CREATE VIEW receipt_load_in_force AS
        -- For each month (yyyymm) and level, the sheets whose receipts count: a load that replaces takes the place
        -- of the loads of other batches before it.
        WITH load AS MATERIALIZED (
          SELECT l.id, l.sheet_id, s.batch_id, l.month, l.level, l.mode
          FROM receipt_load l JOIN sheet_in_force s ON s.sheet_id = l.sheet_id),
        replacing AS MATERIALIZED (SELECT * FROM load WHERE mode = 'replace')
        SELECT DISTINCT l.sheet_id, l.batch_id, l.month, l.level
        FROM load l
        WHERE NOT EXISTS (
          SELECT 1 FROM replacing r
          WHERE r.month = l.month AND r.level = l.level AND r.id > l.id AND r.batch_id <> l.batch_id);

        CREATE VIEW correction_in_force AS
        -- The values put right by hand: the last word on each value, unless it was released.
        WITH stated AS MATERIALIZED (
          SELECT * FROM correction WHERE batch_id IN (SELECT batch_id FROM batch_in_force))
        SELECT c.id AS correction_id, c.batch_id, c.noun, c.subject_id, c.field, c.number, c.text, c.why
        FROM stated c
        WHERE c.is_released = 0
          AND NOT EXISTS (
            SELECT 1 FROM stated l
            WHERE l.noun = c.noun AND l.subject_id = c.subject_id AND l.field = c.field AND l.id > c.id);

        CREATE VIEW receipt_in_force AS
        -- The receipts that count; an amount is NULL where the row states none or its level was replaced.
        WITH loaded AS MATERIALIZED (
          SELECT sheet_id, batch_id, month, max(level = 'total') AS total, max(level = 'local') AS local,
            max(level = 'district') AS district
          FROM receipt_load_in_force GROUP BY sheet_id, month),
        corrected AS MATERIALIZED (
          SELECT subject_id AS receipt_id, coalesce(max(number), 0) AS building_id
          FROM correction_in_force WHERE noun = 'receipt' AND field = 'receiptBuilding' GROUP BY subject_id)
        SELECT r.id AS receipt_id, l.batch_id, l.sheet_id, r.row, r.identity_id,
          coalesce(c.building_id, r.building_id) AS building_id, r.month, r.tax_kind_id,
          CASE WHEN l.total THEN r.total_fen END AS total_tax_fen,
          CASE WHEN l.local THEN r.local_fen END AS local_tax_fen,
          CASE WHEN l.district THEN r.district_fen END AS district_tax_fen
        FROM sheet s
        CROSS JOIN receipt r ON r.id BETWEEN s.first_receipt_id AND s.last_receipt_id
        CROSS JOIN loaded l ON l.sheet_id = s.id AND l.month = r.month
        LEFT JOIN corrected c ON c.receipt_id = r.id
        WHERE s.id IN (SELECT sheet_id FROM loaded);

        CREATE VIEW building_statement_in_force AS
        -- The register rows that count: of a batch in force, repeated by one, or kept because their building is needed.
        SELECT b.*
        FROM building_statement b
        WHERE b.sheet_id IN (SELECT sheet_id FROM sheet_in_force)
          OR b.id IN (
            SELECT c.statement_id FROM building_confirmation c WHERE c.sheet_id IN (SELECT sheet_id FROM sheet_in_force))
          OR b.id IN (
            SELECT k.statement_id FROM building_kept k
            WHERE k.is_kept = 1
              AND NOT EXISTS (SELECT 1 FROM building_kept l WHERE l.statement_id = k.statement_id AND l.id > k.id));

        CREATE VIEW tenancy_statement_in_force AS
        -- The roster rows that count: of a batch in force, or repeated by one.
        SELECT t.*
        FROM tenancy_statement t
        WHERE t.sheet_id IN (SELECT sheet_id FROM sheet_in_force)
          OR t.id IN (
            SELECT c.statement_id FROM tenancy_confirmation c WHERE c.sheet_id IN (SELECT sheet_id FROM sheet_in_force));

        CREATE VIEW taxpayer_identity_in_force AS
        -- The identities that something in force refers to.
        SELECT i.*
        FROM taxpayer_identity i
        WHERE (
            i.sheet_id IN (SELECT sheet_id FROM sheet_in_force)
            AND i.sheet_id NOT IN (
              SELECT l.sheet_id FROM receipt_load l
              WHERE (l.sheet_id, l.month, l.level) NOT IN (SELECT sheet_id, month, level FROM receipt_load_in_force)))
          OR i.id IN (
            SELECT identity_id FROM tenancy_statement_in_force UNION SELECT identity_id FROM receipt_in_force);

        """
}
