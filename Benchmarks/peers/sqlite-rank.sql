-- The ranked table of the 12 months ending with the newest one. Amounts become whole fen: a double holds them
-- exactly up to 2^53, rounding mends the last bit.
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -200000;

CREATE TEMP TABLE months AS
WITH RECURSIVE newest(month) AS (SELECT max(month) FROM receipts),
    at(i, first) AS (SELECT 11, month || '-01' FROM newest UNION ALL SELECT i - 1, date(first, '-1 month') FROM at WHERE i > 0)
SELECT i AS at, substr(first, 1, 7) AS month, first, date(first, '+1 month', '-1 day') AS last FROM at;

-- Settled: one tenancy, which covers the window. Only the others' receipts need a look at their month.
CREATE TEMP TABLE taxpayers (code TEXT PRIMARY KEY, id INTEGER, stays INTEGER, building TEXT, move_in TEXT, move_out TEXT,
    settled INTEGER) WITHOUT ROWID;
INSERT INTO taxpayers
SELECT code, row_number() OVER (), stays, building, move_in, move_out, stays = 1 AND move_in <= (SELECT min(first) FROM months) AND move_out >= (SELECT max(last) FROM months)
FROM (
    SELECT code, count(*) AS stays, min(building) AS building, min(coalesce(nullif(move_in, ''), '0001-01-01')) AS move_in,
        min(coalesce(nullif(move_out, ''), '9999-12-31')) AS move_out
    FROM tenants GROUP BY code
);
CREATE UNIQUE INDEX temp.taxpayers_id ON taxpayers (id);

CREATE TEMP TABLE received AS
SELECT t.id AS id, CASE WHEN t.settled THEN NULL ELSE m.at END AS at, coalesce(t.stays, 0) AS stays,
    CAST(round(r.total * 100) AS INTEGER) AS total, CAST(round(r.district * 100) AS INTEGER) AS district
FROM receipts AS r CROSS JOIN months AS m ON m.month = r.month LEFT JOIN taxpayers AS t ON t.code = r.code;

-- Taxpayer 0 is everyone outside the roster.
CREATE TEMP TABLE own (id INTEGER PRIMARY KEY, total INTEGER, district INTEGER);
INSERT INTO own SELECT coalesce(id, 0), total, district FROM received WHERE true
ON CONFLICT (id) DO UPDATE SET total = total + excluded.total, district = district + excluded.district;

-- The weights of the buildings of those with several tenancies, in each month.
CREATE TEMP TABLE weights (id INTEGER, at INTEGER, building TEXT, weight INTEGER, whole INTEGER,
    PRIMARY KEY (id, at, building)) WITHOUT ROWID;
INSERT INTO weights
SELECT id, at, building, weight, sum(weight) OVER (PARTITION BY id, at)
FROM (
    SELECT id, at, building, CASE WHEN max(missing) OVER (PARTITION BY id, at) THEN days ELSE area_days END AS weight
    FROM (
        SELECT id, at, building, max(area <= 0) AS missing, sum(days) AS days, sum(area * days) AS area_days
        FROM (
            SELECT t.id AS id, m.at, s.building, CAST(round(s.area * 100) AS INTEGER) AS area,
                CAST(julianday(min(coalesce(nullif(s.move_out, ''), m.last), m.last)) -
                    julianday(max(s.move_in, m.first)) + 1 AS INTEGER) AS days
            FROM tenants AS s JOIN taxpayers AS t ON t.code = s.code AND t.stays > 1 JOIN months AS m
                ON s.move_in <= m.last AND (s.move_out = '' OR s.move_out >= m.first)
        ) GROUP BY id, at, building
    )
);

