"""One table as different programs write it: their spellings of rows, strings, numbers and dates, put together by hand."""

from spreadsheet_package import MAIN, XML, package, styles

STRINGS = "".join(f'<si><t xml:space="preserve">{text}</t></si>' for text in ["名称", "税收(万元)", "入库日期", "甲大厦", "乙大厦"])


def make(folder):
    """名称, 税收(万元), 入库日期; two buildings; the second day is one of style 31 or of a code of the program's own."""
    libreoffice(folder)
    wps(folder)
    poi(folder)
    tencent(folder)


def libreoffice(folder):
    """Every attribute of a row spelled out, `hidden="false"` among them; formulas with `aca`; columns and print settings."""
    def row(number, *cells):
        inside = "".join(cells)
        return (
            f'<row r="{number}" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" '
            f'collapsed="false">{inside}</row>'
        )

    data = (
        row(1, '<c r="A1" s="0" t="s"><v>0</v></c>', '<c r="B1" s="0" t="s"><v>1</v></c>', '<c r="C1" s="0" t="s"><v>2</v></c>')
        + row(2, '<c r="A2" s="0" t="s"><v>3</v></c>', '<c r="B2" s="0" t="n"><v>1234.56</v></c>', '<c r="C2" s="1" t="n"><v>44196</v></c>')
        + row(3, '<c r="A3" s="0" t="s"><v>4</v></c>', '<c r="B3" s="0"><f aca="false">B2-1534.56</f><v>-300</v></c>', '<c r="C3" s="1" t="n"><v>44166.3541666667</v></c>')
    )
    page = (
        f'{XML}<worksheet xmlns="{MAIN}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">'
        '<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:C3"/>'
        '<sheetViews><sheetView showFormulas="false" workbookViewId="0"><selection pane="topLeft" activeCell="A1" sqref="A1"/>'
        '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="12.8"></sheetFormatPr>'
        f'<cols><col collapsed="false" hidden="false" max="16384" min="1" style="0" width="11.5"/></cols><sheetData>{data}</sheetData>'
        "<printOptions headings=\"false\"/><headerFooter><oddHeader>&amp;C&amp;A</oddHeader></headerFooter></worksheet>"
    )
    package(folder / "by-libreoffice.xlsx", {"Sheet1": page}, strings=STRINGS, style=styles([0, 165], [(165, "yyyy\\-mm\\-dd")]))


def wps(folder):
    """Extensions of later versions, `spans`, a number kept as text, a date code with `;@`, a phonetic run."""
    data = (
        '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>'
        '<row r="2" spans="1:3"><c r="A2" t="s"><v>3</v></c><c r="B2" s="2" t="s"><v>5</v></c><c r="C2" s="1"><v>44196</v></c></row>'
        '<row r="3" spans="1:3"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>-300</v></c><c r="C3" s="1"><v>44166.3541666667</v></c></row>'
    )
    page = (
        f'{XML}<worksheet xmlns="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><sheetPr/><dimension ref="A1:C3"/>'
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>'
        f'<sheetFormatPr defaultColWidth="8.88888888888889" defaultRowHeight="14.4" outlineLevelRow="2"/><sheetData>{data}</sheetData>'
        '<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><headerFooter/>'
        '<extLst><ext uri="{x}"><x14:row r="9"><x14:c r="A9"/></x14:row></ext></extLst></worksheet>'
    )
    strings = STRINGS.replace("甲大厦</t>", '甲大厦</t><phoneticPr fontId="1" type="noConversion"/>') + "<si><t>1234.56</t></si>"
    package(
        folder / "by-wps.xlsx", {"Sheet1": page}, strings=strings,
        style=styles([0, 176, 49], [(176, "yyyy/m/d;@")]), properties='<fileVersion appName="xl" lastEdited="3"/><workbookPr/>')


def poi(folder):
    """Inline strings, a dimension that says A1 whatever there is, whole numbers with .0, no styles but one."""
    def inline(place, text):
        return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'

    data = (
        f'<row r="1">\n{inline("A1", "名称")}{inline("B1", "税收(万元)")}{inline("C1", "入库日期")}</row>\n'
        f'<row r="2">\n{inline("A2", "甲大厦")}<c r="B2" t="n"><v>1234.56</v></c><c r="C2" s="1" t="n"><v>44196.0</v></c></row>\n'
        f'<row r="3">\n{inline("A3", "乙大厦")}<c r="B3" t="n"><v>-300.0</v></c><c r="C3" s="1" t="n"><v>44166.354166666664</v></c></row>\n'
    )
    page = (
        f'{XML}<worksheet xmlns="{MAIN}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0" tabSelected="true"/>'
        f'</sheetViews><sheetFormatPr defaultRowHeight="15.0"/>\n<sheetData>\n{data}</sheetData><pageMargins bottom="0.75"/></worksheet>'
    )
    package(folder / "by-apache-poi.xlsx", {"Sheet1": page}, style=styles([0, 31]))


def tencent(folder):
    """No dimension, a style on every cell, rows of nothing but styles below, text cells with an empty string behind them."""
    blanks = "".join(
        f'<row r="{n}" ht="19" customHeight="1">' + "".join(f'<c r="{c}{n}" s="0"/>' for c in "ABCDEFG") + "</row>" for n in range(4, 40)
    )
    data = (
        '<row r="1" ht="19" customHeight="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>1</v></c><c r="C1" s="0" t="s"><v>2</v></c><c r="D1" s="0" t="s"><v>5</v></c></row>'
        '<row r="2" ht="19" customHeight="1"><c r="A2" s="0" t="s"><v>3</v></c><c r="B2" s="0"><v>1234.56</v></c><c r="C2" s="1"><v>44196</v></c></row>'
        '<row r="3" ht="19" customHeight="1"><c r="A3" s="0" t="s"><v>4</v></c><c r="B3" s="0"><v>-300</v></c><c r="C3" s="1"><v>44166.354166666664</v></c></row>'
        + blanks
    )
    page = f'{XML}<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>'
    package(folder / "by-tencent.xlsx", {"工作表1": page}, strings=STRINGS + "<si><t/></si>", style=styles([0, 14]))
