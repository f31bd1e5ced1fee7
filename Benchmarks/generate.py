#!/usr/bin/env python3
"""Writes a synthetic district or city: buildings.csv, tenants.csv and one tax-YYYY-MM.csv a month.

    generate.py SIZE FOLDER [--seed N]        SIZE: district | city | city25 | region

Everybody in it is invented. The same size and seed give the same bytes (with the pinned numpy).
"""

import argparse
import json
import os
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from credit_codes import credit_codes

GENERATION = 1  # raise it when the bytes change
NEWEST = (2025, 12)
KINDS = ["增值税", "企业所得税", "个人所得税", "印花税", "城建税"]
KIND_CHANCE = np.array([0.50, 0.12, 0.38, 0.10, 0.22])
KIND_SCALE = np.array([1.0, 3.0, 0.8, 0.02, 0.1])
KIND_SHARE = np.array([0.25, 0.20, 0.20, 0.50, 0.65])
BRAND = (
    "安博昌诚创春达德鼎东方飞丰富高格光广贵国海汉浩和恒弘宏华汇吉佳嘉建江金锦京晶景久聚凯康科乐利联良龙隆"
    "美明铭诺鹏启千庆荣瑞润森山尚盛世首顺思泰腾天通同万旺威维文信兴旭雅亚阳耀义亿银永友宇元远云泽正志中众"
)
TRADE = (
    "科技 网络 信息 软件 数据 传媒 文化 影视 广告 咨询 设计 商贸 贸易 投资 资产 基金 保险 证券 物业 酒店 "
    "餐饮 教育 医药 医疗 生物 环保 能源 电力 建筑 工程 装饰 物流 运输 电子 通信 智能 机械 材料 化工 食品"
).split()
NOT_FILING = ["办事处", "代表处", "非独立核算分支机构"]


@dataclass(frozen=True)
class Size:
    buildings: int
    taxpayers: int
    months: int
    receipts: int


SIZES = {
    "district": Size(30, 3_832, 60, 230_000),
    "city": Size(2_000, 300_000, 12, 3_600_000),
    "city25": Size(2_000, 300_000, 25, 7_500_000),
    "region": Size(20_000, 3_000_000, 12, 36_000_000),
}


