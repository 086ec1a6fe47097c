"""Reads which answers a process wants counted in the office's figures, each checked before anybody counts by it."""

from __future__ import annotations

from rjdesk.process.section import Section
from rjdesk.process.template import Group, Kept, OwnFigure, Prompt, PromptKind, Stage

YES_NO = ("yes", "no")
"""How the answers to a question of yes or no are named."""

_COUNTABLE = (PromptKind.CHOICE, PromptKind.SEVERAL, PromptKind.YES_NO)


def read_own_figures(top: Section, stages: tuple[Stage, ...]) -> tuple[OwnFigure, ...]:
    """The figures under ``[[figure]]``, with everything wrong noted on the way."""
    asked = {f"{stage.id}/{prompt.id}": prompt for stage in stages for prompt in stage.prompts if _countable(prompt)}
    found = top.sections("figure", lambda table: f"figure {table.get('id', '?')}")
    return tuple(_figure(section, asked) for section in found)


def answers_of(prompt: Prompt) -> tuple[str, ...]:
    """What may be answered, by identity."""
    return YES_NO if prompt.kind is PromptKind.YES_NO else tuple(choice.id for choice in prompt.choices)


def _countable(prompt: Prompt) -> bool:
    """Of the case as a whole, a choice, and never of anybody's health."""
    return prompt.kind in _COUNTABLE and prompt.of is Group.CASE and prompt.kept is Kept.CASE


def _figure(section: Section, asked: dict[str, Prompt]) -> OwnFigure:
    figure = OwnFigure(
        id=section.identity("id"),
        title=section.text("title", required=True),
        means=section.text("means", required=True),
        counts=_place(section, "counts", asked),
        part=_answers(section, "part", "counts", asked),
        among=_place(section, "among", asked) if section.has("among") else "",
        among_is=_answers(section, "among_is", "among", asked),
    )
    if bool(figure.among) is not bool(figure.among_is):
        section.note("among_is" if figure.among else "among", "missing")
    section.finish()
    return figure


def _place(section: Section, key: str, asked: dict[str, Prompt]) -> str:
    place = section.text(key, required=True)
    if place and place not in asked:
        section.note(key, "wrong_value", ", ".join(asked))
    return place


def _answers(section: Section, key: str, of: str, asked: dict[str, Prompt]) -> tuple[str, ...]:
    prompt = asked.get(section.text(of)) if section.has(of) else None
    return section.names(key, answers_of(prompt) if prompt else ())
