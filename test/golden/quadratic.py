"""DeepOBS's `quadratic_deep` by NumPy: digests of the Hessian and of both sets of rows, in single precision.

The rotation is drawn by the subgroup algorithm (Diaconis & Shahshahani 1987), as DeepOBS does, seed 42.
"""

import json
from hashlib import sha256
from pathlib import Path

import numpy as np


def rotation(size: int, random: np.random.RandomState) -> np.ndarray:
    angle = 2 * np.pi * random.uniform()
    rows = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    for d in range(2, size):
        drawn = random.normal(size=d + 1)
        away = np.eye(d + 1)[0] - drawn / np.linalg.norm(drawn)
        axis = away / np.linalg.norm(away)
        larger = np.eye(d + 1)
        larger[1:, 1:] = rows
        rows = larger - 2 * np.outer(axis, axis @ larger)
    return -rows


def hessian() -> np.ndarray:
    random = np.random.RandomState(42)
    eigenvalues = np.concatenate([random.uniform(0, 1, 90), random.uniform(30, 60, 10)])
    turn = rotation(100, random)
    return turn.T @ np.diag(eigenvalues) @ turn


def rows(seed: int) -> np.ndarray:
    return np.random.RandomState(seed).normal(0, 0.6, (1000, 100))


def digest(array: np.ndarray) -> str:
    return sha256(array.astype("<f4").tobytes()).hexdigest()


written = {
    "numpy": np.__version__,
    "hessian": digest(hessian()),
    "train": digest(rows(42)),
    "test": digest(rows(43)),
}
file = Path(__file__).with_suffix(".json")
file.write_text(json.dumps(written, indent=1) + "\n")
