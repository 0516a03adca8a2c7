"""Archives that tell no time and no system: the same members give the same bytes on any day."""

import zipfile
from collections.abc import Iterable
from typing import IO

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip archive knows
_LEVEL = 3  # a twentieth larger than at the usual level, in half the time


def write_zip(to: IO[bytes], members: Iterable[tuple[str, bytes]], *, packed: bool = False) -> None:
    """Write an archive of members, name and content, one after the other.

    `packed` says that they are small as they are.
    """
    way = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(to, "w") as archive:
        for name, content in members:
            member = zipfile.ZipInfo(name, _DATE)
            member.create_system = 3  # Unix, whatever the system
            member.external_attr = 0o644 << 16
            archive.writestr(member, content, way, None if packed else _LEVEL)
