#!/usr/bin/env python3
"""Our cells beside python-calamine's, on every fixture that it can read, and what each makes of the others.

    python3 Benchmarks/reader/compare_with_calamine.py [FOLDER]

Prints each difference; those that are meant are listed below with the reason. Exit status 1 if there is another one.
"""

import datetime
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

from python_calamine import CalamineWorkbook

from building import build

FIXTURES = Path(__file__).resolve().parent.parent.parent / "Tests" / "Fixtures" / "spreadsheets"

MEANT = {
    "numbers.xlsx": "15 significant digits, and whole numbers with all theirs; calamine gives the double",
    "dates-by-style.xlsx": "weekdays and elapsed time are dates too",
    "dates-1900.xlsx": "a time alone, the leap day that never was, seconds rounded",
    "dates-1904.xlsx": "a time alone",
    "dates-built-in-overridden.xlsx": "the workbook's own code wins",
    "kinds.xlsx": "calamine leaves error cells out",
    "utf16-parts.xlsx": "parts in UTF-16 are read",
    "biff8.xls": "an amount brought back to what it meant, error cells",
    "strings.xlsx": "escapes of cached formula texts",
    "dates-iso-strict.xlsx": "ISO dates in one form",
    "chart-sheet.xlsx": "sheets of charts are left out",
    "cell-too-long.xlsx": "beyond Excel's own limit: refused",
    "too-many-rows.xlsx": "beyond Excel's own limit: refused",
    "too-many-columns.xlsx": "beyond Excel's own limit: refused",
    "nested-deep.xlsx": "nested beyond reason: refused",
    "bomb.xlsx": "refused",
    "biff5.xls": "older than Excel 97: refused",
}


def text(value) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f")
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d" if value.time() == datetime.time() else "%Y-%m-%d %H:%M:%S")
    return str(value).replace("\n", "\\n").replace("\r", "\\r")


def trimmed(rows: dict) -> dict:
    cells = {(row, column): cell for row, line in rows.items() for column, cell in enumerate(line) if cell != ""}
    return cells


def theirs(path: Path):
    book = CalamineWorkbook.from_path(str(path))
    sheets = {}
    for name in book.sheet_names:
        page = book.get_sheet_by_name(name)
        rows = {n: [text(cell) for cell in row] for n, row in enumerate(page.to_python(skip_empty_area=False), start=1)}
        sheets[name] = trimmed(rows)
    return sheets


def ours(program: Path, path: Path):
    sheets, rows, refusal = {}, None, None
    for line in subprocess.run([program, path], check=True, capture_output=True).stdout.decode().split("\n"):
        if line.startswith("# "):
            rows = sheets.setdefault(line[2:], {})
        elif line.startswith("! "):
            refusal = line[2:]
        elif rows is not None and line:
            number, *cells = line.split("\x1f")
            rows[int(number)] = [cell.split(":", 1)[1] for cell in cells]
    return {name: trimmed(rows) for name, rows in sheets.items()}, refusal


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FIXTURES
    program = build("Cells", Path(tempfile.gettempdir()) / "louyu-reader" / "build")
    same, meant, wrong = 0, 0, 0
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".xlsx", ".xls"):
            continue
        mine, refusal = ours(program, path)
        try:
            other, trouble = theirs(path), None
        except Exception as error:  # whatever the peer says of a file that it cannot read
            other, trouble = None, str(error)
        if trouble is not None:
            print(f"{path.name}: calamine cannot ({trouble}); we: {refusal or 'read'}")
        elif refusal is None and mine == other:
            same += 1
        elif path.name in MEANT:
            meant += 1
            print(f"{path.name}: meant: {MEANT[path.name]}")
            for name in sorted(set(mine) | set(other)):
                one, two = mine.get(name, {}), other.get(name, {})
                for place in sorted(set(one) | set(two)):
                    if one.get(place) != two.get(place):
                        print(f"    {name} {place}: {one.get(place)!r}, calamine {two.get(place)!r}"[:200])
        else:
            wrong += 1
            print(f"{path.name}: DIFFERENT\n  ours   {refusal or mine}\n  theirs {other}")
    print(f"{same} the same, {meant} different as meant, {wrong} different")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
