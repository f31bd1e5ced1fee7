"""Whole tables as offices hand them over (domain.md §4.1, a to n), each with the habits that make it hard to read."""

import datetime

import openpyxl
import xlwt
from openpyxl.styles import Font

STAMP = datetime.datetime(2021, 1, 5)
CODES = ["91350100M000100Y43", "91110101MA00000018", "91110101MA0000002B", "91110101MA0000003E"]


def book(path, rows, title="Sheet1", merges=(), change=None):
    """One sheet of these rows, its cells merged, `change` done to it, saved with a fixed date of creation."""
    workbook = openpyxl.Workbook()
    page = workbook.active
    page.title = title
    for row in rows:
        page.append(row)
    for merge in merges:
        page.merge_cells(merge)
    if change:
        change(page)
    workbook.properties.created = workbook.properties.modified = STAMP
    workbook.save(path)


def make(folder):
    """Writes all of them."""
    registers(folder)
    bulletins(folder)
    kinds_across(folder)
    parts(folder)
    cumulative(folder)
    old_workbooks(folder)
    rosters(folder)
    refused(folder)
    web_page(folder)
    merged_registers(folder)


def registers(folder):
    """Layout i: areas in 万㎡ beside one in ㎡, text and −1 for areas, a contact's telephone; layout n."""
    head = [
        "楼宇编码", "载体名称", "产权单位", "地址", "建筑面积(万㎡)", "已用面积(万㎡)", "租金(元/天每㎡)", "闲置房屋概况", "闲置面积(总㎡)",
        "平方米产值", "联系人(联系电话)", "所属办事处", "总税", "是否亿元楼",
    ]
    rows = [
        ["楼宇基本情况表"], head,
        ["LX01", "泉城大厦", "某集团", "泉城路1号", 3.5, 2.8, 3.2, "3层整层", 25200, None, "张三(13800000000)", "泉城路", 12000, "是"],
        ["LX02", "历下广场", "某集团", "经十路2号", "整体出售", "2022.6交房", "面议", None, None, None, "李四", "文东", None, "否"],
        ["LX03", "小楼", "某集团", "经十路3号", "约3万", "2.8-3.0", None, None, "*", None, "李四", "文东", -1, "否"],
        ["LX04", "新楼", "某集团", "经十路4号", -1, "—", None, None, "/", None, "李四", "文东", None, "否"],
    ]
    book(folder / "register-mixed-units.xlsx", rows, "历下", ["A1:N1"])
    rows = [
        ["表1：商用楼宇情况"], [None, None, None, "单位：万平方米、%"], ["商用楼宇", "地址", "建筑面积", "企业入驻率"],
        ["甲大厦", "某路", 2.5, 80], ["新楼", "某路", 3.2, "85%"], ["合计", None, 6.8, None],
    ]
    book(folder / "register-total-differs.xlsx", rows, "表1")


