"""The authors' model, optimizers and settings by their protocol on our split, on one thread:

    node evidence/diamonds/dump.mjs FOLDER
    venv/bin/python evidence/diamonds/beside.py tabular-dl-optimizers FOLDER soap 0

prints the best epoch by validation, its errors to validate and to test, and seconds of the processor.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import torch
from theirCode import AdamWScheduleFree, config_of, make_optimizer, model_of
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

folder, name, seed = Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
torch.set_num_threads(1)
scale = json.loads((folder / "scale.json").read_text())
read = lambda part, what: np.fromfile(folder / f"{part}.{what}", dtype=np.float32)
parts = ["train", "val", "test"]
inputs = {part: torch.tensor(read(part, "inputs")).view(-1, 26) for part in parts}
labels = {part: read(part, "labels") for part in parts}
targets = torch.tensor(read("train", "targets"))

config = config_of(name)
options = config["optimizer"]
torch.manual_seed(seed)
model = model_of(26, config["model"]["backbone"])
decay = options.pop("ema_decay", None)
average = decay and AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(decay), use_buffers=True)
optimizer = make_optimizer(model, **options)
is_schedule_free = isinstance(optimizer, AdamWScheduleFree)
order = torch.Generator().manual_seed(seed)
evaluated = average or model


@torch.inference_mode()
def error(part):
    predictions = evaluated(inputs[part], None).squeeze(-1).numpy() * scale["std"] + scale["mean"]
    return float(np.sqrt(np.mean((predictions - labels[part]) ** 2)))


best, epoch = {"epoch": 0, "val": float("inf")}, 0
start = time.process_time()
while epoch - best["epoch"] < config["patience"]:
    if is_schedule_free:
        optimizer.train()
    model.train()
    for rows in torch.randperm(len(targets), generator=order).split(config["batch_size"]):
        loss = nn.functional.mse_loss(model(inputs["train"][rows], None).squeeze(-1), targets[rows])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad.clip_grad_norm_(model.parameters(), config["gradient_clipping_norm"])
        optimizer.step()
        if average:
            average.update_parameters(model)
    epoch += 1
    evaluated.eval()
    if is_schedule_free:
        optimizer.eval()
    val = error("val")
    if val < best["val"]:
        best = {"epoch": epoch, "val": val, "test": error("test")}
print(json.dumps({"name": name, "seed": seed, **best, "seconds": time.process_time() - start}))
