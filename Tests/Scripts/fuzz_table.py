#!/usr/bin/env python3
"""Puts what runs of the fuzzers came to into Docs/Reliability.md: fuzz_table.py FOLDER (the runs' FUZZ_DIR).

Targets that have no log there keep the line they have. A find is counted as libFuzzer reports it; whether a timeout or a limit of memory was the input's fault is for people to say, below the table.
"""

import datetime
import pathlib
import re
import sys

from reliability import PAGE, replace

TARGETS = ["DelimitedText", "Workbook", "SheetXML", "Importer"]
FINDS = {
    "crashes": r"ERROR: AddressSanitizer|ERROR: libFuzzer: (?:deadly signal|fuzz target exited)",
    "hangs": r"ERROR: libFuzzer: timeout",
    "memory": r"ERROR: libFuzzer: out-of-memory",
    "leaks": r"ERROR: LeakSanitizer",
}


def row(folder, target):
    """One target's line: inputs tried, code edges reached and finds, over all its logs."""
    logs = sorted(folder.glob(f"{target}.log*"))
    if not logs:
        line = re.search(rf"^\| {target} \|(.+)\|$", PAGE.read_text(encoding="utf-8"), re.M)
        return [target, *(int(cell.replace(",", "")) for cell in line.group(1).split("|"))]
    text = "\n".join(path.read_text(errors="replace") for path in logs)
    units = sum(map(int, re.findall(r"stat::number_of_executed_units: +(\d+)", text)))
    edges = max(map(int, re.findall(r" cov: (\d+) ", text)), default=0)
    finds = [len(re.findall(pattern, text)) for pattern in FINDS.values()]
    return [target, units, edges, *finds]


def main():
    """The table and its date."""
    rows = [row(pathlib.Path(sys.argv[1]), target) for target in TARGETS]
    head = ["target", "inputs tried", "code edges reached", "crashes", "hangs", "beyond 600 MB", "leaks"]
    lines = [
        f"Runs until {datetime.date.today().isoformat()}: **{sum(line[1] for line in rows):,} inputs tried.**",
        "",
        "| " + " | ".join(head) + " |",
        "|---|" + "---:|" * (len(head) - 1),
        *("| " + " | ".join(f"{cell:,}" if isinstance(cell, int) else cell for cell in line) + " |" for line in rows),
    ]
    replace("fuzz", lines)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
