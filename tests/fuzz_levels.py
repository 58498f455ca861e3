"""Files of levels and of settings, mutated: each must be taken or refused with a message, quickly, and nothing written elsewhere.

    python -m tests.fuzz_levels --files 10000
    python -m tests.fuzz_levels --files 500 --kind svg --seed 7

Every kind runs in a process of its own, with the real loaders of the window for pictures and sounds, so that a crash of a decoder is
a finding like any other. Prints a line for each kind, and ends with 1 at the first finding, with the seed that made it.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from game.homes import HOME_VARIABLE
from game.ink import GameError
from game.settings import FILE as SETTINGS
from game.settings import Settings, read_settings, write_settings
from tests.hostile.corpus import DRAWINGS, MANIFESTS, MEDIA, STORIES, png, wav
from tests.hostile.listing import listing
from tests.limits import leave_no_core, peak_mb
from tests.scene.zips import FINE, write_zip

ROOT = Path(__file__).parents[1]
SLOW_S = 10.0
MEMORY_MB = 900
TIMEOUT_S = 3_600
LEVEL = 'id = "night"\n[meters.trust]\nmin = 0\nmax = 5\n[cast.a]\nname = "A"\n[endings.home]\ntitle = "Home"\n'
METERS = ("trust", "standing", "heat", "wounds", "armed", "distance", "coach", "arrivals")
VARIABLES = "".join(f"VAR {name} = 1\n" for name in METERS)
"""What the manifest of the game asks for."""

WEB = ROOT / "tests/stories/web_export"

NUMBERS = (b"\0", b"\xff", b"\x7f", b"\x80", b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f")
NAMES = ".. / \\ : con aux.ink com1 .toml A a ./ // C: \u00e9 \u202e * ? | %00 ~".split()
WORDS = {
    "settings": '{ } [ ] " : , null true false 1e999 -1 99999999999 "text_size" "bindings" "face"'.split(),
    "manifest": "[ ] = \" ' { } \\n [cast. [meters.trust] max = 999999 1e999 nan inf # . , true 0x 1979-05-27 extends id".split(),
    "ink": "-> === = * + - ( ) { } | ~ VAR LIST INCLUDE # : <> \\n // /* */ [ ] & ! TODO IMAGE: none <- ->-> temp".split(),
    "svg": '<g> </g> <path d="M0 0 L1e9 1e9" <svg <use <!-- --> ]]> &lt; 1e38 -1e38 0 nan transform="scale(99)" M C A Z url(#a) stroke="#000" stroke-dasharray="0.01" <style>'.split(),
}


# --- making files ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Samples:
    """What is mutated: things that are right, and things that mean harm."""

    fine: tuple[bytes, ...]
    harmful: tuple[bytes, ...] = ()

    def any(self, draw: random.Random) -> bytes:
        """One of them; mostly a right one, because it comes further."""
        return draw.choice(self.fine if draw.random() < 0.7 or not self.harmful else self.harmful)


def mutated(draw: random.Random, samples: Samples, words: list[str]) -> bytes:
    """One of the samples with a few things wrong with it."""
    data = bytearray(samples.any(draw))
    for _ in range(draw.choice((1, 1, 1, 2, 3, 6))):
        at = draw.randrange(len(data) + 1)
        far = min(len(data), at + draw.randint(1, 60))
        match draw.randint(0, 7):
            case 0:
                data[at : at + 1] = bytes([draw.randrange(256)])
            case 1:
                number = draw.choice(NUMBERS)
                data[at : at + len(number)] = number
            case 2:
                del data[at:far]
            case 3:
                data[at:at] = data[at:far] * draw.randint(1, 40)
            case 4:
                del data[at:]
            case 5:
                other = samples.any(draw)
                data[at:] = other[draw.randrange(len(other) + 1) :]
            case 6 if words:
                data[at:at] = draw.choice(words).replace("\\n", "\n").encode()
            case _:
                data[at:at] = draw.randbytes(draw.randint(1, 8))
    return bytes(data)


NUMBER = re.compile(rb"(?<![#\w])-?\d+\.?\d*")
EXTREMES = b"0 -0 1 -1 1e-9 1e9 -1e9 1e38 1e300 999999 0.0001 32768 65536 2147483648 nan inf".split()


def renumbered(draw: random.Random, data: bytes) -> bytes:
    """The same text with a few of its numbers replaced: still well-formed, so that it comes further."""
    found = list(NUMBER.finditer(data))
    for one in sorted(draw.sample(found, min(len(found), draw.randint(1, 8))), key=lambda one: -one.start()):
        data = data[: one.start()] + draw.choice(EXTREMES) + data[one.end() :]
    return data


def signed_png(data: bytes) -> bytes:
    """The same chunks with right checksums, so that a decoder reads them."""
    found, at = data[:8], 8
    while at + 12 <= len(data):
        body = data[at + 4 : at + 8 + int.from_bytes(data[at : at + 4], "big")]
        found += len(body[4:]).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
        at += 8 + len(body)
    return found


def _shifted(value: int) -> int:
    for _ in range(8):
        value = (value << 1 ^ (0x04C11DB7 if value & 0x80000000 else 0)) & 0xFFFFFFFF
    return value


OGG_TABLE = [_shifted(index << 24) for index in range(256)]


def signed_ogg(data: bytes) -> bytes:
    """The same pages with right checksums."""
    starts = [one.start() for one in re.finditer(b"OggS", data)]
    found = b""
    for one, other in pairwise([*starts, len(data)]):
        blank, crc = data[one : one + 22] + bytes(4) + data[one + 26 : other], 0
        for byte in blank:
            crc = (crc << 8 ^ OGG_TABLE[crc >> 24 ^ byte]) & 0xFFFFFFFF
        found += blank[:22] + crc.to_bytes(4, "little") + blank[26:]
    return found


SIGNED: dict[str, Callable[[bytes], bytes]] = {"png": signed_png, "ogg": signed_ogg}


def packed(draw: random.Random, path: Path) -> bytes:
    """A zip that is well made, of files that are not, or that are called what they should not be."""
    files = {**FINE, "night/pictures/a.png": png(4, 4)}
    for _ in range(draw.choice((1, 1, 2, 4))):
        name = draw.choice(list(files))
        data = files.pop(name)
        if draw.random() < 0.5:
            letters = mutated(draw, Samples((name.encode(),)), NAMES).decode("latin-1").replace("\0", "")
            files[letters[:200] or "x"] = data
        else:
            files[name] = mutated(draw, Samples((data,)), WORDS["ink"])
    return write_zip(path, files).read_bytes()


def made(draw: random.Random, kind: str, samples: Samples, folder: Path) -> bytes:
    """A mutated file of a kind; every second one in a way that keeps it in shape, where that can be done."""
    if kind in ("svg", "manifest", "settings") and draw.random() < 0.5:
        return renumbered(draw, samples.any(draw))
    if kind == "zip" and draw.random() < 0.5:
        return packed(draw, folder / "packed.zip")
    data = mutated(draw, samples, WORDS.get(kind, []))
    return SIGNED[kind](data) if kind in SIGNED and draw.random() < 0.5 else data


def samples_of(kind: str, folder: Path) -> Samples:
    """What is mutated for a kind."""
    match kind:
        case "manifest":
            harmful = (text.encode() for text, _ in MANIFESTS.values() if len(text) < 2_000)
            own = (ROOT / "levels/red_heat/level.toml").read_bytes().replace(b"red_heat", b"night", 1)
            return Samples((own, LEVEL.encode()), tuple(harmful))
        case "settings":
            write_settings(Settings(text_size=150, bindings={"advance": ("space", "n")}, window_x=20), folder)
            return Samples(((folder / SETTINGS).read_bytes(),), (b"[" * 5_000, b'{"text_size": ' + b"9" * 5_000 + b"}"))
        case "ink":
            cat = (ROOT / "tests/stories/web_export/cat.ink").read_bytes()
            shared = (ROOT / "levels/red_heat/shared.ink").read_bytes()
            return Samples((cat, shared), tuple(text.encode() for text, _ in STORIES.values() if len(text) < 2_000))
        case "zip":
            files = {**FINE, "night/pictures/a.png": png(4, 4)}
            return Samples((write_zip(folder / "sample.zip", files).read_bytes(),))
        case "svg":
            small = sorted((ROOT / "assets").rglob("*.svg"), key=lambda one: one.stat().st_size)[:40:4]
            harmful = (text.encode() for text, _ in DRAWINGS.values() if len(text) < 2_000)
            return Samples(tuple(one.read_bytes() for one in small), tuple(harmful))
        case "png":
            return Samples(((WEB / "pics/cat.png").read_bytes(), png(8, 8)), (MEDIA["two headers"][1],))
        case "jpg":
            return Samples(((WEB / "yard.jpg").read_bytes(),))
        case "ogg":
            sounds = sorted((ROOT / "assets/sounds").glob("*.ogg"), key=lambda one: one.stat().st_size)[:3]
            return Samples(tuple(one.read_bytes() for one in sounds), (MEDIA["hours in a small sound"][1],))
        case "wav":
            return Samples(((WEB / "audio/meow.wav").read_bytes(), wav(8_000, 500)))
        case _:
            return Samples(((WEB / "audio/loop.mp3").read_bytes(),))


# --- taking them -----------------------------------------------------------------------------------------------


def take_level(path: Path, data: bytes) -> bool:
    """Load a level and play a little of it; whether it could be loaded."""
    from game.scene import Decision, Session, load

    path.write_bytes(data)
    target = path if path.suffix == ".zip" else path.parent
    try:
        session = Session(load(target))
        for step in range(30):
            if session.is_over:
                break
            beat = session.beat
            session.choose(beat.open[step % len(beat.open)].index) if isinstance(beat, Decision) else session.advance()
    except GameError as error:
        if not str(error):
            raise
        return False
    return True


def take_picture(path: Path, data: bytes) -> bool:
    """Draw a picture as the window does; whether it could be drawn."""
    from game.window import svg
    from game.window.sdl import pygame

    path.write_bytes(data)
    try:
        svg.picture(path, 160, 90)
    except (pygame.error, OSError, ValueError) as error:
        if not str(error):
            raise
        return False
    return True


def take_sound(path: Path, data: bytes) -> bool:
    """Load a sound as the window does; whether it could be."""
    from game.window.sound import Sound

    path.write_bytes(data)
    return Sound()._load(path) is not None


def take_settings(path: Path, data: bytes) -> bool:
    """Read settings as the window does, and write what was read; whether they could be read."""
    path.write_bytes(data)
    settings, message = read_settings(path.parent)
    write_settings(settings, path.parent)
    if read_settings(path.parent) != (settings, ""):
        raise AssertionError("what was read cannot be kept")
    return not message


TAKERS: dict[str, tuple[str, Callable[[Path, bytes], bool]]] = {
    "manifest": ("level.toml", take_level),
    "settings": (SETTINGS, take_settings),
    "ink": ("story.ink", take_level),
    "zip": ("night.zip", take_level),
    "svg": ("picture.svg", take_picture),
    "png": ("picture.png", take_picture),
    "jpg": ("picture.jpg", take_picture),
    "ogg": ("sound.ogg", take_sound),
    "wav": ("sound.wav", take_sound),
    "mp3": ("sound.mp3", take_sound),
}


def work(kind: str, files: int, seed: int, folder: Path) -> int:
    """In a process of its own: make and take files of one kind, noting each seed before it is used."""
    os.environ.update(SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy")
    leave_no_core()
    name, take = TAKERS[kind]
    if take in (take_picture, take_sound):
        from game.window.sdl import pygame

        pygame.display.init()
        pygame.display.set_mode((16, 16))
    level = folder / "levels" / "night"
    level.mkdir(parents=True)
    (level / "level.toml").write_text('id = "night"\n', encoding="utf-8")
    (level / "story.ink").write_text(f"{VARIABLES}Snow.\n* [Go] -> END\n", encoding="utf-8")
    samples = samples_of(kind, folder)
    note = (folder / "seed").open("wb", buffering=0)
    taken, slowest = 0, 0.0
    for number in range(files):
        one = seed * 10_000_000 + number
        note.seek(0)
        note.write(f"{one:020}".encode())
        data = made(random.Random(one), kind, samples, folder)
        began = time.perf_counter()
        taken += take(level / name, data)
        slowest = max(slowest, time.perf_counter() - began)
        if slowest > SLOW_S:
            print(f"took {slowest:.1f} s")
            return 1
        if peak_mb() > MEMORY_MB:
            print(f"more than {MEMORY_MB} MB in use")
            return 1
    print(f"{taken} {slowest:.3f} {peak_mb()}")
    return 0


# --- all kinds -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the files of one kind. `finding` is empty where every one was taken or refused."""

    kind: str
    files: int
    taken: int
    seconds: float
    slowest_s: float
    memory_mb: int
    finding: str

    def __str__(self) -> str:
        if self.finding:
            return f"{self.kind:9}FINDING: {self.finding}"
        refused = self.files - self.taken
        return (
            f"{self.kind:9}{self.files} files: {self.taken} taken, {refused} refused with a message; "
            f"{self.seconds:.1f} s, slowest {self.slowest_s * 1000:.0f} ms, {self.memory_mb} MB"
        )


