"""How each month's file of receipts is laid out: its unit and columns, a title, a line of totals."""

from dataclasses import dataclass

from sample_loose import NAMED_MONTH
from sample_model import Receipt
from sample_plan import SYNTHETIC
from sample_seasons import KIND_MONTHS

IN_WAN = (201909, 202003)
TITLED = (201906, 201912, 202001, 202003, 202006, 202009, 202012)
TOTALLED = (201912, 202003, 202006, 202010, 202012)


@dataclass(frozen=True)
class TaxLayout:
    month: int
    unit: str
    places: int
    has_title: bool
    has_total: bool
    has_kind: bool
    has_building: bool
    has_local: bool

    @property
    def title(self) -> str:
        return f"{self.month // 100}年{self.month % 100}月入驻企业税收入库明细（{SYNTHETIC}）"

    @property
    def month_text(self) -> str:
        return f"{self.month // 100}-{self.month % 100:02d}"

    @property
    def columns(self) -> list[str]:
        """A titled file has its month in the title only."""
        columns = ["统一社会信用代码", "纳税人名称"]
        columns += [] if self.has_title else ["入库月份"]
        columns += ["税种"] if self.has_kind else []
        columns += ["楼宇编号"] if self.has_building else []
        levels = ["全口径税收"] + (["地方级税收"] if self.has_local else []) + ["区级税收"]
        return columns + [f"{level}({self.unit})" for level in levels]

    def amounts(self, receipt: Receipt) -> list[int]:
        return [receipt.total] + ([receipt.local] if self.has_local else []) + [receipt.district]


def layout_of(month: int) -> TaxLayout:
    wan = month in IN_WAN
    return TaxLayout(
        month, unit="万元" if wan else "元", places=6 if wan else 2, has_title=month in TITLED,
        has_total=month in TOTALLED, has_kind=month in KIND_MONTHS, has_building=month == NAMED_MONTH,
        has_local=month // 100 == 2020,
    )
