-- The ranked table of the 12 months ending with the newest one.
-- Areas and amounts are exact decimals; a product that does not fit is an error, never a wrap.
SET VARIABLE newest = (SELECT max(month) FROM receipts);

CREATE TEMP TABLE months AS
SELECT strftime(first, '%Y-%m') AS month, first, last_day(first) AS last
FROM (SELECT (strptime(getvariable('newest'), '%Y-%m') - to_months(i::INTEGER))::DATE AS first FROM range(12) AS t(i));
SET VARIABLE oldest = (SELECT min(month) FROM months);
SET VARIABLE first_day = (SELECT min(first) FROM months);
SET VARIABLE last_day = (SELECT max(last) FROM months);

CREATE TEMP TABLE own AS
SELECT code, sum(total) AS total, sum(district) AS district
FROM receipts WHERE month BETWEEN getvariable('oldest') AND getvariable('newest') GROUP BY code;

-- Settled: one tenancy, which covers the window. Only the others' receipts need a look at their month.
CREATE TEMP TABLE taxpayers AS
SELECT *, stays = 1 AND move_in <= getvariable('first_day') AND move_out >= getvariable('last_day') AS settled
FROM (
    SELECT code, row_number() OVER () AS id, count(*) AS stays, any_value(building) AS building,
        min(coalesce(move_in, DATE '0001-01-01')) AS move_in, min(coalesce(move_out, DATE '9999-12-31')) AS move_out
    FROM tenants GROUP BY code
);

CREATE TEMP TABLE moving AS
SELECT t.id, t.stays, r.total, r.district, m.first, m.last,
    CASE WHEN t.stays = 1 AND t.move_in <= m.last AND t.move_out >= m.first THEN t.building
        WHEN t.move_out < m.first THEN 'afterMoveOut' ELSE 'unmatched' END AS place
FROM receipts AS r JOIN taxpayers AS t ON t.code = r.code AND NOT t.settled JOIN months AS m ON m.month = r.month;

-- Those with several tenancies: the weights of their buildings in the receipt's month; the largest remainders take
-- the fen that are left, each receipt and each level on its own.
CREATE TEMP TABLE parts AS
WITH waiting AS (
    SELECT row_number() OVER () AS receipt, id, (total * 100)::BIGINT AS total, (district * 100)::BIGINT AS district,
        first, last, place
    FROM moving WHERE stays > 1
), stays AS (
    SELECT t.id, s.building, greatest(coalesce((s.area * 100)::BIGINT, 0), 0) AS area,
        coalesce(s.move_in, DATE '0001-01-01') AS move_in, coalesce(s.move_out, DATE '9999-12-31') AS move_out
    FROM tenants AS s JOIN taxpayers AS t ON t.code = s.code AND t.stays > 1
), shares AS (
    SELECT receipt, s.building, any_value(total) AS total, any_value(district) AS district,
        bool_or(area = 0) AS missing, sum(days)::BIGINT AS days, sum(area * days)::BIGINT AS area_days
    FROM (
        SELECT *, least(s.move_out, w.last) - greatest(s.move_in, w.first) + 1 AS days
        FROM waiting AS w JOIN stays AS s ON s.id = w.id WHERE s.move_in <= w.last AND s.move_out >= w.first
    ) AS s GROUP BY receipt, s.building
), weights AS (
    SELECT receipt, building, total, district, CASE WHEN bool_or(missing) OVER receipts THEN days ELSE area_days END AS weight,
        CASE WHEN bool_or(missing) OVER receipts THEN sum(days) OVER receipts ELSE sum(area_days) OVER receipts END::BIGINT
            AS whole
    FROM shares WINDOW receipts AS (PARTITION BY receipt)
), floors AS (
    SELECT receipt, building AS place, total, district,
        abs(total) * weight // whole AS total_floor, abs(total) * weight % whole AS total_rest,
        abs(district) * weight // whole AS district_floor, abs(district) * weight % whole AS district_rest
    FROM weights
)
SELECT place,
    sign(total) * (total_floor + (row_number() OVER (PARTITION BY receipt ORDER BY total_rest DESC, place)
        <= abs(total) - sum(total_floor) OVER (PARTITION BY receipt))::BIGINT) AS total,
    sign(district) * (district_floor + (row_number() OVER (PARTITION BY receipt ORDER BY district_rest DESC, place)
        <= abs(district) - sum(district_floor) OVER (PARTITION BY receipt))::BIGINT) AS district
FROM floors
UNION ALL
SELECT place, total, district FROM waiting ANTI JOIN shares USING (receipt);

CREATE TEMP TABLE attributed AS
SELECT place, sum(total)::BIGINT AS total, sum(district)::BIGINT AS district
FROM (
    SELECT CASE WHEN t.id IS NULL THEN 'unmatched' ELSE t.building END AS place,
        sum(own.total) * 100 AS total, sum(own.district) * 100 AS district
    FROM own LEFT JOIN taxpayers AS t USING (code) WHERE t.id IS NULL OR t.settled GROUP BY place
    UNION ALL SELECT place, sum(total) * 100, sum(district) * 100 FROM moving WHERE stays = 1 GROUP BY place
    UNION ALL SELECT place, sum(total), sum(district) FROM parts GROUP BY place
) GROUP BY place;

CREATE TEMP TABLE counted AS
SELECT s.building, count(DISTINCT s.code) AS tenants, count(DISTINCT s.code) FILTER (own.total > 0) AS paying
FROM tenants AS s LEFT JOIN own USING (code)
WHERE coalesce(s.organisation, '') NOT IN ('办事处', '代表处', '机关', '社会团体', '非独立核算分支机构')
    AND coalesce(s.move_in, DATE '0001-01-01') <= getvariable('last_day')
    AND coalesce(s.move_out, DATE '9999-12-31') >= getvariable('last_day')
GROUP BY s.building;

COPY (
    WITH figures AS (
        SELECT b.building, b.name, b.area AS area_m2, (b.area * 100)::BIGINT AS area,
            coalesce(c.tenants, 0) AS tenants, coalesce(c.paying, 0) AS paying,
            coalesce(a.total, 0) AS total, coalesce(a.district, 0) AS district
        FROM buildings AS b LEFT JOIN counted AS c USING (building) LEFT JOIN attributed AS a ON a.place = b.building
    )
    SELECT rank() OVER (ORDER BY district / area DESC) AS rank, building, name, area_m2 AS "areaM2", tenants, paying,
        CASE WHEN paying < tenants THEN least((20000 * paying + tenants) // (2 * tenants), 9999) * 0.01
            WHEN tenants > 0 THEN 100.00 END::DECIMAL(5,2) AS "inPlaceRate",
        total AS "totalTaxFen", district AS "districtTaxFen",
        (sign(total) * ((200 * abs(total) + area) // (2 * area)) * 0.01)::DECIMAL(18,2) AS "totalTaxPerM2",
        (sign(district) * ((200 * abs(district) + area) // (2 * area)) * 0.01)::DECIMAL(18,2) AS "districtTaxPerM2"
    FROM figures
    UNION ALL
    SELECT NULL, bucket, NULL, NULL, NULL, NULL, NULL, coalesce(total, 0), coalesce(district, 0), NULL, NULL
    FROM (VALUES ('afterMoveOut'), ('unmatched')) AS t(bucket) LEFT JOIN attributed ON place = bucket
    ORDER BY rank NULLS LAST, building
) TO '{out}' (HEADER);
