"""Records golden trajectories from the real libraries, into the JSON files beside this one.

    python3.11 -m venv venv
    venv/bin/pip install -r test/golden/requirements.txt
    venv/bin/python test/golden/record.py                # all, or name some: torch keras optax
    node test/golden/record-tfjs.mjs                     # TensorFlow.js, after `npm ci`

problem.json is what every library is given, <library>.json what it made of it: the parameters after
every step, in float64 and in float32. Both are kept in git; tests need none of these libraries.
"""

import sys
from importlib import import_module
from pathlib import Path

import problem
import trajectory

HERE = Path(__file__).parent


def main(names: list[str]) -> None:
    problem.write(HERE / "problem.json")
    for name in names or ["torch", "keras", "optax"]:
        library = import_module(f"{name}_cases").LIBRARY
        trajectory.write(library, HERE / f"{name}.json")
        print(f"{name} {library.version}: {len(library.cases)} cases")


if __name__ == "__main__":
    main(sys.argv[1:])
