"""Network drives: a library on one is warned about and kept in another way.

A write-ahead log needs memory that the programs share, which machines on a network cannot; and the
locks of network drives are not to be relied on, so two machines at once may damage a library.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

_NETWORKED = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "afpfs", "webdav", "davfs", "9p", "ncpfs")
)
_FUSED = ("fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.s3fs", "fuse.glusterfs")
_MOUNTINFO = Path("/proc/self/mountinfo")
_MAC_MOUNT = re.compile(r"^.+? on (/.*) \((\w+)", re.MULTILINE)


def is_on_network(file: Path) -> bool:
    """Whether the file lies on a network drive, as far as the system tells."""
    try:
        if sys.platform == "win32":
            return _is_remote_drive(file)
        if sys.platform == "darwin":
            listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
            return is_networked(find_filesystem(file, read_mac_mounts(listed.stdout)))
        return is_networked(find_filesystem(file, read_mountinfo(_MOUNTINFO.read_text("utf-8"))))
    except OSError:
        return False


def is_networked(filesystem: str) -> bool:
    """Whether a filesystem of this name is another machine's."""
    return filesystem in _NETWORKED or filesystem.startswith(_FUSED)


def find_filesystem(file: Path, mounts: dict[str, str]) -> str:
    """The filesystem of the nearest folder above the file that one is mounted on, or ""."""
    folders = (os.fspath(folder) for folder in (file, *file.parents))
    return next((mounts[folder] for folder in folders if folder in mounts), "")


def read_mountinfo(text: str) -> dict[str, str]:
    """Folders and the filesystems mounted on them, from Linux's /proc/self/mountinfo."""
    found = {}
    for line in text.splitlines():
        left, dash, right = line.partition(" - ")
        if dash and len(fields := left.split(" ")) > 4:
            folder = re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), fields[4])
            found[folder] = right.split(" ")[0]
    return found


def read_mac_mounts(text: str) -> dict[str, str]:
    """The same from what `mount` prints on macOS."""
    return dict(_MAC_MOUNT.findall(text))


def _is_remote_drive(file: Path) -> bool:
    import ctypes

    drive = file.drive
    if drive.startswith("\\\\"):
        return True
    kind = ctypes.windll.kernel32.GetDriveTypeW(drive + "\\")  # type: ignore[attr-defined]
    return bool(kind == 4)
