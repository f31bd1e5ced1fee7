"""Delimited text: encodings, delimiters and quotation marks."""

TABLE = "编号,名称,税收\r\n1,甲公司,10.5\r\n2,乙公司,-3\r\n"


def make(folder):
    def put(name, data):
        (folder / name).write_bytes(data)

    put("utf8.csv", TABLE.encode("utf-8"))
    put("utf8-bom.csv", TABLE.encode("utf-8-sig"))
    put("gbk.csv", TABLE.encode("gbk"))
    put("gb18030-rare.csv", "编号,名称\n1,镕基㙍𠮷\n".encode("gb18030"))
    put("gbk-联通.csv", "联通\r\n".encode("gbk"))
    put("utf16-unicode-text.txt", ("\ufeff" + TABLE.replace(",", "\t") + "3\t😀\t1\r\n").encode("utf-16-le"))
    put("utf16be.csv", ("\ufeff" + TABLE).encode("utf-16-be"))
    put("utf16-no-bom.csv", TABLE.encode("utf-16-le"))
    put("semicolon.csv", TABLE.replace(",", ";").encode())
    put("pipe.csv", TABLE.replace(",", "|").encode())
    put("tab-named.xls", TABLE.replace(",", "\t").encode("gbk"))
    put("full-width-comma.csv", TABLE.replace(",", "，").encode("gbk"))
    put("full-width-comma-in-some-rows.csv", (TABLE + "3，丙公司，7\r\n4,“丁，戊”,8\r\n").encode())
    put("thousands-in-tabs.txt", "名称\t税收\t区级\n甲\t1,234,567.00\t1,000\n乙\t2,345,678.00\t2,000\n".encode())
    put("open-quote.csv", '编号,名称\n1,"甲\n2,乙\n'.encode())
    put("quotes.csv", '编号,名称\r\n1,"甲,""乙""\r\n丙"\r\n'.encode())
    put("cr-only.csv", TABLE.replace("\r\n", "\r").encode())
    put("damaged-utf8.csv", ("名称,税收\n" + "北京东城区楼宇经济,1\n" * 20).encode() + b"\xe5\x8c,2\n")
    put("damaged-gbk.csv", "名称,税收\n甲公司,1\n".encode("gbk") + b"\xb1,2\n")
    put("nul.csv", b"a,b\n1,\x00\n")
    put("empty.csv", b"")
    put("blank-lines.csv", "税收表\n\n编号,名称\n\n1,甲\n".encode())
