"""The operating system's own voice: one of its commands, which gets the words over its standard input.

Never on a command line, where every program of the computer can read them, and never in a file. ``docs/decisions`` has why
this is no library. What is not there is not offered; a command that fails for a language is not asked for it again.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Thread

from ui.widgets.voice import Silence, Voice

MOST = 10_000  # characters at once: more than any page here has
LANGUAGES = ("en", "es", "fr", "mi")  # nothing else gets into a command
_WINDOWS = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "$s = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "$v = $s.GetInstalledVoices() | Where-Object {{ $_.Enabled -and "
    "$_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq '{language}' }} | Select-Object -First 1; "
    "if (-not $v) {{ exit 1 }}; $s.SelectVoice($v.VoiceInfo.Name); $s.Speak([Console]::In.ReadToEnd())"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """How a system is asked: the command for a language, the languages it may have, and one that hushes what it left behind."""

    command: Callable[[str], Sequence[str]]
    languages: frozenset[str]
    hush: Sequence[str] = ()


class SystemVoice:
    """Speaks by a command of its own for each thing that is said; see ``ui.widgets.voice.Voice``."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._unable: set[str] = set()
        self._saying: tuple[subprocess.Popen[bytes], str] | None = None

    def speaks(self, language: str) -> bool:
        """Whether there is a voice for it, as far as is known."""
        return language in self._speaker.languages - self._unable

    def say(self, words: str, language: str) -> None:
        """Begins to say words."""
        self.stop()
        if not self.speaks(language):
            return
        try:
            begun = subprocess.Popen(  # noqa: S603 - a command of our own table, found on the path
                self._speaker.command(language),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            self._unable.add(language)
            return
        self._saying = begun, language
        Thread(target=_hand, args=(begun, words[:MOST]), daemon=True).start()  # which waits until they are taken

    def stop(self) -> None:
        """Is silent at once."""
        if self._saying is None:
            return
        (begun, _), self._saying = self._saying, None
        begun.kill()
        begun.wait()
        if self._speaker.hush:
            subprocess.run(self._speaker.hush, check=False, capture_output=True)  # noqa: S603 - of our own table

    def is_speaking(self) -> bool:
        """Whether something is being said."""
        if self._saying is None:
            return False
        begun, language = self._saying
        code = begun.poll()
        if code is None:
            return True
        if code:
            self._unable.add(language)
        self._saying = None
        return False


def system_voice(which: Callable[[str], str | None] = shutil.which, platform: str = sys.platform) -> Voice:
    """The voice of this computer, or silence."""
    everywhere = frozenset(LANGUAGES[:2])
    if platform == "win32":
        shell = which("powershell")
        return (
            SystemVoice(Speaker(lambda language: _powershell(str(shell), language), everywhere)) if shell else Silence()
        )
    if platform == "darwin":
        say = which("say")  # in the voice that its owner chose for the system
        return SystemVoice(Speaker(lambda _: (str(say), "-f", "-"), frozenset({"en"}))) if say else Silence()
    direct = which("espeak-ng") or which("espeak")
    if direct:
        return SystemVoice(Speaker(lambda language: (str(direct), "--stdin", "-v", language), everywhere))
    daemon = which("spd-say")
    if daemon:
        command = (daemon, "--pipe-mode", "--wait", "-l")
        return SystemVoice(Speaker(lambda language: (*command, language), everywhere, (daemon, "--cancel")))
    return Silence()


def _powershell(shell: str, language: str) -> tuple[str, ...]:
    return shell, "-NoProfile", "-NonInteractive", "-Command", _WINDOWS.format(language=language)


def _hand(begun: subprocess.Popen[bytes], words: str) -> None:
    """The words, to a command that may be gone already."""
    if begun.stdin is not None:
        try:
            with begun.stdin as into:
                into.write(words.encode())
        except OSError:
            return  # is_speaking says that it ended
