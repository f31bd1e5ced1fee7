"""Workbooks as an office keeps them (title, unit row, header, totals, footer), the same bytes every time."""

import os
import re
import zipfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

os.environ["OPENPYXL_LXML"] = "False"

from openpyxl import Workbook  # noqa: E402
from openpyxl.styles import Alignment, Font  # noqa: E402
from openpyxl.utils import get_column_letter  # noqa: E402

MADE_ON = datetime(2021, 1, 8, 9, 0, 0)
ZIP_DATE = (2021, 1, 8, 9, 0, 0)
FOOTER = "填表人：示例　　审核人：示例　　（合成示例数据）"


@dataclass
class OfficeSheet:
    """What stands on the one sheet of a workbook; group is (first column, last column, words) of a head above."""

    name: str
    title: str
    unit: str
    columns: list[str]
    rows: list[list]
    totals: list | None = None
    group: tuple[int, int, str] | None = None
    formats: dict[int, str] = field(default_factory=dict)
    widths: dict[int, int] = field(default_factory=dict)


def write_workbook(sheet: OfficeSheet, path: Path) -> None:
    workbook = Workbook()
    page = workbook.active
    page.title = sheet.name
    _write_head(page, sheet)
    top = page.max_row
    for row in sheet.rows + ([sheet.totals] if sheet.totals else []):
        page.append([None if value == "" else value for value in row])
    page.append([FOOTER])
    page.merge_cells(start_row=page.max_row, end_row=page.max_row, start_column=1, end_column=len(sheet.columns))
    for column, style in sheet.formats.items():
        for (cell,) in page.iter_rows(top + 1, page.max_row - 1, column, column):
            cell.number_format = style
    for column, width in sheet.widths.items():
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = page.cell(top + 1, 1)
    _save(workbook, path)


def _write_head(page, sheet: OfficeSheet) -> None:
    width = len(sheet.columns)
    page.append([sheet.title])
    page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width)
    page["A1"].font, page["A1"].alignment = Font(name="宋体", size=16, bold=True), Alignment(horizontal="center")
    page.append([f"单位：{sheet.unit}"])
    page.merge_cells(start_row=2, end_row=2, start_column=1, end_column=width)
    page["A2"].alignment = Alignment(horizontal="right")
    if sheet.group is None:
        page.append(sheet.columns)
        return
    first, last, words = sheet.group
    inside = range(first, last + 1)
    page.append([words if n == first else None if n in inside else word for n, word in enumerate(sheet.columns, 1)])
    page.append([word if n in inside else None for n, word in enumerate(sheet.columns, 1)])
    page.merge_cells(start_row=3, end_row=3, start_column=first, end_column=last)
    for column in (n for n in range(1, width + 1) if n not in inside):
        page.merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)


def _save(workbook: Workbook, path: Path) -> None:
    workbook.properties.created = workbook.properties.modified = MADE_ON
    workbook.properties.creator = "synthetic"
    loose = path.with_suffix(".loose")
    workbook.save(loose)
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _with_fixed_date(content)
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, content)
    loose.unlink()


def _with_fixed_date(core: bytes) -> bytes:
    """The library stamps the time of saving; the same table shall give the same bytes."""
    stamp = MADE_ON.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, core)
