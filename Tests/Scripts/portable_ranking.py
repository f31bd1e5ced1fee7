#!/usr/bin/env python3
"""Docs/ranking.sql over the exported facts, on DuckDB and on Spark, held against `louyu rank` to the fen.

Each engine is used where its Python package can be imported, else passed over and said to be. The last line is the count.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SQL = (ROOT / "Docs" / "ranking.sql").read_text(encoding="utf-8")
TABLES = ["months", "buildings", "tenancies", "receipts"]
INTEGERS = {"string": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE", "yearmonth": "VARCHAR"}


def resources(folder):
    """The tables that the SQL reads, with the types that datapackage.json gives their columns."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return {r["name"]: r for r in package["resources"] if r["name"] in TABLES}


def on_duckdb(folder):
    """The SQL's rows on DuckDB."""
    import duckdb

    connection = duckdb.connect()
    for name, resource in resources(folder).items():
        columns = ", ".join(f"'{f['name']}': '{INTEGERS[f['type']]}'" for f in resource["schema"]["fields"])
        connection.execute(
            f"CREATE TABLE {name} AS SELECT * FROM read_csv('{folder / resource['path']}', header = true, "
            f"auto_detect = false, delim = ',', quote = '\"', escape = '\"', new_line = '\\r\\n', columns = {{{columns}}})"
        )
    return connection.execute(SQL).fetchall()


def on_spark(folder):
    """The SQL's rows on Spark, in this process."""
    from pyspark.sql import SparkSession

    types = {**INTEGERS, "string": "STRING", "yearmonth": "STRING"}
    spark = (
        SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4").config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1").config("spark.log.level", "ERROR").getOrCreate()
    )
    try:
        for name, resource in resources(folder).items():
            schema = ", ".join(f"`{f['name']}` {types[f['type']]}" for f in resource["schema"]["fields"])
            table = spark.read.csv(
                str(folder / resource["path"]), schema=schema, header=True, quote='"', escape='"', multiLine=True
            )
            table.createOrReplaceTempView(name)
        return [tuple(row) for row in spark.sql(SQL).collect()]
    finally:
        spark.stop()


def ours(louyu, workspace):
    """The same rows by the program."""
    text = subprocess.run(
        [louyu, "rank", "--format", "json", "--workspace", workspace], check=True, capture_output=True, text=True
    ).stdout
    ranking = json.loads(text)
    rows = {
        r["building"]: (
            r["rank"], r["areaM2"] and int(r["areaM2"].replace(".", "")) * 100, r["tenants"], r["paying"],
            r["totalTaxFen"], r["districtTaxFen"],
        )
        for r in ranking["rows"]
    }
    return rows, (ranking["totals"]["afterMoveOutFen"], ranking["totals"]["unmatchedFen"])


def differences(rows, expected):
    """What of the engine's rows is not as the program has it."""
    buildings, (after, unmatched) = expected
    wrong, seen = [], set()
    buckets = {"afterMoveOut": 0, "unmatched": 0}
    for rank, key, _, area, tenants, paying, total, district in rows:
        if key in buckets and rank is None and area is None and tenants is None:
            buckets[key] = total
            continue
        seen.add(key)
        found = (rank, area, tenants, paying, total, district)
        if found != buildings.get(key):
            wrong.append(f"{key}: {found}, louyu has {buildings.get(key)}")
    wrong += [f"{key}: missing" for key in buildings.keys() - seen]
    if (buckets["afterMoveOut"], buckets["unmatched"]) != (after, unmatched):
        wrong.append(f"buckets: {buckets}, louyu has {after} and {unmatched}")
    return wrong


def workspaces(louyu, folder):
    """The sample, and a ledger in which everything that can be awkward is."""
    sample = folder / "sample"
    subprocess.run(
        [louyu, "demo", sample, "--samples", ROOT / "SampleData"], check=True, stdout=subprocess.DEVNULL
    )
    awkward = folder / "awkward"
    subprocess.run([louyu, "init", awkward], check=True, stdout=subprocess.DEVNULL)
    (folder / "楼宇.csv").write_text(
        "楼宇编号,楼宇名称,建筑面积(㎡),退出日期\nA,\"甲,\"\"大\"\"厦\",30000,\nB,=乙座,10000,\nC,𠮷厦,,\nD,丁楼,20000,2020-06-30\n"
        "E,戊楼,10000,\nF,己楼,30000,\n", encoding="utf-8")
    (folder / "名册.csv").write_text(
        "企业名称,楼宇编号,房间号,租用面积(㎡),入驻日期,迁出日期,机构类型\n"
        "多处公司,A,1,333.33,2019-01-01,,\n多处公司,B,1,666.67,2020-02-17,2020-02-29,\n多处公司,C,1,1,2020-02-10,,\n"
        "无面积公司,A,2,,2019-01-01,,\n无面积公司,D,2,50,2020-02-20,,\n无面积公司,D,3,50,2020-02-25,,\n"
        "已迁公司,B,9,10,2018-01-01,2019-12-31,\n办事处甲,B,8,10,2018-01-01,,办事处\n两处公司,A,7,5,2020-02-20,2020-02-25,\n"
        "两处公司,B,7,5,2020-02-20,2020-02-29,\n", encoding="utf-8")
    receipts = [
        ("多处公司", "2020-02", "100.01", "-33.34", ""), ("多处公司", "2020-01", "7.00", "1.00", ""),
        ("无面积公司", "2020-02", "-1000000000.03", "0.02", ""), ("已迁公司", "2020-01", "5.55", "", ""),
        ("无名公司", "2020-02", "6.66", "1.11", ""), ("多处公司", "2020-02", "9999999999999.99", "8.88", "E"),
        ("两处公司", "2020-02", "0.03", "0.01", ""), ("办事处甲", "2020-02", "3.00", "2.00", "F"),
    ]
    (folder / "2020年税收.csv").write_text(
        "纳税人名称,入库月份,全口径税收(元),区级税收(元),楼宇编号\n" + "\n".join(",".join(r) for r in receipts) + "\n", encoding="utf-8")
    files = [folder / name for name in ("楼宇.csv", "名册.csv", "2020年税收.csv")]
    subprocess.run(
        [louyu, "import", *files, "--workspace", awkward], check=True, stdout=subprocess.DEVNULL)
    return [sample, awkward]


def main():
    """Every workspace on every engine."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--louyu", required=True)
    parser.add_argument("--workspace", help="only this one")
    arguments = parser.parse_args()
    engines, passed, failed = [], 0, 0
    for name, package, run in [("DuckDB", "duckdb", on_duckdb), ("Spark", "pyspark", on_spark)]:
        try:
            __import__(package)
            engines.append((name, run))
        except ImportError:
            print(f"- {name}: skipped, {package} is not installed")
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        for workspace in [arguments.workspace] if arguments.workspace else workspaces(arguments.louyu, scratch):
            facts = scratch / (pathlib.Path(workspace).name + "-facts")
            subprocess.run(
                [arguments.louyu, "export", facts, "--workspace", workspace], check=True, stderr=subprocess.DEVNULL)
            expected = ours(arguments.louyu, workspace)
            for name, run in engines:
                wrong = differences(run(facts), expected)
                passed, failed = passed + (not wrong), failed + bool(wrong)
                print(f"{'✘' if wrong else '✔'} {pathlib.Path(workspace).name} on {name}: {len(expected[0])} buildings")
                for line in wrong[:20]:
                    print(f"    {line}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
