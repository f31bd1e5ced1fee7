"""How some rows are written: codes left out, destroyed or spelled loosely, and corrections booked as pairs."""

from dataclasses import replace

from sample_model import Receipt
from sample_random import Dice

ODD_MONTH = 202006
CORRECTED_MONTH = 202011


def add_oddities(dice: Dice, receipts: list[Receipt]) -> None:
    _spell_loosely(dice, receipts)
    _correct(dice, receipts)


def _spell_loosely(dice: Dice, receipts: list[Receipt]) -> None:
    candidates = [r for r in receipts if _is_plain(r, ODD_MONTH) and len(r.taxpayer.code) == 18]
    chosen = iter(dice.sample(candidates, 7))
    for _ in range(2):
        next(chosen).code_text = ""
    in_brackets = next(r for r in candidates if "（北京）" in r.taxpayer.name and r.code_text is None)
    in_brackets.code_text = ""
    in_brackets.name_text = in_brackets.taxpayer.name.replace("（", "(").replace("）", ")")
    for _ in range(2):
        receipt = next(chosen)
        receipt.code_text = f"{receipt.taxpayer.code[0]}.{receipt.taxpayer.code[1:6]}E+17"
    receipt = next(chosen)
    receipt.code_text = receipt.taxpayer.code.lower()
    receipt = next(chosen)
    code = receipt.taxpayer.code
    receipt.code_text = f"{code[:8]} {code[8:]}"


def _correct(dice: Dice, receipts: list[Receipt]) -> None:
    """更正: an amount taken out again and booked once more."""
    candidates = [r for r in receipts if _is_plain(r, CORRECTED_MONTH) and r.total > 0]
    for receipt in dice.sample(candidates, 5):
        receipts.append(replace(receipt, total=-receipt.total, district=-receipt.district, local=-receipt.local))
        receipts.append(replace(receipt))


def _is_plain(receipt: Receipt, month: int) -> bool:
    taxpayer = receipt.taxpayer
    return receipt.month == month and taxpayer.role == "resident" and taxpayer.code_on_roster and not receipt.building
