"""Office Open XML workbooks and their quirks."""

import datetime
import io
import re
import zipfile

import openpyxl

from spreadsheet_package import MAIN, RELATIONS, STRICT, package, sheet, styles, write_zip


def cell(place, value, style=None, kind=None, formula=None):
    attributes = (f' s="{style}"' if style is not None else "") + (f' t="{kind}"' if kind else "")
    inside = (f"<f>{formula}</f>" if formula else "") + (f"<v>{value}</v>" if value is not None else "")
    return f'<c r="{place}"{attributes}>{inside}</c>'


def row(number, *cells):
    return f'<row r="{number}">{"".join(cells)}</row>'


def make(folder):
    openpyxl_workbook(folder)
    strings(folder)
    numbers(folder)
    dates(folder)
    structure(folder)


def openpyxl_workbook(folder):
    book = openpyxl.Workbook()
    page = book.active
    page.title = "税收"
    page["A1"] = "2020年12月楼宇税收"
    page.merge_cells("A1:C1")
    page.append(["名称", "税收(万元)", "入库日期"])
    page.append(["甲大厦", 1234.56, datetime.date(2020, 12, 31)])
    page.append(["乙大厦", -300, datetime.datetime(2020, 12, 1, 8, 30)])
    page.append(["合计", "=SUM(B3:B4)", None])
    hidden = book.create_sheet("底稿")
    hidden.sheet_state = "hidden"
    hidden["B2"] = "只在此处"
    buffer = io.BytesIO()
    book.save(buffer)
    parts = {}
    with zipfile.ZipFile(buffer) as archive:
        for name in archive.namelist():
            text = archive.read(name)
            parts[name] = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2020-12-31T00:00:00Z", text)
    write_zip(folder / "openpyxl.xlsx", parts)


def strings(folder):
    shared = (
        "<si><t>甲大厦</t></si>"
        "<si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 文本</t></r></si>"
        "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>"
        "<si><t>一行_x000D_\n二行_x005F_x000D_</t></si>"
        "<si><t>a &amp; b &lt;c&gt; &#20013;</t></si><si><t/></si>"
    )
    data = (
        row(1, *(cell(f"{c}1", n, kind="s") for n, c in enumerate("ABCDEF")))
        + '<row r="2"><c r="A2" t="inlineStr"><is><t>内联</t></is></c>'
        '<c r="B2" t="inlineStr"><is><r><t>富</t></r><r><t>内联</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>'
        + cell("C2", "公式文字", kind="str", formula="A1") + cell("D2", "_x4E2D_", kind="str") + "</row>"
    )
    package(folder / "strings.xlsx", {"文字": sheet(data)}, strings=shared)
    package(folder / "string-beyond.xlsx", {"文字": sheet(row(1, cell("A1", 9, kind="s")))}, strings=shared)


def numbers(folder):
    values = [
        "1234.5600000000001", "0.30000000000000004", "9.11E+17", "911101017263577412", "1.1529215046068470E+18",
        "100.0", "-0", "1E-3", "1.4210854715202004E-14", "12345678.999999999", "1E+25", "007", "-1234.50", "99.999999999999999",
    ]
    data = "".join(row(n + 1, cell(f"A{n + 1}", value)) for n, value in enumerate(values))
    package(folder / "numbers.xlsx", {"数": sheet(data)})
    others = row(
        1, cell("A1", 1, kind="b"), cell("B1", 0, kind="b"), cell("C1", "#REF!", kind="e"),
        cell("D1", "#DIV/0!", kind="e", formula="1/0"), cell("E1", None, formula="1+1"),
        cell("F1", "3", formula="1+2"), cell("G1", "", kind="str", formula="A2"), '<c r="H1"><f>1+1</f><v/></c>',
    )
    package(folder / "kinds.xlsx", {"值": sheet(others)})


