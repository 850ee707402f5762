"""How long fsrs-optimizer takes for the reviews in examples/data/cards.txt, `rounds` times: JSON on the last line."""

import importlib.util
import json
import sys
import time
from pathlib import Path

import torch

torch.set_num_threads(1)
PLACE = Path(__file__).parents[2] / "test/golden/programs/fsrs.py"
spec = importlib.util.spec_from_file_location("golden", PLACE)
golden = importlib.util.module_from_spec(spec)
spec.loader.exec_module(golden)

times = []
for _ in range(int(sys.argv[1]) + 1):
    begun = time.perf_counter()
    optimizer = golden.prepared()
    best = golden.trainer(optimizer, torch.float32).train(verbose=False)
    times.append(1e3 * (time.perf_counter() - begun))
print(json.dumps({"first": times[0], "times": times[1:], "parameters": best.tolist()}))
