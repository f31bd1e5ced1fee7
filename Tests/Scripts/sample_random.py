"""Seeded dice in pure integer arithmetic: the same seed gives the same district on every machine."""

MASK = (1 << 64) - 1


class Dice:
    """SplitMix64; not for secrets."""

    def __init__(self, seed: int):
        self.state = seed & MASK

    def next(self) -> int:
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound: int) -> int:
        """An integer in 0 ..< bound."""
        return self.next() % bound

    def between(self, low: int, high: int) -> int:
        """An integer in low ... high, both inclusive."""
        return low + self.below(high - low + 1)

    def chance(self, permille: int) -> bool:
        return self.below(1000) < permille

    def pick(self, items):
        return items[self.below(len(items))]

    def weighted(self, table):
        """One key of a sequence of (key, weight) pairs."""
        roll = self.below(sum(weight for _, weight in table))
        for key, weight in table:
            if roll < weight:
                return key
            roll -= weight
        raise AssertionError("weights exhausted")

    def shuffled(self, items) -> list:
        result = list(items)
        for index in range(len(result) - 1, 0, -1):
            other = self.below(index + 1)
            result[index], result[other] = result[other], result[index]
        return result

    def sample(self, items, count: int) -> list:
        return self.shuffled(items)[:count]
