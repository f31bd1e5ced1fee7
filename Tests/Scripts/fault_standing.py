"""How a ledger stands after a fault, and what counts as wrong."""

import json
import pathlib
import shutil
import sqlite3
import gzip

from louyu_program import ROOT, Louyu, sample, taxpayers

FIXTURES = ROOT / "Tests" / "Fixtures" / "ledgers"


class Verdict:
    """What came of one fault: where the ledger stood, or what is wrong with it."""

    def __init__(self, place, problem=None, lost_rows=0):
        self.place = place
        self.problem = problem
        self.lost_rows = lost_rows


def figures(louyu):
    """Rank, check and history: what each says, or None where it refuses with a message and prints nothing."""
    answers = {}
    for command in ("rank", "check", "history"):
        status, out, error = louyu.run(command, "--format", "json")
        if status == 0:
            answer = json.loads(out)
            for batch in answer.get("batches", []):
                batch.pop("time", None)
            answers[command] = answer
        else:
            # A refusal says why and gives no figure; a proof that does not close is a wrong figure.
            answers[command] = None if error.strip() and not out.strip() else {"status": status, "out": out}
    return answers


def rows(standing):
    """How many batches and rows a history tells of."""
    history = standing.get("history") or {}
    return sum(1 for _ in history.get("batches", []))


def between(standing, before, after):
    """The place of an undamaged ledger: before, after, or a problem."""
    if standing == before:
        return Verdict("before")
    if standing == after:
        return Verdict("after")
    lost = max(0, rows(before) - rows(standing))
    return Verdict(None, "the ledger is between before and after", lost)


def sound(louyu):
    """Whether `check --integrity` finds the ledger whole."""
    status, out, error = louyu.run("check", "--integrity")
    return status == 0, out + error


def base_workspace(louyu, scratch):
    """A workspace with the register, the roster and the receipts of 2019, and one month of 2020 as a batch of its own."""
    base = Louyu(louyu, scratch / "base")
    base.must("init")
    base.must("import", *sample(), *sample(2019))
    base.must("import", *sample(2020, 1))
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


def old_workspace(base, scratch):
    """The base's facts in a ledger of version 1, as its program wrote it: rows copied into the fixture's tables."""
    old = Louyu(base.program, scratch / "old")
    shutil.copytree(base.workspace, old.workspace)
    ledger = old.workspace / "louyu.sqlite"
    newer = scratch / "newer.sqlite"
    for suffix in ("-wal", "-shm"):
        pathlib.Path(f"{ledger}{suffix}").unlink(missing_ok=True)
    ledger.rename(newer)
    ledger.write_bytes(gzip.decompress((FIXTURES / "v1.sqlite.gz").read_bytes()))
    connection = sqlite3.connect(ledger)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("ATTACH ? AS newer", (str(newer),))
    tables = connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall()
    for (table,) in tables:
        columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
        connection.execute(f"DELETE FROM main.{table}")
        connection.execute(f"INSERT INTO main.{table}({columns}) SELECT {columns} FROM newer.{table}")
    connection.commit()
    connection.execute("DETACH newer")
    connection.execute("VACUUM")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    newer.unlink()
    return old
