"""A wheel around a program, with nothing but the standard library: wheel.py PROGRAM VERSION FOLDER.

The folder gets the wheel, and `requirements.txt` with its checksum. For tests; releases are made by `packaging/build`.
"""

import base64
import hashlib
import pathlib
import sys
import zipfile

program, version, folder = sys.argv[1:]
name = f"wegwijs-{version}"
files = {
    f"{name}.data/scripts/wegwijs": pathlib.Path(program).read_bytes(),
    f"{name}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: wegwijs\nVersion: {version}\n".encode(),
    f"{name}.dist-info/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: false\nTag: py3-none-any\n",
}


def line(path, data):
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return f"{path},sha256={digest},{len(data)}\n"


record = f"{name}.dist-info/RECORD"
files[record] = ("".join(line(*file) for file in files.items()) + f"{record},,\n").encode()
wheel = pathlib.Path(folder) / f"{name}-py3-none-any.whl"
with zipfile.ZipFile(wheel, "w") as archive:
    for path, data in files.items():
        entry = zipfile.ZipInfo(path)
        entry.external_attr = 0o100755 << 16
        archive.writestr(entry, data)
checksum = hashlib.sha256(wheel.read_bytes()).hexdigest()
(pathlib.Path(folder) / "requirements.txt").write_text(f"wegwijs=={version} --hash=sha256:{checksum}\n")
