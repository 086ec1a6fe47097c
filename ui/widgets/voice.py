"""Whatever reads aloud on this computer, if anything does: set once by the program, as the look is."""

from __future__ import annotations

from typing import Protocol


class Voice(Protocol):
    """Says one thing at a time. Where there is no voice for a language, it is silent and says so beforehand."""

    def speaks(self, language: str) -> bool:
        """Whether there is a voice for a language, as ``en``."""

    def say(self, words: str, language: str) -> None:
        """Begins to say words; whatever was being said ends."""

    def stop(self) -> None:
        """Is silent at once."""

    def is_speaking(self) -> bool:
        """Whether something is being said."""


class Silence:
    """The voice of a computer that has none."""

    def speaks(self, language: str) -> bool:
        """It speaks nothing."""
        return False

    def say(self, words: str, language: str) -> None:
        """Says nothing."""

    def stop(self) -> None:
        """It is silent already."""

    def is_speaking(self) -> bool:
        """Never."""
        return False


_in_use: list[Voice] = [Silence()]


def use(voice: Voice) -> None:
    """From now on this voice reads aloud; the one before falls silent."""
    the_voice().stop()
    _in_use[0] = voice


def hush() -> None:
    """Whatever is being read aloud ends: the screen is covered, locked or closed."""
    the_voice().stop()


def the_voice() -> Voice:
    """The voice that reads aloud now."""
    return _in_use[0]
