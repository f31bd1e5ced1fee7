"""The built program and its workspaces, as the script tests drive them."""

import json
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "SampleData"


class Louyu:
    """One workspace and the program that works in it."""

    def __init__(self, program, workspace):
        self.program = str(pathlib.Path(program).resolve())
        self.workspace = pathlib.Path(workspace)

    def command(self, *arguments):
        """The words of a command in this workspace."""
        return [self.program, *map(str, arguments), "--workspace", str(self.workspace)]

    def run(self, *arguments):
        """Runs a command to its end; gives its status and what it printed."""
        run = subprocess.run(
            self.command(*arguments), stdin=subprocess.DEVNULL, capture_output=True, check=False, env=environment()
        )
        return run.returncode, run.stdout.decode(), run.stderr.decode()

    def must(self, *arguments):
        """Runs a command that has to succeed; gives its standard output."""
        status, out, error = self.run(*arguments)
        if status != 0:
            raise SystemExit(f"louyu {' '.join(map(str, arguments))} ended with {status}:\n{out}{error}")
        return out

    def start(self, *arguments):
        """Starts a command and does not wait."""
        return subprocess.Popen(
            self.command(*arguments),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )

    def copy(self, workspace):
        """The same ledger in another folder, its write-ahead log included."""
        shutil.copytree(self.workspace, workspace)
        return Louyu(self.program, workspace)

    def json(self, *arguments):
        """What a command says with `--format json`."""
        return json.loads(self.must(*arguments, "--format", "json"))

    def standing(self):
        """Everything that can be asked of the ledger, without the times at which it was written."""
        history = self.json("history")
        for batch in history["batches"]:
            batch.pop("time", None)
        return {
            "rank": self.run("rank", "--format", "json"),
            "check": self.must("check", "--format", "json"),
            "history": history,
        }


def environment():
    """The environment without a workspace of somebody else's."""
    return {name: value for name, value in os.environ.items() if name != "LOUYU_WORKSPACE"}


def sample(year=None, month=None):
    """The sample's tax files of a year (or one month), or its register and roster."""
    if year is None:
        return sorted(path for path in SAMPLE.iterdir() if "税收" not in path.name)
    stem = f"{year}年" + (f"{month:02}月" if month else "")
    return sorted(path for path in SAMPLE.iterdir() if path.name.startswith(stem))


def taxpayers():
    """Code and name, joined by a comma, of every row of the sample's roster that has a whole code."""
    roster = next(path for path in sample() if "名册" in path.name)
    fields = [line.split(",")[:2] for line in roster.read_text(encoding="gb18030").splitlines()]
    return [f"{code},{name}" for code, name in fields if len(code) == 18 and code.isalnum() and code.isascii()]
