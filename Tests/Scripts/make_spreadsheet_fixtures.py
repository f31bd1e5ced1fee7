#!/usr/bin/env python3
"""Makes Tests/Fixtures/spreadsheets: small files, each named after its trait. Needs openpyxl and xlwt from PyPI.

    python3 Tests/Scripts/make_spreadsheet_fixtures.py

The same bytes come out on every run.
"""

from pathlib import Path

import spreadsheet_fixtures_old
import spreadsheet_fixtures_refused
import spreadsheet_fixtures_text
import spreadsheet_fixtures_writers
import spreadsheet_fixtures_xlsx

FOLDER = Path(__file__).resolve().parent.parent / "Fixtures" / "spreadsheets"

if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        if old.is_file():
            old.unlink()
    for kind in (
        spreadsheet_fixtures_text, spreadsheet_fixtures_xlsx, spreadsheet_fixtures_writers, spreadsheet_fixtures_old,
        spreadsheet_fixtures_refused,
    ):
        kind.make(FOLDER)
    files = sorted(FOLDER.iterdir())
    print(f"{len(files)} files, {sum(f.stat().st_size for f in files)} bytes")
