"""Builds the reader's own programs, optimised, as the product is: the room as one module, the program as another."""

import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent.parent / "Sources"


def flags(*libraries):
    out = subprocess.run(["pkg-config", "--cflags", *libraries], check=True, capture_output=True, text=True).stdout
    return [part for flag in out.split() for part in ("-Xcc", flag)]


def build(program: str, folder: Path) -> Path:
    """Compiles Benchmarks/reader/<program>.swift with the Spreadsheets room; returns the executable."""
    folder.mkdir(parents=True, exist_ok=True)
    scan = SOURCES / "CByteScan"
    objects = []
    for file in sorted(scan.glob("*.c")):
        objects.append(folder / f"{file.stem}.o")
        subprocess.run(["clang", "-O2", "-I", scan / "include", "-c", file, "-o", objects[-1]], check=True)
    modules = [part for name in ("CByteScan/include", "CZip", "CXML", "CCrypto") for part in ("-I", SOURCES / name)]
    common = ["swiftc", "-O", "-wmo", "-swift-version", "6", "-enable-upcoming-feature", "InternalImportsByDefault"]
    common += modules + flags("libzip", "libxml-2.0", "libcrypto")
    room = sorted((SOURCES / "Spreadsheets").rglob("*.swift"))
    library = folder / "libSpreadsheets.a"
    subprocess.run(
        common + ["-parse-as-library", "-emit-library", "-static", "-emit-module", "-module-name", "Spreadsheets",
                  "-emit-module-path", folder / "Spreadsheets.swiftmodule", "-o", library] + room, check=True)
    executable = folder / program.lower()
    subprocess.run(
        common + ["-parse-as-library", "-I", folder, HERE / f"{program}.swift", library, *objects,
                  "-lzip", "-lxml2", "-lcrypto", "-o", executable], check=True)
    return executable
