#!/usr/bin/env python3
"""polars, nothing stored.

    with_polars.py OUT BUILDINGS TENANTS TAX...
"""

import sys
from calendar import monthrange
from datetime import date

import polars as pl

out, buildings_file, tenants_file, *tax_files = sys.argv[1:]
NOT_FILING = ["办事处", "代表处", "机关", "社会团体", "非独立核算分支机构"]
pl.Config.set_engine_affinity("streaming")


def fen(column: str) -> pl.Expr:
    """Whole fen (or hundredths of a m²). A double holds them exactly up to 2^53; rounding mends the last bit."""
    return (pl.col(column) * 100).round().cast(pl.Int64)


types = {
    "建筑面积(㎡)": pl.Float64, "租用面积(㎡)": pl.Float64, "入驻日期": pl.Date, "迁出日期": pl.Date,
    "全口径税收(元)": pl.Float64, "区级税收(元)": pl.Float64,
}


def scan(files, *columns: str) -> pl.LazyFrame:
    """The columns that the question needs, typed; everything else stays unread text."""
    found = pl.scan_csv(files, infer_schema=False, schema_overrides={c: types[c] for c in columns if c in types})
    return found.select(columns)


buildings = (
    scan(buildings_file, "楼宇编号", "楼宇名称", "建筑面积(㎡)")
    .select(building="楼宇编号", name="楼宇名称", areaM2="建筑面积(㎡)", area=fen("建筑面积(㎡)")).collect()
)
tenants = (
    scan(tenants_file, "统一社会信用代码", "楼宇编号", "租用面积(㎡)", "入驻日期", "迁出日期", "机构类型")
    .select(
        code="统一社会信用代码", building="楼宇编号", organisation="机构类型", area=fen("租用面积(㎡)").fill_null(0),
        move_in=pl.col("入驻日期").fill_null(date(1, 1, 1)), move_out=pl.col("迁出日期").fill_null(date(9999, 12, 31)),
    ).collect()
)
receipts = (
    scan(tax_files, "统一社会信用代码", "入库月份", "全口径税收(元)", "区级税收(元)")
    .select(code="统一社会信用代码", month="入库月份", total=fen("全口径税收(元)"), district=fen("区级税收(元)")).collect()
)

