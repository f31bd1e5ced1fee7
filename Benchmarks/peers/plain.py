#!/usr/bin/env python3
"""The question spelt out, row by row, in plain Python integers: slow, not a contestant, what the others are held to.

    plain.py FOLDER OUT

Every peer writes the same lines: the buildings in order of rank, then the two buckets.
The window is the 12 months ending with the newest month; the rank is by district tax per m² of gross floor area.
"""

import csv
import sys
from calendar import monthrange
from collections import defaultdict
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

NOT_FILING = {"办事处", "代表处", "机关", "社会团体", "非独立核算分支机构"}
HEAD = "rank,building,name,areaM2,tenants,paying,inPlaceRate,totalTaxFen,districtTaxFen,totalTaxPerM2,districtTaxPerM2"


def hundredths(text: str) -> int:
    return int(Decimal(text or "0") * 100)


def split(amount: int, weights: dict[str, int]) -> dict[str, int]:
    """Largest remainder on the absolute amount, ties by building key, sign restored."""
    whole = sum(weights.values())
    parts = {b: abs(amount) * w // whole for b, w in weights.items()}
    order = sorted(weights, key=lambda b: (-(abs(amount) * weights[b] % whole), b))
    for building in order[: abs(amount) - sum(parts.values())]:
        parts[building] += 1
    return {b: part if amount >= 0 else -part for b, part in parts.items()}


def weights(rows, first: date, last: date) -> dict[str, int]:
    """The weight of each building in which the rows are active in the month."""
    active = [r for r in rows if r[2] <= last and r[3] >= first]
    found = defaultdict(int)
    if all(area > 0 for _, area, _, _ in active):
        for building, area, entered, left in active:
            found[building] += area * ((min(left, last) - max(entered, first)).days + 1)
    else:
        days = defaultdict(set)
        for building, _, entered, left in active:
            days[building].update(range(max(entered, first).toordinal(), min(left, last).toordinal() + 1))
        found.update({building: len(there) for building, there in days.items()})
    return found


def rounded(value: Fraction) -> str:
    """Two decimals, half away from zero."""
    cents = (abs(value) * 200 + 1) // 2
    return f"{'-' if value < 0 and cents else ''}{cents // 100}.{cents % 100:02d}"


def main(folder: Path, out: Path) -> None:
    files = sorted(folder.glob("tax-*.csv"))
    read = lambda file: csv.DictReader(open(file, encoding="utf-8", newline=""))
    buildings = {r["楼宇编号"]: (r["楼宇名称"], hundredths(r["建筑面积(㎡)"])) for r in read(folder / "buildings.csv")}
    tenancies, filing = defaultdict(list), set()
    for r in read(folder / "tenants.csv"):
        code = r["统一社会信用代码"]
        entered = date.fromisoformat(r["入驻日期"] or "0001-01-01")
        left = date.fromisoformat(r["迁出日期"] or "9999-12-31")
        tenancies[code].append((r["楼宇编号"], hundredths(r["租用面积(㎡)"]), entered, left))
        if r["机构类型"] not in NOT_FILING:
            filing.add(code)

    newest = max(r["入库月份"] for file in files for r in read(file))
    to = int(newest[:4]) * 12 + int(newest[5:]) - 1
    window = {f"{m // 12}-{m % 12 + 1:02d}": (m // 12, m % 12 + 1) for m in range(to - 11, to + 1)}
    tax, own = defaultdict(lambda: [0, 0]), defaultdict(int)
    for file in files:
        for r in read(file):
            if r["入库月份"] not in window:
                continue
            year, month = window[r["入库月份"]]
            first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
            rows = tenancies.get(r["统一社会信用代码"], [])
            shares = weights(rows, first, last)
            amounts = hundredths(r["全口径税收(元)"]), hundredths(r["区级税收(元)"])
            own[r["统一社会信用代码"]] += amounts[0]
            if not shares:
                shares = {"afterMoveOut" if any(left < first for *_, left in rows) else "unmatched": 1}
            for level, amount in enumerate(amounts):
                for place, part in split(amount, shares).items():
                    tax[place][level] += part

    end = date(to // 12, to % 12 + 1, monthrange(to // 12, to % 12 + 1)[1])
    tenants, paying = defaultdict(int), defaultdict(int)
    for code in filing:
        for building in {b for b, _, entered, left in tenancies[code] if entered <= end <= left}:
            tenants[building] += 1
            paying[building] += own[code] > 0
    order = sorted(buildings, key=lambda b: (-Fraction(tax[b][1], buildings[b][1]), b))
    rank, before = 0, None
    with open(out, "w", encoding="utf-8") as file:
        print(HEAD, file=file)
        for place, b in enumerate(order, 1):
            name, area = buildings[b]
            ratio = Fraction(tax[b][1], area)
            rank, before = (rank if ratio == before else place), ratio
            n, p = tenants[b], paying[b]
            rate = rounded(Fraction(100 * p, n)) if n else ""
            if n and p < n and rate == "100.00":
                rate = "99.99"
            per = [rounded(Fraction(level, area)) for level in tax[b]]
            print(rank, b, name, rounded(Fraction(area, 100)), n, p, rate, *tax[b], *per, sep=",", file=file)
        for bucket in "afterMoveOut", "unmatched":
            print("", bucket, "", "", "", "", "", *tax[bucket], "", "", sep=",", file=file)


main(Path(sys.argv[1]), Path(sys.argv[2]))
