"""File rights for tests, which may run as root, whom no file mode stops."""

import os
from contextlib import contextmanager

import pytest

NOBODY = 65_534


@contextmanager
def without_the_right_to_write(*places):
    """Take the right to write away, also from a test that runs as root."""
    if not hasattr(os, "geteuid"):
        pytest.skip("file modes of POSIX are needed")
    for place in places:
        place.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        for place in places:
            place.chmod(0o755)


def make_reachable(folder):
    """Let everyone pass through the folders above, which pytest keeps to their owner."""
    for place in (folder, folder.parent, folder.parent.parent):
        place.chmod(0o755)