def dates(folder):
    ids = [14, 22, 27, 31, 36, 45, 50, 57, 58, 0, 2, 9, 49]
    formats = ids + [164, 165, 166, 167, 168, 169, 170, 171]
    own = [
        (164, "yyyy&quot;年&quot;m&quot;月&quot;"), (165, "#,##0.00&quot;元/day&quot;"), (166, "[$-804]aaaa"),
        (167, "[Red]#,##0.00_);\\(0.00\\)"), (168, "0.00E+00"), (169, "[h]:mm"), (170, "General\\ &quot;d&quot;"),
        (171, "\\d0"), (14, "0.00"),
    ]
    data = "".join(row(n + 1, cell(f"A{n + 1}", 44196, style=n)) for n in range(len(formats)))
    package(folder / "dates-by-style.xlsx", {"日期": sheet(data)}, style=styles(formats, own[:-1]))
    package(
        folder / "dates-built-in-overridden.xlsx", {"日期": sheet(row(1, cell("A1", 44196, style=0)))},
        style=styles([14], own[-1:]),
    )
    serials = ["1", "59", "60", "61", "44196.354166666664", "0.354166666666667", "44195.9999999", "2958465", "2958466", "-1"]
    data = "".join(row(n + 1, cell(f"A{n + 1}", value, style=0)) for n, value in enumerate(serials))
    package(folder / "dates-1900.xlsx", {"日期": sheet(data)}, style=styles([14]))
    data = row(1, cell("A1", 42734, style=0), cell("B1", "0", style=0), cell("C1", "0.5", style=0))
    package(
        folder / "dates-1904.xlsx", {"日期": sheet(data)}, style=styles([14]), properties='<workbookPr date1904="1"/>')
    data = row(1, cell("A1", "2020-12-31T00:00:00.000Z", kind="d"), cell("B1", "2020-12-31T08:30:00", kind="d"))
    package(folder / "dates-iso-strict.xlsx", {"日期": sheet(data, namespace=STRICT)}, strict=True)


def structure(folder):
    shared = "<si><t>甲</t></si><si><t>乙</t></si>"
    bare = '<row><c t="s"><v>0</v></c><c><v>1</v></c></row><row/><row><c t="s"><v>1</v></c></row>'
    package(folder / "no-references.xlsx", {"表": sheet(bare)}, strings=shared)
    gaps = row(3, cell("B3", 1), cell("E3", 2), cell("F3", None, style=1)) + row(7, cell("A7", 3))
    package(folder / "gaps.xlsx", {"表": sheet(gaps, before='<dimension ref="A1"/>')}, style=styles([0, 0]))
    prefixed = (
        f'<?xml version="1.0"?><x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>1</x:v>'
        '</x:c><x:c r="B1" t="inlineStr"><x:is><x:t>内</x:t></x:is></x:c></x:row></x:sheetData>'
        '<x:mergeCells count="1"><x:mergeCell ref="A1:A3"/></x:mergeCells></x:worksheet>'
    )
    package(folder / "prefixed.xlsx", {"表": prefixed}, strings=shared)
    merged = '<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell  ref=\'B4:B9\' /></mergeCells>'
    package(folder / "merged.xlsx", {"表": sheet(row(1, cell("A1", 1)), after=merged)})
    one = sheet(row(1, cell("A1", 1)))
    two = sheet(row(1, cell("A1", 2)))
    package(folder / "hidden-sheets.xlsx", {"一": one, "二": two, "三": one}, states=("", "hidden", "veryHidden"))
    package(folder / "absolute-paths.xlsx", {"表": one}, targets=["/xl/worksheets/sheet1.xml"])
    package(folder / "odd-paths.xlsx", {"表": two}, targets=["../xl/./Sheets/第一.xml"], extra={"xl/Sheets/第一.xml": two})
    package(folder / "strict.xlsx", {"表": sheet(row(1, cell("A1", 0, kind="s")), namespace=STRICT)}, strings=shared, strict=True)
    chart = f'<chartsheet xmlns="{MAIN}"/>'
    links = (
        f'<Relationship Id="rId1" Type="{RELATIONS}/chartsheet" Target="chartsheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/>'
    )
    package(
        folder / "chart-sheet.xlsx", {"图": chart, "表": two},
        extra={
            "xl/chartsheets/sheet1.xml": chart,
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                                          f'relationships">{links}</Relationships>',
        },
    )
    utf16 = sheet(row(1, cell("A1", 7)), after='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')
    package(folder / "utf16-parts.xlsx", {"表": utf16.replace("UTF-8", "UTF-16").encode("utf-16")})
    package(folder / "unordered-cells.xlsx", {"表": sheet(row(2, cell("C2", 3), cell("A2", 1)) + row(1, cell("A1", 0)))})
    backslashes = folder / "backslashes.xlsx"
    package(backslashes, {"表": two})
    with zipfile.ZipFile(backslashes) as archive:
        parts = {name.replace("/", "\\"): archive.read(name) for name in archive.namelist()}
    write_zip(backslashes, parts)
    package(folder / "xlsx-named.csv", {"表": one})
