"""The sample as stewards' files: the register as xlsx, the roster as GB18030 CSV, monthly and wide xlsx of receipts."""

import csv
import io
from collections import defaultdict
from datetime import date
from pathlib import Path

from sample_cells import code_cell, decimal, name_cell, tenant_rows
from sample_district import District
from sample_layouts import TaxLayout, layout_of
from sample_model import Receipt
from sample_months import last_day, months_of
from sample_plan import BASE_YEAR, SYNTHETIC, YEARS
from sample_workbook import OfficeSheet, write_workbook

REGISTER_COLUMNS = [
    "序号", "楼宇编号", "楼宇名称", "园区名称", "片区", "所属街道", "坐落", "总建筑面积", "地上建筑面积", "商务面积",
    "可租用面积", "已使用面积", "闲置面积", "重点楼宇", "楼长", "纳入日期", "退出日期",
]
ROSTER_COLUMNS = [
    "统一社会信用代码", "企业名称", "所在楼宇", "房号", "承租面积", "入驻时间", "退租日期", "机构类型", "注册地",
    "在地纳税", "行业", "企业类型",
]
NUMERALS = "一 二 三 四 五 六 七 八 九 十 十一 十二".split()
TWO_LEVEL_HEAD = (202007,)
"""Months whose tables join their tax columns under a common head."""
AMOUNTS_AS_TEXT = (202002,)
"""Months whose amounts are text with thousands separators."""
MONEY, DAY = "#,##0.00", "yyyy-mm-dd"


def write_office_form(district: District, folder: Path) -> None:
    _write_register(district, folder / "楼宇台账.xlsx")
    _write_roster(district, folder / "入驻企业名册.csv")
    wide_year = YEARS[0]
    _write_wide(district, wide_year, "全口径税收", [f"{word}月" for word in NUMERALS], "total", folder)
    _write_wide(district, wide_year, "区级税收", [f"{number}月" for number in range(1, 13)], "district", folder)
    names = {building.key: building.name for building in district.buildings}
    for month in months_of(BASE_YEAR):
        receipts = [receipt for receipt in district.receipts if receipt.month == month]
        path = folder / f"{month // 100}年{month % 100:02d}月税收（{SYNTHETIC}）.xlsx"
        write_workbook(_month_sheet(layout_of(month), receipts, names), path)


def _write_register(district: District, path: Path) -> None:
    rows = []
    for number, b in enumerate(district.buildings, 1):
        areas = [area / 100 for area in (b.gross, b.above_ground, b.commercial, b.leasable, b.occupied, b.vacant)]
        since = date.fromisoformat(b.included_from) if b.included_from else None
        rows.append([number, b.key, b.name, b.group, b.zone, b.street, b.address, *areas, "是", b.steward, since, None])
    sums = [sum(round(row[column] * 100) for row in rows) / 100 for column in range(7, 13)]
    write_workbook(OfficeSheet(
        "楼宇台账", f"重点楼宇台账（{SYNTHETIC}：楼宇与企业均为虚构）", "平方米", REGISTER_COLUMNS, rows,
        totals=["合计", *[None] * 6, *sums], formats={column: MONEY for column in range(8, 14)} | {16: DAY, 17: DAY},
        widths={3: 18, 7: 16, 8: 14, 16: 12},
    ), path)


def _write_roster(district: District, path: Path) -> None:
    names = {building.key: building.name for building in district.buildings}
    table = [[f"入驻企业名册（{SYNTHETIC}：企业与信用代码均为虚构）"], ["单位：平方米"], ROSTER_COLUMNS]
    for row in tenant_rows(district.taxpayers):
        row[2], row[5], row[6] = names[row[2]], _slashed(row[5]), _slashed(row[6])
        table.append(row)
    text = io.StringIO(newline="")
    width = len(ROSTER_COLUMNS)
    csv.writer(text, lineterminator="\r\n").writerows([*row, *[""] * (width - len(row))] for row in table)
    path.write_bytes(text.getvalue().encode("gb18030"))


def _slashed(day: str) -> str:
    """2020/3/5, as Excel writes a date into a CSV."""
    return "/".join(str(int(part)) for part in day.split("-")) if day else ""


def _write_wide(district: District, year: int, level: str, heads: list[str], field: str, folder: Path) -> None:
    amounts: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for receipt in district.receipts:
        if receipt.month // 100 == year:
            line = amounts[code_cell(receipt), name_cell(receipt)]
            if receipt.month in line:
                raise ValueError(f"two receipts of {name_cell(receipt)} in {receipt.month}: no wide table holds them")
            line[receipt.month] = getattr(receipt, field)
    months = months_of(year)
    rows = [[number, code, name, *(line[m] / 100 if m in line else None for m in months)]
            for number, ((code, name), line) in enumerate(amounts.items(), 1)]
    sums = [sum(line.get(month, 0) for line in amounts.values()) / 100 for month in months]
    write_workbook(OfficeSheet(
        level, f"{year}年入驻企业{level}分月情况表（{SYNTHETIC}）", "元",
        ["序号", "统一社会信用代码", "企业名称", *heads], rows,
        totals=["合计", None, None, *sums], formats={column: MONEY for column in range(4, 16)}, widths={2: 22, 3: 36},
    ), folder / f"{year}年{level}（{SYNTHETIC}）.xlsx")


def _month_sheet(layout: TaxLayout, receipts: list[Receipt], names: dict[str, str]) -> OfficeSheet:
    columns = ["序号", "纳税人识别号", "纳税人名称"]
    columns += [] if layout.has_title else ["入库月份"]
    columns += (["税种"] if layout.has_kind else []) + (["楼宇名称"] if layout.has_building else [])
    first = len(columns) + 1
    columns += ["全口径税收", "地方级税收", "区级税收"]
    rows = []
    for number, receipt in enumerate(receipts, 1):
        row = [number, code_cell(receipt), name_cell(receipt)]
        row += [] if layout.has_title else [last_day(layout.month)]
        row += [receipt.kind] if layout.has_kind else []
        row += [names.get(receipt.building)] if layout.has_building else []
        rows.append(row + [_amount(layout, amount) for amount in layout.amounts(receipt)])
    sums = [_amount(layout, sum(column)) for column in zip(*map(layout.amounts, receipts))]
    formats = {column: "0.000000" if layout.unit == "万元" else MONEY for column in range(first, first + 3)}
    return OfficeSheet(
        f"{layout.month % 100}月", layout.title, layout.unit, columns, rows,
        totals=["合计", *[None] * (first - 2), *sums],
        group=(first, first + 2, "税收收入") if layout.month in TWO_LEVEL_HEAD else None,
        formats=formats | ({} if layout.has_title else {4: DAY}), widths={2: 22, 3: 36},
    )


def _amount(layout: TaxLayout, fen: int) -> float | str:
    if layout.month in AMOUNTS_AS_TEXT:
        whole, _, rest = decimal(fen, 2).partition(".")
        return f"{int(whole):,}.{rest}" if fen <= -100 or fen >= 0 else decimal(fen, 2)
    return float(decimal(fen, layout.places))
