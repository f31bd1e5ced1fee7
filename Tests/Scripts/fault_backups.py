"""Backups and restores that are killed or starved: the ledger is whole, and so is every backup that has its name."""

import pathlib

from fault_kills import Deed
from fault_standing import Verdict, figures, sound
from louyu_program import Louyu


class BackupDeed(Deed):
    """`louyu backup`: changes nothing in the ledger; the file is whole or not there."""

    def __init__(self, base, scratch):
        super().__init__("backup", base, scratch, "backup", scratch / "backup-whole.sqlite", repeats=False)

    def words(self, workspace):
        """Each fault has a backup of its own."""
        return ("backup", workspace.workspace / "backup.sqlite")

    def judge(self, workspace, status, may_fail=True):
        """A backup under its name opens as a ledger with the same figures."""
        copy = workspace.workspace / "backup.sqlite"
        place = "before"
        if copy.exists():
            place = "after"
            other = Louyu(self.base.program, self.scratch / f"backup-opened-{self.count}")
            other.must("init")
            refused, out, error = other.run("restore", copy)
            if refused != 0 or figures(other) != self.before or not sound(other)[0]:
                return Verdict(None, f"a backup is not what the ledger was: {out}{error}")
        elif status == 0:
            return Verdict(None, "ended well without a backup")
        for path in workspace.workspace.glob("backup.sqlite.*"):
            path.unlink()
        copy.unlink(missing_ok=True)
        verdict = super().judge(workspace, 1)
        return verdict if verdict.problem else Verdict(place)


class RestoreDeed(Deed):
    """`louyu restore`: at every moment there is one whole ledger in its place."""

    def __init__(self, base, scratch):
        ahead = base.copy(scratch / "ahead")
        self.backup = scratch / "older.sqlite"
        ahead.must("backup", self.backup)
        self.backup.chmod(0o644)
        ahead.must("undo", "2")
        super().__init__("restore", ahead, scratch, "restore", self.backup, repeats=False)

    def judge(self, workspace, status, may_fail=True):
        """What is left over is a copy, never the ledger."""
        if not pathlib.Path(workspace.workspace / "louyu.sqlite").exists():
            return Verdict(None, "there is no ledger in its place")
        return super().judge(workspace, status, may_fail)
