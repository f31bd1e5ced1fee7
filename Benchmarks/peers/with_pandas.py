#!/usr/bin/env python3
"""pandas, nothing stored.

    with_pandas.py OUT BUILDINGS TENANTS TAX...
"""

import sys

import numpy as np
import pandas as pd

out, buildings_file, tenants_file, *tax_files = sys.argv[1:]
NOT_FILING = ["办事处", "代表处", "机关", "社会团体", "非独立核算分支机构"]


def whole(numbers: pd.Series) -> pd.Series:
    """Whole fen (or hundredths of a m²). A double holds them exactly up to 2^53; rounding mends the last bit."""
    return (numbers.fillna(0) * 100).round().astype("int64")


def days(dates: pd.Series, blank: str) -> np.ndarray:
    return pd.to_datetime(dates.fillna(blank), format="%Y-%m-%d").to_numpy().astype("datetime64[D]").astype("int64")


buildings = pd.read_csv(buildings_file, usecols=[0, 1, 4], names=["building", "name", "areaM2"], header=0)
buildings["area"] = whole(buildings["areaM2"])
tenants = pd.read_csv(
    tenants_file, usecols=[0, 2, 4, 5, 6, 7], header=0,
    names=["code", "building", "area", "move_in", "move_out", "organisation"],
    dtype={"move_in": "str", "move_out": "str"},
)
tenants["area"] = whole(tenants["area"])
tenants["move_in"] = days(tenants["move_in"], "1700-01-01")
tenants["move_out"] = days(tenants["move_out"], "2200-01-01")
receipts = pd.concat(
    [
        pd.read_csv(file, usecols=[0, 2, 3, 4], header=0, names=["code", "month", "total", "district"], dtype={"month": "str"})
        for file in tax_files
    ],
    ignore_index=True,
)

# Months as numbers, the window's from 0 to 11; taxpayers as numbers.
month, texts = pd.factorize(receipts["month"])
counted_months = np.array([int(t[:4]) * 12 + int(t[5:]) - 1 for t in texts])
to = counted_months.max()
receipts["month"] = (counted_months - (to - 11))[month]
receipts = receipts[receipts["month"] >= 0]
receipts["total"], receipts["district"] = whole(receipts["total"]), whole(receipts["district"])
edges = np.arange(to - 11 - 1970 * 12, to + 2 - 1970 * 12).astype("datetime64[M]").astype("datetime64[D]").astype("int64")
first, last = edges[:-1], edges[1:] - 1
receipts["taxpayer"], codes = pd.factorize(receipts["code"])
receipts = receipts.drop(columns="code")
known, roster = pd.factorize(tenants["code"])
number = codes.get_indexer(roster)
silent = number < 0
number[silent] = len(codes) + np.arange(silent.sum())
tenants["taxpayer"] = number[known]
tenants["place"] = pd.Index(buildings["building"]).get_indexer(tenants["building"])
AFTER, UNMATCHED = len(buildings), len(buildings) + 1
people = len(codes) + int(silent.sum())

# Settled: one tenancy, which covers the window. Only the others' receipts need a look at their month.
taxpayers = pd.DataFrame({"stays": np.bincount(tenants["taxpayer"], minlength=people)})
each = tenants.drop_duplicates("taxpayer").set_index("taxpayer")
taxpayers["place"] = each["place"].reindex(taxpayers.index, fill_value=UNMATCHED)
earliest = tenants.groupby("taxpayer")[["move_in", "move_out"]].min()
taxpayers["move_in"] = earliest["move_in"].reindex(taxpayers.index, fill_value=0)
taxpayers["move_out"] = earliest["move_out"].reindex(taxpayers.index, fill_value=0)
covers = (taxpayers["move_in"] <= first[0]) & (taxpayers["move_out"] >= last[-1])
taxpayers["settled"] = (taxpayers["stays"] == 0) | ((taxpayers["stays"] == 1) & covers)

own = receipts.groupby("taxpayer")[["total", "district"]].sum().reindex(taxpayers.index, fill_value=0)
moving = receipts[~taxpayers["settled"].to_numpy()[receipts["taxpayer"]]]
moving = moving.join(taxpayers[["stays", "place", "move_in", "move_out"]], on="taxpayer")
starts, ends = first[moving["month"]], last[moving["month"]]
there = (moving["stays"] == 1) & (moving["move_in"] <= ends) & (moving["move_out"] >= starts)
bucket = np.where(moving["move_out"] < starts, AFTER, UNMATCHED)
moving["place"] = np.where(there, moving["place"], bucket)

