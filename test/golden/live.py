"""Runs the real libraries on random problems, for `npm run conformance:live`.

    venv/bin/python test/golden/live.py --problems 200 --seed 1

The cases are those of the golden runs. To stdout go lines of JSON: problems, and the parameters after every step
that a library makes of one, in float64. What is not installed, or not cloned, is named on stderr.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import numpy as np
import problem
from trajectory import Case, Library

STEPS, LENGTH = 24, 16
problem.LR_CHANGE_AT = 15


def random_problem(seed: int, index: int, length: int) -> tuple[np.ndarray, np.ndarray]:
    """Starts, and rows of gradients: of every magnitude, with noise, drifts, gaps and ends."""
    random = np.random.default_rng([seed, index, length])
    normal = random.standard_normal
    gradients = normal((STEPS, length)) + random.choice([0, 0, 0.5, 3], length) * normal(length)
    gradients *= 10.0 ** random.uniform(-4, 4, length)
    gradients *= random.random((STEPS, length)) < random.choice([1, 1, 0.5], length)
    gradients *= random.choice([1, 1, 0.8], length) ** np.arange(STEPS)[:, None]
    return normal(length), gradients


OUT, sys.stdout = sys.stdout, open(os.devnull, "w")
"""Lines alone go to stdout: some optimizers print what they do."""


def emit(**line: object) -> None:
    OUT.write(json.dumps(line) + "\n")


def libraries(names: list[str]) -> Iterator[Library]:
    families = sorted(path.stem for path in (Path(__file__).parent / "optimizers").glob("*.py"))
    for name in names or ["torch", "keras", "optax", *families]:
        try:
            if name in families:
                yield from import_module(f"optimizers.{name}").LIBRARIES
            else:
                yield import_module(f"{name}_cases").LIBRARY
        except Exception as error:  # noqa: BLE001 -- whatever a library that is not there raises
            print(f"left out {name}: {type(error).__name__}: {error}", file=sys.stderr)


def compiled(case: Case) -> Case:
    """optax's update is compiled once: step by step it takes a hundred times as long."""
    import jax
    import optax

    made = []

    def make(schedule: optax.Schedule) -> optax.GradientTransformation:
        if not made:
            whole = case.make(schedule)
            made.append(optax.GradientTransformationExtraArgs(whole.init, jax.jit(whole.update)))
        return made[0]

    return replace(case, make=make)


def run(library: Library, count: int, seed: int, known: set[tuple[int, int]]) -> None:
    """Each optimizer gets so many problems, of which its cases take turns."""
    by_optimizer: dict[str, list[Case]] = {}
    for case in library.cases:
        by_optimizer.setdefault(case.optimizer, []).append(case)
    for optimizer, cases in by_optimizer.items():
        if library.name == "optax":
            cases = list(map(compiled, cases))
        for index in range(count):
            case = cases[index % len(cases)]
            shapes = case.shapes or [[LENGTH]]
            length = sum(int(np.prod(shape)) for shape in shapes)
            problem.INITIAL, problem.GRADIENTS = random_problem(seed, index, length)
            if (index, length) not in known:
                known.add((index, length))
                emit(
                    problem=[index, length],
                    initial=problem.INITIAL.tolist(),
                    gradients=problem.GRADIENTS.tolist(),
                )
            rows = [np.asarray(row, dtype=float).tolist() for row in library.run(case, "float64")]
            emit(
                run=[index, length],
                library=library.name,
                version=library.version,
                name=case.name,
                optimizer=optimizer,
                options=case.options,
                shapes=case.shapes,
                hessian=case.hessian,
                f64=rows,
            )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--problems", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    emit(lrChange={"at": problem.LR_CHANGE_AT, "factor": problem.LR_CHANGE_FACTOR}, steps=STEPS)
    known: set[tuple[int, int]] = set()
    for library in libraries(given.names):
        run(library, given.problems, given.seed, known)


if __name__ == "__main__":
    main()
