"""The contract's figures recomputed from plain records by a second, slower path: day by day, in fractions."""

from calendar import monthrange
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction

from sample_reading import Folder, plain

NOT_FILING = {"办事处", "代表处", "机关", "社会团体", "非独立核算分支机构"}


class Recount:
    """Joins a folder's records and answers the questions asked of one calendar year."""

    def __init__(self, folder: Folder):
        self.folder = folder
        self.keys = {row["building"] for row in folder.buildings}
        self.key_by_name = {plain(row["title"]): row["building"] for row in folder.buildings}
        self.roster = self._roster()
        self.owner_by_name = self._owners_by_name()
        for receipt in folder.receipts:
            receipt["owner"] = self._owner(receipt)
            receipt["place"] = self._key(receipt["building"]) if receipt["building"] else ""

    def _key(self, text: str) -> str:
        return text if text in self.keys else self.key_by_name[plain(text)]

    def _roster(self) -> dict[str, list[dict]]:
        roster = defaultdict(list)
        for row in self.folder.tenancies:
            row["place"] = self._key(row["building"])
            row["from"], row["to"] = _day(row.get("movedIn"), date.min), _day(row.get("movedOut"), date.max)
            row["size"] = Fraction(row["area"]) if row.get("area") else Fraction(0)
            roster[_readable(row.get("code", "")) or "name " + plain(row["name"])].append(row)
        return roster

    def _owners_by_name(self) -> dict[str, set[str]]:
        owners = defaultdict(set)
        for owner, rows in self.roster.items():
            for row in rows:
                owners[plain(row["name"])].add(owner)
        return owners

    def _owner(self, receipt: dict) -> str:
        """By code; by name only where one side has no readable code and one taxpayer alone has the name."""
        code = _readable(receipt["code"])
        if code in self.roster:
            return code
        named = self.owner_by_name.get(plain(receipt["name"]), set())
        if len(named) == 1:
            owner = next(iter(named))
            if not code or owner.startswith("name "):
                return owner
        return code or "name " + plain(receipt["name"])

    def places(self, receipt: dict, level: str) -> dict[str, int]:
        """A receipt's fen by building or bucket."""
        amount = receipt.get(level, 0)
        if receipt["place"]:
            return {receipt["place"]: amount}
        first, last = _bounds(receipt["month"])
        active = [row for row in self.roster.get(receipt["owner"], ()) if row["from"] <= last and row["to"] >= first]
        if not active:
            rows = self.roster.get(receipt["owner"], ())
            return {"afterMoveOut" if any(row["to"] < first for row in rows) else "unmatched": amount}
        if len({row["place"] for row in active}) == 1:
            return {active[0]["place"]: amount}
        return _split(amount, _weights(active, first, last))

    def taxes(self, year: int, level: str) -> dict[str, int]:
        sums = defaultdict(int)
        for receipt in self.folder.receipts:
            if receipt["month"] // 100 == year:
                for place, part in self.places(receipt, level).items():
                    sums[place] += part
        return sums

    def tenants(self, on: date) -> dict[str, set[str]]:
        """Taxpayers that file their own tax, by the building they are in on that day."""
        held = defaultdict(set)
        for owner, rows in self.roster.items():
            for row in rows:
                if row.get("kind", "") not in NOT_FILING and row["from"] <= on <= row["to"]:
                    held[row["place"]].add(owner)
        return held

    def paid(self, year: int) -> dict[str, int]:
        """The year's total tax of each taxpayer that has a receipt row in it."""
        sums = defaultdict(int)
        for receipt in self.folder.receipts:
            if receipt["month"] // 100 == year and "total" in receipt:
                sums[receipt["owner"]] += receipt["total"]
        return sums

    def first_move_in(self, owner: str) -> date:
        return min(row["from"] for row in self.roster[owner])

    def registered(self, owner: str) -> bool:
        text = self.roster[owner][0].get("registered", "")
        return text in ("是", "本区") or "东城区" in text


def _readable(code: str) -> str:
    text = plain(code).upper().replace("-", "")
    return text if len(text) in (15, 18) and text.isalnum() else ""


def _day(text: str | None, blank: date) -> date:
    return date(*map(int, text.replace("/", "-").split("-"))) if text else blank


def _bounds(month: int) -> tuple[date, date]:
    year, number = divmod(month, 100)
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def _weights(active: list[dict], first: date, last: date) -> dict[str, Fraction]:
    measured = all(row["size"] > 0 for row in active)
    weights: dict[str, Fraction] = defaultdict(Fraction)
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        present = [row for row in active if row["from"] <= day <= row["to"]]
        if measured:
            for row in present:
                weights[row["place"]] += row["size"]
        else:
            for place in {row["place"] for row in present}:
                weights[place] += 1
    return weights


def _split(amount: int, weights: dict[str, Fraction]) -> dict[str, int]:
    exact = {place: Fraction(abs(amount)) * weight / sum(weights.values()) for place, weight in weights.items()}
    parts = {place: int(share) for place, share in exact.items()}
    missing = abs(amount) - sum(parts.values())
    for place in sorted(exact, key=lambda place: (parts[place] - exact[place], place))[:missing]:
        parts[place] += 1
    return {place: part if amount >= 0 else -part for place, part in parts.items()}
