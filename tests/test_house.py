"""The house rules, held by a test each: what a newcomer may rely on without reading all of it."""

import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import click
import pytest
from markdown_it import MarkdownIt

from fairhearing.cli.main import VERBS, verbs

ROOT = Path(__file__).parent.parent
CEILING = 400
"""Lines of a module, at most."""

MEDIAN = 150
"""Lines of a module in the middle, at most: the aim is about 120."""

REGISTRIES = ("pypi" + ".org", "pythonhosted" + ".org", "hugging" + "face.co", "hf" + ".co/")
PLACES = ("/" + "work/", "/" + "opt/pypi", "/" + "root/")
VAGUE = {"utils", "util", "helpers", "misc", "common", "stuff"}


@cache
def tracked(*endings: str) -> tuple[Path, ...]:
    """Every file of the project with one of these endings, as git knows them."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607  git, wherever it is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = (ROOT / name for name in listing.stdout.split("\0") if name)
    return tuple(p for p in paths if p.is_file() and (not endings or p.suffix in endings))


def shown(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def sources() -> list[Path]:
    return [p for p in tracked(".py") if p.is_relative_to(ROOT / "src")]


@pytest.mark.parametrize(
    "command",
    ["ruff check .", "ruff format --check .", "mypy", "lint-imports --no-cache"],
)
def test_the_code_is_read_for_mistakes(command: str) -> None:
    """`lint-imports` also holds that upper rooms import lower ones, never the other way."""
    tool, *given = command.split()
    beside = Path(sys.executable).with_name(tool)
    done = subprocess.run([beside, *given], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_is_longer_than_anyone_can_hold_in_mind() -> None:
    lengths = sorted(len(p.read_text("utf-8").splitlines()) for p in sources())
    long = [p for p in sources() if len(p.read_text("utf-8").splitlines()) > CEILING]
    assert not long, shown(long)
    assert lengths[len(lengths) // 2] <= MEDIAN


def test_nothing_is_named_for_having_no_better_name() -> None:
    vague = [p for p in tracked(".py") if {p.stem, p.parent.name} & VAGUE]
    assert not vague, shown(vague)


def test_no_file_names_a_registry_or_a_place_on_somebodys_machine() -> None:
    text = tracked(".py", ".md", ".toml", ".lock", ".html", ".typ", ".js", ".css", ".json", ".txt")
    extra = [ROOT / "Makefile", ROOT / ".ci" / "run", ROOT / "tools" / "lock"]
    found = [
        f"{path.relative_to(ROOT)}: {word}"
        for path in (*text, *extra)
        if path.suffix != ".txt" or "licen" not in path.name.lower()
        for word in (*REGISTRIES, *PLACES)
        if word in path.read_text("utf-8", errors="replace")
    ]
    assert not found, found


@pytest.mark.parametrize("lock", sorted(ROOT.glob("requirements*.lock")), ids=lambda p: p.name)
def test_each_locked_part_has_one_version_and_a_hash_and_no_index(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert not re.search(
        r"^\s*(-i|--(extra-)?index-url|--find-links|--trusted-host)", text, re.MULTILINE
    )
    entries = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).strip())
    loose = [e.split()[0] for e in entries if "==" not in e or "--hash=sha256:" not in e]
    assert entries
    assert not loose


def test_what_runs_the_program_is_locked_at_the_same_versions_for_the_tests() -> None:
    run, dev = (
        dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert {k: v for k, v in run.items() if dev.get(k) != v} == {}


def test_the_licence_is_named_and_whole() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["license"] == "Apache-2.0"
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in licence
    assert "END OF TERMS AND CONDITIONS" in licence


def links(page: Path) -> list[str]:
    inline = [t for t in MarkdownIt().parse(page.read_text("utf-8")) if t.type == "inline"]
    parts = [child for token in inline for child in token.children or []]
    found = [str(p.attrs.get("href") or p.attrs.get("src") or "") for p in parts]
    return [link for link in found if link and not re.match(r"[a-z]+:", link)]


@pytest.mark.parametrize("page", tracked(".md"), ids=lambda p: str(p.relative_to(ROOT)))
def test_each_link_of_a_page_leads_somewhere(page: Path) -> None:
    dead = [
        link
        for link in links(page)
        if (path := link.partition("#")[0]) and not (page.parent / path).exists()
    ]
    assert not dead


def commands() -> list[tuple[str, str]]:
    """Every `fairhearing` command in the documentation, in blocks and within sentences."""
    found = []
    for page in tracked(".md"):
        for token in MarkdownIt().parse(page.read_text("utf-8")):
            blocks = [token, *(token.children or [])]
            texts = [b.content for b in blocks if b.type in ("fence", "code_block", "code_inline")]
            lines = [
                line.strip().removeprefix("$ ") for text in texts for line in text.splitlines()
            ]
            found += [(page.name, x) for x in lines if x.startswith("fairhearing ")]
    return sorted(set(found))


@pytest.mark.parametrize(("page", "line"), commands())
def test_each_command_in_the_documentation_exists(page: str, line: str) -> None:
    words = re.sub(r"[#|>].*|\[|\]", "", line).split()[1:]
    context = click.Context(verbs, info_name="fairhearing")
    command: click.Command = verbs
    options = [w.split("=")[0] for w in words if w.startswith("-")]
    for word in words:
        if not isinstance(command, click.Group) or word.startswith("-"):
            break
        found = command.get_command(context, word)
        assert found is not None, f"{page}: there is no `{word}` in {line}"
        command = found
    known = {o for p in command.params for o in p.opts} | {"--help", "--version", "-h"}
    assert set(options) <= known, f"{page}: {line}"


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_explains_itself(verb: str) -> None:
    command = verbs.get_command(click.Context(verbs), verb)
    assert command is not None
    assert command.help, verb


@pytest.mark.parametrize("verb", VERBS)
def test_each_option_of_a_verb_is_in_the_reference(verb: str) -> None:
    page = (ROOT / "docs" / "reference" / "commands.md").read_text("utf-8")
    command = verbs.get_command(click.Context(verbs), verb)
    assert command is not None
    inner = command.commands.values() if isinstance(command, click.Group) else [command]
    options = {o for c in inner for p in c.params for o in p.opts if o.startswith("--")}
    assert {o for o in options if f"`{o}" not in page} == set()


def test_make_targets_in_the_documentation_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {
        word
        for page in tracked(".md")
        for word in re.findall(r"\bmake ([a-z]+)`", page.read_text("utf-8"))
    }
    assert named <= targets
    assert {"setup", "demo", "test", "open", "bench"} <= targets
