"""Workbooks put together by hand, so that each has just the quirk it is named after."""

import zipfile
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_zip(path: Path, parts: dict, compression=zipfile.ZIP_DEFLATED) -> None:
    """A zip with the same bytes on every run."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (2020, 12, 31, 0, 0, 0))
            entry.compress_type = compression
            archive.writestr(entry, text)


def relations(entries) -> str:
    body = "".join(
        f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, kind, target in entries
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}">{body}</Relationships>'


def sheet(data: str, after: str = "", before: str = "", namespace: str = MAIN) -> str:
    return f'{XML}<worksheet xmlns="{namespace}">{before}<sheetData>{data}</sheetData>{after}</worksheet>'


def styles(formats=(), own=()) -> str:
    """`formats`: number format ids of the cell styles; `own`: (id, code) of the workbook's own formats."""
    codes = "".join(f'<numFmt numFmtId="{id}" formatCode="{code}"/>' for id, code in own)
    cells = "".join(f'<xf numFmtId="{id}" xfId="0"/>' for id in formats)
    return (
        f'{XML}<styleSheet xmlns="{MAIN}"><numFmts count="{len(own)}">{codes}</numFmts>'
        f'<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(formats)}">{cells}</cellXfs></styleSheet>'
    )


def package(path: Path, sheets: dict, strings: str = None, style: str = None, properties: str = "",
            states=(), strict: bool = False, targets=None, extra=None) -> None:
    """`sheets`: XML by name; `strings`: the inside of the shared strings part; `targets`: where each sheet stands."""
    main, types = (STRICT, STRICT_RELATIONS) if strict else (MAIN, RELATIONS)
    targets = targets or [f"worksheets/sheet{n + 1}.xml" for n in range(len(sheets))]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n + 1}"'
        + (f' state="{states[n]}"' if n < len(states) and states[n] else "")
        + f' r:id="rId{n + 1}"/>'
        for n, name in enumerate(sheets)
    )
    links = [(f"rId{n + 1}", f"{types}/worksheet", target) for n, target in enumerate(targets)]
    parts = {
        "[Content_Types].xml": f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relations([("rId1", f"{types}/officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'{XML}<workbook xmlns="{main}" xmlns:r="{types}">{properties}'
                           f"<sheets>{listed}</sheets></workbook>",
    }
    for xml, target in zip(sheets.values(), targets):
        parts[target.lstrip("/") if target.startswith("/") else "xl/" + target] = xml
    if strings is not None:
        links.append(("rId100", f"{types}/sharedStrings", "sharedStrings.xml"))
        parts["xl/sharedStrings.xml"] = f'{XML}<sst xmlns="{main}">{strings}</sst>'
    if style is not None:
        links.append(("rId101", f"{types}/styles", "styles.xml"))
        parts["xl/styles.xml"] = style
    parts["xl/_rels/workbook.xml.rels"] = relations(links)
    parts.update(extra or {})
    write_zip(path, parts)
