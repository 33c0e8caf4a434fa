"""Killed at any moment while files are sealed: each file is there whole, or not at all."""

import random
import time
from pathlib import Path

from tests.cli.programs import run, start
from tests.unlocking import PASSPHRASE

from fairhearing.store import opening
from fairhearing.work.case import cases, verifying


def test_every_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    run(tmp_path, "case", "new", "Ours")
    chance = random.Random(3)
    files = []
    for number in range(6):
        path = tmp_path / f"call {number}.bin"
        path.write_bytes(chance.randbytes(24 << 20))
        files.append(path)
        process = start(tmp_path, ["add", "Ours", str(path)])
        time.sleep(chance.uniform(0.5, 1.6))
        process.kill()
        process.communicate()
    proof = run(tmp_path, "verify")
    assert proof.returncode == 0, proof.stdout
    assert run(tmp_path, "add", "Ours", *files).returncode == 0
    opening.unlock(PASSPHRASE)
    try:
        items = cases.case_page(cases.find("Ours")).items
        assert sorted(item.name for item in items) == [path.name for path in files]
        assert verifying.verify().breaks == ()
        assert verifying.verify().originals == len(files)
    finally:
        opening.lock()
