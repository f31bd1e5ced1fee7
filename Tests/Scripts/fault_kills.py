"""Commands that are killed, starved of disk or forbidden to write: the ledger is as before or as after, and whole."""

import os
import pathlib
import resource
import shutil
import signal
import sqlite3
import subprocess
import time

from fault_standing import Verdict, between, figures, sound
from louyu_program import Louyu, environment, sample


class Deed:
    """One command that changes something, and how the ledger stands before and after it."""

    def __init__(self, name, base, scratch, *arguments, repeats=True):
        self.name = name
        self.base = base
        self.scratch = scratch
        self.arguments = arguments
        self.repeats = repeats
        self.count = 0
        self.before = figures(base.copy(scratch / f"{name}-before"))
        whole = base.copy(scratch / f"{name}-whole")
        start = time.monotonic()
        whole.must(*arguments)
        self.seconds = time.monotonic() - start
        self.after = figures(whole)
        self.size = sum(path.stat().st_size for path in whole.workspace.iterdir())

    def workspace(self):
        """A copy of the base for one fault."""
        self.count += 1
        return self.base.copy(self.scratch / f"{self.name}-{self.count}")

    def words(self, _workspace):
        """The command for one workspace."""
        return self.arguments

    def judge(self, workspace, status, may_fail=True):
        """Where the ledger stands; made again to its end, the command gives what it gives alone."""
        standing = figures(workspace)
        verdict = between(standing, self.before, self.after)
        if verdict.problem:
            return verdict
        whole, said = sound(workspace)
        if not whole:
            return Verdict(None, f"not whole afterwards: {said}")
        if status == 0 and standing != self.after:
            return Verdict(None, "ended well and changed nothing")
        if not may_fail and status != 0:
            return Verdict(None, "failed without a fault")
        if self.repeats and verdict.place == "before":
            again, out, error = workspace.run(*self.words(workspace))
            if again != 0 or figures(workspace) != self.after:
                return Verdict(None, f"made again it does not give what it gives alone: {out}{error}")
        shutil.rmtree(workspace.workspace)
        return verdict

    def kill(self, dice):
        """SIGKILL at a random moment."""
        workspace = self.workspace()
        process = workspace.start(*self.words(workspace))
        time.sleep(dice.uniform(0, 1.1) * self.seconds)
        process.kill()
        return self.judge(workspace, process.wait())

    def kill_and_open(self, dice):
        """SIGKILL at a random moment, and then a plain SQLite shell is the first to open the ledger, and closes it again."""
        workspace = self.workspace()
        process = workspace.start(*self.words(workspace))
        time.sleep(dice.uniform(0.3, 1.1) * self.seconds)
        process.kill()
        status = process.wait()
        ledger = workspace.workspace / "louyu.sqlite"
        if ledger.exists():
            shell = sqlite3.connect(ledger)
            shell.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            shell.close()
        return self.judge(workspace, status)

    def starve(self, dice):
        """No file may grow beyond a random size (ulimit -f), as a quota would have it."""
        workspace = self.workspace()
        limit = dice.randrange(4096, max(8192, self.size))

        def restrict():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        status, error = attempt(workspace, self.words(workspace), restrict)
        if status != 0 and not error.strip():
            return Verdict(None, f"failed without a message (status {status})")
        return self.judge(workspace, status)

    def fill(self, dice, disk):
        """A disk (a small tmpfs) with little room left."""
        workspace = self.workspace()
        folder = disk / workspace.workspace.name
        shutil.copytree(workspace.workspace, folder)
        usage = os.statvfs(disk)
        room = usage.f_bavail * usage.f_frsize
        wanted = dice.randrange(0, max(1, min(room, self.size)))
        ballast = disk / "ballast"
        with open(ballast, "wb") as file:
            file.write(b"\0" * max(0, room - wanted))
        shutil.rmtree(workspace.workspace)
        workspace.workspace = folder
        status, error = attempt(workspace, self.words(workspace))
        ballast.unlink()
        if status != 0 and not error.strip():
            return Verdict(None, f"failed without a message (status {status})")
        return self.judge(workspace, status)

    def forbid(self, _dice):
        """A folder and a ledger that may be read only."""
        workspace = self.workspace()
        for path in [workspace.workspace, *workspace.workspace.iterdir()]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        give_up_root = (lambda: os.setuid(65534)) if os.geteuid() == 0 else None
        status, error = attempt(workspace, self.words(workspace), give_up_root)
        workspace.workspace.chmod(0o700)
        for path in workspace.workspace.iterdir():
            path.chmod(0o600)
        if status == 0:
            return Verdict(None, "ended well in a folder that may be read only")
        if not error.strip():
            return Verdict(None, f"failed without a message (status {status})")
        return self.judge(workspace, status)


class InitDeed(Deed):
    """`louyu init`: made again it makes a workspace, whatever was left of the first attempt."""

    def __init__(self, base, scratch):
        self.name = "init"
        self.base = base
        self.scratch = scratch
        self.arguments = ("init",)
        self.count = 0
        self.size = 400_000
        start = time.monotonic()
        self.workspace().must("init")
        self.seconds = time.monotonic() - start

    def workspace(self):
        """An empty folder for one fault."""
        self.count += 1
        folder = self.scratch / f"init-{self.count}"
        folder.mkdir(mode=0o700)
        return Louyu(self.base.program, folder)

    def judge(self, workspace, status, may_fail=True):
        """An empty ledger that can be imported into."""
        place = "after" if (workspace.workspace / "louyu.yaml").exists() else "before"
        if status == 0 and place == "before":
            return Verdict(None, "ended well and made no workspace")
        workspace.must("init")
        if not sound(workspace)[0] or workspace.json("history")["batches"]:
            return Verdict(None, "made again it makes no empty ledger")
        workspace.must("import", *sample())
        shutil.rmtree(workspace.workspace)
        return Verdict(place)


def attempt(workspace, arguments, preparation=None):
    """Runs a command under a restriction; gives its status and what it complained of."""
    run = subprocess.run(
        workspace.command(*arguments), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        check=False, env=environment(), preexec_fn=preparation, restore_signals=preparation is None,
    )
    return run.returncode, run.stderr.decode()


class SmallDisk:
    """A tmpfs of some MB; None of it where the machine does not let us mount one."""

    def __init__(self, folder, megabytes):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0700", "louyu-faults", str(self.folder)]
        try:
            self.is_mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
        except OSError:
            self.is_mounted = False

    def unmount(self):
        """Gives the memory back."""
        if self.is_mounted:
            subprocess.run(["umount", str(self.folder)], check=False)
