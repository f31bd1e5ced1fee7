#!/usr/bin/env python3
"""Makes the ledger fixture of a schema version with the program of that version.

    make_ledger_fixture.py --louyu .build/debug/louyu

writes Tests/Fixtures/ledgers/vN.sqlite.gz and vN.json: a small ledger with everything in it that a ledger can hold, and what
that version's program said of it. Run once when a version is released; a fixture is never made again. No program of version 3
was ever released: v3 is the ledger of v2 with the table of step 3 and a row in it.
"""

import argparse
import gzip
import json
import pathlib
import sqlite3
import tempfile

from louyu_program import ROOT, Louyu

FOLDER = ROOT / "Tests" / "Fixtures" / "ledgers"
QUESTIONS = [
    ["rank"],
    ["rank", "--window", "month", "--month", "2020-02"],
    ["rank", "--window", "month", "--month", "2020-01", "--as-of", "4"],
    ["rank", "--by", "totalTax", "--as-of", "6"],
    ["check"],
    ["flags"],
    ["goals"],
]

REGISTER = """楼宇编号,楼宇名称,片区,建筑面积(㎡),重点楼宇,纳入日期
B01,甲大厦,东片区,1000.00,是,2018-01-01
B02,乙大厦,西片区,3000.00,否,
B03,丙大厦,西片区,2500.50,是,
"""
ROSTER = """统一社会信用代码,企业名称,楼宇编号,房间号,租用面积(㎡),入驻日期,迁出日期,机构类型,注册地
91110101MA01AAAA0A,甲公司,B01,101,100,2018-01-01,,法人,东城区
91110101MA01BBBB0B,乙公司,B02,201,300.5,2018-01-01,,法人,东城区
91110101MA01CCCC0C,丙公司,B02,202,100,2018-01-01,2020-01-31,法人,外区
91110101MA01AAAA0A,甲公司,B03,301,50,2019-06-01,,法人,东城区
,丁公司,B03,302,80,2019-01-01,,办事处,
"""
HEADER = "统一社会信用代码,纳税人名称,入库月份,全口径税收(元),地方级税收(元),区级税收(元),税种,楼宇编号\n"


def receipts(month, *amounts):
    """A month's file: what each of the four paid."""
    parties = [
        "91110101MA01AAAA0A,甲公司", "91110101MA01BBBB0B,乙公司", "91110101MA01CCCC0C,丙公司", ",丁有限公司",
    ]
    lines = [
        f"{party},{month},{amount}.03,{amount // 2}.01,{amount // 4}.00,增值税,{'B01' if amount % 2 else ''}"
        for party, amount in zip(parties, amounts)
    ]
    return HEADER + "\n".join(lines) + "\n"


def fill(louyu, files):
    """Everything that writes, once: imports, a replacement, an undo, a redo, an alias, a correction, a note, an indicator."""
    def put(name, text):
        path = files / name
        path.write_text(text, encoding="utf-8")
        return path

    louyu.must("init")
    louyu.must("import", put("楼宇台账.csv", REGISTER), put("名册.csv", ROSTER))
    for month in range(1, 13):
        louyu.must("import", put(f"2019-{month:02}.csv", receipts(f"2019-{month:02}", 1000 + month, 2000, 301, -40)))
    louyu.must("import", put("2020-01.csv", receipts("2020-01", 100, 200, 300, 400)))
    louyu.must("import", put("2020-02.csv", receipts("2020-02", 101, 201, 301, 401)))
    louyu.must("import", put("2020-01 更正.csv", receipts("2020-01", 11, 22, 33, 44)), "--replace")
    louyu.must("alias", "丁有限公司", "丁公司")
    louyu.must("correct", "building", "B03", "--floor-area", "2600", "--why", "实测")
    louyu.must("note", "B01", "已约谈")
    louyu.must("indicator", "set", "高新技术企业收入", "2019", "3420亿")
    louyu.must("undo", "2")
    louyu.must("redo", "2")
    louyu.must("undo", "16")


def main():
    """One version's fixture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--louyu", required=True, type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = pathlib.Path(folder) / "files"
        files.mkdir()
        louyu = Louyu(options.louyu, pathlib.Path(folder) / "workspace")
        fill(louyu, files)
        answers = [{"command": question, "answer": louyu.json(*question)} for question in QUESTIONS]
        ledger = pathlib.Path(folder) / "workspace" / "louyu.sqlite"
        base = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
        version = base.execute("PRAGMA user_version").fetchone()[0]
        base.close()
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / f"v{version}.sqlite.gz").write_bytes(gzip.compress(ledger.read_bytes(), 9, mtime=0))
        text = json.dumps(answers, ensure_ascii=False, indent=1, sort_keys=True)
        (FOLDER / f"v{version}.json").write_text(text + "\n", encoding="utf-8")
        print(f"v{version}: {ledger.stat().st_size} bytes, {len(answers)} answers")


if __name__ == "__main__":
    main()
