#!/usr/bin/env python3
"""Kills imports at random moments; the ledger must be as before or as after, never between.

The first import into an empty ledger, a year's further months and the replacement of loaded months take turns.
After each kill the ranking, the reconciliation and the history are compared with those before and after an import
left alone; then the same import is made to its end, which must give what it gives when nothing is killed.
"""

import argparse
import pathlib
import random
import sys
import tempfile
import time

from louyu_program import Louyu, sample, taxpayers


class Scenario:
    """One import, and how the ledger stands before and after it."""

    def __init__(self, name, base, scratch, *arguments):
        self.name = name
        self.base = base
        self.scratch = scratch
        self.arguments = arguments
        self.before = base.standing()
        whole = base.copy(scratch / f"{name}-whole")
        start = time.monotonic()
        whole.must("import", *arguments)
        self.seconds = time.monotonic() - start
        self.after = whole.standing()
        if self.before == self.after:
            raise SystemExit(f"{name}: the import changes nothing, so that killing it shows nothing")

    def kill(self, number, delay):
        """Kills the import `delay` seconds after its start; gives what is wrong, or None, and where it stood."""
        workspace = self.base.copy(self.scratch / f"{self.name}-{number}")
        process = workspace.start("import", *self.arguments)
        time.sleep(delay)
        process.kill()
        status = process.wait()
        standing = workspace.standing()
        if standing not in (self.before, self.after):
            return "the ledger is between before and after", None
        if status == 0 and standing != self.after:
            return "the import ended well and stored nothing", None
        place = "before" if standing == self.before else "after"
        workspace.must("import", *self.arguments)
        if workspace.standing() != self.after:
            return f"the import made again does not give what it gives alone (stood {place})", None
        return None, place


def base_workspace(louyu, scratch):
    """A workspace with the register, the roster and the receipts of 2019."""
    base = Louyu(louyu, scratch / "base")
    base.must("init")
    base.must("import", *sample(), *sample(2019))
    return base


def corrected(scratch):
    """Other receipts for every month of 2019, one file a month."""
    folder = scratch / "corrected"
    folder.mkdir()
    for month in range(1, 13):
        lines = ["统一社会信用代码,纳税人名称,入库月份,全口径税收(元),区级税收(元)"]
        for number, taxpayer in enumerate(taxpayers()):
            lines.append(f"{taxpayer},2019-{month:02},{1000 * month + number}.00,{number}.00")
        (folder / f"2019-{month:02}.csv").write_text("\n".join(lines), encoding="utf-8")
    return sorted(folder.iterdir())


def main():
    """Twenty kills by default; the last line is the count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--louyu", required=True, type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    options = parser.parse_args()
    dice = random.Random(options.seed)
    print(f"kill_imports: seed {options.seed}")
    passed, failed, places = 0, 0, {"before": 0, "after": 0}
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        base = base_workspace(options.louyu, scratch)
        empty = Louyu(options.louyu, scratch / "empty")
        empty.must("init")
        scenarios = [
            Scenario("first-import", empty, scratch, *sample(), *sample(2019), *sample(2020)),
            Scenario("new-months", base, scratch, *sample(2020)),
            Scenario("replaced-months", base, scratch, *corrected(scratch), "--replace"),
        ]
        for number in range(options.kills):
            scenario = scenarios[number % len(scenarios)]
            delay = dice.uniform(0.0 if number % 2 else 0.6, 1.2) * scenario.seconds
            problem, place = scenario.kill(number, delay)
            if problem:
                failed += 1
                print(f"✘ {scenario.name}, killed after {delay:.3f} s of {scenario.seconds:.3f}: {problem}")
            else:
                passed += 1
                places[place] += 1
    print(f"killed {options.kills} imports: {places['before']} stood before, {places['after']} after")
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
