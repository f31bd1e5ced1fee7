"""Whose tax is it, and in which building: the contract's rules of attribution, to the fen."""

from collections import defaultdict
from datetime import timedelta

from sample_model import Receipt, Taxpayer
from sample_months import active_span, first_day
from sample_shares import apportion

AFTER_MOVE_OUT, UNMATCHED = "afterMoveOut", "unmatched"


def weights_of(taxpayer: Taxpayer, month: int) -> dict[str, int]:
    """Each building's weight for a taxpayer's receipts of a month; empty if it has no active tenancy in it."""
    spans = [(t, span) for t in taxpayer.tenancies if (span := active_span(t, month))]
    if all(t.area is not None and t.area > 0 for t, _ in spans):
        by_area: dict[str, int] = defaultdict(int)
        for tenancy, (start, end) in spans:
            by_area[tenancy.building] += tenancy.area * ((end - start).days + 1)
        return dict(sorted(by_area.items()))
    by_days = defaultdict(set)
    for tenancy, (start, end) in spans:
        by_days[tenancy.building].update(start + timedelta(days=n) for n in range((end - start).days + 1))
    return {building: len(days) for building, days in sorted(by_days.items())}


def parts_of(receipt: Receipt) -> dict[str, tuple[int, int]]:
    """Total and district tax by building key or bucket."""
    if receipt.building:
        return {receipt.building: (receipt.total, receipt.district)}
    weights = weights_of(receipt.taxpayer, receipt.month)
    if weights:
        totals = apportion(receipt.total, list(weights.values()))
        districts = apportion(receipt.district, list(weights.values()))
        return dict(zip(weights, zip(totals, districts)))
    first = first_day(receipt.month)
    ended = any(t.moved_out is not None and t.moved_out < first for t in receipt.taxpayer.tenancies)
    return {AFTER_MOVE_OUT if ended else UNMATCHED: (receipt.total, receipt.district)}


def attribute(receipts: list[Receipt], year: int) -> dict[str, tuple[int, int]]:
    """Total and district tax of a year by building key or bucket."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for receipt in receipts:
        if receipt.month // 100 == year:
            for place, (total, district) in parts_of(receipt).items():
                sums[place][0] += total
                sums[place][1] += district
    return {place: (total, district) for place, (total, district) in sums.items()}
