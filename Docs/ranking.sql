-- The ranking of the 12 months ending with the newest loaded one, by district tax per m² of gross floor area, over the
-- tables that `louyu export` writes. One statement; nothing but BIGINT arithmetic, so that DuckDB, Spark SQL, PostgreSQL
-- and others give the same answer to the fen. Tests/Scripts/portable_ranking.py runs it and holds it against `louyu rank`.
--
-- Tables: months, buildings, tenancies, receipts; dates as DATE, numbers as BIGINT, flags as BOOLEAN, months as text.
-- Limits: areas of one taxpayer in one month times its days under 2^52 cm²·days, amounts under 2^51 fen.
-- A division of whole numbers is written CAST(round((x - x % y) / y) AS BIGINT): exact whether / is whole or not.
WITH loaded AS (
  SELECT CAST(substr(month, 1, 4) AS BIGINT) * 12 + CAST(substr(month, 6, 2) AS BIGINT) - 1 AS m FROM months
),
newest AS (SELECT max(m) AS m FROM loaded),
received AS (
  -- The receipts of the twelve months; a building that the register lacks counts as none named.
  SELECT r.receipt_id, r.taxpayer_id, b.building_key, r.m, coalesce(r.total_fen, 0) AS total, coalesce(r.district_fen, 0) AS district
  FROM (
    SELECT receipt_id, taxpayer_id, building_key, total_fen, district_fen,
      CAST(substr(month, 1, 4) AS BIGINT) * 12 + CAST(substr(month, 6, 2) AS BIGINT) - 1 AS m
    FROM receipts
  ) r
  CROSS JOIN newest
  LEFT JOIN buildings b ON b.building_key = r.building_key
  WHERE r.m BETWEEN newest.m - 11 AND newest.m
),
stay AS (
  -- Move-in and move-out as month and day of the month; blank: always.
  SELECT taxpayer_id, building_key, counts_as_tenant, CASE WHEN area_cm2 > 0 THEN least(area_cm2, 10000000000000) END AS area,
    coalesce(extract(year FROM move_in) * 12 + extract(month FROM move_in) - 1, 0) AS in_m, coalesce(extract(day FROM move_in), 1) AS in_d,
    coalesce(extract(year FROM move_out) * 12 + extract(month FROM move_out) - 1, 999999) AS out_m, coalesce(extract(day FROM move_out), 31) AS out_d
  FROM tenancies
),
asked AS (SELECT DISTINCT taxpayer_id, m FROM received WHERE building_key IS NULL AND taxpayer_id IS NOT NULL),
home AS (
  -- Where the receipts go that name no building, by taxpayer and month.
  SELECT a.taxpayer_id, a.m,
    count(DISTINCT CASE WHEN s.in_m <= a.m AND s.out_m >= a.m THEN s.building_key END) AS buildings,
    min(CASE WHEN s.in_m <= a.m AND s.out_m >= a.m THEN s.building_key END) AS building_key,
    max(CASE WHEN s.out_m < a.m THEN 1 ELSE 0 END) AS has_ended
  FROM asked a JOIN stay s ON s.taxpayer_id = a.taxpayer_id
  GROUP BY a.taxpayer_id, a.m
),
-- From here on only taxpayers that sit in several buildings at once, row by row with the days of the month.
active AS (
  SELECT h.taxpayer_id, h.m, s.building_key, s.area,
    CASE WHEN s.in_m = h.m THEN s.in_d ELSE 1 END AS first_day,
    least(CASE WHEN s.out_m = h.m THEN s.out_d ELSE 31 END,
      CASE WHEN h.m % 12 IN (3, 5, 8, 10) THEN 30
        WHEN h.m % 12 <> 1 THEN 31
        WHEN (h.m - 1) % 48 = 0 AND ((h.m - 1) % 1200 <> 0 OR (h.m - 1) % 4800 = 0) THEN 29
        ELSE 28 END) AS last_day
  FROM home h JOIN stay s ON s.taxpayer_id = h.taxpayer_id
  WHERE h.buildings > 1 AND s.in_m <= h.m AND s.out_m >= h.m
),
day AS (
  SELECT n FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18),
    (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31)) AS numbers(n)
),
weighed AS (
  SELECT a.taxpayer_id, a.m, a.building_key,
    coalesce(sum(CASE WHEN d.n IS NOT NULL THEN a.area END), 0) AS area_days, count(DISTINCT d.n) AS days,
    max(CASE WHEN a.area IS NULL THEN 1 ELSE 0 END) AS lacks_area
  FROM active a LEFT JOIN day d ON d.n BETWEEN a.first_day AND a.last_day
  GROUP BY a.taxpayer_id, a.m, a.building_key
),
amount AS (
  SELECT r.receipt_id, l.level, w.building_key, w.area_days, w.days, w.lacks_area,
    CASE l.level WHEN 1 THEN r.total ELSE r.district END AS fen
  FROM weighed w
  JOIN received r ON r.taxpayer_id = w.taxpayer_id AND r.m = w.m AND r.building_key IS NULL
  CROSS JOIN (SELECT 1 AS level UNION ALL SELECT 3 AS level) l
),
-- Weights are area × days; where any active row has no area, days with an active row; where both are nothing, alike.
weight AS (
  SELECT receipt_id, level, building_key, abs(fen) AS whole, CASE WHEN fen < 0 THEN -1 ELSE 1 END AS sign,
    CASE WHEN max(lacks_area) OVER (PARTITION BY receipt_id, level) = 1 THEN days ELSE area_days END AS w
  FROM amount
),
totalled AS (
  SELECT receipt_id, level, building_key, whole, sign,
    CASE WHEN sum(w) OVER (PARTITION BY receipt_id, level) = 0 THEN 1 ELSE CAST(w AS BIGINT) END AS w,
    CASE WHEN sum(w) OVER (PARTITION BY receipt_id, level) = 0 THEN count(*) OVER (PARTITION BY receipt_id, level)
      ELSE CAST(sum(w) OVER (PARTITION BY receipt_id, level) AS BIGINT) END AS t
  FROM weight
),
-- whole × w ÷ t without a product beyond 64 bits: w in six digits of 10 bits, the most significant first.
step0 AS (SELECT receipt_id, level, building_key, whole, sign, w, t, whole % t AS a,
  CAST(round((whole - whole % t) / t) AS BIGINT) * w AS q, CAST(0 AS BIGINT) AS f, CAST(0 AS BIGINT) AS r FROM totalled),