def months_ending(newest: tuple[int, int], count: int) -> list[tuple[int, int]]:
    last = newest[0] * 12 + newest[1] - 1
    return [(m // 12, m % 12 + 1) for m in range(last - count + 1, last + 1)]


def names(random: np.random.Generator, count: int) -> list[str]:
    """Different invented names; every third carries the place."""
    size = len(BRAND)
    brands = [first + second for first in BRAND for second in BRAND]
    if count > len(brands) * len(TRADE):
        brands = [two + third for two in brands for third in BRAND]
    picks = random.permutation(len(brands) * len(TRADE))[:count].tolist()
    made = []
    for number, pick in enumerate(picks):
        brand, trade = divmod(pick, len(TRADE))
        place = "北京" if number % 3 == 0 else ""
        made.append(f"{place}{brands[brand]}{TRADE[trade]}有限公司")
    return made


def write_tenants(random, folder: Path, size: Size, codes, called, months) -> np.ndarray:
    """Writes the roster (入驻企业名册) and returns the area let in each building, in hundredths of a m²."""
    count = size.taxpayers
    pull = random.lognormal(0, 0.8, size.buildings)
    home = random.choice(size.buildings, size=count, p=pull / pull.sum()).tolist()
    other = random.integers(1, size.buildings, size=(count, 2)).tolist()
    area = np.clip(random.lognormal(5.3, 0.9, size=(count, 3)) * 100, 1_000, 500_000).astype(int).tolist()
    room = random.integers(101, 3_000, size=count).tolist()
    fate = random.random(count).tolist()
    blank = random.random(count).tolist()
    entry = random.random(count).tolist()
    kind = random.random(count).tolist()
    start = date(*months[0], 1)
    period = (date(*months[-1], monthrange(*months[-1])[1]) - start).days
    days = random.integers(0, period, size=(count, 2)).tolist()
    earlier = random.integers(1, 3_000, size=count).tolist()
    let = [0] * size.buildings
    lines = ["统一社会信用代码,企业名称,楼宇编号,房间号,租用面积(㎡),入驻日期,迁出日期,机构类型,注册地,在地纳税,行业\n"]

    for i in range(count):
        b = home[i]
        second = (b + other[i][0]) % size.buildings
        third = (b + other[i][1]) % size.buildings
        before = start - timedelta(days=earlier[i])
        came = None if entry[i] < 0.08 else start + timedelta(days=days[i][0]) if entry[i] < 0.15 else before
        left = None
        f = fate[i]
        if f < 0.05:  # left in the period
            came, left = before, start + timedelta(days=days[i][1])
            stays = [(b, 0, came, left)]
        elif f < 0.06:  # left before it
            stays = [(b, 0, before, before + timedelta(days=max(0, earlier[i] // 2 - 1)))]
        elif f < 0.07:  # moved from one building to another
            moved = start + timedelta(days=days[i][1])
            stays = [(b, 0, before, moved), (second, 1, moved + timedelta(days=1), None)]
        elif f < 0.10:  # in two buildings
            stays = [(b, 0, came, None), (second, 1, before, None)]
        elif f < 0.102 and third != second:  # in three
            stays = [(b, 0, came, None), (second, 1, before, None), (third, 2, start + timedelta(days=days[i][1]), None)]
        elif f < 0.112:  # two rooms of one building, and half of these a third room elsewhere
            stays = [(b, 0, before, None), (b, 1, came, None)]
            if f < 0.107:
                stays.append((second, 2, before, None))
        else:
            stays = [(b, 0, came, None)]
        no_area = blank[i] < 0.02 and len({s[0] for s in stays}) == len(stays)
        k = kind[i]
        organisation = NOT_FILING[i % 3] if k < 0.02 else "" if k < 0.05 else "法人"
        place = "东城区" if k < 0.8 else "朝阳区"
        pays = "是" if 0.05 <= k < 0.85 else "否"
        trade = TRADE[i % len(TRADE)]
        for building, which, entered, ended in stays:
            hundredths = area[i][which]
            let[building] += hundredths
            text = "" if no_area and which == 0 else f"{hundredths // 100}.{hundredths % 100:02d}"
            lines.append(
                f"{codes[i]},{called[i]},B{building + 1:04d},{room[i] + which * 3_000},{text},"
                f"{entered or ''},{ended or ''},{organisation},{place},{pays},{trade}\n"
            )
    (folder / "tenants.csv").write_text("".join(lines), encoding="utf-8", newline="")
    return np.array(let)


def write_buildings(random, folder: Path, size: Size, let: np.ndarray) -> None:
    gross = (np.maximum(let, 100_000) * random.uniform(1.2, 2.2, size.buildings)).astype(int).tolist()
    zones = max(3, size.buildings // 40)
    lines = ["楼宇编号,楼宇名称,片区,街道,建筑面积(㎡),地上面积(㎡),重点楼宇,楼长\n"]
    for b, area in enumerate(gross):
        above = area * 4 // 5
        lines.append(
            f"B{b + 1:04d},第{b + 1}号楼,第{b % zones + 1}片区,第{b % (2 * zones) + 1}街道,"
            f"{area // 100}.{area % 100:02d},{above // 100}.{above % 100:02d},{'是' if b % 3 == 0 else '否'},楼长{b % 50 + 1}\n"
        )
    (folder / "buildings.csv").write_text("".join(lines), encoding="utf-8", newline="")


def write_tax(random, folder: Path, size: Size, codes, called, months) -> None:
    """One file a month; the rows of a month in no order, as a treasury's daily postings are."""
    head = [f"{code},{name}," for code, name in zip(codes, called)]
    people = len(codes)
    payer = random.permutation(people)[: people * 3 // 4]
    pool = len(payer) * len(KINDS)
    scale = np.exp(random.normal(np.log(2_500_00), 2.0, len(payer)))
    chance = np.tile(KIND_CHANCE, len(payer))
    for number, (year, month) in enumerate(months):
        rows = size.receipts * (number + 1) // size.months - size.receipts * number // size.months
        season = chance.copy()
        season[1::5] *= 3.0 if month in (1, 4, 5, 7, 10) else 0.4
        picked = np.argpartition(random.random(pool) / season, rows)[:rows]
        picked = picked[random.permutation(rows)]
        who, kind = np.divmod(picked, len(KINDS))
        amount = scale[who] * KIND_SCALE[kind] * np.exp(random.normal(0, 0.7, rows))
        luck = random.random(rows)
        amount = np.where(luck < 0.01, -amount / 2, np.where(luck > 0.998, 0, amount))  # 退税, and a few zeros
        amount = np.clip(amount, -2e10, 2e10).astype(np.int64)
        district = (amount * KIND_SHARE[kind] * random.uniform(0.9, 1.1, rows)).astype(np.int64)
        stamp = f"{year}-{month:02d},"
        sign = np.where(amount < 0, "-", "").tolist()
        yuan, fen = np.divmod(np.abs(amount), 100)
        share_sign = np.where(district < 0, "-", "").tolist()
        share_yuan, share_fen = np.divmod(np.abs(district), 100)
        lines = [
            f"{head[p]}{stamp}{s}{y}.{f:02d},{t}{v}.{w:02d},{KINDS[k]}\n"
            for p, s, y, f, t, v, w, k in zip(
                payer[who].tolist(), sign, yuan.tolist(), fen.tolist(),
                share_sign, share_yuan.tolist(), share_fen.tolist(), kind.tolist(),
            )
        ]
        with open(folder / f"tax-{year}-{month:02d}.csv", "w", encoding="utf-8", newline="") as file:
            file.write("统一社会信用代码,纳税人名称,入库月份,全口径税收(元),区级税收(元),税种\n")
            file.write("".join(lines))


def main() -> None:
    arguments = argparse.ArgumentParser(description="Write a synthetic district or city for the benchmarks.")
    arguments.add_argument("size", choices=SIZES)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--seed", type=int, default=20)
    chosen = arguments.parse_args()
    size, folder = SIZES[chosen.size], chosen.folder
    made = {"generation": GENERATION, "size": chosen.size, "seed": chosen.seed}
    mark = folder / "made.json"
    if mark.exists() and json.loads(mark.read_text()) == made:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.csv"):
        old.unlink()
    mark.unlink(missing_ok=True)

    random = np.random.default_rng(chosen.seed)
    months = months_ending(NEWEST, size.months)
    outsiders = size.taxpayers // 50
    codes = credit_codes(random, size.taxpayers + outsiders)
    called = names(random, size.taxpayers + outsiders)
    let = write_tenants(random, folder, size, codes, called, months)
    write_buildings(random, folder, size, let)
    write_tax(random, folder, size, codes, called, months)
    mark.write_text(json.dumps(made))
    total = sum(os.path.getsize(file) for file in folder.glob("*.csv"))
    print(f"{chosen.size}: {size.receipts} receipts, {total / 1e6:.1f} MB in {folder}")


if __name__ == "__main__":
    main()
