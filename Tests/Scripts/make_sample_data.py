#!/usr/bin/env python3
"""Makes the invented district of SampleData, always the same bytes, and checks it.

    python3 make_sample_data.py --form csv DIR        register, roster and 24 months as CSV
    python3 make_sample_data.py --form office DIR     the same as stewards' files (openpyxl 3.1.5)
    python3 make_sample_data.py --expected FILE       the figures of 2020 that a reader must find, as JSON
    python3 make_sample_data.py --verify DIR [--expected FILE]
                                                      read the written files again and recompute every figure

Buildings, streets, companies and codes are all invented; only the sums are the plan's.
"""

import argparse
import json
import sys
from pathlib import Path

from sample_csv import write_csv_form
from sample_district import make_district
from sample_figures import expected_figures


def main() -> int:
    parser = argparse.ArgumentParser(description="Make or verify the synthetic sample district.")
    parser.add_argument("--form", choices=("csv", "office"))
    parser.add_argument("--verify", action="store_true")
    parser.add_argument("--expected", type=Path, metavar="FILE")
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR")
    options = parser.parse_args()
    if (options.form or options.verify) and options.folder is None:
        parser.error("DIR is missing")
    if options.verify:
        from sample_verify import verify

        return verify(options.folder, options.expected)
    if not (options.form or options.expected):
        parser.error("nothing to do: give --form, --expected or --verify")
    district = make_district()
    if options.form:
        _write(options.form, district, options.folder)
    if options.expected:
        text = json.dumps(expected_figures(district), ensure_ascii=False, indent=2) + "\n"
        options.expected.write_text(text, encoding="utf-8")
    return 0


def _write(form: str, district, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if form == "csv":
        write_csv_form(district, folder)
    else:
        from sample_office import write_office_form

        write_office_form(district, folder)
    files = sorted(folder.iterdir())
    print(f"{len(files)} files, {sum(file.stat().st_size for file in files):,} bytes in {folder}")


if __name__ == "__main__":
    sys.exit(main())