def fuzz(kind: str, files: int, seed: int = 1) -> Outcome:
    """Try mutated files of a kind, and look whether anything was written outside of the folder that they have."""
    with tempfile.TemporaryDirectory() as name:
        around = Path(name)
        inside = around / "inside"
        inside.mkdir()
        (around / "here").mkdir()
        (around / "precious.txt").write_text("precious", encoding="utf-8")
        before = listing(around, but=("inside",)), listing(ROOT / "levels"), listing(WEB)
        began = time.perf_counter()
        environment = {
            **os.environ,
            HOME_VARIABLE: str(inside / "home"),
            "PYTHONPATH": str(ROOT),
            "TMPDIR": str(inside),
        }
        words = [
            "-m",
            "tests.fuzz_levels",
            "--worker",
            str(inside),
            "--kind",
            kind,
            "--files",
            str(files),
            "--seed",
            str(seed),
        ]
        done = subprocess.run(
            [sys.executable, *words],
            check=False,
            cwd=around / "here",
            env=environment,
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
        )
        seconds = time.perf_counter() - began
        finding = ""
        if done.returncode:
            last = (inside / "seed").read_text() if (inside / "seed").exists() else "none"
            finding = f"file {last.lstrip('0')}: ended with {done.returncode}\n{done.stdout}{done.stderr}"
        elif before != (listing(around, but=("inside",)), listing(ROOT / "levels"), listing(WEB)):
            finding = "something was written outside"
        taken, slowest, memory = done.stdout.split()[-3:] if not finding else ("0", "0", "0")
        return Outcome(kind, files, int(taken), seconds, float(slowest), int(memory), finding)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=TAKERS, action="append", default=[])
    parser.add_argument("--worker", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker is not None:
        return work(options.kind[0], options.files, options.seed, options.worker)
    found = False
    for kind in options.kind or TAKERS:
        outcome = fuzz(kind, options.files, options.seed)
        print(outcome, flush=True)
        found = found or bool(outcome.finding)
    return int(found)


if __name__ == "__main__":
    sys.exit(main())