def bulletins(folder):
    """Layout a, whole: title over two rows, unit row, three header levels, 其中, 小计, a second page with all of it again."""
    head = [
        ["序号", "企业名称", "上交区级税收", None, None, None, None, None, "全口径税收收入", None],
        [None, None, "小计", None, "增值税", None, "其他税收", None, "金额", "增减"],
        [None, None, "金额", "增减", "金额", "增减", "金额", "增减", None, None],
    ]
    page = [["崂山区2018年6月房地产业重点企业情况表"], [None], ["单位：万元"]] + head
    rows = page + [
        [1, "青岛甲置业有限公司", 10, "5%", 4, "1%", 6, "—", 40, "12%"],
        [2, "丙（集团）股份有限公司", -2, "5%", -2, "-3.2%", 0, "/", -8, None],
        [None, "其中：国有企业", 10, None, 4, None, 6, None, 40, None],
        ["小 计", None, 8, None, 2, None, 6, None, 32, None],
    ] + page + [
        [3, "青岛丁地产有限公司", 1.5, None, 1, None, 0.5, None, 4.123456, None],
        ["合 计", None, 9.5, None, 3, None, 6.5, None, 36.123456, None],
        ["注：1.本表数据来源于税务局；2.增减为同比。"],
        ["填表人：张三", None, None, "审核人：李四", None, None, "填表日期：2018年7月5日"],
    ]
    merges = ["A1:J2", "A3:J3", "A11:J12", "A13:J13"]
    for top in (4, 14):
        merges += [f"A{top}:A{top + 2}", f"B{top}:B{top + 2}", f"C{top}:H{top}", f"I{top}:J{top}"]
        merges += [f"C{top + 1}:D{top + 1}", f"E{top + 1}:F{top + 1}", f"G{top + 1}:H{top + 1}"]
        merges += [f"I{top + 1}:I{top + 2}", f"J{top + 1}:J{top + 2}"]
    book(folder / "tax-two-pages.xlsx", rows, "重点企业", merges)
    rows = [
        ["重点企业纳税排名表"], ["统计口径：全口径", None, None, "单位：万元", None, "起始日期：2020-11-01", None, "终止日期：2020-11-30"],
        ["排名", "企业名称", "地方税收", None, None, "全口径税收", None, None], [None, None] + ["本期", "同期", "增减率"] * 2,
        [1, "甲公司", 50, 40, "25%", 100, 80, "25%"], [2, "乙公司", 30, 40, "-25%", 60, 80, "-25%"],
        ["合计", None, 80, 80, "0%", 160, 160, "0%"],
    ]
    book(folder / "tax-dates-in-title.xlsx", rows, "排名", ["A1:H1", "A3:A4", "B3:B4", "C3:E3", "F3:H3"])
    rows = [
        ["楼宇税收查询（2020年11月） 单位：万元"], ["楼宇名称", "当年全口径税收", "当年地方口径税收", "全口径税收", "地方口径税收"],
        ["甲大厦", 1100, 500, 100, 50], ["乙大厦", 2200, 800, 200, 80],
    ]
    book(folder / "tax-month-beside-year.xlsx", rows, "查询")


def kinds_across(folder):
    """Layout h: 税种 across with 区级 beside each, a 合计 whose brackets say what is in it, the month in the title."""
    head = [
        "开发区", "企业编号", "企业名称", "成立日期", "全口径合计（包括消费税、城镇土地使用税、车船使用税）", "增值税", "区级增值税", "营改增", "区级营改增",
        "企业所得税", "区级所得税", "区级收入合计", "其他税（消费税、城镇土地使用税、车船使用税）", "行业",
    ]
    rows = [
        ["2021年01月年度区级收入统计数据（万元）"], head,
        ["东区", "QY1", "甲软件有限公司", datetime.date(2015, 3, 1), 605, 100, 32, 200, 64, 300, 96, 192, 5, "软件业"],
        ["东区", "QY2", "乙软件有限公司", datetime.date(2015, 3, 2), 62, 10, 3.2, 20, 6.4, 30, 9.6, 19.2, 1, "软件业"],
    ]
    book(folder / "tax-kinds-across.xlsx", rows, "统计", ["A1:N1"])
    rows = [
        ["2020年11月"], ["纳税人名称", "税号", "楼宇", "全口径税收(万元)", "区级税收(元)"],
        ["甲公司", CODES[0], "甲大厦", 1.5, 3750], ["甲公司", CODES[0], "乙大厦", 1.5, 3750.005],
        ["庚公司", 911101011234567890, "乙大厦", "#DIV/0!", 100], ["辛公司"],
    ]
    book(folder / "tax-both-units.xlsx", rows, "11月")


