"""Packs the handwritten digits of scikit-learn for `nadir race`, and records what a test checks them by.

    python3 -m venv venv && venv/bin/pip install scikit-learn
    venv/bin/python scripts/digits.py

apps/demos/digits/digits.bin is what remains after zlib's deflate of two arrays of bytes, in scikit-learn's
order: 1797 images of 64 pixels, each 0..16, row by row, then the 1797 labels.

E. Alpaydin & C. Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository
(1998), https://doi.org/10.24432/C50P49, CC BY 4.0.
"""

import hashlib
import json
import zlib
from pathlib import Path

import numpy as np
import sklearn
from sklearn.datasets import load_digits

ROOT = Path(__file__).parent.parent


def main() -> None:
    digits = load_digits()
    images = digits.data.astype(np.uint8)
    labels = digits.target.astype(np.uint8)
    assert np.array_equal(images, digits.data) and images.max() == 16

    packed = zlib.compress(images.tobytes() + labels.tobytes(), level=9)
    (ROOT / "apps/demos/digits/digits.bin").write_bytes(packed)

    record = {
        "source": f"scikit-learn {sklearn.__version__}, load_digits()",
        "imagesSha256": hashlib.sha256(images.tobytes()).hexdigest(),
        "labelsSha256": hashlib.sha256(labels.tobytes()).hexdigest(),
        "imagesPerClass": np.bincount(labels).tolist(),
        "meanPixelPerClass": [float(images[labels == label].mean()) for label in range(10)],
    }
    text = json.dumps(record, indent=2) + "\n"
    (ROOT / "test/apps/demos/digits/digits.json").write_text(text)
    print(f"{len(images)} images in {len(packed)} bytes\n{text}", end="")


if __name__ == "__main__":
    main()
