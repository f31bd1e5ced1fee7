"""Those in several buildings at once or one after another: their receipts are split, so they are made first."""

from collections import Counter
from datetime import date, timedelta

from sample_buildings import SINGLE_TAXPAYER
from sample_model import Building, Taxpayer, Tenancy
from sample_random import Dice
from sample_registry import Registry
from sample_residents import LAST_DAY, day_between

IN_TWO, IN_THREE, RELOCATED, SHRUNK = 60, 8, 40, 12
EXACT_RATE_BUILDING = "B24"
"""85 of its 100 tenants pay; nobody roving stands there, so that the count stays exact."""


def make_rovers(dice: Dice, registry: Registry, buildings: list[Building]) -> list[Taxpayer]:
    keys = [b.key for b in buildings if b.key not in (*SINGLE_TAXPAYER, EXACT_RATE_BUILDING)]
    rovers = [_at_once(dice, registry, keys, 2) for _ in range(IN_TWO)]
    rovers += [_at_once(dice, registry, keys, 3) for _ in range(IN_THREE)]
    rovers += [_relocated(dice, registry, keys) for _ in range(RELOCATED)]
    rovers += [_shrunk(dice, registry, keys) for _ in range(SHRUNK)]
    return rovers


def held_on_last_day(rovers: list[Taxpayer]) -> dict[str, int]:
    """Roving tenants a building holds on the last day of 2020."""
    counts: Counter[str] = Counter()
    for rover in rovers:
        counts.update({t.building for t in rover.tenancies if t.moved_out is None or t.moved_out >= LAST_DAY})
    return counts


def _at_once(dice: Dice, registry: Registry, keys: list[str], count: int) -> Taxpayer:
    rover = registry.filing("rover")
    for index, key in enumerate(dice.sample(keys, count)):
        late = index > 0 and dice.chance(450)
        span = (date(2019, 1, 5), date(2020, 11, 20)) if late else (date(2009, 1, 1), date(2018, 12, 31))
        moved_in = day_between(dice, *span)
        rover.tenancies.append(Tenancy(key, "", 0, moved_in, None))
        if dice.chance(120):
            rover.tenancies.append(Tenancy(key, "", 0, moved_in + timedelta(days=dice.below(200)), None))
    return rover


def _relocated(dice: Dice, registry: Registry, keys: list[str]) -> Taxpayer:
    """Left one building for another: in the month of the move it may be active in both; some are away for a while."""
    rover = registry.filing("rover")
    before, after = dice.sample(keys, 2)
    left = day_between(dice, date(2019, 3, 1), date(2020, 10, 31))
    gap = 70 if dice.chance(200) else dice.between(1, 3)
    moved_in = min(left + timedelta(days=gap), date(2020, 12, 1))
    rover.tenancies.append(Tenancy(before, "", 0, day_between(dice, date(2010, 1, 1), date(2018, 12, 31)), left))
    rover.tenancies.append(Tenancy(after, "", 0, moved_in, None))
    return rover


def _shrunk(dice: Dice, registry: Registry, keys: list[str]) -> Taxpayer:
    """Gave up one of two buildings."""
    rover = registry.filing("rover")
    kept, given_up = dice.sample(keys, 2)
    since = day_between(dice, date(2010, 1, 1), date(2018, 12, 31))
    rover.tenancies.append(Tenancy(kept, "", 0, since, None))
    rover.tenancies.append(Tenancy(given_up, "", 0, since, day_between(dice, date(2019, 6, 1), date(2020, 11, 15))))
    return rover
