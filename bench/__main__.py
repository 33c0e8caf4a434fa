"""Run every measurement in turn: `python -m bench`, or `python -m bench checking`."""

import runpy
import sys
from pathlib import Path


def main(names: list[str]) -> None:
    """Run the named measurements, or all of them in order of their names."""
    here = Path(__file__).parent
    known = sorted(path.parent.name for path in here.glob("*/__main__.py"))
    for name in names or known:
        if name not in known:
            sys.exit(f"There is no measurement called {name}. There are: {', '.join(known)}.")
        print(f"\n== {name}", flush=True)
        sys.argv = [f"bench.{name}"]
        runpy.run_module(f"bench.{name}", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(sys.argv[1:])
