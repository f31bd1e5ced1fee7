#!/usr/bin/env python3
"""Writes the workbooks and encoded texts under Tests/Fixtures/ingestion: layouts as stewards' files have them.

Needs openpyxl and xlwt. The same script gives the same cells; every file is named by its trait.
"""

import datetime
import pathlib
import sys

import openpyxl

import ingestion_fixtures_cells
import ingestion_fixtures_district
import ingestion_fixtures_offices

CODE = "91350100M000100Y43"
FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Fixtures" / "ingestion"
STAMP = datetime.datetime(2021, 1, 5)


def save(book, name):
    """Writes a workbook with a fixed date of creation."""
    book.properties.created = book.properties.modified = STAMP
    book.save(FOLDER / name)


def sheet(rows, title="Sheet1", book=None):
    """A workbook (or one more sheet of one) with these rows."""
    if book is None:
        book = openpyxl.Workbook()
        book.remove(book.active)
    page = book.create_sheet(title)
    for row in rows:
        page.append(row)
    return book, page


def register():
    """A register with merged title, unit row of two units, two header levels and a footer."""
    rows = [
        ["东城园商务楼宇台账", None, None, None, None, None, None],
        ["单位：万平方米、%", None, None, None, None, None, None],
        ["序号", "楼宇编号", "楼宇名称", "面积", None, "空置率", "位置"],
        [None, None, None, "建筑", "已用", None, "片区"],
        [1, "B01", "甲大厦", 2.5, 2, 20, "雍和园"],
        [2, "B02", "乙大厦", 3.1, "整体出售", "—", "东二环"],
        ["合计", None, None, 5.6, None, None, None],
        ["填表人：张三", None, None, None, None, "审核人：李四", None],
    ]
    book, page = sheet(rows, "楼宇台账")
    for merge in ["A1:G1", "A2:G2", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4"]:
        page.merge_cells(merge)
    save(book, "register-two-levels.xlsx")


def roster():
    """A roster whose building stands merged in the first row of its block, with a serial number that restarts."""
    rows = [
        ["入驻企业名册", None, None, None, None, None],
        ["楼宇名称", "序号", "企业名称", "统一社会信用代码", "租用面积(㎡)", "入驻日期"],
        ["甲大厦", 1, "甲公司", CODE, 100.5, datetime.date(2020, 3, 1)],
        [None, 2, "乙公司", 911101051234567890, 200, datetime.date(2020, 4, 1)],
        [None, 3, "丙公司", None, "面议", "2020年5月"],
        ["乙大厦", 1, "丁公司", None, 300, None],
        [None, 2, "戊公司", None, None, None],
    ]
    book, page = sheet(rows, "名册")
    for merge in ["A1:F1", "A3:A5", "A6:A7"]:
        page.merge_cells(merge)
    page["F3"].number_format = page["F4"].number_format = "yyyy-mm-dd"
    save(book, "roster-merged-building.xlsx")


def three_levels():
    """区级 and 全口径 over kinds of tax over 金额 and 增减, merged as in a bulletin."""
    rows = [
        ["崂山区2018年6月房地产业重点企业情况表"] + [None] * 8,
        ["单位：万元"] + [None] * 8,
        ["序号", "企业名称", "上交区级税收", None, None, None, None, "全口径税收收入", None],
        [None, None, "小计", "增值税", None, "企业所得税", None, None, None],
        [None, None, "金额", "金额", "增减", "金额", "增减", "金额", "增减"],
        [1, "甲公司", 3, 1, 0.1, 2, 0.2, 9, 0.1],
        [2, "乙公司", 3.5, 1.5, 0.1, 2, 0.2, 8.000001, 0.1],
        [None, "合 计", 6.5, 2.5, None, 4, None, 17, None],
    ]
    book, page = sheet(rows, "6月")
    for merge in ["A1:I1", "A2:I2", "A3:A5", "B3:B5", "C3:G3", "D4:E4", "F4:G4", "H3:I4"]:
        page.merge_cells(merge)
    save(book, "tax-three-levels.xlsx")


def months_across():
    """Months across with the unit in the corner, two of them still to come."""
    rows = [
        ["分楼宇税收情况统计（2020年）", None, None, None, None],
        ["楼宇(单位：万)", "一月", "二月", "三月", "四月"],
        ["甲大厦", 1.5, -0.5, None, None],
        ["乙大厦", 0.000001, 2, None, None],
        ["合计", 1.500001, 1.5, None, None],
    ]
    book, page = sheet(rows, "分楼宇")
    page.merge_cells("A1:E1")
    save(book, "tax-months-across.xlsx")


def two_sheets():
    """国税 and 地税 as two sheets of one layout, the month in the title, one row a kind of tax; a hidden third."""
    head = [["2017年5月税收明细", None, None, None], [None] * 4, ["社会信用代码", "名称", "税种", "金额"]]
    book, _ = sheet(head + [[CODE, "甲公司", "增值税", 100.25], [CODE, "甲公司", "消费税", 1]], "国税")
    sheet(head + [[CODE, "甲公司", "房产税", 2.5], [CODE, "甲公司", "小计", 2.5]], "地税", book)
    _, page = sheet([["草稿"]], "草稿", book)
    page.sheet_state = "hidden"
    save(book, "tax-two-sheets.xlsx")


def merged_taxpayers():
    """Kinds of tax down, the taxpayer and its building merged over them; the row behind the block has neither."""
    rows = [
        ["2020年12月税收（元）", None, None, None, None],
        ["楼宇", "税号", "纳税人名称", "税种", "金额"],
        ["甲大厦", CODE, "甲公司", "增值税", 1],
        [None, None, None, "房产税", 2],
        [None, None, "乙公司", "增值税", 3],
        [None, None, None, "契税", 4],
        [None, None, None, "契税", 5],
    ]
    book, page = sheet(rows, "12月")
    for merge in ["A1:E1", "A3:A5", "B3:B4", "C3:C4", "C5:C6"]:
        page.merge_cells(merge)
    save(book, "tax-merged-taxpayers.xlsx")


def oddities():
    """Months as numbers and dates, formulas nobody has calculated, error values, long numbers, numbers as text."""
    rows = [
        ["纳税人识别号", "纳税人名称", "入库月份", "全口径税收(元)", "区级税收(元)"],
        [CODE, "甲公司", datetime.date(2020, 12, 31), 0.1 + 0.2, "1,234.5"],
        [110101123456789, "乙公司", 202012, "１２３", "=1+1"],
        [911101051234567890, "丙公司", "2020.12", "#REF!", -5],
    ]
    book, page = sheet(rows, "12月")
    page["C2"].number_format = "yyyy年m月"
    page["D4"].data_type = "e"
    save(book, "formula.xlsx")


def point_one():
    """2020.1 as a number beside February, and as text."""
    head = ["纳税人名称", "入库月份", "全口径税收(元)"]
    book, _ = sheet([head, ["甲公司", 2020.1, 1], ["甲公司", 2020.2, 2]], "数字")
    sheet([head, ["甲公司", "2020.1", 1]], "文本", book)
    sheet([head, ["甲公司", 2020.1, 1]], "不明", book)
    save(book, "month-2020.1.xlsx")


def encoded():
    """The same roster in the encodings that Excel and WPS write."""
    text = "企业名称,楼宇名称,租用面积(㎡)\r\n北京镕㙍公司,甲大厦,10\r\n"
    for name, encoding in [("gb18030", "gb18030"), ("utf8-bom", "utf-8-sig"), ("utf16le", "utf-16")]:
        body = text.replace(",", "\t") if encoding == "utf-16" else text
        (FOLDER / f"roster-{name}.csv").write_bytes(body.encode(encoding))
    mixed = "企业名称,楼宇名称,租用面积(㎡)\n甲公司,甲大厦,10\n乙公司，乙大厦，20\n"
    (FOLDER / "roster-mixed-commas.csv").write_text(mixed, encoding="utf-8", newline="")


def main():
    """Writes every fixture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for write in [register, roster, three_levels, months_across, two_sheets, merged_taxpayers, oddities, point_one, encoded]:
        write()
    ingestion_fixtures_offices.make(FOLDER)
    ingestion_fixtures_cells.make(FOLDER)
    ingestion_fixtures_district.make(FOLDER)


if __name__ == "__main__":
    sys.exit(main())
