"""`python -m fairhearing` is `fairhearing`."""

from fairhearing.cli.main import main

if __name__ == "__main__":
    main()
