#!/usr/bin/env python3
"""The reader's speed: delimited text in bytes a second, xlsx beside python-calamine in the same run.

    python3 Benchmarks/reader/run.py [--folder DIR] [--rounds 5] [--large]

Needs python-calamine and XlsxWriter from PyPI. Data come from a seed. `--large` adds a text of one gigabyte, whose
reading must stay under 64 MB of memory.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from building import build

HEADER = "统一社会信用代码,纳税人名称,入库月份,全口径税收(元),地方级税收(元),区级税收(元),税种,楼宇编号"


def receipts(seed: int, count: int):
    numbers = random.Random(seed)
    for n in range(count):
        yield [
            f"91110101MA{numbers.randrange(10**8):08d}", f"北京{numbers.choice('东西南北')}方第{n % 4000}科技有限公司",
            f"2020-{numbers.randrange(1, 13):02d}", f"{numbers.randrange(10**9) / 100:.2f}",
            f"{numbers.randrange(10**8) / 100:.2f}", f"{numbers.randrange(10**8) / 100:.2f}", "增值税",
            f"B{numbers.randrange(30):02d}",
        ]


def write_text(path: Path, size: int, encoding: str = "utf-8", quoted: bool = False) -> None:
    mark = '"' if quoted else ""
    lines = [f'{mark},{mark}'.join(row).join((mark, mark)) for row in receipts(2020, 50_000)]
    block = ("\r\n".join(lines) + "\r\n").encode(encoding)
    with path.open("wb") as file:
        file.write((HEADER + "\r\n").encode(encoding))
        while file.tell() < size:
            file.write(block)


def write_workbook(path: Path, rows: int) -> None:
    import datetime

    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("税收")
    dated = book.add_format({"num_format": "yyyy-mm-dd"})
    for column, title in enumerate(HEADER.split(",") + ["入库日期", "备注"]):
        page.write_string(0, column, title)
    for n, row in enumerate(receipts(855, rows), start=1):
        for column, value in enumerate(row):
            if column in (3, 4, 5):
                page.write_number(n, column, float(value))
            else:
                page.write_string(n, column, value)
        page.write_datetime(n, 8, datetime.datetime(2020, 1, 1) + datetime.timedelta(days=n % 365), dated)
        page.write_string(n, 9, "正常")
    book.close()


def ours(program: Path, path: Path, rounds: int):
    """Rounds of (ms to open, ms to read, rows, fields, bytes), and the peak of memory in MB."""
    process = subprocess.Popen([program, path, str(rounds)], stdout=subprocess.PIPE, text=True)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{program} failed on {path}")
    return [[float(part) for part in line.split()] for line in out.splitlines()], usage.ru_maxrss / 1024


def calamine(path: Path) -> float:
    """Milliseconds of a process of its own, as its users have it: open and take every cell."""
    code = (
        "import sys, time; from python_calamine import CalamineWorkbook; start = time.perf_counter();"
        "CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python();"
        "print((time.perf_counter() - start) * 1e3)"
    )
    return float(subprocess.run([sys.executable, "-c", code, path], check=True, capture_output=True, text=True).stdout)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "louyu-reader")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--large", action="store_true")
    chosen = options.parse_args()
    folder = chosen.folder
    program = build("Reading", folder / "build")
    texts = {
        "utf8.csv": lambda path: write_text(path, 256 << 20),
        "quoted.csv": lambda path: write_text(path, 256 << 20, quoted=True),
        "gb18030.csv": lambda path: write_text(path, 256 << 20, encoding="gb18030"),
    }
    if chosen.large:
        texts["one-gigabyte.csv"] = lambda path: write_text(path, 1 << 30)
    print(f"{'file':<18}{'MB':>7}{'open GB/s':>11}{'fields GB/s':>13}{'ns a row':>10}{'peak MB':>9}")
    for name, write in texts.items():
        path = folder / name
        if not path.exists():
            write(path)
        rounds, peak = ours(program, path, chosen.rounds)
        size = path.stat().st_size
        opening, reading = (statistics.median(r[k] for r in rounds) for k in (0, 1))
        print(f"{name:<18}{size / 1e6:>7.0f}{size / opening / 1e6:>11.2f}{size / reading / 1e6:>13.2f}"
              f"{reading * 1e6 / rounds[0][2]:>10.1f}{peak:>9.0f}")
    path = folder / "workbook.xlsx"
    if not path.exists():
        write_workbook(path, 100_000)
    mine, theirs, peaks = [], [], []
    for _ in range(chosen.rounds):
        rounds, peak = ours(program, path, 1)
        peaks.append(peak)
        mine.append(rounds[0][0] + rounds[0][1])
        theirs.append(calamine(path))
    one, other = statistics.median(mine), statistics.median(theirs)
    print(f"\n100,000 rows by 10 columns of xlsx: {one:.0f} ms, python-calamine {other:.0f} ms, ratio {other / one:.2f}; "
          f"peak {max(peaks):.0f} MB")


if __name__ == "__main__":
    main()
