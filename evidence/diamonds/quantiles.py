"""Records test/golden/evidence/quantiles.json: what scikit-learn makes of numbers like those of Diamonds.

    venv/bin/python evidence/diamonds/quantiles.py
"""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.preprocessing import QuantileTransformer

random = np.random.RandomState(1)
size = 3000
# Ties, a long tail, and few values, as carat, x and table have them.
columns = {
    "tied": np.round(random.gamma(2, 0.4, size), 2),
    "tailed": np.exp(random.normal(0, 2, size)),
    "few": np.round(random.normal(57, 2, size)),
}
cases = {}
for name, column in columns.items():
    train = column.astype(np.float32)[:, None]
    noisy = train + np.random.RandomState(0).normal(0.0, 1e-5, train.shape).astype(np.float32)
    transformer = QuantileTransformer(
        n_quantiles=max(min(size // 30, 1000), 10),
        output_distribution="normal",
        subsample=1_000_000_000,
        random_state=0,
    ).fit(noisy)
    ends = [noisy.min(), noisy.max(), noisy.min() - 1, noisy.max() + 1]
    queries = np.concatenate([train[:60, 0], np.array(ends, dtype=np.float32)])
    cases[name] = {
        "train": [float(x) for x in noisy[:, 0]],
        "queries": [float(x) for x in queries],
        "scores": [float(x) for x in transformer.transform(queries[:, None])[:, 0]],
    }
file = Path(__file__).parents[2] / "test/golden/evidence/quantiles.json"
file.parent.mkdir(exist_ok=True)
file.write_text(json.dumps({"sklearn": sklearn.__version__, "quantiles": 100, "cases": cases}) + "\n")
