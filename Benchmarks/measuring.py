"""Whole processes: wall time, processor time and peak memory, one after the other."""

import os
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Step:
    """One process: its command line, and the file on its standard input."""

    command: list[str]
    script: Path | None = None


@dataclass(frozen=True)
class Cost:
    wall: float  # seconds
    cpu: float  # seconds, user and system
    peak: int  # bytes, the largest process

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


class Failed(Exception):
    """A contestant that did not do its work: its command, its exit status, the end of what it said."""


@dataclass
class Stopwatch:
    """Runs steps; what they print is kept out of the terminal and shown if they fail."""

    log: Path
    environment: dict[str, str] = field(default_factory=lambda: {**os.environ, "NO_COLOR": "1"})

    def run(self, steps: list[Step]) -> Cost:
        cost = Cost(0, 0, 0)
        for step in steps:
            cost += self.one(step)
        return cost

    def one(self, step: Step) -> Cost:
        with open(step.script or os.devnull, "rb") as script, open(self.log, "wb") as log:
            began = time.perf_counter()
            process = subprocess.Popen(step.command, stdin=script, stdout=log, stderr=log, env=self.environment)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said = self.log.read_text(errors="replace")[-2000:]
            raise Failed(f"{' '.join(step.command)[:300]}: exit {process.returncode}\n{said}")
        return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)
