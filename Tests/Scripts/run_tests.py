#!/usr/bin/env python3
"""Runs the Swift tests and the script tests; ends with one line, `N passed, N failed`.

Exit status 0 only if something ran and nothing failed. A run that stops before its end counts as a failure.
"""

import importlib.util
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
SWIFT = os.environ.get("SWIFT", "swift")


class Count:
    """How many tests passed and failed."""

    def __init__(self, passed=0, failed=0):
        self.passed = passed
        self.failed = failed

    def __add__(self, other):
        return Count(self.passed + other.passed, self.failed + other.failed)

    def __str__(self):
        return f"{self.passed} passed, {self.failed} failed"

    def with_status(self, status):
        """A run that failed without naming a failed test has one failure all the same."""
        return self if status == 0 or self.failed else Count(self.passed, 1)


def swift_tests():
    """Builds everything and runs `swift test`; the counts come from its xUnit report."""
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "tests.xml"
        command = [SWIFT, "test", "--disable-xctest", "--xunit-output", str(report)]
        status = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode
        return read_reports(pathlib.Path(folder)).with_status(status)


def read_reports(folder):
    """Sums the reports in `folder`."""
    count = Count()
    for report in sorted(folder.glob("*.xml")):
        for case in xml.etree.ElementTree.parse(report).iter("testcase"):
            if case.find("skipped") is not None:
                continue
            failed = case.find("failure") is not None or case.find("error") is not None
            count += Count(failed=1) if failed else Count(passed=1)
    return count


def script_test(name, *arguments, python=sys.executable):
    """Runs a script that ends with a count of its own."""
    print(f"◇ {name}", flush=True)
    command = [python, str(ROOT / "Tests" / "Scripts" / name), *arguments]
    run = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=False
    )
    print(run.stdout, end="", flush=True)
    words = run.stdout.strip().rpartition("\n")[2].replace(",", "").split()
    if len(words) == 4 and words[1::2] == ["passed", "failed"]:
        return Count(int(words[0]), int(words[2])).with_status(run.returncode)
    return Count(failed=1)


def python_with(name, *packages):
    """A Python with these packages from PyPI, in a folder of its own; None, and said to be, where they cannot be had."""
    venv = ROOT / ".build" / f"{name}-venv"
    python = venv / "bin" / "python"
    for command in [
        [str(ROOT / ".ci" / "packages"), "python3-venv"],
        [sys.executable, "-m", "venv", str(venv)],
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages],
    ]:
        if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode != 0:
            print(f"◇ {name} tests skipped: {' '.join(command)} failed", flush=True)
            return None
    return str(python)


def browser_tests(louyu):
    """The page in Chromium; skipped, and said to be, where Chromium is no package or cannot be had."""
    release = pathlib.Path("/etc/os-release").read_text(encoding="utf-8")
    if "ID=debian" not in release.splitlines():
        print("◇ browser tests skipped: chromium is no package of this system", flush=True)
        return Count()
    packages = [str(ROOT / ".ci" / "packages"), "chromium", "chromium-driver", "fonts-noto-cjk"]
    if subprocess.run(packages, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode != 0:
        print("◇ browser tests skipped: chromium cannot be installed", flush=True)
        return Count()
    python = python_with("browser", "selenium>=4.20,<5")
    return script_test("browser_tests.py", "--louyu", louyu, python=python) if python else Count()


def portable_ranking(louyu):
    """Docs/ranking.sql on DuckDB; on Spark too where this machine's own Python has it (its package is 400 MB)."""
    count = Count()
    python = python_with("duckdb", "duckdb>=1.3,<2")
    if python:
        count += script_test("portable_ranking.py", "--louyu", louyu, python=python)
    if importlib.util.find_spec("pyspark"):
        count += script_test("portable_ranking.py", "--louyu", louyu)
    return count


def main():
    """All tests, cheapest report last."""
    binaries = subprocess.run(
        [SWIFT, "build", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    louyu = str(pathlib.Path(binaries) / "louyu")
    swift = swift_tests()
    scripts = script_test("faults.py", "--louyu", louyu, "--seconds", "60")
    scripts += script_test("import_large_file.py", "--louyu", louyu)
    scripts += portable_ranking(louyu)
    scripts += script_test("compare_with_calamine.py", "--louyu", louyu)
    scripts += browser_tests(louyu)
    print(f"swift test: {swift}; scripts: {scripts}")
    total = swift + scripts
    print(total, flush=True)
    return 0 if total.failed == 0 and swift.passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
