#!/usr/bin/env python3
"""Seeds and words for the importer's fuzzer: importer_seeds.py FOLDER

Writes FOLDER/seeds-findings, the small files of Docs/Findings.md, and FOLDER/importer.dict, the words that files use.
"""

import re
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
FINDINGS = TESTS.parent / "Docs" / "Findings.md"
SYNONYMS = TESTS.parent / "Sources" / "Ingestion" / "Layout" / "Synonyms.swift"
WORDS = """
合计 小计 总计 其中： 单位：万元 单位：万平方米、% 单位：元 （万元） (㎡) 备注 填表人： 一月 十二月 12月 1-6月 截至10月 2020年 2020年12月
202012 2020.1 2020-12-31 本期 累计 同期 增减 增值税 区级增值税 9.11E+17 91350100M000100Y43 — 面议 约3万 #REF! １２３ B01 甲大厦
甲座 是 否 -300 1,234.5 99999999999999999999 ， <td> </tr> <Row> <c> 1月
""".split()


def main() -> None:
    """Writes both."""
    folder = Path(sys.argv[1])
    seeds = folder / "seeds-findings"
    seeds.mkdir(parents=True, exist_ok=True)
    page = FINDINGS.read_text(encoding="utf-8")
    for number, text in enumerate(re.findall(r"```csv [^\n]*\n(.*?)```", page, re.S)):
        (seeds / f"{number:02}").write_text(text, encoding="utf-8")
    headers = re.findall(r'"([^"\n]+)"', SYNONYMS.read_text(encoding="utf-8"))
    escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in dict.fromkeys(WORDS + headers))
    (folder / "importer.dict").write_text("".join(f'"{word}"\n' for word in escaped if len(word) < 240))


if __name__ == "__main__":
    main()
