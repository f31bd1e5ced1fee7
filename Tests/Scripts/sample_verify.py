"""Reads the written files again, recomputes the figures of 2020, prints them and holds them against the expected."""

import json
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

from sample_reading import LEVELS, records
from sample_recount import Recount
from sample_sheets import read_folder

EXPECTED = Path(__file__).resolve().parent.parent / "Fixtures" / "sample-expected.json"
LAST_DAY, LATE = date(2020, 12, 31), date(2020, 10, 1)


def verify(folder: Path, expected: Path | None) -> int:
    recount = Recount(records(read_folder(folder)))
    figures = recomputed(recount)
    print(json.dumps(figures, ensure_ascii=False, indent=2))
    problems = _differences(figures, json.loads((expected or EXPECTED).read_text(encoding="utf-8")))
    problems += _unclosed(recount) + _unloaded(recount) + _area_faults(recount) + _roster_faults(recount)
    for problem in problems:
        print("DIFFERS", problem)
    print(f"{len(recount.folder.buildings)} buildings, {len(recount.folder.tenancies)} roster rows, "
          f"{len(recount.folder.receipts)} receipts: {'as expected' if not problems else 'NOT as expected'}")
    return 1 if problems else 0


def recomputed(recount: Recount) -> dict:
    now = {level: recount.taxes(2020, level) for level in ("total", "district")}
    before = {level: recount.taxes(2019, level) for level in ("total", "district")}
    held, paid = recount.tenants(LAST_DAY), recount.paid(2020)

    def counts(owners: set[str]) -> dict:
        return {
            "tenants": len(owners),
            "paying": sum(paid.get(owner, 0) > 0 for owner in owners),
            "unknown": sum(owner not in paid and recount.first_move_in(owner) >= LATE for owner in owners),
            "registered": sum(recount.registered(owner) for owner in owners),
        }

    rows = sorted(recount.folder.buildings, key=lambda row: row["building"])
    lines = [
        {"building": row["building"], "name": row["title"], "zone": row["zone"], "areaM2": _two(Fraction(row["gross"])),
         "totalTaxFen": now["total"][row["building"]], "districtTaxFen": now["district"][row["building"]],
         "totalTax2019Fen": before["total"][row["building"]],
         "districtTax2019Fen": before["district"][row["building"]],
         **counts(held[row["building"]]), "yiyuanReached": now["total"][row["building"]] >= 100_000_000_00}
        for row in rows
    ]
    gross, occupied = (sum(Fraction(row[area]) for row in rows) for area in ("gross", "occupied"))
    whole = {name: sum(line[name] for line in lines) for name in lines[0] if name.endswith("Fen")}
    return {
        "totals": {
            "buildings": len(lines), **counts(set().union(*held.values())), **whole,
            "areaM2": _two(gross), "occupiedM2": _two(occupied),
            "totalTaxPerM2Occupied": _two(Fraction(whole["totalTaxFen"], 100) / occupied),
            "districtTaxPerM2": _two(Fraction(whole["districtTaxFen"], 100) / gross),
            "yiyuanReached": sum(line["yiyuanReached"] for line in lines),
            "afterMoveOutFen": now["total"]["afterMoveOut"], "afterMoveOutDistrictFen": now["district"]["afterMoveOut"],
            "unmatchedFen": now["total"]["unmatched"], "unmatchedDistrictFen": now["district"]["unmatched"],
            "afterMoveOut2019Fen": before["total"]["afterMoveOut"],
            "unmatched2019Fen": before["total"]["unmatched"],
        },
        "buildings": lines,
    }


def _two(value: Fraction) -> str:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return str(exact.quantize(Decimal("0.01"), ROUND_HALF_UP))


def _differences(figures: dict, expected: dict) -> list[str]:
    pairs = [("totals", figures["totals"], expected["totals"])]
    pairs += [(new["building"], new, old) for new, old in zip(figures["buildings"], expected["buildings"], strict=True)]
    return [
        f"{place} {name}: {new.get(name)} instead of {old.get(name)}"
        for place, new, old in pairs for name in new | old if new.get(name) != old.get(name)
    ]


def _unclosed(recount: Recount) -> list[str]:
    """Buildings and buckets add up to the receipts, for each year and level."""
    problems = []
    for year in (2019, 2020):
        for level in LEVELS:
            receipts = sum(r.get(level, 0) for r in recount.folder.receipts if r["month"] // 100 == year)
            if sum(recount.taxes(year, level).values()) != receipts:
                problems.append(f"{level} of {year} does not close")
    return problems


def _unloaded(recount: Recount) -> list[str]:
    loaded = {(r["month"], level) for r in recount.folder.receipts for level in LEVELS if level in r}
    wanted = [(year * 100 + month, level) for year in (2019, 2020) for month in range(1, 13)
              for level in ("total", "district")]
    return [f"{level} of {month} is not loaded" for month, level in wanted if (month, level) not in loaded]


def _area_faults(recount: Recount) -> list[str]:
    """Occupied within leasable within gross, the vacancy their difference, and the roster within what is let."""
    problems = []
    for row in recount.folder.buildings:
        gross, leasable, occupied, vacant = (Fraction(row[a]) for a in ("gross", "leasable", "occupied", "vacant"))
        let = sum(t["size"] for t in recount.folder.tenancies
                  if t["place"] == row["building"] and t["from"] <= LAST_DAY <= t["to"])
        if not (let <= occupied <= leasable <= gross and vacant == leasable - occupied):
            problems.append(f"{row['building']}: areas do not fit")
    return problems


def _roster_faults(recount: Recount) -> list[str]:
    """Check characters (GB 32100-2015), one name a taxpayer, and no tenancy twice."""
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    problems = [f"{owner}: check character" for owner in recount.roster if len(owner) == 18 and " " not in owner
                and sum(alphabet.index(c) * (pow(3, n, 31) if n < 17 else 1) for n, c in enumerate(owner)) % 31]
    problems += [f"{name}: on several" for name, owners in recount.owner_by_name.items() if len(owners) > 1]
    seen = set()
    for owner, rows in recount.roster.items():
        for row in rows:
            key = (owner, row["place"], row.get("room"))
            if key in seen:
                problems.append(f"{key}: twice on the roster")
            seen.add(key)
    return problems
