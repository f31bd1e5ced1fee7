"""Unified social credit codes (统一社会信用代码) with both check characters, GB 11714 inside GB 32100."""

import numpy as np

ALPHABET = np.frombuffer(b"0123456789ABCDEFGHJKLMNPQRTUWXY", dtype=np.uint8)
WEIGHTS = np.array([pow(3, i, 31) for i in range(17)])
ORGANISATION_WEIGHTS = np.array([3, 7, 9, 10, 5, 8, 4, 2])
ORGANISATION_CHECK = np.frombuffer(b"0123456789X0", dtype=np.uint8)


def credit_codes(random: np.random.Generator, count: int) -> list[str]:
    """`count` different codes of enterprises in one district, all of them valid."""
    bodies = np.unique(random.integers(0, 31**6, size=count + count // 8 + 64))
    bodies = random.permutation(bodies)[:count]
    text = np.empty((count, 18), dtype=np.uint8)
    text[:, :8] = np.frombuffer(b"91110101", dtype=np.uint8)
    text[:, 8:10] = np.frombuffer(b"MA", dtype=np.uint8)
    for place in range(15, 9, -1):
        text[:, place] = ALPHABET[bodies % 31]
        bodies = bodies // 31
    # GB 11714 counts 0-9 as themselves and A-Z as 10-35.
    organisation = text[:, 8:16].astype(np.int64)
    organisation = np.where(organisation < 65, organisation - 48, organisation - 55)
    text[:, 16] = ORGANISATION_CHECK[11 - (organisation @ ORGANISATION_WEIGHTS) % 11]
    value = np.zeros(256, dtype=np.int64)
    value[ALPHABET] = np.arange(31)
    text[:, 17] = ALPHABET[(31 - (value[text[:, :17]] @ WEIGHTS) % 31) % 31]
    whole = text.tobytes().decode("ascii")
    return [whole[i : i + 18] for i in range(0, 18 * count, 18)]