next1 AS (SELECT *, r * 1024 + a * (CAST(round((w - w % 1125899906842624) / 1125899906842624) AS BIGINT) % 1024) AS x FROM step0),
step1 AS (SELECT receipt_id, level, building_key, whole, sign, w, t, a, q, f * 1024 + CAST(round((x - x % t) / t) AS BIGINT) AS f, x % t AS r FROM next1),
next2 AS (SELECT *, r * 1024 + a * (CAST(round((w - w % 1099511627776) / 1099511627776) AS BIGINT) % 1024) AS x FROM step1),
step2 AS (SELECT receipt_id, level, building_key, whole, sign, w, t, a, q, f * 1024 + CAST(round((x - x % t) / t) AS BIGINT) AS f, x % t AS r FROM next2),
next3 AS (SELECT *, r * 1024 + a * (CAST(round((w - w % 1073741824) / 1073741824) AS BIGINT) % 1024) AS x FROM step2),
step3 AS (SELECT receipt_id, level, building_key, whole, sign, w, t, a, q, f * 1024 + CAST(round((x - x % t) / t) AS BIGINT) AS f, x % t AS r FROM next3),
next4 AS (SELECT *, r * 1024 + a * (CAST(round((w - w % 1048576) / 1048576) AS BIGINT) % 1024) AS x FROM step3),
step4 AS (SELECT receipt_id, level, building_key, whole, sign, w, t, a, q, f * 1024 + CAST(round((x - x % t) / t) AS BIGINT) AS f, x % t AS r FROM next4),
next5 AS (SELECT *, r * 1024 + a * (CAST(round((w - w % 1024) / 1024) AS BIGINT) % 1024) AS x FROM step4),
step5 AS (SELECT receipt_id, level, building_key, whole, sign, w, t, a, q, f * 1024 + CAST(round((x - x % t) / t) AS BIGINT) AS f, x % t AS r FROM next5),
next6 AS (SELECT *, r * 1024 + a * (w % 1024) AS x FROM step5),
part AS (
  SELECT receipt_id, level, building_key, whole, sign, q + f * 1024 + CAST(round((x - x % t) / t) AS BIGINT) AS part, x % t AS remainder
  FROM next6
),
-- The fen left over go to the largest remainders; ties to the building key that sorts first.
placed AS (
  SELECT receipt_id, level, building_key, sign, part,
    row_number() OVER (PARTITION BY receipt_id, level ORDER BY remainder DESC, building_key) AS place,
    whole - sum(part) OVER (PARTITION BY receipt_id, level) AS rest
  FROM part
),
attributed AS (
  SELECT coalesce(r.building_key, h.building_key) AS building_key, coalesce(h.has_ended, 0) AS has_ended, r.total, r.district
  FROM received r LEFT JOIN home h ON h.taxpayer_id = r.taxpayer_id AND h.m = r.m AND r.building_key IS NULL
  WHERE r.building_key IS NOT NULL OR coalesce(h.buildings, 0) < 2
  UNION ALL
  SELECT building_key, 0 AS has_ended,
    CASE WHEN level = 1 THEN sign * (part + CASE WHEN place <= rest THEN 1 ELSE 0 END) ELSE 0 END AS total,
    CASE WHEN level = 3 THEN sign * (part + CASE WHEN place <= rest THEN 1 ELSE 0 END) ELSE 0 END AS district
  FROM placed
),
building_tax AS (
  SELECT building_key, has_ended, CAST(sum(total) AS BIGINT) AS total, CAST(sum(district) AS BIGINT) AS district
  FROM (SELECT building_key, CASE WHEN building_key IS NULL THEN has_ended ELSE 0 END AS has_ended, total, district FROM attributed) a
  GROUP BY building_key, has_ended
),
paying AS (SELECT taxpayer_id, sum(total) AS total FROM received WHERE taxpayer_id IS NOT NULL GROUP BY taxpayer_id),
counted AS (
  -- Tenants on the window's last day, of a kind that files its own tax.
  SELECT s.building_key, count(DISTINCT s.taxpayer_id) AS tenants,
    count(DISTINCT CASE WHEN p.total > 0 THEN s.taxpayer_id END) AS paying
  FROM stay s CROSS JOIN newest LEFT JOIN paying p ON p.taxpayer_id = s.taxpayer_id
  WHERE s.counts_as_tenant AND s.in_m <= newest.m
    AND (s.out_m > newest.m OR s.out_m = newest.m AND s.out_d >=
      CASE WHEN newest.m % 12 IN (3, 5, 8, 10) THEN 30
        WHEN newest.m % 12 <> 1 THEN 31
        WHEN (newest.m - 1) % 48 = 0 AND ((newest.m - 1) % 1200 <> 0 OR (newest.m - 1) % 4800 = 0) THEN 29
        ELSE 28 END)
  GROUP BY s.building_key
),
included AS (
  SELECT b.building_key, b.name, CASE WHEN b.gross_cm2 > 0 THEN b.gross_cm2 END AS area
  FROM buildings b CROSS JOIN newest
  WHERE (b.included_from IS NULL OR extract(year FROM b.included_from) * 12 + extract(month FROM b.included_from) - 1 <= newest.m)
    AND (b.included_to IS NULL OR extract(year FROM b.included_to) * 12 + extract(month FROM b.included_to) - 1 > newest.m
      OR extract(year FROM b.included_to) * 12 + extract(month FROM b.included_to) - 1 = newest.m AND extract(day FROM b.included_to) >=
        CASE WHEN newest.m % 12 IN (3, 5, 8, 10) THEN 30
          WHEN newest.m % 12 <> 1 THEN 31
          WHEN (newest.m - 1) % 48 = 0 AND ((newest.m - 1) % 1200 <> 0 OR (newest.m - 1) % 4800 = 0) THEN 29
          ELSE 28 END)
),
figures AS (
  SELECT i.building_key, i.name, i.area, coalesce(c.tenants, 0) AS tenants, coalesce(c.paying, 0) AS paying,
    coalesce(t.total, 0) AS total, coalesce(t.district, 0) AS district
  FROM included i LEFT JOIN counted c ON c.building_key = i.building_key LEFT JOIN building_tax t ON t.building_key = i.building_key
),
-- district ÷ area to 80 binary places, rounded down: two different ratios of areas under 2^40 cm² differ within them.
ratio0 AS (SELECT *, (district % area + area) % area AS r FROM figures),
ratio1 AS (SELECT *, CAST(round((district - r) / area) AS BIGINT) AS d0, r * 1048576 AS x1 FROM ratio0),
ratio2 AS (SELECT *, CAST(round((x1 - x1 % area) / area) AS BIGINT) AS d1, x1 % area * 1048576 AS x2 FROM ratio1),
ratio3 AS (SELECT *, CAST(round((x2 - x2 % area) / area) AS BIGINT) AS d2, x2 % area * 1048576 AS x3 FROM ratio2),
ratio4 AS (SELECT *, CAST(round((x3 - x3 % area) / area) AS BIGINT) AS d3, x3 % area * 1048576 AS x4 FROM ratio3),
ratio5 AS (SELECT *, CAST(round((x4 - x4 % area) / area) AS BIGINT) AS d4 FROM ratio4)
SELECT CASE WHEN area IS NOT NULL THEN
    rank() OVER (ORDER BY CASE WHEN area IS NULL THEN 1 ELSE 0 END, d0 DESC, d1 DESC, d2 DESC, d3 DESC, d4 DESC) END AS rank,
  building_key, name, area AS area_cm2, tenants, paying, total AS total_fen, district AS district_fen
FROM ratio5
UNION ALL
SELECT NULL AS rank, CASE has_ended WHEN 1 THEN 'afterMoveOut' ELSE 'unmatched' END AS building_key, NULL AS name,
  NULL AS area_cm2, NULL AS tenants, NULL AS paying, total AS total_fen, district AS district_fen
FROM building_tax WHERE building_key IS NULL
ORDER BY rank NULLS LAST, building_key
