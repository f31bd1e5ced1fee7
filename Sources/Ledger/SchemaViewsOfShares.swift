extension Schema {
    /// Attribution (§3) as SQL: every receipt split over its buildings, exactly as `Analytics` does it.
    static let viewsOfShares = """
        CREATE VIEW receipt_share AS
        -- Every receipt in force, split over the buildings it belongs to; without a building, a bucket.
        WITH RECURSIVE
        resolved AS MATERIALIZED (SELECT identity_id, taxpayer_id FROM taxpayer),
        received AS MATERIALIZED (
          SELECT r.receipt_id, r.month, t.taxpayer_id,
            CASE WHEN r.building_id IN (SELECT building_id FROM building_statement_in_force) THEN r.building_id END
              AS building_id,
            r.total_tax_fen, r.local_tax_fen, r.district_tax_fen
          FROM receipt_in_force r LEFT JOIN resolved t ON t.identity_id = r.identity_id),
        stay AS MATERIALIZED (
          SELECT taxpayer_id, building_id, CASE WHEN area_cm2 > 0 THEN min(area_cm2, 10000000000000) END AS area_cm2,
            coalesce(move_in, 0) AS move_in, coalesce(move_out, 99999999) AS move_out
          FROM tenancy_in_force),
        -- Where the receipts go that name no building: by taxpayer and month.
        asked AS (
          SELECT DISTINCT taxpayer_id, month FROM received WHERE building_id IS NULL AND taxpayer_id IS NOT NULL),
        home AS MATERIALIZED (
          SELECT a.taxpayer_id, a.month,
            count(DISTINCT CASE WHEN s.move_in / 100 <= a.month AND s.move_out / 100 >= a.month THEN s.building_id END)
              AS buildings,
            min(CASE WHEN s.move_in / 100 <= a.month AND s.move_out / 100 >= a.month THEN s.building_id END) AS building_id,
            max(s.move_out / 100 < a.month) AS has_ended
          FROM asked a JOIN stay s ON s.taxpayer_id = a.taxpayer_id
          GROUP BY a.taxpayer_id, a.month),
        -- From here on only taxpayers that sit in several buildings at once.
        calendar AS MATERIALIZED (
          SELECT month, month * 100 + 1 AS first_day,
            month * 100 + CAST(strftime('%d', printf('%04d-%02d-01', month / 100, month % 100), '+1 month', '-1 day') AS INTEGER)
              AS last_day
          FROM (SELECT DISTINCT month FROM home WHERE buildings > 1)),
        active AS MATERIALIZED (
          SELECT h.taxpayer_id, h.month, s.building_id, s.area_cm2, max(s.move_in, c.first_day) AS first_day,
            min(s.move_out, c.last_day) AS last_day
          FROM home h
          JOIN calendar c ON c.month = h.month
          JOIN stay s ON s.taxpayer_id = h.taxpayer_id
          WHERE h.buildings > 1 AND s.move_in <= c.last_day AND s.move_out >= c.first_day),
        -- Weights are area × days; where any active row has no area, days with an active row.
        without_area AS MATERIALIZED (SELECT DISTINCT taxpayer_id, month FROM active WHERE area_cm2 IS NULL),
        day AS MATERIALIZED (SELECT 1 AS number UNION ALL SELECT number + 1 FROM day WHERE number < 31),
        weighed AS MATERIALIZED (
          SELECT taxpayer_id, month, building_id, sum(area_cm2 * max(0, last_day - first_day + 1)) AS weight
          FROM active WHERE (taxpayer_id, month) NOT IN (SELECT taxpayer_id, month FROM without_area)
          GROUP BY taxpayer_id, month, building_id
          UNION ALL
          SELECT a.taxpayer_id, a.month, a.building_id, count(DISTINCT d.number)
          FROM active a
          JOIN without_area w ON w.taxpayer_id = a.taxpayer_id AND w.month = a.month
          LEFT JOIN day d ON d.number BETWEEN a.first_day % 100 AND a.last_day % 100
          GROUP BY a.taxpayer_id, a.month, a.building_id),
        -- Rows that end before they begin are active for no day at all: such buildings share alike.
        totalled AS MATERIALIZED (
          SELECT taxpayer_id, month, sum(weight) AS total, count(*) AS buildings FROM weighed GROUP BY taxpayer_id, month),
        weight AS MATERIALIZED (
          SELECT w.taxpayer_id, w.month, w.building_id, b.key AS building_key,
            CASE WHEN t.total = 0 THEN 1 ELSE w.weight END AS weight,
            CASE WHEN t.total = 0 THEN t.buildings ELSE t.total END AS total
          FROM weighed w
          JOIN totalled t ON t.taxpayer_id = w.taxpayer_id AND t.month = w.month
          JOIN building b ON b.id = w.building_id),
        several AS MATERIALIZED (
          SELECT r.* FROM received r JOIN home h ON h.taxpayer_id = r.taxpayer_id AND h.month = r.month
          WHERE r.building_id IS NULL AND h.buildings > 1),
        amount AS (
          SELECT receipt_id, taxpayer_id, month, 1 AS level, total_tax_fen AS fen FROM several
          UNION ALL SELECT receipt_id, taxpayer_id, month, 2, local_tax_fen FROM several
          UNION ALL SELECT receipt_id, taxpayer_id, month, 3, district_tax_fen FROM several),
        -- |fen| × weight ÷ total without a 128-bit product: weight in six digits of 10 bits, exact for totals under 2^52.
        divided AS (
          SELECT a.receipt_id, a.level, a.fen, w.building_id, w.building_key, w.weight, w.total, 5 AS step, 0 AS quotient,
            0 AS remainder
          FROM weight w JOIN amount a ON a.taxpayer_id = w.taxpayer_id AND a.month = w.month
          WHERE a.fen IS NOT NULL
          UNION ALL
          SELECT receipt_id, level, fen, building_id, building_key, weight, total, step - 1,
            quotient * 1024 + (remainder * 1024 + abs(fen) % total * (weight >> 10 * step & 1023)) / total,
            (remainder * 1024 + abs(fen) % total * (weight >> 10 * step & 1023)) % total
          FROM divided WHERE step >= 0),
        part AS (
          SELECT receipt_id, level, fen, building_id, building_key, remainder, abs(fen) / total * weight + quotient AS part
          FROM divided WHERE step < 0),
        -- The fen left over go to the largest remainders; ties to the building key that sorts first.
        placed AS (
          SELECT receipt_id, level, fen, building_id, part,
            row_number() OVER (PARTITION BY receipt_id, level ORDER BY remainder DESC, building_key) AS place,
            abs(fen) - sum(part) OVER (PARTITION BY receipt_id, level) AS rest
          FROM part),
        split AS (
          SELECT receipt_id, building_id,
            sum(CASE WHEN level = 1 THEN sign(fen) * (part + (place <= rest)) END) AS total_tax_fen,
            sum(CASE WHEN level = 2 THEN sign(fen) * (part + (place <= rest)) END) AS local_tax_fen,
            sum(CASE WHEN level = 3 THEN sign(fen) * (part + (place <= rest)) END) AS district_tax_fen
          FROM placed GROUP BY receipt_id, building_id)
        SELECT r.receipt_id, r.month, r.taxpayer_id, coalesce(r.building_id, h.building_id) AS building_id,
          CASE WHEN coalesce(r.building_id, h.building_id) IS NULL THEN
            CASE WHEN h.has_ended THEN 'afterMoveOut' ELSE 'unmatched' END END AS bucket,
          r.total_tax_fen, r.local_tax_fen, r.district_tax_fen
        FROM received r LEFT JOIN home h ON h.taxpayer_id = r.taxpayer_id AND h.month = r.month
        WHERE r.building_id IS NOT NULL OR coalesce(h.buildings, 0) < 2
        UNION ALL
        SELECT s.receipt_id, r.month, r.taxpayer_id, s.building_id, NULL,
          s.total_tax_fen, s.local_tax_fen, s.district_tax_fen
        FROM split s JOIN several r ON r.receipt_id = s.receipt_id;

        """
}
