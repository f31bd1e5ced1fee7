"""All receipts: first those made bottom up, then each building's own payers fill it to its sum, to the fen."""

from sample_attribution import attribute
from sample_loose import (
    early_receipts,
    late_receipts,
    named_receipts,
    netted_receipts,
    outsider_receipts,
    rover_receipts,
)
from sample_model import Building, Receipt, Taxpayer
from sample_months import active_months
from sample_plan import YEARS
from sample_random import Dice
from sample_registry import Registry
from sample_seasons import SMALL_PAYERS, over_kinds, paying_months, share_alike, spread
from sample_shares import apportion, long_tail

LARGE_PAYERS = 12
"""So many taxpayers of a building pay every month."""


def make_receipts(
    dice: Dice, registry: Registry, buildings: list[Building], taxpayers: list[Taxpayer]
) -> list[Receipt]:
    def of(role: str) -> list[Taxpayer]:
        return [t for t in taxpayers if t.role == role]

    receipts = rover_receipts(dice, of("rover"))
    receipts += named_receipts(dice, of("rover"))
    receipts += outsider_receipts(dice, registry)
    receipts += late_receipts(dice, of("leaver"))
    receipts += early_receipts(dice, of("resident"))
    receipts += netted_receipts(dice, of("resident"))
    given = {year: attribute(receipts, year) for year in YEARS}
    for building in buildings:
        stayers = [t for t in taxpayers if t.role != "rover" and t.buildings == {building.key}]
        receipts += _fill(dice, building, stayers, given)
    for receipt in receipts:
        if receipt.month // 100 == 2020:
            receipt.local = _local(dice, receipt)
    return receipts


def _fill(dice: Dice, building: Building, stayers: list[Taxpayer], given: dict) -> list[Receipt]:
    ranked = dice.shuffled([t for t in stayers if t.status == "payer"])
    ranked.sort(key=lambda t: len(active_months(t, 2019)) + len(active_months(t, 2020)) < 24)
    ranked += dice.sample([t for t in stayers if t.status == "silent"], len(ranked) // 40)
    weights = [long_tail(rank) * dice.between(70, 130) for rank in range(len(ranked))]
    if building.top_heavy:
        weights[0] = 5 * sum(weights)
    patterns = ["monthly" if rank < LARGE_PAYERS else dice.weighted(SMALL_PAYERS) for rank in range(len(ranked))]
    receipts = []
    for year in YEARS:
        total, district = given[year].get(building.key, (0, 0))
        room = (building.total[year] - total, building.district[year] - district)
        receipts += _fill_year(dice, year, room, list(zip(ranked, weights, patterns)))
    return receipts


def _fill_year(dice: Dice, year: int, room: tuple[int, int], ranked: list) -> list[Receipt]:
    payers = []
    for taxpayer, weight, pattern in ranked:
        there = active_months(taxpayer, year)
        pays = taxpayer.status == "payer" and (year == 2020 or pattern == "monthly" or dice.chance(930))
        if there and (pays or (taxpayer.status == "silent" and year == 2019)):
            payers.append((taxpayer, pattern, there, weight * len(there) * dice.between(85, 115)))
    totals = apportion(room[0], [weight for *_, weight in payers])
    districts = apportion(room[1], [total * dice.between(90, 110) for total in totals])
    receipts = []
    for (taxpayer, pattern, there, _), total, district in zip(payers, totals, districts):
        receipts += _year_of(dice, taxpayer, total, district, pattern, there)
    return receipts


def _year_of(
    dice: Dice, taxpayer: Taxpayer, total: int, district: int, pattern: str, there: list[int]
) -> list[Receipt]:
    """A year's tax of one taxpayer; large ones now and then have a refund, which the other months make up for."""
    months = paying_months(pattern, there)
    refunds = []
    if pattern == "monthly" and len(months) > 6 and dice.chance(70):
        month = months.pop(dice.between(2, len(months) - 1))
        back = total * dice.between(40, 300) // 1000
        refunds.append(Receipt(taxpayer, month, -back, -(district * back // total)))
    totals = spread(dice, total - sum(r.total for r in refunds), months)
    districts = share_alike(dice, district - sum(r.district for r in refunds), totals)
    plain = [Receipt(taxpayer, *row) for row in zip(months, totals, districts)]
    return [part for receipt in plain + refunds for part in over_kinds(dice, receipt)]


def _local(dice: Dice, receipt: Receipt) -> int:
    """City and district together (地方级): more than the district's, less than all."""
    rest = abs(receipt.total) - abs(receipt.district)
    size = abs(receipt.district) + rest * dice.between(340, 380) // 1000
    return -size if receipt.total < 0 else size
