"""Network drives: how they are told, and how a library on one is kept."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quizgen.store import place
from quizgen.store.library import open_library
from quizgen.store.network import (
    find_filesystem,
    is_networked,
    is_on_network,
    read_mac_mounts,
    read_mountinfo,
)
from tests.store.library import make_deck, make_review

MOUNTINFO = r"""
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:35 / /home/ada/school\040files rw,relatime shared:9 - nfs4 server:/export rw,vers=4.2
41 22 0:36 / /mnt/share rw - cifs //server/share rw
42 22 0:37 / /mnt/share/local rw - ext4 /dev/vdb rw
43 22 0:38 / /mnt/far rw - fuse.sshfs ada@server:/ rw
"""
MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only)
//ada@server/share on /Volumes/share (smbfs, nodev, nosuid, mounted by ada)
"""


@pytest.mark.parametrize(
    ("file", "filesystem", "networked"),
    [
        ("/home/ada/library.sqlite3", "ext4", False),
        ("/home/ada/school files/quiz/library.sqlite3", "nfs4", True),
        ("/mnt/share/library.sqlite3", "cifs", True),
        ("/mnt/share/local/library.sqlite3", "ext4", False),
        ("/mnt/far/library.sqlite3", "fuse.sshfs", True),
    ],
)
def test_the_nearest_mount_says_what_a_file_lies_on(
    file: str, filesystem: str, networked: bool
) -> None:
    assert find_filesystem(Path(file), read_mountinfo(MOUNTINFO)) == filesystem
    assert is_networked(filesystem) is networked


def test_the_mounts_of_a_mac_are_read_too() -> None:
    mounts = read_mac_mounts(MAC)
    assert find_filesystem(Path("/Volumes/share/library.sqlite3"), mounts) == "smbfs"
    assert find_filesystem(Path("/Users/ada/library.sqlite3"), mounts) == "apfs"


def test_a_folder_of_this_machine_is_none(tmp_path: Path) -> None:
    assert is_on_network(tmp_path / "library.sqlite3") is False


def test_a_library_on_a_network_drive_has_a_journal_instead_of_a_log(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "is_on_network", lambda _file: True)
    with open_library(str(file)) as library:
        assert library.place.is_remote
        library.put_deck(make_deck("a"), "deck.yaml")
        library.record(make_review("a"))
        assert len(library.reviews("me")) == 1
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
