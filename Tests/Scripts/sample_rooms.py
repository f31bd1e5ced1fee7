"""Rooms and areas: what stands in a building on the last day of 2020 fits its occupied area."""

from collections import defaultdict

from sample_buildings import SINGLE_TAXPAYER
from sample_model import Building, Taxpayer, Tenancy
from sample_random import Dice
from sample_residents import LAST_DAY
from sample_shares import apportion

SECOND_ROOMS = 84
BLANK_AREAS_OF_RESIDENTS, BLANK_AREAS_OF_ROVERS = 26, 9


def add_second_rooms(dice: Dice, residents: list[Taxpayer]) -> None:
    candidates = [r for r in residents if r.tenancies[0].building not in SINGLE_TAXPAYER]
    for taxpayer in dice.sample(candidates, SECOND_ROOMS):
        first = taxpayer.tenancies[0]
        taxpayer.tenancies.append(Tenancy(first.building, "", 0, first.moved_in, first.moved_out))


def assign_rooms(dice: Dice, buildings: list[Building], taxpayers: list[Taxpayer]) -> None:
    held: dict[str, list[Tenancy]] = defaultdict(list)
    for taxpayer in dice.shuffled(taxpayers):
        for tenancy in taxpayer.tenancies:
            held[tenancy.building].append(tenancy)
    for building in buildings:
        tenancies = held[building.key]
        _number(building, tenancies)
        _measure(dice, building, tenancies)
    _blank(dice, [t for t in taxpayers if t.role == "resident"], BLANK_AREAS_OF_RESIDENTS)
    _blank(dice, [t for t in taxpayers if t.role == "rover"], BLANK_AREAS_OF_ROVERS)


def _number(building: Building, tenancies: list[Tenancy]) -> None:
    if building.key in SINGLE_TAXPAYER:
        for tenancy in tenancies:
            tenancy.room = "整栋"
        return
    floors = max(4, min(32, building.gross // 100 // 2_600))
    per_floor = len(tenancies) // floors + 1
    for index, tenancy in enumerate(tenancies):
        tenancy.room = f"{index // per_floor + 1}{index % per_floor + 1:02d}"


def _measure(dice: Dice, building: Building, tenancies: list[Tenancy]) -> None:
    today = [t for t in tenancies if t.moved_out is None or t.moved_out >= LAST_DAY]
    let = building.occupied * dice.between(965, 995) // 1000
    weights = [dice.between(20, 100) * (dice.between(2, 9) if dice.chance(120) else 1) for _ in today]
    for tenancy, area in zip(today, apportion(let, weights)):
        tenancy.area = area
    for tenancy in tenancies:
        if tenancy.area == 0:
            tenancy.area = dice.between(60_00, 900_00)


def _blank(dice: Dice, taxpayers: list[Taxpayer], count: int) -> None:
    candidates = [t for t in taxpayers if t.tenancies[0].building not in SINGLE_TAXPAYER]
    for taxpayer in dice.sample(candidates, count):
        dice.pick(taxpayer.tenancies).area = None
