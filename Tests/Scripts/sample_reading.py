"""Turns grids into plain records: the header row, the unit, the month and the kind of each sheet."""

import re
import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal

from sample_sheets import Grid

SYNONYMS = {
    "code": ("统一社会信用代码", "纳税人识别号"),
    "name": ("企业名称", "纳税人名称"),
    "building": ("楼宇编号", "楼宇名称", "所在楼宇"),
    "group": ("楼宇群", "园区名称"), "zone": ("片区",),
    "gross": ("建筑面积", "总建筑面积"), "leasable": ("可出租面积", "可租用面积"),
    "occupied": ("已用面积", "已使用面积"), "vacant": ("空置面积", "闲置面积"),
    "key": ("重点楼宇",), "includedFrom": ("纳入日期",), "includedTo": ("退出日期",),
    "room": ("房间号", "房号"), "area": ("租用面积", "承租面积"), "movedIn": ("入驻日期", "入驻时间"),
    "movedOut": ("迁出日期", "退租日期"), "kind": ("机构类型",), "registered": ("注册地",), "paysHere": ("在地纳税",),
    "month": ("入库月份",), "tax": ("税种",),
    "total": ("全口径税收",), "local": ("地方级税收",), "district": ("区级税收",),
}
FIELDS = {word: name for name, words in SYNONYMS.items() for word in words}
MONTH_WORDS = {f"{number}月": number for number in range(1, 13)}
MONTH_WORDS |= {f"{word}月": n for n, word in enumerate("一 二 三 四 五 六 七 八 九 十 十一 十二".split(), 1)}
LEVELS = ("total", "local", "district")
PLACES = {"元": 2, "万元": 6}


@dataclass
class Folder:
    buildings: list[dict[str, str]] = field(default_factory=list)
    tenancies: list[dict[str, str]] = field(default_factory=list)
    receipts: list[dict] = field(default_factory=list)


def plain(text: str) -> str:
    """A name or header as it is compared: NFKC, no white space."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def records(grids: dict[str, Grid]) -> Folder:
    folder = Folder()
    for name, grid in grids.items():
        _read(folder, name, grid)
    return folder


def _read(folder: Folder, name: str, grid: Grid) -> None:
    top, columns, fields = _header(grid)
    above = " ".join([name, *(cell for row in grid[:top] for cell in row)])
    rows = [row for row in grid[top + 1:] if _is_data(row)]
    lines = [{field: row[index] for field, index in columns.items() if row[index]} for row in rows]
    if "gross" in fields:
        for row, line in zip(rows, lines):
            line["building"], line["title"] = (row[grid[top].index(word)] for word in ("楼宇编号", "楼宇名称"))
        folder.buildings += lines
    elif "movedIn" in fields:
        folder.tenancies += lines
    elif fields & {"total", "district"}:
        receipts = [_receipt(line, above, _units(grid[top], above)) for line in lines]
        _check_totals(name, grid[top + 1:], columns, receipts, _units(grid[top], above))
        folder.receipts += receipts
    else:
        folder.receipts += [receipt for row in rows for receipt in _wide(row, grid[top], columns, above)]


def _header(grid: Grid) -> tuple[int, dict[str, int], set[str]]:
    """The row that has the most known words; a head of two rows is read as one."""
    for top, row in enumerate(grid):
        names = [FIELDS.get(re.sub(r"\(.*", "", plain(cell)), "") for cell in row]
        if sum(map(bool, names)) >= 2:
            below = [FIELDS.get(plain(cell), "") for cell in grid[top + 1]]
            if sum(map(bool, below)) >= 2:
                names, top = [b or a for a, b in zip(names, below)], top + 1
            columns = {}
            for index, word in enumerate(names):
                if word:
                    columns.setdefault(word, index)
            return top, columns, set(columns)
    raise ValueError("no header row")


def _is_data(row: list[str]) -> bool:
    text = plain("".join(row))
    return bool(text) and plain(row[0]) not in ("合计",) and not text.startswith(("填表人", "注:"))


def _units(header: list[str], above: str) -> int:
    text = plain(" ".join(header) + above)
    found = re.findall(r"[(:](万?元)", text)
    return PLACES[found[0]]


def _fen(text: str, places: int) -> int:
    value = Decimal(text.replace(",", "")).scaleb(places)
    if value != value.to_integral_value():
        raise ValueError(f"finer than a fen: {text}")
    return int(value)


def _month(text: str) -> int:
    year, month = re.search(r"(20\d\d)\D?(\d{1,2})", plain(text)).groups()
    return int(year) * 100 + int(month)


def _receipt(line: dict[str, str], above: str, places: int) -> dict:
    amounts = {level: _fen(line[level], places) for level in LEVELS if level in line}
    return {"code": line.get("code", ""), "name": line.get("name", ""), "building": line.get("building", ""),
            "month": _month(line.get("month") or above), **amounts}


def _wide(row: list[str], header: list[str], columns: dict[str, int], above: str):
    level = "total" if "全口径" in above else "district"
    year = int(re.search(r"20\d\d", above).group())
    for index, word in enumerate(header):
        if (number := MONTH_WORDS.get(plain(word))) and row[index]:
            yield {"code": row[columns["code"]], "name": row[columns["name"]], "building": "",
                   "month": year * 100 + number, level: _fen(row[index], _units(header, above))}


def _check_totals(name: str, rows: Grid, columns: dict[str, int], receipts: list[dict], places: int) -> None:
    for row in rows:
        if plain(row[0]) == "合计":
            for level in LEVELS:
                if level in columns and _fen(row[columns[level]], places) != sum(r[level] for r in receipts):
                    raise ValueError(f"{name}: 合计 differs from its rows in {level}")
