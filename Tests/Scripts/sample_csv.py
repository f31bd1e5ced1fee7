"""The sample as CSV: UTF-8 with BOM and CRLF, standard headers."""

import csv
import io
from pathlib import Path

from sample_cells import BUILDING_COLUMNS, TENANT_COLUMNS, building_row, code_cell, decimal, name_cell, tenant_rows
from sample_district import District
from sample_layouts import TaxLayout, layout_of
from sample_model import Receipt
from sample_months import months_of
from sample_plan import SYNTHETIC, YEARS


def write_csv_form(district: District, folder: Path) -> None:
    title = [f"楼宇台账（{SYNTHETIC}：楼宇与企业均为虚构）"]
    register = [title, BUILDING_COLUMNS] + [building_row(building) for building in district.buildings]
    _write(folder / "楼宇台账.csv", register)
    title = [f"入驻企业名册（{SYNTHETIC}：企业与信用代码均为虚构）"]
    _write(folder / "入驻企业名册.csv", [title, TENANT_COLUMNS] + tenant_rows(district.taxpayers))
    for month in (month for year in YEARS for month in months_of(year)):
        receipts = [receipt for receipt in district.receipts if receipt.month == month]
        layout = layout_of(month)
        _write(folder / f"税收入库{layout.month_text}（{SYNTHETIC}）.csv", _tax_table(layout, receipts))


def _tax_table(layout: TaxLayout, receipts: list[Receipt]) -> list:
    table = [[layout.title]] if layout.has_title else []
    table.append(layout.columns)
    table += [_tax_row(layout, receipt) for receipt in receipts]
    if layout.has_total:
        sums = [sum(column) for column in zip(*map(layout.amounts, receipts))]
        blanks = [""] * (len(layout.columns) - len(sums) - 1)
        table.append(["合计", *blanks, *(decimal(amount, layout.places) for amount in sums)])
    return table


def _tax_row(layout: TaxLayout, receipt: Receipt) -> list[str]:
    row = [code_cell(receipt), name_cell(receipt)]
    row += [] if layout.has_title else [layout.month_text]
    row += [receipt.kind] if layout.has_kind else []
    row += [receipt.building] if layout.has_building else []
    return row + [decimal(amount, layout.places) for amount in layout.amounts(receipt)]


def _write(path: Path, table: list) -> None:
    width = max(len(row) for row in table)
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([*row, *[""] * (width - len(row))] for row in table)
    path.write_bytes(text.getvalue().encode("utf-8-sig"))
