"""A few tenants on the edges of the rules: last days, older identifiers, a rare character, a code left out."""

from datetime import date

from sample_buildings import SINGLE_TAXPAYER
from sample_model import Taxpayer, Tenancy
from sample_random import Dice
from sample_registry import Registry
from sample_rovers import EXACT_RATE_BUILDING

OLD_IDENTIFIERS = 6
WITHOUT_CODE = 2
RARE_STEM = "𠮷野禾"


def put_on_edges(dice: Dice, registry: Registry, residents: list[Taxpayer]) -> list[Taxpayer]:
    """Changes some residents, and gives further taxpayers who are not there on the last day."""
    settled = [r for r in residents if _is_plain(r)]
    chosen = iter(dice.sample(settled, 3 + OLD_IDENTIFIERS + WITHOUT_CODE))
    next(chosen).tenancies[0].moved_out = date(2020, 12, 31)
    next(chosen).tenancies[0].moved_out = date(2021, 1, 31)
    rare = next(chosen)
    rare.kind, rare.industry = "法人", "软件信息"
    rare.name = registry.names.with_stem(RARE_STEM, rare.industry)
    for _ in range(OLD_IDENTIFIERS):
        next(chosen).code = registry.codes.old_identifier()
    for _ in range(WITHOUT_CODE):
        taxpayer = next(chosen)
        taxpayer.code_on_roster = False
    return [_gone_the_day_before(registry), _coming_next_year(registry)]


def _is_plain(taxpayer: Taxpayer) -> bool:
    tenancy = taxpayer.tenancies[0]
    if tenancy.building in (*SINGLE_TAXPAYER, EXACT_RATE_BUILDING) or len(taxpayer.tenancies) > 1:
        return False
    return tenancy.moved_in is not None and tenancy.moved_in < date(2019, 1, 1)


def _gone_the_day_before(registry: Registry) -> Taxpayer:
    taxpayer = registry.filing("leaver")
    taxpayer.tenancies.append(Tenancy("B10", "", 0, date(2016, 3, 1), date(2020, 12, 30)))
    return taxpayer


def _coming_next_year(registry: Registry) -> Taxpayer:
    taxpayer = registry.filing("future")
    taxpayer.tenancies.append(Tenancy("B10", "", 0, date(2021, 1, 4), None))
    taxpayer.status = "silent"
    return taxpayer
