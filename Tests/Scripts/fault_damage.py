"""Files that are damaged behind the program's back: every figure is the right one, or none is given and the damage reported."""

import pathlib
import shutil
import time

from fault_standing import Verdict, figures, sound

LEDGER = "louyu.sqlite"


def size(path):
    """Bytes of a file that may be gone any moment; 0 where it is."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


class Damage:
    """A ledger of which copies are damaged."""

    def __init__(self, base, scratch, name="damage"):
        self.base = base
        self.scratch = scratch
        self.name = name
        self.right = figures(base.copy(scratch / f"{name}-right"))
        self.count = 0

    def workspace(self):
        """A copy for one fault."""
        self.count += 1
        return self.base.copy(self.scratch / f"{self.name}-{self.count}")

    def judge(self, workspace, states, must_be_found):
        """Each answer is one of the states' or a refusal; `check --integrity` finds the damage where it must."""
        # The look comes first: a page that only lost its sum is mended by whoever reads it, once all else is proven.
        told = self.told(workspace)
        whole, said = sound(workspace)
        standing = figures(workspace)
        for command, answer in standing.items():
            if answer is not None and all(answer != state[command] for state in states):
                return Verdict(None, f"{command} gives a wrong answer")
        if whole and must_be_found:
            return Verdict(None, f"the damage is not found: {said}")
        if not whole and not said.strip():
            return Verdict(None, "the damage is not reported in words")
        if whole and any(answer is None for answer in standing.values()):
            return Verdict(None, "refuses, and yet the file is said to be whole")
        shutil.rmtree(workspace.workspace)
        return Verdict("unharmed" if whole and not told else "reported")

    def told(self, _workspace):
        """Whether damage was reported before the look."""
        return False

    def flip(self, dice):
        """One to eight bits of the ledger turned over."""
        workspace = self.workspace()
        path = workspace.workspace / LEDGER
        data = bytearray(path.read_bytes())
        for _ in range(dice.choice([1, 1, 2, 8])):
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        path.write_bytes(data)
        return self.judge(workspace, [self.right], must_be_found=data != (self.base.workspace / LEDGER).read_bytes())

    def zero(self, dice):
        """A sector of the ledger gone to zeros."""
        workspace = self.workspace()
        path = workspace.workspace / LEDGER
        data = bytearray(path.read_bytes())
        start = dice.randrange(len(data) // 512) * 512
        found = any(data[start : start + 512])
        data[start : start + 512] = bytes(512)
        path.write_bytes(data)
        return self.judge(workspace, [self.right], must_be_found=found)

    def truncate(self, dice):
        """The ledger cut off somewhere, or empty."""
        workspace = self.workspace()
        path = workspace.workspace / LEDGER
        length = dice.choice([0, dice.randrange(path.stat().st_size), dice.randrange(path.stat().st_size // 16384) * 16384])
        with open(path, "r+b") as file:
            file.truncate(length)
        return self.judge(workspace, [self.right], must_be_found=True)


class LogDamage(Damage):
    """A ledger whose last batch lies in the write-ahead log, for its process was killed behind the commit."""

    def __init__(self, base, scratch, *arguments):
        super().__init__(base, scratch, "log")
        whole = base.copy(scratch / "log-whole")
        whole.must(*arguments)
        self.after = figures(whole)
        self.arguments = arguments
        self.killed = None

    def log(self, dice):
        """A workspace with a log, made by kills until one leaves a log behind."""
        for _ in range(40):
            workspace = self.workspace()
            process = workspace.start(*self.arguments)
            log = pathlib.Path(f"{workspace.workspace / LEDGER}-wal")
            end = time.monotonic() + 30
            while time.monotonic() < end and process.poll() is None:
                if size(log) > 0:
                    time.sleep(dice.uniform(0, 0.05))
                    break
            process.kill()
            process.wait()
            if size(log) > 0:
                return workspace, log
            shutil.rmtree(workspace.workspace)
        return None, None

    def told(self, workspace):
        """A damaged log is told once, and a copy of it kept."""
        status, _, error = workspace.run("history")
        kept = list(workspace.workspace.glob("*.damaged"))
        if bool(kept) != (status != 0 and "日志" in error):
            raise SystemExit(f"a damaged log is kept and told, or neither: {status} {error} {kept}")
        return bool(kept)

    def cut_log(self, dice):
        """The log cut off somewhere."""
        workspace, log = self.log(dice)
        if workspace is None:
            return None
        with open(log, "r+b") as file:
            file.truncate(dice.randrange(log.stat().st_size + 1))
        return self.judge(workspace, [self.right, self.after], must_be_found=False)

    def flip_log(self, dice):
        """Bits of the log turned over."""
        workspace, log = self.log(dice)
        if workspace is None:
            return None
        data = bytearray(log.read_bytes())
        for _ in range(dice.choice([1, 2, 8])):
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        log.write_bytes(data)
        return self.judge(workspace, [self.right, self.after], must_be_found=False)
