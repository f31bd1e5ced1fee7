"""Receipts made bottom up, before the buildings are filled to their sums: rovers, outsiders, leavers, odd cases."""

from sample_model import Receipt, Taxpayer
from sample_months import active_months, month_of, months_of
from sample_plan import YEARS
from sample_random import Dice
from sample_registry import Registry
from sample_seasons import SMALL_PAYERS, over_kinds, paying_months, share_alike, spread

OUTSIDERS = 26
EARLY = 12
NAMED_MONTH = 202008
"""The month whose file names a building in some rows."""


def series(dice: Dice, taxpayer: Taxpayer, amount: int, months: list[int]) -> list[Receipt]:
    """An amount and the district's share of it over months, by the season."""
    totals = spread(dice, amount, months)
    districts = share_alike(dice, amount * dice.between(200, 300) // 1000, totals)
    return [
        part
        for month, total, district in zip(months, totals, districts)
        for part in over_kinds(dice, Receipt(taxpayer, month, total, district))
    ]


def rover_receipts(dice: Dice, rovers: list[Taxpayer]) -> list[Receipt]:
    """Every month of the pattern counts, whether or not the rover is in a building then."""
    receipts = []
    for rover in rovers:
        if rover.status != "payer":
            continue
        pattern = "monthly" if dice.chance(200) else dice.weighted(SMALL_PAYERS)
        amount = dice.between(3_000_000, 60_000_000) * (dice.between(3, 9) if dice.chance(150) else 1)
        for year in YEARS:
            yearly = amount * dice.between(80, 120) // 100
            receipts += series(dice, rover, yearly, paying_months(pattern, months_of(year)))
    return receipts


def outsider_receipts(dice: Dice, registry: Registry) -> list[Receipt]:
    """Taxpayers outside the roster; the last three own a building's walls, and their rows name it."""
    receipts = []
    for _ in range(OUTSIDERS):
        outsider = registry.filing("outsider")
        pattern = dice.weighted(SMALL_PAYERS)
        for year in YEARS:
            amount = dice.between(2_000_000, 90_000_000)
            receipts += series(dice, outsider, amount, paying_months(pattern, months_of(year)))
    for building in ("B10", "B16", "B23"):
        owner = registry.filing("outsider")
        total = dice.between(20_000_000, 90_000_000)
        receipts.append(Receipt(owner, NAMED_MONTH, total, total * 28 // 100, building=building))
    return receipts


def named_receipts(dice: Dice, rovers: list[Taxpayer]) -> list[Receipt]:
    """Rows of tenants in two buildings that say which of them they are for."""
    candidates = [r for r in rovers if r.status == "payer" and len(r.buildings) == 2]
    receipts = []
    for rover in dice.sample(candidates, 6):
        total = dice.between(1_000_000, 9_000_000)
        receipts.append(Receipt(rover, NAMED_MONTH, total, total * 26 // 100, building=min(rover.buildings)))
    return receipts


def late_receipts(dice: Dice, leavers: list[Taxpayer]) -> list[Receipt]:
    """What still came in after a tenant had left (迁出后入库): the settlement, or the next quarter."""
    receipts = []
    for leaver in leavers:
        if leaver.status != "payer" or not dice.chance(420):
            continue
        left = month_of(max(t.moved_out for t in leaver.tenancies))
        later = [m for year in YEARS for m in months_of(year) if m > left and m % 100 in (1, 4, 5, 7, 10)]
        for month in later[: dice.between(1, 2)]:
            receipts += series(dice, leaver, dice.between(300_000, 25_000_000), [month])
    return receipts


def early_receipts(dice: Dice, residents: list[Taxpayer]) -> list[Receipt]:
    """What newcomers had paid in the district before they moved in: unmatched."""
    newcomers = [r for r in residents if r.status == "payer" and 202003 <= month_of(r.first_move_in) <= 202009]
    receipts = []
    for newcomer in dice.sample(newcomers, EARLY):
        before = [m for m in months_of(2020) if m < month_of(newcomer.first_move_in)]
        receipts += series(dice, newcomer, dice.between(300_000, 9_000_000), [dice.pick(before)])
    return receipts


def netted_receipts(dice: Dice, residents: list[Taxpayer]) -> list[Receipt]:
    """Receipts of 2020 that add up to nothing (zero rows, a tax and its refund) or to less."""
    receipts = []
    for index, taxpayer in enumerate(r for r in residents if r.status == "netted"):
        there = active_months(taxpayer, 2020)
        total = dice.between(500_000, 9_000_000)
        match index % 3:
            case 0:
                receipts.append(Receipt(taxpayer, there[0], 0, 0))
            case 1:
                receipts += series(dice, taxpayer, total, [there[0]])
                receipts.append(Receipt(taxpayer, there[-1], -total, -(total // 4)))
            case 2:
                receipts.append(Receipt(taxpayer, there[-1], -total, -(total // 4)))
    return receipts
