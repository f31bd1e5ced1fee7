"""Who runs, and with which processes: each answers the same question from the same files."""

import importlib.util
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from measuring import Step

PEERS = Path(__file__).parent / "peers"


@dataclass(frozen=True)
class Files:
    """The input of one size."""

    folder: Path

    @property
    def register(self) -> list[str]:
        return [str(self.folder / "buildings.csv"), str(self.folder / "tenants.csv")]

    @property
    def tax(self) -> list[str]:
        return [str(file) for file in sorted(self.folder.glob("tax-*.csv"))]


class Contestant:
    """`key` names it in the results, `title` in the table. `store` is its ledger's place; None: it stores nothing."""

    key: str
    title: str
    stores: bool

    def all(self, files: Files, store: Path, out: Path) -> list[Step]:
        """From the files to the ranked table, beginning with nothing."""
        raise NotImplementedError

    def load(self, files: Files, store: Path) -> list[Step]:
        """Everything but the newest month into a new ledger."""
        raise NotImplementedError

    def month(self, files: Files, store: Path, out: Path) -> list[Step]:
        """The newest month added to a ledger that holds the others, and the ranked table."""
        raise NotImplementedError

    def rank(self, store: Path, out: Path) -> list[Step]:
        """The ranked table of what is stored."""
        raise NotImplementedError


@dataclass(frozen=True)
class Louyu(Contestant):
    binary: Path
    key = "louyu"
    title = "**louyu**, everything stored and traceable"
    stores = True

    def run(self, store: Path, *arguments: str) -> Step:
        return Step([str(self.binary), *arguments, "--workspace", str(store)])

    def all(self, files, store, out):
        begin = Step([str(self.binary), "init", str(store)])
        return [begin, self.run(store, "import", *files.register, *files.tax), *self.rank(store, out)]

    def load(self, files, store):
        return [
            Step([str(self.binary), "init", str(store)]),
            self.run(store, "import", *files.register, *files.tax[:-1]),
        ]

    def month(self, files, store, out):
        return [self.run(store, "import", files.tax[-1]), *self.rank(store, out)]

    def rank(self, store, out):
        return [self.run(store, "rank", "--format", "csv", "-o", str(out))]


class Shell(Contestant):
    """A database shell that reads a script. The script is written before the clock starts."""

    def script(self, store: Path, *parts: str, **words: str) -> Path:
        text = "".join(part if "\n" in part else (PEERS / part).read_text(encoding="utf-8") for part in parts)
        for word, value in words.items():
            text = text.replace("{" + word + "}", value)
        path = store.with_name(store.name + ".sql")
        path.write_text(text, encoding="utf-8")
        return path


@dataclass(frozen=True)
class DuckDB(Shell):
    key = "duckdb"
    title = "DuckDB, stored in its own file"
    stores = True

    @staticmethod
    def binary() -> str:
        found = importlib.util.find_spec("duckdb_cli")
        return str(Path(found.submodule_search_locations[0]) / "duckdb")

    def step(self, store: Path, database: str, *parts: str, **words: str) -> list[Step]:
        return [Step([self.binary(), "-batch", "-bail", database], self.script(store, *parts, **words))]

    def quoted(self, paths: list[str]) -> str:
        return ", ".join(f"'{path}'" for path in paths)

    def all(self, files, store, out):
        words = dict(folder=str(files.folder), tax=self.quoted(files.tax), out=str(out))
        return self.step(store, str(store), "duckdb-load.sql", "duckdb-rank.sql", **words)

    def load(self, files, store):
        words = dict(folder=str(files.folder), tax=self.quoted(files.tax[:-1]))
        return self.step(store, str(store), "duckdb-load.sql", **words)

    def month(self, files, store, out):
        words = dict(tax=self.quoted(files.tax[-1:]), out=str(out))
        return self.step(store, str(store), "duckdb-add.sql", "duckdb-rank.sql", **words)

    def rank(self, store, out):
        return self.step(store, str(store), "duckdb-rank.sql", out=str(out))


@dataclass(frozen=True)
class DuckDBInMemory(DuckDB):
    key = "duckdb-memory"
    title = "DuckDB, nothing stored"
    stores = False

    def all(self, files, store, out):
        words = dict(folder=str(files.folder), tax=self.quoted(files.tax), out=str(out))
        return self.step(store, ":memory:", "duckdb-read.sql", "duckdb-rank.sql", **words)


@dataclass(frozen=True)
class SQLite(Shell):
    key = "sqlite3"
    title = "sqlite3 shell, .import and SQL, stored"
    stores = True

    def step(self, store: Path, *parts: str, **words: str) -> list[Step]:
        return [Step(["sqlite3", "-batch", "-bail", str(store)], self.script(store, *parts, **words))]

    def imports(self, paths: list[str]) -> str:
        return "".join(f'.import --csv --skip 1 "{path}" receipts\n' for path in paths)

    def all(self, files, store, out):
        words = dict(folder=str(files.folder), out=str(out))
        return self.step(store, "sqlite-load.sql", self.imports(files.tax), "sqlite-rank.sql", **words)

    def load(self, files, store):
        return self.step(store, "sqlite-load.sql", self.imports(files.tax[:-1]), folder=str(files.folder))

    def month(self, files, store, out):
        return self.step(store, self.imports(files.tax[-1:]), "sqlite-rank.sql", out=str(out))

    def rank(self, store, out):
        return self.step(store, "sqlite-rank.sql", out=str(out))


@dataclass(frozen=True)
class Frame(Contestant):
    """A data frame library: one Python process, nothing stored."""

    key: str
    title: str
    stores = False

    def all(self, files, store, out):
        return [Step([sys.executable, str(PEERS / f"with_{self.key}.py"), str(out), *files.register, *files.tax])]


def contestants(louyu: Path | None) -> list[Contestant]:
    """Ours, if its binary is given, and every peer; the sqlite3 shell where it is installed."""
    ours = [Louyu(louyu)] if louyu else []
    shell = [SQLite()] if shutil.which("sqlite3") else []
    frames = [Frame("polars", "polars, nothing stored"), Frame("pandas", "pandas, nothing stored")]
    return [*ours, DuckDB(), DuckDBInMemory(), *frames, *shell]
