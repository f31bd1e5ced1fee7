#!/usr/bin/env python3
"""Imports a large tax file and checks its sum to the fen, its count of rows, and the memory it took.

`--rows N` writes a file of N rows, `--gigabytes N` one of at least that size; neither may take more than 1 GB of
memory. The taxpayers are the sample's, the amounts come from a row's number.
"""

import argparse
import os
import pathlib
import sys
import tempfile
import time

from louyu_program import Louyu, sample, taxpayers

GIGABYTE = 1 << 30
HEADER = "统一社会信用代码,纳税人名称,全口径税收(元),区级税收(元)\n"
MONTH = "2021-01"
BLOCK = 20_000


def amounts(row):
    """Fen of a row at both levels; every ninth is a refund."""
    total = row * 7919 % 10_000_019
    return (-total, -(total // 4)) if row % 9 == 0 else (total, total // 4)


def yuan(fen):
    """Fen as yuan with two decimals."""
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100}.{abs(fen) % 100:02}"


def write(path, rows, size):
    """Writes at least `rows` rows and `size` bytes; gives the rows and both sums."""
    people = taxpayers()
    row, total, district = 0, 0, 0
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        file.flush()
        while row < rows or path.stat().st_size < size:
            lines = []
            for _ in range(min(BLOCK, rows - row) if row < rows else BLOCK):
                one, other = amounts(row)
                total += one
                district += other
                lines.append(f"{people[row % len(people)]},{yuan(one)},{yuan(other)}\n")
                row += 1
            file.write("".join(lines))
            file.flush()
    return row, total, district


def measured(louyu, *arguments):
    """Runs a command; gives its status, seconds and the largest memory it took."""
    start = time.monotonic()
    process = louyu.start(*arguments)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, time.monotonic() - start, usage.ru_maxrss * 1024


def sums(louyu):
    """Σ receipts of the month at both levels, buckets included, from the reconciliation."""
    report = louyu.json("check")
    return {
        line["level"]: (line["receiptsFen"], line["proven"]) for line in report["lines"] if line["month"] == MONTH
    }


def checks(louyu, path, rows, total, district):
    """The single checks, each with what it says if it fails."""
    status, seconds, memory = measured(louyu, "import", path, "--month", MONTH)
    size = path.stat().st_size
    print(f"{rows} rows, {size / 1e6:.0f} MB: {seconds:.1f} s, {memory / 1e6:.0f} MB of memory")
    yield status == 0, f"the import ended with {status}"
    yield memory < GIGABYTE, f"the import took {memory} bytes of memory"
    stored = sums(louyu)
    yield stored.get("totalTax") == (total, True), f"totalTax is {stored.get('totalTax')}, not {total}"
    yield stored.get("districtTax") == (district, True), f"districtTax is {stored.get('districtTax')}, not {district}"


def main():
    """The last line is the count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--louyu", required=True, type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--gigabytes", type=float, default=0)
    options = parser.parse_args()
    passed, failed = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        louyu = Louyu(options.louyu, pathlib.Path(folder) / "workspace")
        louyu.must("init")
        louyu.must("import", *sample())
        path = pathlib.Path(folder) / "税收入库.csv"
        written = write(path, options.rows, int(options.gigabytes * GIGABYTE))
        for holds, complaint in checks(louyu, path, *written):
            passed, failed = passed + holds, failed + (not holds)
            if not holds:
                print(f"✘ {complaint}")
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
