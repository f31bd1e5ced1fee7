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
            min(CASE WHEN s.move_in / 100 <= a.month AND s.move_out / 100 >= a.month THEN s.building_id END)
              AS building_id,
            max(s.move_out / 100 < a.month) AS has_ended
          FROM asked a JOIN stay s ON s.taxpayer_id = a.taxpayer_id
          GROUP BY a.taxpayer_id, a.month),
        -- From here on only taxpayers that sit in several buildings at once, row by row with the days of the month.
        active AS (
          SELECT h.taxpayer_id, h.month, s.building_id, s.area_cm2,
            max(s.move_in, h.month * 100 + 1) % 100 AS first_day,
            min(s.move_out, h.month * 100 + CAST(strftime('%d', printf('%04d-%02d-01', h.month / 100, h.month % 100),
              '+1 month', '-1 day') AS INTEGER)) % 100 AS last_day
          FROM home h JOIN stay s ON s.taxpayer_id = h.taxpayer_id
          WHERE h.buildings > 1 AND s.move_in / 100 <= h.month AND s.move_out / 100 >= h.month),
        day(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM day WHERE number < 31),
        weighed AS MATERIALIZED (
          SELECT a.taxpayer_id, a.month, a.building_id,
            coalesce(sum(CASE WHEN d.number IS NOT NULL THEN a.area_cm2 END), 0) AS area_days,
            count(DISTINCT d.number) AS days, max(a.area_cm2 IS NULL) AS lacks_area
          FROM active a LEFT JOIN day d ON d.number BETWEEN a.first_day AND a.last_day
          GROUP BY a.taxpayer_id, a.month, a.building_id),
        amount AS (
          SELECT r.receipt_id, r.month, r.taxpayer_id, l.level, w.building_id, b.key AS building_key, w.area_days,
            w.days, w.lacks_area,
            CASE l.level WHEN 1 THEN r.total_tax_fen WHEN 2 THEN r.local_tax_fen ELSE r.district_tax_fen END AS fen
          FROM weighed w
          JOIN received r ON r.taxpayer_id = w.taxpayer_id AND r.month = w.month AND r.building_id IS NULL
          JOIN building b ON b.id = w.building_id
          CROSS JOIN (SELECT 1 AS level UNION ALL SELECT 2 UNION ALL SELECT 3) l),
        -- Weights are area × days; where any active row has no area, days with an active row.
        weight AS (
          SELECT *, iif(max(lacks_area) OVER (PARTITION BY receipt_id, level), days, area_days) AS weight
          FROM amount WHERE fen IS NOT NULL),
        totalled AS (
          SELECT *, sum(weight) OVER (PARTITION BY receipt_id, level) AS total,
            count(*) OVER (PARTITION BY receipt_id, level) AS buildings
          FROM weight),
        -- Rows that end before they begin are active for no day at all: such buildings share alike.
        -- |fen| × weight ÷ total without a 128-bit product: the weight in six digits of 10 bits, exact for totals
        -- under 2^52.
        divided AS (
          SELECT receipt_id, month, taxpayer_id, level, fen, building_id, building_key,
            iif(total = 0, 1, weight) AS weight, iif(total = 0, buildings, total) AS total, 5 AS step,
            0 AS quotient, 0 AS remainder
          FROM totalled
          UNION ALL
          SELECT receipt_id, month, taxpayer_id, level, fen, building_id, building_key, weight, total, step - 1,
            quotient * 1024 + (remainder * 1024 + abs(fen) % total * (weight >> 10 * step & 1023)) / total,
            (remainder * 1024 + abs(fen) % total * (weight >> 10 * step & 1023)) % total
          FROM divided WHERE step >= 0),
        part AS (
          SELECT receipt_id, month, taxpayer_id, level, fen, building_id, building_key, remainder,
            abs(fen) / total * weight + quotient AS part
          FROM divided WHERE step < 0),
        -- The fen left over go to the largest remainders; ties to the building key that sorts first.
        placed AS (
          SELECT receipt_id, month, taxpayer_id, level, fen, building_id, part,
            row_number() OVER (PARTITION BY receipt_id, level ORDER BY remainder DESC, building_key) AS place,
            abs(fen) - sum(part) OVER (PARTITION BY receipt_id, level) AS rest
          FROM part),
        split AS (
          SELECT receipt_id, month, taxpayer_id, building_id,
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
        SELECT receipt_id, month, taxpayer_id, building_id, NULL, total_tax_fen, local_tax_fen, district_tax_fen
        FROM split;

        """
}
