#!/usr/bin/env python3
"""How fast `louyu serve` answers: alone after its start, to 20 readers at once, and while the ledger changes under them.

    page_load.py --louyu BINARY --data FOLDER [--sizes district,city] [--seconds 20] [--readers 20] [--write]

FOLDER/SIZE holds what generate.py wrote. With --write the table goes into Docs/Benchmarks.md, between its marks. Exit status 1
where a goal is missed and nothing is written.
"""

import argparse
import http.client
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import quote

GOALS = {"district": 100, "city": 300}  # ms, p99 to 20 readers at once
DOCS = Path(__file__).resolve().parent.parent / "Docs" / "Benchmarks.md"
MARKS = ("<!-- page -->", "<!-- /page -->")


def addresses(buildings, zones):
    """Every page, by name: as the menu opens it, and as people turn it."""
    first, other, third = (quote(key) for key in (buildings[0], buildings[len(buildings) // 2], buildings[-1]))
    zone, total = quote(zones[0]), quote("合计")
    explain = f"/explain?building={first}&metric="
    return {
        "总览": ["/", "/?window=ytd"],
        "排名": [
            "/ranking", *(f"/ranking?by={by}" for by in ("totalTaxPerM2", "totalTax", "districtTax", "inPlaceRate",
                                                         "districtTaxGrowth", "totalTaxGrowth")),
            "/ranking?window=month", "/ranking?window=year", "/ranking?areaBasis=aboveGround", "/ranking?inPlaceBasis=roster",
            "/ranking?groupBy=zone", "/ranking?groupBy=size", f"/ranking?zone={zone}", "/ranking?keyOnly=1",
            "/ranking?profile=meeting", "/ranking?profile=public", "/ranking?sort=" + quote("全口径税收") + "&page=2",
            "/ranking?q=" + quote("7号"),
        ],
        "楼宇": ["/buildings", "/buildings?sort=" + quote("建筑面积"), f"/buildings?zone={zone}",
                 *(f"/building?key={key}" for key in (first, other, third))],
        "企业": ["/companies", "/companies?page=2", f"/companies?building={first}", f"/companies?zone={zone}",
                 "/companies?q=" + quote("科技"), "/companies?class=" + quote("注册在区，未见入库")],
        "预警": ["/flags", f"/flags?zone={zone}", "/flags?profile=meeting"],
        "目标": ["/goals", "/goals?areaBasis=aboveGround", "/goals?profile=meeting"],
        "数据": ["/data", "/check", "/history"],
        "说明": [*(explain + metric for metric in ("districtTaxPerM2", "totalTax", "inPlaceRate", "totalTaxGrowth")),
                 explain + "totalTax&depth=1", explain + "totalTax&depth=3", explain + "totalTax&depth=4",
                 f"/explain?building={total}&metric=districtTaxPerM2"],
    }


class Served:
    """`louyu serve` on a port of its own, until the end of the block."""

    def __init__(self, louyu, workspace):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [louyu, "serve", "--workspace", workspace, "--port", str(self.port)]
        self.process = subprocess.Popen(command, stderr=subprocess.DEVNULL)

    def __enter__(self):
        for _ in range(1200):
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                    return self
            except OSError:
                time.sleep(0.05)
        sys.exit("the page is not served")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=60)

    def connection(self, source="127.0.0.1"):
        """A reader's connection. Each reader sits at addresses of its own, as 20 people do, not 20 windows of one."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=120, source_address=(source, 0))

    def peak(self):
        """The most memory it has held, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024


OLDER = "正在重新计算".encode()


def ask(connection, path):
    """One answer: when it came, how long it took in milliseconds, its bytes."""
    begin = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    assert answer.status == 200, (path, answer.status)
    return time.monotonic(), (time.perf_counter() - begin) * 1000, body


def readers(served, pages, count, seconds, during=None):
    """What `count` readers had to wait, who read every page in turn, each beginning elsewhere.

    Of every path: when each answer came, its milliseconds, and whether it was of the batch before.
    """
    times, lock = {path: [] for path in pages}, threading.Lock()
    deadline = time.monotonic() + seconds
    faults = []

    def read(number):
        turn = number * len(pages) // count
        paths, visit = pages[turn:] + pages[:turn], 0
        try:
            while time.monotonic() < deadline:
                connection = served.connection(f"127.1.{number + 1}.{visit % 250 + 1}")
                for path in paths:
                    when, taken, body = ask(connection, path)
                    with lock:
                        times[path].append((when, taken, OLDER in body))
                connection.close()
                visit += 1
        except Exception as fault:  # told at the end: a thread's own exit is seen by nobody
            faults.append(fault)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    if during:
        during()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
    return times


def percentile(times, share):
    """The time that `share` of the answers kept below."""
    times = sorted(times)
    return times[min(len(times) - 1, int(len(times) * share))]


def measure(louyu, data, size, options):
    """Everything about one size; the table's rows, and whether the goal is met."""
    goal = GOALS[size]
    folder = data / size
    with tempfile.TemporaryDirectory(prefix="louyu-page-") as scratch:
        subprocess.run([louyu, "init", scratch], check=True, stdout=subprocess.DEVNULL)
        files = [folder / "buildings.csv", folder / "tenants.csv", *sorted(folder.glob("tax-*.csv"))]
        subprocess.run([louyu, "import", "--workspace", scratch, *files], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        register = [line.split(",") for line in (folder / "buildings.csv").read_text().splitlines()[1:]]
        groups = addresses([row[0] for row in register], sorted({row[2] for row in register}))
        pages = [path for paths in groups.values() for path in paths]
        with Served(louyu, scratch) as served:
            connection = served.connection()
            first = {path: ask(connection, path)[1] for path in pages}
            largest = max(len(ask(connection, path)[2]) for path in pages)
            connection.close()
            loaded = readers(served, pages, options.readers, options.seconds)
            changed = []

            corrected = Path(scratch) / files[-1].name
            lines = files[-1].read_text().splitlines(keepends=True)
            corrected.write_text("".join([*lines[:1], *lines[2:]]))  # one receipt less

            def change():
                time.sleep(2)
                replaced = [louyu, "import", "--replace", corrected, "--workspace", scratch]
                subprocess.run(replaced, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                changed.append(time.monotonic())

            after = readers(served, pages, options.readers, options.seconds, change)
            peak = served.peak()
    rows, worst = [], 0
    for name, paths in groups.items():
        under = [taken for path in paths for _, taken, _ in loaded[path]]
        worst = max([worst, *(percentile([taken for _, taken, _ in loaded[path]], 0.99) for path in paths)])
        rows.append((name, len(paths), max(first[path] for path in paths), statistics.median(under),
                     percentile(under, 0.99), max(under)))
    since = [answer for times in after.values() for answer in times if answer[0] >= changed[0]]
    slow = [when - changed[0] for when, taken, _ in since if taken > goal]
    older = [when - changed[0] for when, _, is_older in since if is_older]
    answers = sum(len(times) for times in loaded.values()) / options.seconds
    facts = {
        "goal": goal, "worst": worst, "answers": answers, "peak": peak, "largest": largest / 1024,
        "changed": percentile([taken for _, taken, _ in since], 0.99), "quick": max(slow, default=0.0),
        "slowest": max(taken for _, taken, _ in since), "older": len(older), "newest": max(older, default=0.0),
    }
    return rows, facts


def table(size, rows, facts, count):
    """The size's part of the page, as Markdown."""
    verdict = "met" if facts["worst"] <= facts["goal"] else "**not met**"
    lines = [
        f"### {size}", "",
        f"| | addresses | first answer, ms | median of {count} readers, ms | p99, ms | slowest, ms |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    lines += [f"| {name} | {n} | {one:,.0f} | {mid:.1f} | {p99:.1f} | {top:,.0f} |" for name, n, one, mid, p99, top in rows]
    lines += [
        "",
        f"Worst p99 of any address {facts['worst']:.1f} ms, goal < {facts['goal']} ms: {verdict}."
        f" {facts['answers']:,.0f} answers a second, the largest page {facts['largest']:,.0f} KB, peak memory"
        f" {facts['peak']:,.0f} MB. A month is replaced while they read: p99 of all answers after it {facts['changed']:,.0f} ms,"
        f" the slowest {facts['slowest']:,.0f} ms, none slower than the goal after {facts['quick']:.1f} s; {facts['older']:,} pages were shown as"
        f" of the batch before and said so, the last after {facts['newest']:.1f} s.",
        "",
    ]
    return lines


def write(lines):
    """Puts the section between its marks."""
    page = DOCS.read_text(encoding="utf-8")
    begin, end = (page.index(mark) for mark in MARKS)
    DOCS.write_text(page[: begin + len(MARKS[0])] + "\n" + "\n".join(lines).rstrip() + "\n" + page[end:], encoding="utf-8")


def main():
    """Measures the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--louyu", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sizes", default="district,city")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    lines, isMet = [], True
    if os.getloadavg()[0] > 0.5:
        print(f"The machine is busy (load {os.getloadavg()[0]:.1f}): trust the figures less.", file=sys.stderr)
    for size in options.sizes.split(","):
        rows, facts = measure(options.louyu.resolve(), options.data.resolve(), size, options)
        part = table(size, rows, facts, options.readers)
        print("\n".join(part), flush=True)
        lines += part
        isMet = isMet and facts["worst"] <= facts["goal"]
    if options.write:
        write(lines)
    return 0 if isMet or options.write else 1


if __name__ == "__main__":
    sys.exit(main())