def parts(folder):
    """其中 in one header row behind each level, units on the sums alone; 11月 beside 1-11月 with the unit below the table."""
    head = ["企业名称", "全口径税收(万元)", "其中：增值税", "企业所得税", "区级税收(万元)", "其中：增值税", "企业所得税"]
    rows = [["2020年11月"], head, ["甲公司", 10, 6, 4, 2.5, 1.5, 1], ["乙公司", 6, 5, 0, 1.25, 1.25, 0]]
    book(folder / "tax-parts-across.xlsx", rows, "11月")
    rows = [
        ["楼宇经济税收月报"], ["企业名称", "纳税人识别号", "2020年11月", None, "2020年1-11月", None], [None, None] + ["全口径税收", "区级税收"] * 2,
        ["甲公司", CODES[0], 10, 2.5, 110, 27], ["乙公司", CODES[1], -1, -0.25, 50, 12], ["单位：万元"],
    ]
    book(folder / "tax-unit-below.xlsx", rows, "月报", ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2"])


def cumulative(folder):
    """Layout e: 当年累计数 across twelve months, May a jump, one month less than the one before, three still to come."""
    months = ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"]
    rows = [
        ["分楼宇税收情况统计（地税当年累计数）"], ["楼宇(单位：万)"] + months,
        ["甲大厦", 3.05, 4.31, 5.38, 7.65, 13.1, 15, 17.3, 18.9, 20.5],
        ["乙大厦", 0.83, 1.2, 1.2, 1.9, 3.9, 3.5, 4, 4.4, 4.8],
        ["合计", 3.88, 5.51, 6.58, 9.55, 17, 18.5, 21.3, 23.3, 25.3],
    ]
    book(folder / "tax-cumulative-across.xlsx", rows, "2020年", ["A1:M1"])
    head = ["企业名称", "信用代码"] + [2020 + n / 10 for n in range(1, 10)] + [2020.1, 2020.11, 2020.12]
    book(folder / "tax-months-as-numbers.xlsx", [head, ["数字公司", CODES[0]] + list(range(1, 13))], "区级税收（万元）")


def old_workbooks(folder):
    """Layouts j and l as Excel 97 wrote them: data from row 4, 国税 and 地税 as two sheets without a month."""
    workbook = xlwt.Workbook(encoding="utf-8")
    page = workbook.add_sheet("楼宇")
    page.write_merge(0, 0, 0, 8, "商务楼宇基本情况")
    page.write(1, 8, "单位：平方米")
    for column, text in enumerate(["序号", "楼宇\n名称", "地 址", "类型", "建筑面积", "商务面积", "空置面积", "产权单位", "楼宇等级"]):
        page.write(2, column, text)
    rows = [[1, "海河大厦", "海河东路1号", "写字楼", 43000.0, 40000, 1200.5, "某", "甲级"], [2, "北斗花园 ", "中山路", "写字楼", 28000, "24000", "", "某", "乙级"]]
    for number, row in enumerate(rows, start=3):
        for column, value in enumerate(row):
            page.write(number, column, value)
    page.write(5, 0, "合 计")
    page.write(5, 4, 71000)
    page.write(6, 0, "填报单位：商务局")
    page.write(6, 4, "填表人：王五")
    page.row(4).hidden = True
    workbook.save(str(folder / "register-from-row-4.xls"))
    workbook = xlwt.Workbook(encoding="utf-8")
    for name, start, kinds in [("国税", 1, ["增值税", "企业所得税"]), ("地税", 2, ["个人所得税", "房产税", "印花税"])]:
        page = workbook.add_sheet(name)
        page.write_merge(0, 0, 0, 3, name + "明细")
        for column, text in enumerate(["社会信用代码", "名称", "税种", "金额"]):
            page.write(start, column, text)
        lines = [[code, f"企业{n}号", kind, 1000.25 * n] for n, code in enumerate(CODES[1:], start=1) for kind in kinds]
        for number, row in enumerate(lines + [["合计", "", "", 6001.5 * len(kinds)]], start=start + 1):
            for column, value in enumerate(row):
                page.write(number, column, value)
    workbook.save(str(folder / "国地税2017.05.xls"))


def rosters(folder):
    """Merged buildings under another name, 序号 that restarts, subtotals, a hidden row and hidden telephone numbers."""
    head = [
        "楼宇名称", "序号", "单位名称", "社会信用代码（纳税人识别号）", "楼层", "房号", "面积", "入驻时间", "租赁结束日期", "是否在区内纳税", "联系人", "身份证号",
    ]
    people = ["张三", "110101199001011234"]
    rows = [
        ["入驻企业登记表"], ["统计日期：2020年12月31日（单位：㎡）"], head,
        ["A座", 1, "甲公司", CODES[0], "3层", "301", 120.5, "2019.3", "2022.2", "是"] + people,
        [None, 2, "乙公司", CODES[1].lower(), "3层", "302", "约200", "2019.10", "长期", "东城"] + people,
        [None, 3, "丙公司北京分公司", 9.11101e17, "4层", "401", "整层", "2018年", "—", "朝阳区"] + people,
        [None, 4, "丁办事处", None, "5层", "501", 0, None, None, "否"] + people,
        ["小计", None, "4户"],
        ["甲大厦", 1, "甲公司", CODES[0], "1层", "101", 80, datetime.date(2020, 1, 1), None, "本区"] + people,
        [None, 2, "戊公司", "91110101MA00000026", "2层", "201", "1,234.5", 43831, None, "是"] + people,
        [None, 3, "己公司", "9111O101MA0000002B", "2层", "202", "１２３", 202005, None, None] + people,
        ["小计", None, "3户"], ["备注：面积为承租面积"],
    ]

    def hide(page):
        page.column_dimensions["K"].hidden = page.column_dimensions["L"].hidden = True
        page.row_dimensions[5].hidden = True
        page.auto_filter.ref = "A3:L11"

    book(folder / "roster-hidden-rows.xlsx", rows, "名册", ["A1:L1", "A2:L2", "A4:A7", "A9:A11"], hide)
    rows = [["企业名称", "楼宇", "起租日期", "承租面积(平方米)"], ["腾甲公司", "甲大厦", datetime.datetime(2020, 5, 1), 100], ["腾乙公司", "乙大厦", "2020/6/1", 200]]

    def styled(page):
        page["C2"].number_format = "yyyy/m/d"
        for number in range(4, 60):
            for column in range(1, 20):
                page.cell(number, column).font = Font(bold=True)

    book(folder / "roster-styled-blanks.xlsx", rows, "工作表1", change=styled)


def refused(folder):
    """Tables without companies or buildings, and one whose kind only its reader knows: layouts c, f, g, k and m."""
    book(folder / "by-industry.xlsx", [["行业", "企业户数", "上年度纳税总额", "本年度全口径税收", "同期全口径", "同比增减(%)"], ["软件", 10, 100, 200, 150, 33.3]], "行业")
    rows = [["财政机关代码", "征收机关代码", "国库主体代码", "申请日期", "预算科目", "预算科目名称", "日累计金额", "月累计金额"], ["110101", "211", "0101", "20201130", "10101", "增值税", 1, 2]]
    book(folder / "treasury-daily.xlsx", rows, "日报")
    rows = [["2020年11月楼宇月报"], ["楼宇名称", "空置面积", "可招商面积", "新增可招商面积", "新增企业数", "税收", "从业人数"], ["甲大厦", 1000, 900, 100, 3, 1234.5, 2000]]
    book(folder / "building-monthly.xlsx", rows, "月报", ["A1:G1"])
    rows = [["楼宇经济（总部经济）汇总表"], ["园区名称", "重点楼宇", "空置面积(㎡)", "入驻已注册", "注册有税收"], ["梦想小镇", "甲大厦", 100, 20, 10], [None, "乙大厦", 50, 10, 3]]
    book(folder / "register-parks.xlsx", rows, "汇总", ["A1:E1", "A3:A4"])


def merged_registers(folder):
    """A register whose 街道 stands merged over its buildings, and a tax table whose 月份 does over its rows."""
    rows = [
        ["街道", "楼宇名称", "建筑面积(㎡)", "楼长"], ["和平里", "甲大厦", 20000, "李楼长"], [None, "乙大厦", 30000, None], ["东直门", "丙中心", 40000, None],
    ]
    book(folder / "register-merged-streets.xlsx", rows, "台账", ["A2:A3", "D2:D3"])
    rows = [
        ["入库月份", "企业名称", "区级税收(元)"], ["2020年11月", "甲公司", 1], [None, "乙公司", 2], ["2020年12月", "甲公司", 3], [None, "乙公司", 4],
    ]
    book(folder / "tax-merged-months.xlsx", rows, "税收", ["A2:A3", "A4:A5"])


def web_page(folder):
    """What an office system exports as .xls: a table for the layout, then the table, header over two rows, &nbsp;."""
    rows = "".join(
        f"<tr><td style=\"mso-number-format:'\\@'\">{code}</td><td>网{n}&nbsp;公司</td><td>甲大厦</td><td>{n * 1000:,}.00</td>"
        f"<td>{n * 250:,}.00</td><td>&nbsp;</td></tr>"
        for n, code in enumerate(CODES[1:], start=1)
    )
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body>'
        "<table><tr><td>导出时间：2020-12-05 10:00:00</td></tr></table><table border=1><thead>"
        "<tr><th colspan=6>2020年11月税收明细（单位：元）</th></tr><tr><th rowspan=2>税号</th><th rowspan=2>纳税人<br>名称</th>"
        "<th rowspan=2>所在楼宇</th><th colspan=2>税收</th><th rowspan=2>备注</th></tr><tr><th>全口径</th><th>区级</th></tr></thead>"
        f"{rows}<tr><td colspan=3>合计</td><td>6,000.00</td><td>1,500.00</td><td></td></tr></table></body></html>"
    )
    (folder / "page-from-office.xls").write_bytes(page.encode())
