"""Registers one invented taxpayer: kind, code, name, industry, and what the roster says of its registration."""

from sample_codes import OTHER_DIVISIONS, CodeMint
from sample_model import Taxpayer
from sample_names import INDUSTRY_WEIGHTS, NameMint
from sample_random import Dice

FILING_KINDS = (("法人", 800), ("分公司", 90), ("个体工商户", 40), ("合伙企业", 40), ("", 30))
OFFICE_KINDS = (("办事处", 40), ("代表处", 30), ("非独立核算分支机构", 25), ("社会团体", 10), ("机关", 5))
OWNERSHIP = (("民营企业", 640), ("国有企业", 120), ("中央企业", 60), ("外商投资企业", 100), ("港澳台企业", 80))
HERE = (("东城区", 500), ("本区", 250), ("是", 150), ("北京市东城区", 100))
ELSEWHERE = (("朝阳区", 300), ("海淀区", 250), ("西城区", 150), ("否", 120), ("外区", 60), ("上海市", 60), ("", 60))
CATEGORIES = {"个体工商户": "92", "社会团体": "51", "机关": "11"}


class Registry:
    """Makes taxpayers; each code and each name is given once."""

    def __init__(self, dice: Dice):
        self.dice = dice
        self.codes = CodeMint(dice)
        self.names = NameMint(dice)

    def filing(self, role: str) -> Taxpayer:
        """A taxpayer of a kind that files its own tax."""
        return self._taxpayer(self.dice.weighted(FILING_KINDS), role)

    def office(self) -> Taxpayer:
        """One of a kind that stays out of N (办事处 and the like)."""
        return self._taxpayer(self.dice.weighted(OFFICE_KINDS), "office")

    def set_registered(self, taxpayer: Taxpayer, here: bool) -> None:
        taxpayer.registered = self.dice.weighted(HERE if here else ELSEWHERE)

    def _taxpayer(self, kind: str, role: str) -> Taxpayer:
        industry = self.dice.weighted(INDUSTRY_WEIGHTS)
        division = "110199" if self.dice.chance(820) else self.dice.pick(OTHER_DIVISIONS)
        return Taxpayer(
            code=self.codes.credit_code(division, CATEGORIES.get(kind, "91")),
            name=self.names.company(industry, kind),
            kind=kind,
            industry=industry,
            ownership="个体" if kind == "个体工商户" else self.dice.weighted(OWNERSHIP),
            role=role,
        )


def is_registered_here(taxpayer: Taxpayer) -> bool:
    """As the contract counts it: 是, 本区, or the district's name in it."""
    return taxpayer.registered in ("是", "本区") or "东城" in taxpayer.registered
