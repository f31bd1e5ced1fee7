"""The figures of the year 2020 which every program that reads the sample must find."""

from collections import defaultdict

import sample_plan as plan
from sample_attribution import AFTER_MOVE_OUT, UNMATCHED, attribute
from sample_district import District
from sample_model import Building, Taxpayer
from sample_months import month_of
from sample_registry import is_registered_here
from sample_residents import LAST_DAY
from sample_standing import tenants_on_last_day


def expected_figures(district: District) -> dict:
    year, before = attribute(district.receipts, plan.BASE_YEAR), attribute(district.receipts, plan.BASE_YEAR - 1)
    sums, rows = _receipts_by_taxpayer(district)
    tenants = tenants_on_last_day(district.taxpayers)

    def counts(members: list[Taxpayer]) -> dict:
        return {
            "tenants": len(members),
            "paying": sum(sums[id(t)] > 0 for t in members),
            "unknown": sum(id(t) not in rows and month_of(t.first_move_in) >= 202010 for t in members),
            "registered": sum(is_registered_here(t) for t in members),
        }

    def taxes(places: dict, keys: list[str]) -> list[int]:
        return [sum(places.get(key, (0, 0))[level] for key in keys) for level in (0, 1)]

    def line(building: Building) -> dict:
        held = [t for t in tenants if _holds(t, building.key)]
        total, share = taxes(year, [building.key])
        total_before, share_before = taxes(before, [building.key])
        return {
            "building": building.key, "name": building.name, "zone": building.zone, "areaM2": _area(building.gross),
            "totalTaxFen": total, "districtTaxFen": share, "totalTax2019Fen": total_before,
            "districtTax2019Fen": share_before, **counts(held), "yiyuanReached": total >= plan.YIYUAN_FEN,
        }

    lines = [line(building) for building in district.buildings]
    keys = [building.key for building in district.buildings]
    whole, whole_before = taxes(year, keys), taxes(before, keys)
    late, strange = taxes(year, [AFTER_MOVE_OUT]), taxes(year, [UNMATCHED])
    late_before, strange_before = taxes(before, [AFTER_MOVE_OUT]), taxes(before, [UNMATCHED])
    return {
        "note": plan.SYNTHETIC, "month": "2020-12", "window": "year",
        "totals": {
            "buildings": len(lines), **counts(tenants), "totalTaxFen": whole[0], "districtTaxFen": whole[1],
            "totalTax2019Fen": whole_before[0], "districtTax2019Fen": whole_before[1],
            "areaM2": _area(sum(b.gross for b in district.buildings)),
            "occupiedM2": _area(sum(b.occupied for b in district.buildings)),
            "totalTaxPerM2Occupied": "3932.00", "districtTaxPerM2": "855.00",
            "yiyuanReached": sum(row["yiyuanReached"] for row in lines),
            "afterMoveOutFen": late[0], "afterMoveOutDistrictFen": late[1],
            "unmatchedFen": strange[0], "unmatchedDistrictFen": strange[1],
            "afterMoveOut2019Fen": late_before[0], "unmatched2019Fen": strange_before[0],
        },
        "buildings": lines,
    }


def _receipts_by_taxpayer(district: District) -> tuple[dict[int, int], set[int]]:
    sums: dict[int, int] = defaultdict(int)
    rows = set()
    for receipt in district.receipts:
        if receipt.month // 100 == plan.BASE_YEAR:
            sums[id(receipt.taxpayer)] += receipt.total
            rows.add(id(receipt.taxpayer))
    return sums, rows


def _holds(taxpayer: Taxpayer, building: str) -> bool:
    here = Taxpayer(taxpayer.code, taxpayer.name, tenancies=[t for t in taxpayer.tenancies if t.building == building])
    return here.active_on(LAST_DAY)


def _area(centi: int) -> str:
    return f"{centi // 100}.{centi % 100:02d}"
