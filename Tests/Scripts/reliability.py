"""Puts measured figures into Docs/Reliability.md, between the marks of their table."""

import datetime

from louyu_program import ROOT

PAGE = ROOT / "Docs" / "Reliability.md"


def replace(mark, lines):
    """Writes the lines between `<!-- mark -->` and `<!-- /mark -->`."""
    text = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- {mark} -->\n", f"<!-- /{mark} -->"
    head, rest = text.split(begin)
    _, tail = rest.split(end)
    PAGE.write_text(head + begin + "\n".join(lines) + "\n" + end + tail, encoding="utf-8")


PLACES = ["before", "after", "unharmed", "reported", "wrong"]


def other_faults(table):
    """The rows of the page's kinds of fault that were not tried this time."""
    rows = {}
    for line in PAGE.read_text(encoding="utf-8").split("<!-- faults -->")[1].split("<!-- /faults -->")[0].splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 2 + len(PLACES) and cells[1].isdigit() and cells[0] not in table.rows:
            rows[cells[0]] = dict(zip(PLACES, map(int, cells[2:])))
    return rows


def write_faults(table):
    """The faults tried, and what came of them; kinds that were not tried keep the line they have."""
    places = PLACES
    table.rows.update(other_faults(table))
    lines = [
        f"Runs until {datetime.date.today().isoformat()}: **{table.tried()} faults tried, {table.lost_rows} lost rows, "
        f"{table.wrong_figures} wrong figures.**",
        "",
        "| fault | tried | as before | as after | unharmed | reported as damage | wrong |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for name, row in sorted(table.rows.items()):
        cells = [str(row.get(place, 0)) for place in places]
        lines.append(f"| {name} | {sum(row.values())} | " + " | ".join(cells) + " |")
    replace("faults", lines)
