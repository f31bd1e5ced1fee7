"""The thirty invented buildings: a hand-laid table, brought to the plan's sums by largest remainder."""

import sample_plan as plan
from sample_model import Building
from sample_random import Dice
from sample_shares import apportion

YONGHE, EAST, LONGTAN = "雍和园片区", "东二环片区", "龙潭湖片区"
STREETS = {YONGHE: ("澄和街道", "栎园街道"), EAST: ("环东街道", "砚台街道"), LONGTAN: ("潭西街道", "潭东街道")}

# key, name, group, zone, gross ㎡, 全口径 in 万元, district ‰ of it,
# tenants, paying ‰, 2019 in ‰ of 2020, occupied ‰ of gross
TABLE = (
    ("B01", "栎澄大厦", "", YONGHE, 96_000, 43_000, 270, 110, 850, 968, 915),
    ("B02", "怀禾中心A座", "怀禾中心", YONGHE, 33_000, 6_230, 290, 75, 820, 941, 880),
    ("B03", "怀禾中心B座", "怀禾中心", YONGHE, 29_200, 5_510, 280, 70, 780, 1_013, 862),
    ("B04", "岚汐文创园", "", YONGHE, 88_000, 34_000, 280, 120, 890, 902, 921),
    ("B05", "桐屿国际", "", YONGHE, 41_400, 14_500, 300, 80, 860, 979, 938),
    ("B06", "𠮷岚大厦", "", YONGHE, 27_600, 11_200, 290, 45, 910, 934, 947),
    ("B07", "霁霖广场", "", YONGHE, 62_000, 26_500, 270, 90, 870, 887, 933),
    ("B08", "槿沅科技楼", "", YONGHE, 36_000, 9_999, 280, 85, 800, 1_062, 874),
    ("B09", "翊翎创新工场", "", YONGHE, 24_000, 8_820, 300, 60, 880, 863, 942),
    ("B10", "琰璟商务楼", "", YONGHE, 82_000, 18_000, 280, 150, 800, 975, 886),
    ("B11", "珩昕中心", "", EAST, 228_000, 150_000, 220, 189, 880, 957, 913),
    ("B12", "晗煜集团大厦", "", EAST, 61_000, 80_100, 190, 1, 1_000, 1_021, 955),
    ("B13", "烨筠国际中心", "", EAST, 235_000, 69_000, 250, 270, 790, 946, 889),
    ("B14", "箬苓大厦", "", EAST, 118_000, 56_000, 240, 130, 860, 983, 902),
    ("B15", "芷茗金融中心", "", EAST, 168_000, 110_000, 200, 170, 910, 951, 931),
    ("B16", "荻蓁大厦", "", EAST, 196_000, 50_500, 260, 262, 760, 994, 871),
    ("B17", "葭蔚总部楼", "", EAST, 28_500, 23_500, 290, 1, 1_000, 918, 955),
    ("B18", "麓峤大厦", "", EAST, 148_000, 38_500, 250, 214, 740, 964, 858),
    ("B19", "岫崧广场", "", EAST, 141_000, 30_000, 260, 232, 720, 937, 879),
    ("B20", "嵩黛商厦", "", EAST, 112_000, 13_100, 270, 221, 680, 1_045, 818),
    ("B21", "砚泠大厦", "", EAST, 45_000, 12_200, 280, 95, 790, 972, 896),
    ("B22", "沅珩写字楼", "", EAST, 78_000, 10_000, 260, 170, 690, 951, 843),
    ("B23", "潭溪中心", "", LONGTAN, 124_000, 20_500, 250, 245, 700, 961, 853),
    ("B24", "榆桐大厦", "", LONGTAN, 72_000, 16_000, 260, 100, 850, 929, 905),
    ("B25", "汐沅大厦", "", LONGTAN, 52_000, 10_400, 270, 130, 750, 900, 891),
    ("B26", "瑾霖科创楼", "", LONGTAN, 70_000, 9_530, 270, 151, 730, 1_120, 842),
    ("B27", "禾榆中心", "", LONGTAN, 58_000, 8_240, 280, 145, 740, 947, 867),
    ("B28", "槿泠大厦", "", LONGTAN, 48_000, 7_160, 270, 120, 760, 1_008, 884),
    ("B29", "黛岫商务港", "", LONGTAN, 46_000, 4_370, 300, 115, 640, 1_083, 792),
    ("B30", "苓茗小楼", "", LONGTAN, 21_500, 3_120, 310, 62, 810, 912, 901),
)
SINGLE_TAXPAYER = ("B12", "B17")
EXACT_TOTALS = {"B08": 9_999_999_999, "B22": 10_000_000_000}
"""One fen short of 1亿, and 1亿 to the fen."""
EXACT_GOAL = "B05"
TOP_HEAVY = ("B09", "B28")
"""One tenant pays most of these buildings' tax."""
STEWARDS = ("楼长甲", "楼长乙", "楼长丙", "楼长丁", "楼长戊", "楼长己")
INCLUDED_FROM = {"B04": "2018-01-01", "B09": "2018-01-01", "B24": "2018-07-01", "B30": "2019-07-01"}


def make_buildings(dice: Dice) -> list[Building]:
    gross = apportion(plan.GROSS_CENTI_M2, [row[4] for row in TABLE])
    occupied = apportion(plan.OCCUPIED_CENTI_M2, [area * row[10] for area, row in zip(gross, TABLE)])
    totals = _with_exact(plan.TOTAL_FEN, [row[5] for row in TABLE], EXACT_TOTALS)
    goal = gross[_index(EXACT_GOAL)] * plan.GOAL_PER_M2_YUAN
    shares = [total * row[6] for total, row in zip(totals, TABLE)]
    districts = _with_exact(plan.DISTRICT_FEN, shares, {EXACT_GOAL: goal})
    return [
        _building(dice, index, gross[index], occupied[index], totals[index], districts[index])
        for index in range(len(TABLE))
    ]


def _building(dice: Dice, index: int, gross: int, occupied: int, total: int, district: int) -> Building:
    key, name, group, zone, _, _, _, tenants, paying, before, _ = TABLE[index]
    number = index + 1
    return Building(
        key=key, name=name, group=group, zone=zone, street=STREETS[zone][index % 3 % 2],
        address=f"示例路{number * 6 - dice.below(5)}号", steward=STEWARDS[index % len(STEWARDS)],
        included_from=INCLUDED_FROM.get(key, ""),
        gross=gross, above_ground=gross * dice.between(978, 990) // 1000,
        commercial=gross * dice.between(860, 930) // 1000,
        leasable=gross * dice.between(966, 975) // 1000, occupied=occupied,
        tenants=tenants, paying_permille=paying,
        total={2019: total * before // 1000 + dice.below(99_999), 2020: total},
        district={2019: district * (before + dice.between(-22, 18)) // 1000 + dice.below(9_999), 2020: district},
        top_heavy=key in TOP_HEAVY,
    )


def _with_exact(whole: int, weights: list[int], exact: dict[str, int]) -> list[int]:
    """Parts of whole by weights, except that the buildings named have the parts given."""
    free = [index for index, row in enumerate(TABLE) if row[0] not in exact]
    parts = apportion(whole - sum(exact.values()), [weights[index] for index in free])
    result = [exact.get(row[0], 0) for row in TABLE]
    for index, part in zip(free, parts):
        result[index] = part
    return result


def _index(key: str) -> int:
    return next(index for index, row in enumerate(TABLE) if row[0] == key)
