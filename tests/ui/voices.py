"""A voice for tests: it remembers what it was told, and speaks until it is stopped or the test says that it is done."""

from __future__ import annotations


class SpokenVoice:
    """Speaks English and Spanish."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []
        self._speaking = False

    def speaks(self, language: str) -> bool:
        """Whether there is a voice for it."""
        return language in ("en", "es")

    def say(self, words: str, language: str) -> None:
        """Begins to say words."""
        self._speaking = self.speaks(language)
        if self._speaking:
            self.said.append((words, language))

    def stop(self) -> None:
        """Is silent."""
        self._speaking = False

    def is_speaking(self) -> bool:
        """Whether something is being said."""
        return self._speaking
