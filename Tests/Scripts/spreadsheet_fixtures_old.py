"""Excel 97-2003 workbooks, and what goes by their name."""

import datetime

import xlwt


def make(folder):
    biff(folder)
    (folder / "html-named.xls").write_bytes(HTML.encode("gb2312"))
    (folder / "html-layout.html").write_bytes(LAYOUT.encode())
    (folder / "spreadsheetml-named.xls").write_bytes(XML.encode())
    (folder / "spreadsheetml-utf16.xml").write_bytes(XML.replace("UTF-8", "UTF-16").encode("utf-16"))


def biff(folder):
    book = xlwt.Workbook(encoding="utf-8")
    page = book.add_sheet("税收")
    page.write_merge(0, 1, 0, 2, "2020年楼宇税收")
    dated = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    clock = xlwt.easyxf(num_format_str="yyyy-mm-dd hh:mm")
    for column, value in enumerate(["甲大厦", 1234.56, 100, -300.25, 9.11e17, 0.1 + 0.2]):
        page.write(3, column, value)
    page.write(4, 0, datetime.date(2020, 12, 31), dated)
    page.write(4, 1, datetime.datetime(2020, 12, 31, 8, 30), clock)
    page.write(4, 2, True)
    page.write(4, 3, xlwt.Formula("1+1"))
    page.write(4, 5, "café")
    page.row(4).set_cell_error(6, "#REF!")
    for column, value in enumerate([1, 2, 3, 12.5]):
        page.write(6, column, value)
    hidden = book.add_sheet("底稿")
    hidden.visibility = 1
    hidden.write(0, 1, "x")
    book.save(str(folder / "biff8.xls"))
    long = xlwt.Workbook(encoding="utf-8")
    page = long.add_sheet("长")
    for number in range(600):
        page.write(number, 0, f"第{number}户" + "税" * (number % 60))
        page.write(number, 1, f"No {number} " + "x" * (number % 70))
    long.save(str(folder / "biff8-many-strings.xls"))
    old = xlwt.Workbook(encoding="utf-8")
    old.dates_1904 = 1
    old.add_sheet("日期").write(0, 0, 42734, dated)
    old.save(str(folder / "biff8-1904.xls"))


HTML = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312"><style>td {color:red}</style></head><body>
<table border=1><tr><td colspan=3>楼宇税收<br>（2020年）</td></tr>
<tr><th rowspan=2>名称</th><th colspan=2>税收</th></tr><tr><th>全口径</th><th>区级</th></tr>
<tr><td> 甲&nbsp;大厦
  A座 </td><td x:num="1234.5600000000001">1,234.56</td><td>100<td style="mso-number-format:'\\@'">007</td>
<tr><td>A&amp;B &lt;中&#20013;&gt;</td><td></td><td>-3.50</td></tr></table>
<script>var table = "<td>no</td>";</script></body></html>
"""

LAYOUT = """<!DOCTYPE html><title>页</title><table><tr><td><table><caption>内</caption><tr><td>一</td><td>1</td></tr></table></td></tr></table>
<table><tr><td>二</td></tr></table>"""

XML = """<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">
<Worksheet ss:Name="税收"><Table>
<Row><Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="String">标题</Data></Cell><Cell><Data ss:Type="String">右</Data></Cell></Row>
<Row ss:Index="4"><Cell><Data ss:Type="String">甲<html:B>粗</html:B>&amp;</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>
<Cell><Data ss:Type="Number">1234.5600000000001</Data></Cell>
<Cell ss:Index="5"><Data ss:Type="DateTime">2020-12-31T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="DateTime">1899-12-31T08:30:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell>
<Cell><Data ss:Type="Error">#REF!</Data></Cell><Cell ss:Formula="=1+1"/></Row>
</Table></Worksheet>
<Worksheet ss:Name="底稿"><Table><Row><Cell><Data ss:Type="Number">9.11E+17</Data></Cell></Row></Table>
<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>
"""
