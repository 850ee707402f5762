"""ZIP files as Python's zipfile and PyTorch write them: stored, deflated, streamed, with ZIP64 and a comment.

venv/bin/python test/golden/checkpoint/zip.py
"""

import base64
import io
import json
import pathlib
import zipfile

import torch

FILES = {
    "empty": b"",
    "text.txt": b"nadir " * 50,
    "données/0": bytes(range(256)) * 5,
    "archive/data.pkl": b"\x80\x02}q\x00.",
}


class Stream(io.RawIOBase):
    """What cannot be gone back in, so that sizes come behind the data."""

    def __init__(self):
        self.bytes = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.bytes += data
        return len(data)


def written(compression, *, stream=False, force_zip64=False, comment=b""):
    out = Stream() if stream else io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in FILES.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = compression
            with archive.open(info, "w", force_zip64=force_zip64) as file:
                file.write(data)
        archive.comment = comment
    return bytes(out.bytes) if stream else out.getvalue()


def saved(value):
    out = io.BytesIO()
    torch.save(value, out)
    return out.getvalue()


def base64_of(data):
    return base64.b64encode(data).decode()


runs = {
    "stored": written(zipfile.ZIP_STORED),
    "deflated": written(zipfile.ZIP_DEFLATED),
    "streamed": written(zipfile.ZIP_DEFLATED, stream=True),
    "zip64": written(zipfile.ZIP_DEFLATED, force_zip64=True),
    "comment": written(zipfile.ZIP_STORED, comment=b"PK\x05\x06 is no directory"),
}
tensor = torch.arange(3, dtype=torch.float64)
golden = {
    "files": {name: base64_of(data) for name, data in FILES.items()},
    "zipped": {name: base64_of(data) for name, data in runs.items()},
    "torch": {"file": base64_of(saved({"a": tensor})), "data": tensor.tolist()},
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(golden, indent=1, ensure_ascii=False) + "\n")
