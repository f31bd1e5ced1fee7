"""Splitting a whole into parts that always add up (largest remainder), the one rule of every split here."""

from math import isqrt


def apportion(amount: int, weights: list[int]) -> list[int]:
    """Parts of amount in proportion to weights; ties go to the earlier weight, the sign is restored."""
    whole = sum(weights)
    if whole <= 0:
        raise ValueError("weights must add up to more than zero")
    size, sign = abs(amount), -1 if amount < 0 else 1
    parts = [size * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda index: (-(size * weights[index] % whole), index))
    for index in order[: size - sum(parts)]:
        parts[index] += 1
    return [sign * part for part in parts]


def long_tail(rank: int) -> int:
    """A weight that falls as rank to the power 1.25: few large payers, many small ones."""
    place = rank + 3
    return 10**12 // (place * isqrt(isqrt(place * 10**16)) // 10**4)
