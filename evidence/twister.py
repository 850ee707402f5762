"""Records test/golden/evidence/twister.json: what NumPy's RandomState gives. venv/bin/python evidence/twister.py"""

import json
from pathlib import Path

import numpy as np

cases = []
for seed in [0, 1, 42, 2**32 - 1]:
    random = np.random.RandomState(seed)
    words = [int(word) for word in random.randint(0, 2**32, 700, dtype=np.uint32)][-5:]
    uniforms = random.random_sample(3).tolist()
    normals = random.normal(size=5).tolist()
    permutation = random.permutation(1000)[:10].tolist()
    case = {"seed": seed, "words": words, "uniforms": uniforms, "normals": normals}
    cases.append({**case, "permutation": permutation})
file = Path(__file__).parents[1] / "test/golden/evidence/twister.json"
file.write_text(json.dumps({"numpy": np.__version__, "cases": cases}) + "\n")
