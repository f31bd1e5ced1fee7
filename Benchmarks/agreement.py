"""Do they agree? To the fen, on every building and both buckets."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path

BUCKETS = ("afterMoveOut", "unmatched")


class Disagreement(Exception):
    """Two answers to the same question that differ, and where."""


@dataclass(frozen=True)
class Answer:
    """rank, name, tenants, paying, rate, total and district fen, both per-m² figures of each building; fen of the buckets."""

    buildings: dict[str, tuple]
    buckets: dict[str, int]


def read(file: Path) -> Answer:
    """The table that a peer wrote."""
    buildings, buckets = {}, {}
    with open(file, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["building"] in BUCKETS:
                buckets[row["building"]] = int(row["totalTaxFen"])
            else:
                buildings[row["building"]] = (
                    int(row["rank"]), row["name"], int(row["tenants"]), int(row["paying"]), row["inPlaceRate"],
                    int(row["totalTaxFen"]), int(row["districtTaxFen"]), row["totalTaxPerM2"], row["districtTaxPerM2"],
                )
    return Answer(buildings, buckets)


def read_json(file: Path) -> Answer:
    """`louyu rank --format json`."""
    table = json.loads(file.read_text(encoding="utf-8"))
    buildings = {
        row["building"]: (
            row["rank"], row["name"], row["tenants"], row["paying"], row["inPlaceRate"] or "",
            row["totalTaxFen"], row["districtTaxFen"], row["totalTaxPerM2"], row["districtTaxPerM2"],
        )
        for row in table["rows"]
    }
    return Answer(buildings, {bucket: table["totals"][f"{bucket}Fen"] for bucket in BUCKETS})


def wan(fen: int) -> str:
    """万元 with two decimals, half away from zero."""
    hundredths = (abs(fen) + 5_000) // 10_000
    return f"{'-' if fen < 0 and hundredths else ''}{hundredths // 100}.{hundredths % 100:02d}"


def hold(found: Answer, expected: Answer, who: str) -> None:
    """Raises unless the two are equal in everything."""
    if found.buckets != expected.buckets:
        raise Disagreement(f"{who}: buckets {found.buckets}, expected {expected.buckets}")
    if found.buildings.keys() != expected.buildings.keys():
        raise Disagreement(f"{who}: other buildings: {sorted(found.buildings.keys() ^ expected.buildings.keys())[:5]}")
    for building, figures in expected.buildings.items():
        if found.buildings[building] != figures:
            raise Disagreement(f"{who}: {building} has {found.buildings[building]}, expected {figures}")


def hold_csv(file: Path, expected: Answer) -> None:
    """Raises unless the ranked CSV of `louyu rank` says the same, as far as its two decimals of 万元 go."""
    columns = (
        "排名", "楼宇名称", "入驻企业(户)", "在地纳税企业(户)", "在地纳税率(%)", "全口径税收(万元)", "区级税收(万元)",
        "单位面积全口径税收(元/㎡)", "单位面积区级税收(元/㎡)",
    )
    with open(file, encoding="utf-8-sig", newline="") as lines:
        rows = {row["楼宇编号"]: tuple(row[column] for column in columns) for row in csv.DictReader(lines)}
    if rows.keys() != expected.buildings.keys():
        raise Disagreement(f"louyu's CSV: other buildings: {sorted(rows.keys() ^ expected.buildings.keys())[:5]}")
    for building, (rank, name, tenants, paying, rate, total, district, *per_m2) in expected.buildings.items():
        said = (str(rank), name, str(tenants), str(paying), rate, wan(total), wan(district), *per_m2)
        if rows[building] != said:
            raise Disagreement(f"louyu's CSV: {building} has {rows[building]}, expected {said}")
