"""When tax comes in: quarterly prepayment in January, April, July and October, settlement in May, the dip of 2020."""

from sample_model import Receipt
from sample_random import Dice
from sample_shares import apportion

SEASON = {
    2019: (305, 126, 107, 227, 445, 190, 235, 150, 130, 225, 130, 150),
    2020: (310, 85, 70, 160, 420, 205, 240, 160, 140, 240, 140, 170),
}
PATTERNS = {
    "quarterly": (1, 4, 7, 10),
    "settling": (1, 4, 5, 7, 10),
    "twice": (1, 7),
    "twiceLater": (4, 10),
    "yearly": (5,),
    "monthly": tuple(range(1, 13)),
}
SMALL_PAYERS = (("quarterly", 330), ("settling", 120), ("twice", 200), ("twiceLater", 150), ("yearly", 200))
SINGLE_KINDS = (("企业所得税", 6), ("增值税", 3), ("个人所得税", 1))
KIND_MONTHS = (202005, 202010)
"""Months whose files carry a column 税种, with one row a kind."""


def paying_months(pattern: str, active: list[int]) -> list[int]:
    """The months of the pattern in which the taxpayer is there; its last month if none."""
    return [month for month in active if month % 100 in PATTERNS[pattern]] or active[-1:]


def spread(dice: Dice, amount: int, months: list[int]) -> list[int]:
    weights = [SEASON[month // 100][month % 100 - 1] * dice.between(80, 120) for month in months]
    return apportion(amount, weights)


def share_alike(dice: Dice, amount: int, totals: list[int]) -> list[int]:
    """The district's part of each of these amounts, roughly in proportion."""
    return apportion(amount, [total * dice.between(92, 108) for total in totals])


def over_kinds(dice: Dice, receipt: Receipt) -> list[Receipt]:
    """One receipt a kind of tax where the month's file has the column; otherwise the receipt itself."""
    if receipt.month not in KIND_MONTHS:
        return [receipt]
    if receipt.total < 2_000_000 or dice.chance(550):
        receipt.kind = "增值税" if receipt.total < 0 else dice.weighted(SINGLE_KINDS)
        return [receipt]
    kinds = ["企业所得税", "增值税", "个人所得税"]
    if receipt.total > 1_000_000_000:
        kinds += ["房产税", "土地增值税"]
    weights = [(60, 30, 12, 6, 9)[index] * dice.between(70, 130) for index in range(len(kinds))]
    totals, districts = apportion(receipt.total, weights), apportion(receipt.district, weights)
    return [
        Receipt(receipt.taxpayer, receipt.month, total, district, kind=kind)
        for kind, total, district in zip(kinds, totals, districts)
    ]
