"""The rule that rjdesk never touches a network, as an audit hook that every test runs under.

A hook can't be taken away again, and sees connections made by any library. What it stops it also remembers, so that code
which swallows the refusal is found all the same.
"""

from __future__ import annotations

import socket
import sys

EVENTS = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"})
LOOPBACK = ("127.0.0.1", "::1")

touched: list[str] = []


class NetworkTouched(BaseException):
    """Something reached for the network. Not an ``Exception``, so that no handler takes it for a bad connection."""


def forbid() -> None:
    """Refuse every look-up of a name and every connection over the internet protocols, from here on."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event not in EVENTS or not _leaves_the_machine(event, arguments):
        return
    touched.append(event)
    raise NetworkTouched(event)


def _leaves_the_machine(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "socket.getaddrinfo":
        return True
    made, address = arguments[0], arguments[1]
    if isinstance(made, socket.socket) and made.family not in (socket.AF_INET, socket.AF_INET6):
        return False
    # Windows has no socket pairs: asyncio, which pyHanko runs on, makes its own of two ends on the same machine.
    return not (sys.platform == "win32" and isinstance(address, tuple) and address[0] in LOOPBACK)