-- The largest remainders take the fen that are left, each receipt and each level on its own.
CREATE TEMP TABLE parts AS
WITH floors AS (
    SELECT r.rowid AS receipt, w.building AS place, r.total, r.district,
        abs(total) * weight / whole AS total_floor, abs(total) * weight % whole AS total_rest,
        abs(district) * weight / whole AS district_floor, abs(district) * weight % whole AS district_rest
    FROM received AS r JOIN weights AS w ON w.id = r.id AND w.at = r.at WHERE r.stays > 1
)
SELECT place,
    sign(total) * (total_floor + (row_number() OVER (PARTITION BY receipt ORDER BY total_rest DESC, place)
        <= abs(total) - sum(total_floor) OVER (PARTITION BY receipt))) AS total,
    sign(district) * (district_floor + (row_number() OVER (PARTITION BY receipt ORDER BY district_rest DESC, place)
        <= abs(district) - sum(district_floor) OVER (PARTITION BY receipt))) AS district
FROM floors;

CREATE TEMP TABLE attributed (place TEXT PRIMARY KEY, total INTEGER, district INTEGER);
INSERT INTO attributed
SELECT place, sum(total), sum(district)
FROM (
    SELECT place, total, district FROM parts
    UNION ALL
    SELECT t.building, o.total, o.district FROM own AS o JOIN taxpayers AS t ON t.id = o.id WHERE t.settled
    UNION ALL
    SELECT 'unmatched', total, district FROM own WHERE id = 0
    UNION ALL
    SELECT CASE WHEN t.stays = 1 AND t.move_in <= m.last AND t.move_out >= m.first THEN t.building
        WHEN t.move_out < m.first THEN 'afterMoveOut' ELSE 'unmatched' END, r.total, r.district
    FROM received AS r CROSS JOIN months AS m ON m.at = r.at CROSS JOIN taxpayers AS t ON t.id = r.id
    WHERE r.stays = 1 OR r.stays > 1 AND NOT EXISTS (SELECT 1 FROM weights AS w WHERE w.id = r.id AND w.at = r.at)
) GROUP BY place;

CREATE TEMP TABLE counted (building TEXT PRIMARY KEY, tenants INTEGER, paying INTEGER);
INSERT INTO counted
SELECT building, count(*), count(*) FILTER (WHERE total > 0)
FROM (
    SELECT DISTINCT s.building, s.code, o.total
    FROM tenants AS s JOIN taxpayers AS t ON t.code = s.code LEFT JOIN own AS o ON o.id = t.id
    WHERE s.organisation NOT IN ('办事处', '代表处', '机关', '社会团体', '非独立核算分支机构')
        AND s.move_in <= (SELECT max(last) FROM months)
        AND (s.move_out = '' OR s.move_out >= (SELECT max(last) FROM months))
) GROUP BY building;

.headers on
.mode csv
.separator , "\n"
.output {out}
WITH figures AS (
    SELECT b.building, b.name, CAST(round(b.area * 100) AS INTEGER) AS area, coalesce(c.tenants, 0) AS tenants,
        coalesce(c.paying, 0) AS paying, coalesce(a.total, 0) AS total, coalesce(a.district, 0) AS district
    FROM buildings AS b LEFT JOIN counted AS c USING (building) LEFT JOIN attributed AS a ON a.place = b.building
)
SELECT rank() OVER (ORDER BY 1.0 * district / area DESC) AS rank, building, name, printf('%.2f', area / 100.0) AS areaM2,
    tenants, paying, CASE WHEN paying < tenants THEN printf('%.2f', min((20000 * paying + tenants) / (2 * tenants), 9999) / 100.0)
        WHEN tenants > 0 THEN '100.00' END AS inPlaceRate,
    total AS totalTaxFen, district AS districtTaxFen,
    printf('%.2f', sign(total) * ((200 * abs(total) + area) / (2 * area)) / 100.0) AS totalTaxPerM2,
    printf('%.2f', sign(district) * ((200 * abs(district) + area) / (2 * area)) / 100.0) AS districtTaxPerM2
FROM figures ORDER BY rank, building;
.headers off
SELECT NULL, bucket, NULL, NULL, NULL, NULL, NULL, coalesce(total, 0), coalesce(district, 0), NULL, NULL
FROM (SELECT 'afterMoveOut' AS bucket UNION ALL SELECT 'unmatched') LEFT JOIN attributed ON place = bucket ORDER BY bucket;