# The weights of the buildings of those with several tenancies, in each month.
several = tenants[taxpayers["stays"].to_numpy()[tenants["taxpayer"]] > 1]
several = several[["taxpayer", "place", "area", "move_in", "move_out"]].merge(
    pd.DataFrame({"month": range(12), "first": first, "last": last}), how="cross"
)
several = several[(several["move_in"] <= several["last"]) & (several["move_out"] >= several["first"])].copy()
several["days"] = np.minimum(several["move_out"], several["last"]) - np.maximum(several["move_in"], several["first"]) + 1
several["area_days"] = several["area"] * several["days"]
several["missing"] = several["area"] <= 0
weights = several.groupby(["taxpayer", "month", "place"], sort=False, as_index=False).agg(
    days=("days", "sum"), area_days=("area_days", "sum"), missing=("missing", "max")
)
of_month = weights.groupby(["taxpayer", "month"], sort=False)
weights["weight"] = np.where(of_month["missing"].transform("max"), weights["days"], weights["area_days"])
weights["whole"] = of_month["weight"].transform("sum")
waiting = moving[moving["stays"] > 1].reset_index(drop=True).reset_index(names="receipt")
shared = waiting.merge(
    weights[["taxpayer", "month", "place", "weight", "whole"]], on=["taxpayer", "month"], how="left", suffixes=("", "_shared")
)
nowhere = shared["place_shared"].isna()
shared.loc[nowhere, ["weight", "whole"]] = 1
shared["place"] = shared["place_shared"].fillna(shared["place"]).astype("int64")
shared[["weight", "whole"]] = shared[["weight", "whole"]].astype("int64")


def parts(level: str) -> np.ndarray:
    """The largest remainders take the fen that are left, ties by the building's key."""
    amount = shared[level].abs()
    floor, rest = np.divmod(amount * shared["weight"], shared["whole"])
    left = amount - floor.groupby(shared["receipt"]).transform("sum")
    order = np.lexsort((shared["place"], -rest, shared["receipt"]))
    ordered = shared["receipt"].to_numpy()[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    place = np.empty(len(order), dtype="int64")
    place[order] = np.arange(len(order)) - np.repeat(starts, np.diff(np.r_[starts, len(order)]))
    return np.sign(shared[level]) * (floor + (place < left))


split = pd.DataFrame({"place": shared["place"], "total": parts("total"), "district": parts("district")})
alone = moving.loc[moving["stays"] == 1, ["place", "total", "district"]]
settled = own.assign(place=taxpayers["place"])[taxpayers["settled"]]
attributed = pd.concat([settled, alone, split]).groupby("place").sum().reindex(range(UNMATCHED + 1), fill_value=0)

present = tenants[
    ~tenants["organisation"].isin(NOT_FILING) & (tenants["move_in"] <= last[-1]) & (tenants["move_out"] >= last[-1])
].drop_duplicates(["taxpayer", "place"])
present = present.assign(pays=own["total"].to_numpy()[present["taxpayer"]] > 0)
counted = present.groupby("place").agg(tenants=("pays", "size"), paying=("pays", "sum"))

table = buildings.join(counted.reindex(buildings.index, fill_value=0)).join(attributed)
table["rank"] = (table["district"] / table["area"]).rank(method="min", ascending=False).astype("int64")
table = table.sort_values(["rank", "building"])
n, p = table["tenants"], table["paying"]
rate = ((20_000 * p + n) // (2 * n).clip(lower=1)).clip(upper=9_999).where(p < n, 10_000)
table["inPlaceRate"] = (rate / 100).where(n > 0)
for level in "total", "district":
    cents = (200 * table[level].abs() + table["area"]) // (2 * table["area"])
    table[f"{level}TaxPerM2"] = np.sign(table[level]) * cents / 100
buckets = attributed.loc[[AFTER, UNMATCHED]].assign(building=["afterMoveOut", "unmatched"])
table = pd.concat([table.astype({"rank": "Int64", "tenants": "Int64", "paying": "Int64"}), buckets])
table = table.rename(columns={"total": "totalTaxFen", "district": "districtTaxFen"})
columns = (
    "rank building name areaM2 tenants paying inPlaceRate totalTaxFen districtTaxFen totalTaxPerM2 districtTaxPerM2".split()
)
table[columns].to_csv(out, index=False, float_format="%.2f")
