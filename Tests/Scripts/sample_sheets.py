"""Reads a folder of sample files, CSV or xlsx, into grids of text; knows nothing of the generator."""

import csv
import io
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

Grid = list[list[str]]


def read_folder(folder: Path) -> dict[str, Grid]:
    """Every file's one sheet, by file name."""
    return {path.name: read_grid(path) for path in sorted(folder.iterdir())}


def read_grid(path: Path) -> Grid:
    return _read_xlsx(path) if path.suffix == ".xlsx" else _read_csv(path)


def _read_csv(path: Path) -> Grid:
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030")
    return [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]


def _read_xlsx(path: Path) -> Grid:
    from openpyxl import load_workbook

    sheet = load_workbook(path, data_only=True).worksheets[0]
    return [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime() | date():
            return value.strftime("%Y-%m-%d")
        case float():
            return format(Decimal(repr(value)), "f")
    return str(value).strip()
