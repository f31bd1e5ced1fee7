#!/usr/bin/env python3
"""Runs louyu beside its peers, whole processes, interleaved; checks that all agree; writes Docs/Benchmarks.md.

    run.py --louyu BINARY --data FOLDER [--sizes district,city,city25] [--rounds district=15,city=5]

FOLDER/SIZE holds what generate.py wrote. Without --louyu only the peers run, and no page is written.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import page
from agreement import Answer, hold, hold_csv, read, read_json
from contestants import Contestant, Files, Louyu, PEERS, contestants
from measuring import Stopwatch

ROUNDS = {"district": 15, "city": 5, "city25": 3}
SLOW, FEW = 5.0, 3  # a contestant that needs more than 5 s runs three rounds at most
ONLY = {"city25": {"louyu", "duckdb", "duckdb-memory"}, "rank": {"louyu", "duckdb"}}
HERE = Path(__file__).parent


class Race:
    """One size of input and a scratch folder in which everybody keeps a ledger."""

    def __init__(self, size: str, files: Files, scratch: Path, expected: Answer):
        self.size, self.files, self.scratch, self.expected = size, files, scratch, expected
        self.watch = Stopwatch(scratch / "log")
        self.out = scratch / "ranked.csv"

    def place(self, kind: str, who: Contestant) -> Path:
        return self.scratch / kind / who.key

    def fresh(self, who: Contestant, copied: str | None) -> Path:
        """A clean ledger's place, or a copy of a prepared one; what is still to be written is written before the clock."""
        folder = self.place("run", who)
        shutil.rmtree(folder, ignore_errors=True)
        if copied:
            shutil.copytree(self.place(copied, who), folder)
        else:
            folder.mkdir(parents=True)
        self.out.unlink(missing_ok=True)
        os.sync()
        return folder / "ledger"

    def prepare(self, kind: str, who: Contestant) -> None:
        """The ledger without the newest month (`month`) or with all of them (`rank`), outside the clock."""
        shutil.rmtree(self.place(kind, who), ignore_errors=True)
        self.place(kind, who).mkdir(parents=True)
        store = self.place(kind, who) / "ledger"
        self.watch.run(who.load(self.files, store))
        if kind == "rank":
            self.watch.run(who.month(self.files, store, self.out))

    def check(self, who: Contestant, store: Path) -> None:
        if not isinstance(who, Louyu):
            return hold(read(self.out), self.expected, who.key)
        hold_csv(self.out, self.expected)
        exact = self.scratch / "ranked.json"
        command = [who.binary, "rank", "--format", "json", "--workspace", store, "-o", exact]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        hold(read_json(exact), self.expected, "louyu's JSON")

    def run(self, scenario: str, field: list[Contestant], rounds: int) -> dict:
        """Everybody once a round, in a turning order. The first round of each is checked as all the others are."""
        costs = {who.key: [] for who in field}
        if scenario != "all":
            for who in field:
                self.prepare(scenario, who)
        for turn in range(rounds):
            first = turn % len(field)
            for who in field[first:] + field[:first]:
                done = costs[who.key]
                if len(done) >= FEW and median(cost.wall for cost in done) > SLOW:
                    continue
                if scenario == "all":
                    store = self.fresh(who, None)
                    steps = who.all(self.files, store, self.out)
                elif scenario == "month":
                    store = self.fresh(who, "month")
                    steps = who.month(self.files, store, self.out)
                else:
                    store = self.place("rank", who) / "ledger"
                    self.out.unlink(missing_ok=True)
                    steps = who.rank(store, self.out)
                cost = self.watch.run(steps)
                self.check(who, store)
                done.append(cost)
        for key, done in costs.items():
            walls = sorted(cost.wall * 1000 for cost in done)
            print(f"{self.size:9} {scenario:6} {key:14} {median(walls):9.1f} ms  from {walls[0]:.1f}"
                  f"  {max(cost.peak for cost in done) / 1e6:7.1f} MB  {len(done)} rounds", file=sys.stderr)
        return {key: [vars(cost) for cost in done] for key, done in costs.items()}


def answer(folder: Path) -> Answer:
    """What peers/plain.py says, kept beside the folder until either changes."""
    plain, kept = PEERS / "plain.py", folder.with_name(folder.name + "-answer.csv")
    newest = max(plain.stat().st_mtime, (folder / "made.json").stat().st_mtime)
    if not kept.exists() or kept.stat().st_mtime < newest:
        print(f"{folder.name}: the plain answer, once …", file=sys.stderr)
        subprocess.run([sys.executable, str(plain), str(folder), str(kept)], check=True)
    return read(kept)


def main() -> None:
    arguments = argparse.ArgumentParser(description="Run louyu beside its peers.")
    arguments.add_argument("--louyu", type=Path, help="the release binary")
    arguments.add_argument("--data", type=Path, required=True, help="the folder with the generated sizes")
    arguments.add_argument("--sizes", default="district,city,city25")
    arguments.add_argument("--scenarios", default="all,month,rank")
    arguments.add_argument("--contestants", help="keys, separated by commas; default: all")
    arguments.add_argument("--rounds", default="", help="as district=15,city=5")
    arguments.add_argument("--json", type=Path, help="where the results go; default: results.json in the data folder")
    arguments.add_argument("--page", type=Path, help="default: Docs/Benchmarks.md, if louyu and every contestant ran")
    chosen = arguments.parse_args()

    rounds = {**ROUNDS, **{k: int(v) for k, v in (pair.split("=") for pair in chosen.rounds.split(",") if pair)}}
    everybody = contestants(chosen.louyu.resolve() if chosen.louyu else None)
    if chosen.contestants:
        everybody = [who for who in everybody if who.key in chosen.contestants.split(",")]
    if os.getloadavg()[0] > 0.5:
        print(f"The machine is busy (load {os.getloadavg()[0]:.1f}): trust the ratios less.", file=sys.stderr)

    results = {}
    for size in chosen.sizes.split(","):
        files = Files((chosen.data / size).resolve())
        expected = answer(files.folder)
        with tempfile.TemporaryDirectory(prefix="louyu-bench-") as scratch:
            race = Race(size, files, Path(scratch), expected)
            for scenario in chosen.scenarios.split(","):
                field = [who for who in everybody if who.stores or scenario == "all"]
                for narrow in size, scenario:
                    field = [who for who in field if who.key in ONLY.get(narrow, {who.key})]
                if field:
                    results.setdefault(size, {})[scenario] = race.run(scenario, field, rounds[size])

    titles = {who.key: who.title for who in everybody}
    written = {"machine": page.machine(), "versions": page.versions(everybody), "titles": titles, "results": results}
    (chosen.json or chosen.data / "results.json").write_text(json.dumps(written, ensure_ascii=False, indent=1))
    whole = chosen.louyu and not chosen.contestants and chosen.sizes == "district,city,city25"
    place = chosen.page or (HERE.parent / "Docs" / "Benchmarks.md" if whole else None)
    if place:
        place.write_text(page.page(written), encoding="utf-8")


main()
