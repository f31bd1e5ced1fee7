"""The published baseline that the sample reproduces to the digit, and the edges it stands on."""

YEARS = (2019, 2020)
BASE_YEAR = 2020
TENANTS = 3_832
PAYING = 3_000
UNKNOWN = 12
REGISTERED = 3_104
TOTAL_FEN = 900_000_000_000
DISTRICT_FEN = 220_000_000_000
YIYUAN_FEN = 10_000_000_000
YIYUAN_BUILDINGS = 21
GROSS_CENTI_M2 = 257_309_942
OCCUPIED_CENTI_M2 = 228_891_150
GOAL_PER_M2_YUAN = 1_050
"""District yuan a square metre and year; building B05 meets it exactly."""

SYNTHETIC = "合成示例数据"
