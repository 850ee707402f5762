"""Records golden trajectories from the real libraries, into JSON files.

    python3.11 -m venv venv
    venv/bin/pip install -r test/golden/requirements.txt
    venv/bin/python test/golden/record.py                # all, or name some: torch optax radam
    node test/golden/record-tfjs.mjs                     # TensorFlow.js, after `npm ci`

problem.json is what every library is given, <library>.json what it makes of the lineage, and
optimizers/<family>.json what several libraries make of one later family: the parameters after every
step, in float64 and in float32. All are kept in git; tests need none of these libraries.
"""

import sys
from importlib import import_module
from pathlib import Path

import problem
import trajectory

HERE = Path(__file__).parent
LIBRARIES = ["torch", "keras", "optax"]
FAMILIES = sorted(path.stem for path in (HERE / "optimizers").glob("*.py"))


def main(names: list[str]) -> None:
    problem.write(HERE / "problem.json")
    for name in names or LIBRARIES + FAMILIES:
        if name in LIBRARIES:
            recorded = [import_module(f"{name}_cases").LIBRARY]
            trajectory.write(recorded[0], HERE / f"{name}.json")
        else:
            recorded = import_module(f"optimizers.{name}").LIBRARIES
            trajectory.write_family(recorded, HERE / "optimizers" / f"{name}.json")
        for library in recorded:
            print(f"{name}: {library.name} {library.version}, {len(library.cases)} cases")


if __name__ == "__main__":
    main(sys.argv[1:])
