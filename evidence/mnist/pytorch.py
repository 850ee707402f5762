"""AlgoPerf's network in PyTorch, from the weights and batches that beside.mjs wrote: a line of JSON in, one out.

NAdamW is AlgoPerf's own class, from a clone of its repository that ALGOPERF names; the others are torch.optim's.
"""

import json
import math
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn, optim
from torch.optim import lr_scheduler as schedulers

sys.path.insert(0, str(Path(__file__).parents[2] / "test/golden"))
from authors import Clone  # noqa: E402

CLONE = Clone("https://github.com/mlcommons/algorithmic-efficiency", "ALGOPERF")
SOURCE = "algorithms/archived_paper_baselines/nadamw/pytorch/submission.py"
FOLDER = Path(sys.argv[1])
EVERY = 100


def read(name: str, dtype: type) -> np.ndarray:
    return np.fromfile(FOLDER / name, dtype)


def part(name: str) -> tuple[torch.Tensor, torch.Tensor]:
    inputs = torch.from_numpy(read(f"{name}.inputs", np.float32)).reshape(-1, 784)
    return inputs, torch.from_numpy(read(f"{name}.labels", np.uint8)).long()


def network(seed: int) -> nn.Module:
    model = nn.Sequential(nn.Linear(784, 128), nn.Sigmoid(), nn.Linear(128, 10))
    values = torch.from_numpy(read(f"start-{seed}", np.float32))
    nn.utils.vector_to_parameters(values, model.parameters())
    return model


def warmup_cosine(optimizer: optim.Optimizer, warmup: int, steps: int):
    rise = schedulers.LinearLR(optimizer, start_factor=1e-10, end_factor=1.0, total_iters=warmup)
    fall = schedulers.CosineAnnealingLR(optimizer, T_max=max(steps - warmup, 1))
    return schedulers.SequentialLR(optimizer, [rise, fall], [warmup])


def warmup_linear(optimizer: optim.Optimizer, warmup: int, steps: int, end: float):
    total = math.floor((steps - warmup) * 0.9)

    def factor(step: int) -> float:
        if step < warmup:
            return step / warmup
        return 1 + (end - 1) * min((step - warmup) / total, 1)

    return schedulers.LambdaLR(optimizer, factor)


def made(name: str, parameters, point: dict, steps: int):
    warmup = math.floor(point.get("warmup", 0.05) * steps)
    keep = 1 - point["oneMinusBeta1"]
    if name.startswith("SGD"):
        optimizer = optim.SGD(
            parameters, point["lr"], keep, nesterov=name.endswith("Nesterov"),
            weight_decay=point["weightDecay"],
        )
        return optimizer, warmup_linear(optimizer, warmup, steps, point["endFactor"])
    if name == "Adam":
        optimizer = optim.Adam(parameters, point["lr"], (keep, 0.999), point["eps"])
        return optimizer, None
    kind = CLONE.optimizer(SOURCE, "NAdamW") if name == "NAdamW" else optim.AdamW
    betas = (keep, point["beta2"])
    optimizer = kind(parameters, point["lr"], betas, weight_decay=point["weightDecay"])
    return optimizer, warmup_cosine(optimizer, warmup, steps)


def train(job: dict) -> dict:
    torch.set_num_threads(job["threads"])
    seed, steps, point = job["seed"], job["steps"], job["point"]
    inputs, labels = PARTS["train"]
    batches = torch.from_numpy(read(f"batches-{seed}", np.uint32).astype(np.int64)).reshape(-1, 16)
    model = network(seed)
    optimizer, scheduler = made(job["optimizer"], model.parameters(), point, steps)
    smoothing = point.get("labelSmoothing", 0)
    right: dict = {"validation": [], "test": []}
    times, begin = [], time.perf_counter()
    for step in range(1, steps + 1):
        rows = batches[step - 1]
        optimizer.zero_grad()
        loss = F.cross_entropy(model(inputs[rows]), labels[rows], label_smoothing=smoothing)
        loss.backward()
        optimizer.step()
        if scheduler:
            scheduler.step()
        if step % EVERY and step != steps:
            continue
        times.append(1000 * (time.perf_counter() - begin) / (step % EVERY or EVERY))
        with torch.no_grad():
            for name, counts in right.items():
                own, truth = PARTS[name]
                counts.append(int((model(own).argmax(1) == truth).sum()))
        begin = time.perf_counter()
    return {**right, "milliseconds": float(np.quantile(times, 0.25))}


PARTS = {name: part(name) for name in ("train", "validation", "test")}
print(json.dumps({"torch": torch.__version__, "nadamw": CLONE.version(SOURCE)}), flush=True)
for line in sys.stdin:
    print(json.dumps(train(json.loads(line))), flush=True)
