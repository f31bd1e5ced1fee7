#!/usr/bin/env python3
"""Kills, starves, fills, forbids, cuts and flips: after each fault the ledger is as before or as after, or says that it is damaged.

    faults.py --louyu .build/debug/louyu --seconds 60          a short run, as in `make test`
    faults.py --louyu .build/release/louyu --seconds 1800 --write   a long one, whose figures go into Docs/Reliability.md

The last line is the count. A row is lost, or a figure wrong, where the ledger stands between two batches or gives a figure
that is neither that of before nor that of after.
"""

import argparse
import itertools
import pathlib
import random
import sys
import tempfile
import time

from fault_backups import BackupDeed, RestoreDeed
from fault_damage import Damage, LogDamage
from fault_kills import Deed, InitDeed, SmallDisk
from fault_pages import PageDeed
from fault_standing import base_workspace, corrected, old_workspace
from louyu_program import Louyu, sample
from reliability import write_faults


class Table:
    """How many faults of each kind were tried, and what came of them."""

    def __init__(self):
        self.rows = {}
        self.lost_rows = 0
        self.wrong_figures = 0

    def add(self, name, verdict):
        """Counts one fault."""
        row = self.rows.setdefault(name, {})
        place = verdict.place or "wrong"
        row[place] = row.get(place, 0) + 1
        self.lost_rows += verdict.lost_rows
        self.wrong_figures += verdict.problem is not None

    def tried(self):
        """All faults."""
        return sum(sum(row.values()) for row in self.rows.values())


def deeds(louyu, scratch):
    """The commands that change something, each from its own starting ledger."""
    empty = Louyu(louyu, scratch / "empty")
    empty.must("init")
    base = base_workspace(louyu, scratch)
    undone = base.copy(scratch / "undone")
    undone.must("undo", "2")
    return base, [
        Deed("first import", empty, scratch, "import", *sample(), *sample(2019)),
        Deed("import", base, scratch, "import", *sample(2020, 2), *sample(2020, 3)),
        Deed("replacing import", base, scratch, "import", *corrected(scratch), "--replace"),
        Deed("undo", base, scratch, "undo", "2", repeats=False),
        Deed("redo", undone, scratch, "redo", "2", repeats=False),
        Deed("migration", old_workspace(base, scratch), scratch, "note", "B01", "迁移以后"),
        Deed("purge", base, scratch, "purge", "--before", "2019-07", "--yes", repeats=False),
        BackupDeed(base, scratch),
        RestoreDeed(base, scratch),
        InitDeed(base, scratch),
    ]


def faults(louyu, scratch, disk):
    """Every kind of fault as a name and a function of the dice."""
    base, all_deeds = deeds(louyu, scratch)
    kinds = []
    for deed in all_deeds:
        kinds += [(f"{deed.name}, killed", deed.kill)] * 2
        kinds.append((f"{deed.name}, killed, then opened by a plain SQLite shell", deed.kill_and_open))
        kinds.append((f"{deed.name}, no file may grow (ulimit -f)", deed.starve))
        kinds.append((f"{deed.name}, read-only folder", deed.forbid))
        if disk.is_mounted:
            kinds.append((f"{deed.name}, disk full (tmpfs)", lambda dice, deed=deed: deed.fill(dice, disk.folder)))
    page = PageDeed(base, scratch, *sample(2020, 2), *sample(2020, 3))
    kinds += [(f"{page.name}, told to stop (SIGTERM)", page.stop)] * 2
    kinds.append((f"{page.name}, killed", page.kill))
    damage = Damage(base, scratch)
    kinds += [("ledger, bits flipped", damage.flip)] * 6
    kinds += [("ledger, a sector zeroed", damage.zero)] * 3
    kinds += [("ledger, cut off", damage.truncate)] * 3
    log = LogDamage(base, scratch, "import", *sample(2020, 2), *sample(2020, 3))
    kinds += [("write-ahead log, cut off", log.cut_log)] * 2
    kinds += [("write-ahead log, bits flipped", log.flip_log)] * 2
    return kinds


def run(options, table):
    """Tries faults until the time is over; gives how many went well and how many not."""
    dice = random.Random(options.seed)
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="louyu-faults-") as folder:
        scratch = pathlib.Path(folder)
        # Whoever gives up root for the read-only folder still has to get here.
        scratch.chmod(0o755)
        disk = SmallDisk(scratch / "disk", 64)
        if not disk.is_mounted:
            print("faults: no tmpfs can be mounted here: full disks are skipped")
        try:
            kinds = faults(options.louyu, scratch, disk)
            kinds = [kind for kind in kinds if options.only in kind[0]]
            dice.shuffle(kinds)
            # The page first: there are few of these, and a short run is to have tried them.
            kinds.sort(key=lambda kind: "page" not in kind[0])
            end = time.monotonic() + options.seconds
            for name, fault in itertools.cycle(kinds):
                if time.monotonic() > end or (options.faults and passed + failed >= options.faults):
                    break
                verdict = fault(dice)
                if verdict is None:
                    continue
                table.add(name, verdict)
                if verdict.problem:
                    failed += 1
                    print(f"✘ {name}: {verdict.problem}", flush=True)
                else:
                    passed += 1
        finally:
            disk.unmount()
    return passed, failed


def main():
    """The last line is the count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--louyu", required=True, type=pathlib.Path)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--faults", type=int, default=0)
    parser.add_argument("--only", default="", metavar="TEXT", help="only kinds of fault whose name has it in it")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--write", action="store_true", help="put the figures into Docs/Reliability.md")
    options = parser.parse_args()
    print(f"faults: seed {options.seed}")
    table = Table()
    passed, failed = run(options, table)
    for name, row in sorted(table.rows.items()):
        print(f"  {name}: " + ", ".join(f"{count} {place}" for place, count in sorted(row.items())))
    print(f"faults tried {table.tried()}, lost rows {table.lost_rows}, wrong figures {table.wrong_figures}")
    if options.write and failed == 0:
        write_faults(table)
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
