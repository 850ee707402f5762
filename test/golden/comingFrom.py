"""Runs the Python of docs/coming-from-*.md, and records what each block prints, into comingFrom.json.

    venv/bin/python test/golden/comingFrom.py      # after record.py's installation

Each block is a program of its own, in a folder that is removed afterwards. The tests hold the documents to what was run,
and what it printed to what the TypeScript beside it prints.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]


def printed(code: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "program.py"
        program.write_text(code)
        environment = {"KERAS_BACKEND": "torch", "CUDA_VISIBLE_DEVICES": "", "PATH": ""}
        done = subprocess.run(
            [sys.executable, program.name],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode != 0:
        sys.exit(f"{code}\n{done.stderr}")
    return done.stdout.splitlines()


recorded = {}
for file in sorted((ROOT / "docs").glob("coming-from-*.md")):
    blocks = re.findall(r"^```python\n(.*?)^```$", file.read_text(), re.M | re.S)
    recorded[file.name] = [{"code": code, "printed": printed(code)} for code in blocks]
    print(f"{file.name}: {len(blocks)}")
Path(__file__).with_suffix(".json").write_text(json.dumps(recorded, indent=1) + "\n")
