"""One entry point for window and command line.

Nothing heavy is imported here: spawned child processes import this module first.
"""

from __future__ import annotations

import multiprocessing


def main() -> int:
    """Run the program; return its exit status."""
    multiprocessing.freeze_support()
    from timeline_app.app import run

    return run()


if __name__ == "__main__":
    raise SystemExit(main())
