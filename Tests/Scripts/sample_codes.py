"""Credit codes with a valid check character (GB 32100-2015) and organisation codes (GB 11714-1997).

The administrative divisions used (110199, 310199, 440399) do not exist, so no real taxpayer has such a code.
"""

from sample_random import Dice

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
HOME_DIVISION = "110199"
OTHER_DIVISIONS = ("310199", "440399")


def check_character(first17: str) -> str:
    total = sum(ALPHABET.index(char) * weight for char, weight in zip(first17, WEIGHTS, strict=True))
    return ALPHABET[(31 - total % 31) % 31]


def organisation_check(first8: str) -> str:
    total = sum(int(char, 36) * weight for char, weight in zip(first8, ORGANISATION_WEIGHTS, strict=True))
    return "0123456789X0"[11 - total % 11]


class CodeMint:
    """Hands out identifiers, none twice."""

    def __init__(self, dice: Dice):
        self.dice = dice
        self.issued: set[str] = set()

    def credit_code(self, division: str = HOME_DIVISION, category: str = "91") -> str:
        return self._unique(lambda: self._credit_code(division, category))

    def old_identifier(self) -> str:
        """The 15 digits of a tax registration from before 2015."""
        return self._unique(lambda: HOME_DIVISION + self._digits(9))

    def _credit_code(self, division: str, category: str) -> str:
        body = "MA" + "".join(self.dice.pick(ALPHABET) for _ in range(6))
        first17 = category + division + body + organisation_check(body)
        return first17 + check_character(first17)

    def _digits(self, count: int) -> str:
        return "".join(str(self.dice.below(10)) for _ in range(count))

    def _unique(self, make) -> str:
        code = make()
        while code in self.issued:
            code = make()
        self.issued.add(code)
        return code
