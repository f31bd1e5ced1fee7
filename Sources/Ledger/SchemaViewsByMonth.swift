extension Schema {
    /// The two tables that people look for: buildings by month and taxpayers by month.
    static let viewsByMonth = """
        CREATE VIEW building_month AS
        -- What each building received in each month; bucket is afterMoveOut or unmatched where there is no building.
        WITH summed AS MATERIALIZED (
          SELECT building_id, bucket, month, sum(total_tax_fen) AS total_tax_fen, sum(local_tax_fen) AS local_tax_fen,
            sum(district_tax_fen) AS district_tax_fen
          FROM receipt_share GROUP BY building_id, bucket, month)
        SELECT b.building_key, b.building_name, printf('%04d-%02d', s.month / 100, s.month % 100) AS month, s.bucket,
          s.total_tax_fen, s.local_tax_fen, s.district_tax_fen
        FROM summed s LEFT JOIN building_now b ON b.building_id = s.building_id;

        CREATE VIEW tenant_month AS
        -- What each taxpayer paid in each month, wherever it was attributed.
        SELECT t.taxpayer_id, t.code AS taxpayer_code, t.name AS taxpayer_name,
          printf('%04d-%02d', r.month / 100, r.month % 100) AS month,
          sum(r.total_tax_fen) AS total_tax_fen, sum(r.local_tax_fen) AS local_tax_fen,
          sum(r.district_tax_fen) AS district_tax_fen, count(*) AS receipts
        FROM receipt_in_force r LEFT JOIN taxpayer t ON t.identity_id = r.identity_id
        GROUP BY t.taxpayer_id, r.month;

        """
}
