"""The nouns of the invented district. Money is whole fen, area whole hundredths of a square metre."""

from dataclasses import dataclass, field
from datetime import date

EXCLUDED_KINDS = ("办事处", "代表处", "机关", "社会团体", "非独立核算分支机构")


@dataclass
class Building:
    """One assessed building (楼宇)."""

    key: str
    name: str
    group: str
    zone: str
    street: str
    address: str
    steward: str
    included_from: str
    gross: int
    above_ground: int
    commercial: int
    leasable: int
    occupied: int
    tenants: int
    paying_permille: int
    total: dict[int, int]
    district: dict[int, int]
    top_heavy: bool = False

    @property
    def vacant(self) -> int:
        return self.leasable - self.occupied


@dataclass
class Tenancy:
    """One taxpayer in one building and room (入驻); area None is a blank cell, so is moved_in None."""

    building: str
    room: str
    area: int | None
    moved_in: date | None
    moved_out: date | None


@dataclass
class Taxpayer:
    """A company (企业); an empty tenancy list is one outside the roster."""

    code: str
    name: str
    kind: str = "法人"
    registered: str = ""
    pays_here: str = ""
    industry: str = ""
    ownership: str = ""
    tenancies: list[Tenancy] = field(default_factory=list)
    code_on_roster: bool = True
    role: str = "resident"
    status: str = "payer"

    @property
    def buildings(self) -> set[str]:
        return {tenancy.building for tenancy in self.tenancies}

    @property
    def first_move_in(self) -> date:
        return min(tenancy.moved_in or date.min for tenancy in self.tenancies)

    def active_on(self, day: date) -> bool:
        return any(
            (t.moved_in is None or t.moved_in <= day) and (t.moved_out is None or t.moved_out >= day)
            for t in self.tenancies
        )


@dataclass
class Receipt:
    """What was received for one taxpayer in one month (税收入库); month is 202012; local None is not stated."""

    taxpayer: Taxpayer
    month: int
    total: int
    district: int
    local: int | None = None
    kind: str = ""
    building: str = ""
    code_text: str | None = None
    name_text: str | None = None
