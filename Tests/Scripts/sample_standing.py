"""Who pays and who is registered here: exactly as many of the tenants as the plan module says."""

from collections import defaultdict
from datetime import date

import sample_plan as plan
from sample_model import EXCLUDED_KINDS, Building, Taxpayer
from sample_random import Dice
from sample_registry import Registry, is_registered_here
from sample_residents import LAST_DAY
from sample_rovers import EXACT_RATE_BUILDING

NETTED = 10
"""Tenants whose receipts of 2020 add up to nothing or less: they do not pay."""
SILENT_ROVERS = 9
LATE = date(2020, 10, 1)


def tenants_on_last_day(taxpayers: list[Taxpayer]) -> list[Taxpayer]:
    return [t for t in taxpayers if t.kind not in EXCLUDED_KINDS and t.active_on(LAST_DAY)]


def settle_paying(dice: Dice, buildings: list[Building], residents: list[Taxpayer], rovers: list[Taxpayer]) -> None:
    """Sets the status of residents and rovers: payer, silent, netted or unknown."""
    for rover in dice.sample(rovers, SILENT_ROVERS):
        rover.status = "silent"
    newcomers = [r for r in residents if r.first_move_in >= LATE and not _is_exact(r)]
    for newcomer in dice.sample(newcomers, plan.UNKNOWN):
        newcomer.status = "unknown"
    settled = [r for r in residents if r.first_move_in < LATE]
    _silence(dice, buildings, settled)
    netted = [r for r in settled if r.status == "silent" and not _is_exact(r) and r.first_move_in < date(2020, 1, 1)]
    for taxpayer in dice.sample(netted, NETTED):
        taxpayer.status = "netted"


def _silence(dice: Dice, buildings: list[Building], settled: list[Taxpayer]) -> None:
    held = defaultdict(list)
    for resident in settled:
        held[resident.tenancies[0].building].append(resident)
    counts = {b.key: (b.tenants * (1000 - b.paying_permille) + 500) // 1000 for b in buildings}
    excess = sum(counts.values()) - (plan.TENANTS - plan.PAYING - plan.UNKNOWN - SILENT_ROVERS)
    adjustable = [b.key for b in buildings if counts[b.key] > 20]
    while excess:
        step = 1 if excess > 0 else -1
        counts[adjustable[excess % len(adjustable)]] -= step
        excess -= step
    for key, count in counts.items():
        for resident in dice.sample(held[key], count):
            resident.status = "silent"


def settle_registered(dice: Dice, registry: Registry, taxpayers: list[Taxpayer]) -> None:
    for taxpayer in taxpayers:
        registry.set_registered(taxpayer, dice.chance(920 if taxpayer.status == "payer" else 410))
        taxpayer.pays_here = _roster_says(dice, taxpayer.status)
    tenants = tenants_on_last_day(taxpayers)
    here = [t for t in tenants if is_registered_here(t)]
    excess = len(here) - plan.REGISTERED
    pool = here if excess > 0 else [t for t in tenants if not is_registered_here(t)]
    for taxpayer in dice.sample(pool, abs(excess)):
        registry.set_registered(taxpayer, excess < 0)


def _roster_says(dice: Dice, status: str) -> str:
    """The roster's mark and the receipts do not always agree."""
    if status == "payer":
        return dice.weighted((("是", 930), ("否", 30), ("", 40)))
    return dice.weighted((("否", 550), ("是", 240), ("", 210)))


def _is_exact(taxpayer: Taxpayer) -> bool:
    return taxpayer.tenancies[0].building == EXACT_RATE_BUILDING
