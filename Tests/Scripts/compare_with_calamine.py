#!/usr/bin/env python3
"""The cells that `louyu inspect --cells` gives beside python-calamine's, on every workbook among our fixtures.

    python3 Tests/Scripts/compare_with_calamine.py --louyu .build/debug/louyu [--verbose]

Differences that are meant are listed below with the reason; any other is a failure. Ends with one line,
`N passed, N failed`. Where python-calamine can be had neither here nor from PyPI, says so and counts nothing.
"""

import argparse
import datetime
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

VERSION = "0.9.1"
FIXTURES = Path(__file__).resolve().parent.parent / "Fixtures"

MEANT = {
    "spreadsheets/numbers.xlsx": "15 significant digits, and whole numbers with all theirs; calamine gives the double",
    "spreadsheets/dates-by-style.xlsx": "weekdays and elapsed time are dates too",
    "spreadsheets/dates-1900.xlsx": "a time alone, the leap day that never was, seconds rounded",
    "spreadsheets/dates-1904.xlsx": "a time alone",
    "spreadsheets/kinds.xlsx": "calamine leaves error cells out",
    "spreadsheets/utf16-parts.xlsx": "parts in UTF-16 are read",
    "spreadsheets/biff8.xls": "an amount brought back to what it meant, error cells",
    "spreadsheets/strings.xlsx": "escapes of cached formula texts",
    "spreadsheets/dates-iso-strict.xlsx": "ISO dates in one form",
    "spreadsheets/chart-sheet.xlsx": "sheets of charts are left out",
    "spreadsheets/cell-too-long.xlsx": "beyond Excel's own limit: refused",
    "spreadsheets/too-many-rows.xlsx": "beyond Excel's own limit: refused",
    "spreadsheets/too-many-columns.xlsx": "beyond Excel's own limit: refused",
    "spreadsheets/nested-deep.xlsx": "nested beyond reason: refused",
    "spreadsheets/bomb.xlsx": "refused",
    "spreadsheets/endless-tag.xlsx": "a tag beyond reason: refused",
    "spreadsheets/many-attributes.xlsx": "attributes beyond reason: refused",
    "spreadsheets/unordered-cells.xlsx": "rows out of order come in the order of the file",
    "spreadsheets/biff5.xls": "older than Excel 97: refused",
    "ingestion/formula.xlsx": "an amount brought back to what it meant, 15 digits of a code, error cells",
    "ingestion/tax-both-units.xlsx": "15 significant digits of a code that became a number, error cells",
}


def calamine():
    """Makes python_calamine importable, from PyPI if need be; False where it cannot be had."""
    if importlib.util.find_spec("python_calamine"):
        return True
    place = Path(tempfile.gettempdir()) / f"louyu-calamine-{VERSION}-{os.getuid()}"
    python = place / "bin" / "python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", place], check=True, capture_output=True)
        command = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", f"python-calamine=={VERSION}"]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    except (OSError, subprocess.SubprocessError):
        return False
    sys.path += [str(path) for path in place.glob("lib/python*/site-packages")]
    return importlib.util.find_spec("python_calamine") is not None


def text(value) -> str:
    """A cell of calamine's as we write cells."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f")
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d" if value.time() == datetime.time() else "%Y-%m-%d %H:%M:%S")
    return str(value)


def cells(rows) -> dict:
    """The cells with something in them, by row and column."""
    return {(r, c): cell for r, row in enumerate(rows) for c, cell in enumerate(row) if cell != ""}


def theirs(path: Path):
    """Cells by sheet, or what calamine says of a file that it cannot read."""
    from python_calamine import CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(str(path))
        pages = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    except Exception as error:  # whatever the peer raises
        return None, str(error)
    return {name: cells([[text(cell) for cell in row] for row in rows]) for name, rows in pages.items()}, None


def ours(louyu: str, path: Path):
    """Cells by sheet, or the line that refuses the file."""
    run = subprocess.run([louyu, "inspect", path, "--cells"], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        return None, run.stderr.strip()
    return {sheet["name"]: cells(sheet["rows"]) for sheet in json.loads(run.stdout)["sheets"]}, None


def differences(mine: dict, other: dict):
    """Where the cells differ, a line each."""
    for name in sorted(set(mine) | set(other)):
        one, two = mine.get(name, {}), other.get(name, {})
        for place in sorted(set(one) | set(two)):
            if one.get(place) != two.get(place):
                yield f"    {name} {place}: {one.get(place)!r}, calamine {two.get(place)!r}"[:200]


def main() -> int:
    """Compares every workbook."""
    options = argparse.ArgumentParser()
    options.add_argument("--louyu", required=True)
    options.add_argument("--verbose", action="store_true")
    chosen = options.parse_args()
    if not calamine():
        print("skipped: python-calamine is not here and cannot be had from PyPI")
        print("0 passed, 0 failed")
        return 0
    passed, failed = 0, 0
    for path in sorted(FIXTURES.rglob("*.xls*")):
        name = str(path.relative_to(FIXTURES))
        mine, refusal = ours(chosen.louyu, path)
        other, trouble = theirs(path)
        is_same = trouble is None and refusal is None and mine == other
        if trouble is not None and chosen.verbose:
            print(f"{name}: calamine cannot ({trouble}); we: {refusal or 'read'}")
        if trouble is not None or (is_same and name not in MEANT):
            passed += 1
        elif is_same:
            failed += 1
            print(f"{name}: the same, yet listed as meant to differ")
        elif name in MEANT:
            passed += 1
            if chosen.verbose:
                print(f"{name}: meant: {MEANT[name]}", *differences(mine or {}, other), sep="\n")
        else:
            failed += 1
            print(f"{name}: DIFFERENT {refusal or ''}", *differences(mine or {}, other), sep="\n")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
