"""Docs/Benchmarks.md, from the results."""

import importlib.metadata
import os
import platform
import subprocess
from statistics import median

from contestants import Contestant, DuckDB, Louyu
from page_load import DOCS, MARKS

SIZES = {
    "district": "30 buildings, 3,832 taxpayers, 230,000 receipts in 60 monthly files",
    "city": "2,000 buildings, 300,000 taxpayers, 3.6 million receipts in 12 monthly files of 292 MB",
    "city25": "the same city over 25 months: 7.5 million receipts",
}
SCENARIOS = {"all": "all files", "month": "one more month", "rank": "the ranking alone"}
# The ratios to DuckDB's own file that the project set itself, and two absolute bounds.
GOALS = {("district", "all"): 2.0, ("district", "month"): 2.0, ("city", "all"): 1.7, ("city", "month"): 2.0}
CITY_MEMORY, DISTRICT_RANK = 300e6, 0.050


def machine() -> str:
    with open("/proc/cpuinfo") as lines:
        models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    model = models[0] if models else platform.machine()
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB, Linux {platform.release().split('-')[0]}"


def first_line(*command: str) -> str:
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")[0]
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return said


def versions(everybody: list[Contestant]) -> dict[str, str]:
    found = {name: importlib.metadata.version(name) for name in ("polars", "pandas")}
    found["DuckDB"] = first_line(DuckDB.binary(), "--version").split(" ")[0]
    found["sqlite3"] = first_line("sqlite3", "--version").split(" ")[0]
    for who in everybody:
        if isinstance(who, Louyu):
            found["louyu"] = first_line(str(who.binary), "--version")
    return found


def wall(costs: list[dict]) -> float:
    return median(cost["wall"] for cost in costs)


def ratio(scenario: dict, key: str = "louyu") -> float | None:
    if key not in scenario or "duckdb" not in scenario:
        return None
    return wall(scenario["duckdb"]) / wall(scenario[key])


def table(scenario: dict, titles: dict[str, str]) -> list[str]:
    lines = [
        "| | median, ms | best, ms | times DuckDB's own file | processor, ms | peak memory, MB | rounds |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for key, costs in scenario.items():
        best = min(cost["wall"] for cost in costs)
        times = ratio(scenario, key)
        cells = [
            titles[key], f"{wall(costs) * 1000:,.0f}", f"{best * 1000:,.0f}", f"{times:.2f}" if times else "",
            f"{median(cost['cpu'] for cost in costs) * 1000:,.0f}", f"{max(cost['peak'] for cost in costs) / 1e6:,.0f}",
            str(len(costs)),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def goals(results: dict) -> list[str]:
    lines = ["| | goal | measured | |", "|---|---|---|---|"]

    def line(what: str, goal: str, measured: str, met: bool) -> None:
        lines.append(f"| {what} | {goal} | {measured} | {'met' if met else '**not met**'} |")

    for (size, scenario), least in GOALS.items():
        found = ratio(results.get(size, {}).get(scenario, {}))
        if found:
            line(f"{size}, {SCENARIOS[scenario]}, times DuckDB", f"≥ {least}", f"{found:.2f}", found >= least)
    city = [cost["peak"] for scenario in results.get("city", {}).values() for cost in scenario.get("louyu", [])]
    if city:
        line("city, peak memory", f"< {CITY_MEMORY / 1e6:.0f} MB", f"{max(city) / 1e6:.0f} MB", max(city) < CITY_MEMORY)
    alone = results.get("district", {}).get("rank", {}).get("louyu")
    if alone:
        line("district, the ranking alone", f"< {DISTRICT_RANK * 1000:.0f} ms", f"{wall(alone) * 1000:.0f} ms",
             wall(alone) < DISTRICT_RANK)
    return lines


def page(written: dict) -> str:
    results, named = written["results"], ", ".join(f"{k} {v}" for k, v in sorted(written["versions"].items()))
    lines = [
        "# Benchmarks",
        "",
        "Written by `Benchmarks/run.py`; do not edit. To repeat it: `make bench`.",
        "",
        "The question: from the CSV files to the ranked CSV of the 12 months ending with the newest one, by district tax per",
        "m² of gross floor area; for every building total and district tax to the fen (receipts of tenants in several",
        "buildings split by largest remainder, each receipt and level on its own), tenants, paying tenants, in-place rate,",
        "per-m² figures and rank, and the two buckets of what belongs to no building. Everybody's answer is held to a plain",
        "row-by-row program (`Benchmarks/peers/plain.py`), to the fen on every building, after every run.",
        "",
        "Whole processes are timed, from start to exit, one after the other in turning order, with warm files; copies of",
        "prepared ledgers are made outside the clock. *Times DuckDB's own file* is DuckDB's median over the contestant's",
        "(above 1: faster than DuckDB), in the same run: trust it more than the milliseconds. Memory is the largest",
        "process's peak resident set.",
        "",
        "louyu does more than the question: it checks every code, date and amount, keeps each stored row's file and row number",
        "and what a later batch replaces, and computes growth, previous ranks and goals where the months allow it (district",
        "and city25). Its time is that of three processes (init, import, rank) where the others are one. In turn the peers know in",
        "advance what the columns are, that the files are UTF-8 in yuan, that every code is readable, and that a taxpayer",
        "without an area has one row a building; in SQL and frames the products must fit 64 bits. DuckDB's own file holds all columns, but neither file nor row number, and",
        "in no order (its faster setting).",
        "",
        f"Machine: {written['machine']}. Versions: {named}. Everybody in the files is invented; seed 20.",
        "",
        "## Goals",
        "",
        *goals(results),
    ]
    for size, scenarios in results.items():
        lines += ["", f"## {size}: {SIZES[size]}"]
        for scenario, costs in scenarios.items():
            lines += ["", f"### {size}, {SCENARIOS[scenario]}", "", *table(costs, written["titles"])]
    return "\n".join(lines) + "\n" + section()


def section() -> str:
    """The part about `louyu serve`, which page_load.py fills: as it stands, or with nothing in it yet."""
    head = [
        "",
        "## The page",
        "",
        "`Benchmarks/page_load.py`, the last part of `make bench`: `louyu serve` over the same ledgers. *First answer* is what one",
        "reader waited who asked for each address for the first time, right after the start, nothing worked out before; of each",
        "group the slowest. Then 20 readers at once, each at an address of their own, read every page in turn without pausing; then",
        "again, while another process replaces a month, so that every page has to be worked out anew under them: one that is not",
        "ready within a quarter of a second is shown as of the batch before, with a line that says so, until it is.",
        "",
    ]
    begin, end = MARKS
    old = DOCS.read_text(encoding="utf-8") if DOCS.exists() else ""
    kept = old[old.index(begin) : old.index(end)] if begin in old else begin + "\n"
    return "\n".join(head) + kept + end + "\n"
