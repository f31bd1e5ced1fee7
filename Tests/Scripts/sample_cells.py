"""How amounts, areas and dates are written in cells, and the columns of the three kinds of file."""

from datetime import date

from sample_model import Building, Receipt, Taxpayer, Tenancy

BUILDING_COLUMNS = (
    "楼宇编号", "楼宇名称", "楼宇群", "片区", "街道", "地址", "建筑面积(㎡)", "地上面积(㎡)", "商务面积(㎡)",
    "可出租面积(㎡)", "已用面积(㎡)", "空置面积(㎡)", "重点楼宇", "楼长", "纳入日期", "退出日期",
)
TENANT_COLUMNS = (
    "统一社会信用代码", "企业名称", "楼宇编号", "房间号", "租用面积(㎡)", "入驻日期", "迁出日期", "机构类型", "注册地",
    "在地纳税", "行业", "企业类型",
)


def decimal(amount: int, places: int) -> str:
    """Whole smallest units as a decimal number: fen with 2 places are yuan, with 6 places 万元."""
    whole, rest = divmod(abs(amount), 10**places)
    return f"{'-' if amount < 0 else ''}{whole}.{rest:0{places}d}"


def iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def area(centi: int | None) -> str:
    return "" if centi is None else decimal(centi, 2)


def building_row(building: Building) -> list[str]:
    return [
        building.key, building.name, building.group, building.zone, building.street, building.address,
        area(building.gross), area(building.above_ground), area(building.commercial), area(building.leasable),
        area(building.occupied), area(building.vacant), "是", building.steward, building.included_from, "",
    ]


def tenant_row(taxpayer: Taxpayer, tenancy: Tenancy) -> list[str]:
    return [
        taxpayer.code if taxpayer.code_on_roster else "", taxpayer.name, tenancy.building, tenancy.room,
        area(tenancy.area), iso(tenancy.moved_in), iso(tenancy.moved_out), taxpayer.kind, taxpayer.registered,
        taxpayer.pays_here, taxpayer.industry, taxpayer.ownership,
    ]


def tenant_rows(taxpayers: list[Taxpayer]) -> list[list[str]]:
    """The roster by building, then as the tenants came."""
    lines = [(tenancy.building, index, taxpayer, tenancy)
             for index, taxpayer in enumerate(taxpayers) for tenancy in taxpayer.tenancies]
    lines.sort(key=lambda line: (line[0], line[1]))
    return [tenant_row(taxpayer, tenancy) for _, _, taxpayer, tenancy in lines]


def code_cell(receipt: Receipt) -> str:
    return receipt.taxpayer.code if receipt.code_text is None else receipt.code_text


def name_cell(receipt: Receipt) -> str:
    return receipt.name_text or receipt.taxpayer.name
