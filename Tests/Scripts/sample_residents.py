"""Those who stay in one building: residents of today, newcomers, offices and those who left."""

from datetime import date, timedelta

from sample_buildings import SINGLE_TAXPAYER
from sample_model import Building, Taxpayer, Tenancy
from sample_random import Dice
from sample_registry import Registry

OFFICES = 112
LEAVERS = 330
LAST_DAY = date(2020, 12, 31)


def day_between(dice: Dice, first: date, last: date) -> date:
    return first + timedelta(days=dice.below((last - first).days + 1))


def make_residents(dice: Dice, registry: Registry, buildings: list[Building], roving: dict[str, int]) -> list[Taxpayer]:
    """Fills each building up to its tenants, after the roving ones that it holds."""
    residents = []
    for building in buildings:
        for _ in range(building.tenants - roving.get(building.key, 0)):
            taxpayer = registry.filing("resident")
            moved_in = _move_in(dice, building.key)
            taxpayer.tenancies.append(Tenancy(building.key, "", 0, moved_in, None))
            residents.append(taxpayer)
    return residents


def make_offices(dice: Dice, registry: Registry, buildings: list[Building]) -> list[Taxpayer]:
    """办事处, 代表处 and others outside N; they come on top."""
    offices = []
    for _ in range(OFFICES):
        taxpayer = registry.office()
        building = _building_by_size(dice, buildings)
        moved_in = day_between(dice, date(2010, 1, 1), date(2020, 11, 30))
        taxpayer.tenancies.append(Tenancy(building.key, "", 0, moved_in, None))
        taxpayer.status = "payer" if dice.chance(150) else "silent"
        offices.append(taxpayer)
    return offices


def make_leavers(dice: Dice, registry: Registry, buildings: list[Building]) -> list[Taxpayer]:
    """Those who were gone by the last day of 2020."""
    leavers = []
    for _ in range(LEAVERS):
        taxpayer = registry.filing("leaver")
        building = _building_by_size(dice, buildings)
        moved_out = day_between(dice, date(2019, 2, 1), LAST_DAY - timedelta(days=1))
        if dice.chance(400):
            moved_out = moved_out.replace(day=1) - timedelta(days=1)
        moved_in = day_between(dice, date(2011, 1, 1), date(2018, 12, 31))
        taxpayer.tenancies.append(Tenancy(building.key, "", 0, moved_in, moved_out))
        taxpayer.status = "payer" if dice.chance(760) else "silent"
        leavers.append(taxpayer)
    return leavers


def _move_in(dice: Dice, building: str) -> date | None:
    if building in SINGLE_TAXPAYER:
        return date(2012, 5, 1)
    roll = dice.below(1000)
    if roll < 8:
        return None
    if roll < 120:
        return day_between(dice, date(2019, 1, 1), date(2020, 9, 30))
    if roll < 132:
        return day_between(dice, date(2020, 10, 1), LAST_DAY)
    moved_in = day_between(dice, date(2008, 1, 1), date(2018, 12, 31))
    return moved_in.replace(day=1) if dice.chance(500) else moved_in


def _building_by_size(dice: Dice, buildings: list[Building]) -> Building:
    """Large ones more often; buildings of one taxpayer take nobody else."""
    return dice.weighted([(b, b.tenants) for b in buildings if b.key not in SINGLE_TAXPAYER])