newest = receipts["month"].max()
to = int(newest[:4]) * 12 + int(newest[5:]) - 1
pairs = [(m // 12, m % 12 + 1) for m in range(to - 11, to + 1)]
months = pl.DataFrame({
    "at": pl.Series(range(12), dtype=pl.Int8),
    "month": [f"{y}-{m:02d}" for y, m in pairs],
    "first": [date(y, m, 1) for y, m in pairs],
    "last": [date(y, m, monthrange(y, m)[1]) for y, m in pairs],
})
first_day, last_day = months["first"][0], months["last"][-1]
receipts = receipts.lazy().filter(pl.col("month") >= months["month"][0])

# Settled: one tenancy, which covers the window. Only the others' receipts need a look at their month.
taxpayers = (
    tenants.lazy().group_by("code")
    .agg(stays=pl.len(), building=pl.col("building").first(), move_in=pl.col("move_in").min(), move_out=pl.col("move_out").min())
    .with_columns(settled=(pl.col("stays") == 1) & (pl.col("move_in") <= first_day) & (pl.col("move_out") >= last_day))
    .with_row_index("id").collect()
)
own = receipts.group_by("code").agg(pl.col("total", "district").sum())
moving = (
    receipts.join(taxpayers.lazy().filter(~pl.col("settled")), on="code").join(months.lazy(), on="month")
    .with_columns(
        place=pl.when((pl.col("stays") == 1) & (pl.col("move_in") <= pl.col("last")) & (pl.col("move_out") >= pl.col("first")))
        .then("building").when(pl.col("move_out") < pl.col("first")).then(pl.lit("afterMoveOut")).otherwise(pl.lit("unmatched"))
    )
    .select("id", "at", "stays", "place", "total", "district")
)
own, moving = pl.collect_all([own, moving])

# The weights of the buildings of those with several tenancies, in each month.
weights = (
    tenants.lazy().join(taxpayers.lazy().filter(pl.col("stays") > 1).select("code", "id"), on="code")
    .join(months.lazy(), how="cross")
    .filter(pl.col("move_in") <= pl.col("last"), pl.col("move_out") >= pl.col("first"))
    .with_columns(
        days=(pl.min_horizontal("move_out", "last") - pl.max_horizontal("move_in", "first")).dt.total_days() + 1
    )
    .group_by("id", "at", "building")
    .agg(missing=(pl.col("area") <= 0).any(), days=pl.col("days").sum(), area_days=(pl.col("area") * pl.col("days")).sum())
    .with_columns(weight=pl.when(pl.col("missing").any().over("id", "at")).then("days").otherwise("area_days"))
    .with_columns(whole=pl.col("weight").sum().over("id", "at"))
    .select("id", "at", "building", "weight", "whole")
)
waiting = moving.lazy().filter(pl.col("stays") > 1).with_row_index("receipt")
floors = waiting.join(weights, on=["id", "at"]).sort("receipt", "building").collect()


def parts(level: str) -> pl.Expr:
    """The largest remainders take the fen that are left; rows stand in the order of the building's key."""
    amount = pl.col(level).abs()
    floor = amount * pl.col("weight") // pl.col("whole")
    left = amount - floor.sum().over("receipt")
    place = (amount * pl.col("weight") % pl.col("whole")).rank("ordinal", descending=True).over("receipt")
    return pl.col(level).sign() * (floor + (place <= left).cast(pl.Int64))


shared = floors.lazy().select(pl.col("building").alias("place"), parts("total").alias("total"), parts("district").alias("district"))
nowhere = waiting.join(weights, on=["id", "at"], how="anti").select("place", "total", "district")
alone = moving.lazy().filter(pl.col("stays") == 1).select("place", "total", "district")
settled = (
    own.lazy().join(taxpayers.lazy(), on="code", how="left").filter(pl.col("settled").fill_null(True))
    .select(pl.col("building").fill_null("unmatched").alias("place"), "total", "district")
)
attributed = pl.concat([shared, nowhere, alone, settled]).group_by("place").agg(pl.col("total", "district").sum())

counted = (
    tenants.lazy()
    .filter(
        ~pl.col("organisation").fill_null("").is_in(NOT_FILING),
        pl.col("move_in") <= last_day, pl.col("move_out") >= last_day,
    )
    .unique(["code", "building"]).join(own.lazy().select("code", "total"), on="code", how="left")
    .group_by("building").agg(tenants=pl.len().cast(pl.Int64), paying=(pl.col("total") > 0).sum().cast(pl.Int64))
)


def per_m2(level: str) -> pl.Expr:
    """Yuan per m² with two decimals, half away from zero."""
    cents = (200 * pl.col(level).abs() + pl.col("area")) // (2 * pl.col("area"))
    return cents * pl.col(level).sign()


n, p = pl.col("tenants"), pl.col("paying")
table = (
    buildings.lazy().join(counted, on="building", how="left").join(attributed, left_on="building", right_on="place", how="left")
    .with_columns(pl.col("tenants", "paying", "total", "district").fill_null(0))
    .with_columns(rank=(pl.col("district") / pl.col("area")).rank("min", descending=True))
    .sort("rank", "building")
    .select(
        "rank", "building", "name", "areaM2", "tenants", "paying",
        pl.when(p < n).then(pl.min_horizontal((20_000 * p + n) // (2 * n), 9_999)).when(n > 0).then(10_000).alias("inPlaceRate"),
        pl.col("total").alias("totalTaxFen"), pl.col("district").alias("districtTaxFen"),
        per_m2("total").alias("totalTaxPerM2"), per_m2("district").alias("districtTaxPerM2"),
    )
)
table, attributed = pl.collect_all([table, attributed])
buckets = pl.DataFrame({"building": ["afterMoveOut", "unmatched"]}).join(
    attributed.select(pl.col("place").alias("building"), pl.col("total").alias("totalTaxFen"), pl.col("district").alias("districtTaxFen")),
    on="building", how="left",
).fill_null(0)
cents = pl.col("inPlaceRate", "totalTaxPerM2", "districtTaxPerM2")
pl.concat([table, buckets], how="diagonal").with_columns(cents / 100).write_csv(out, float_precision=2)
