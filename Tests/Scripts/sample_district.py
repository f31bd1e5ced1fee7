"""Puts the invented district together, always the same."""

from dataclasses import dataclass

from sample_buildings import make_buildings
from sample_edges import put_on_edges
from sample_model import Building, Receipt, Taxpayer
from sample_oddities import add_oddities
from sample_random import Dice
from sample_receipts import make_receipts
from sample_registry import Registry
from sample_residents import make_leavers, make_offices, make_residents
from sample_rooms import add_second_rooms, assign_rooms
from sample_rovers import held_on_last_day, make_rovers
from sample_standing import settle_paying, settle_registered

SEED = 20_201_231


@dataclass
class District:
    buildings: list[Building]
    taxpayers: list[Taxpayer]
    receipts: list[Receipt]


def make_district() -> District:
    dice = Dice(SEED)
    registry = Registry(dice)
    buildings = make_buildings(dice)
    rovers = make_rovers(dice, registry, buildings)
    residents = make_residents(dice, registry, buildings, held_on_last_day(rovers))
    add_second_rooms(dice, residents)
    others = make_offices(dice, registry, buildings) + make_leavers(dice, registry, buildings)
    others += put_on_edges(dice, registry, residents)
    taxpayers = residents + rovers + others
    assign_rooms(dice, buildings, taxpayers)
    settle_paying(dice, buildings, residents, rovers)
    settle_registered(dice, registry, taxpayers)
    receipts = make_receipts(dice, registry, buildings, taxpayers)
    add_oddities(dice, receipts)
    order = {id(taxpayer): index for index, taxpayer in enumerate(taxpayers)}
    receipts.sort(key=lambda r: (r.month, order.get(id(r.taxpayer), len(order)), r.taxpayer.code, r.kind, -r.total))
    return District(buildings, taxpayers, receipts)
