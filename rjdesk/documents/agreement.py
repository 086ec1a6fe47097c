"""The agreement: the record and plan that people sign, and the copies that they take home."""

from __future__ import annotations

from contextlib import nullcontext

from rjdesk.documents.agreement_data import as_attachment
from rjdesk.documents.binding import bind
from rjdesk.documents.closing_box import height_for
from rjdesk.documents.contents import AgreementContents, Copy, ForSigning, ObligationLine, PaperFrame, Signer
from rjdesk.documents.facts import Pair
from rjdesk.documents.office_fields import CERTIFICATION, CLOSING
from rjdesk.documents.opening import called, furniture_of, label, left_out, metadata_of, open_story, tell_charges
from rjdesk.documents.story import Story
from rjdesk.documents.styles import INDENT, LEAD, NOTE, WARNED, WIDTH
from rjdesk.documents.typeface import settle
from rjdesk.documents.versions import tell_version
from rjdesk.documents.written import day
from rjdesk.process.template import Words
from rjdesk.wording import say

_LONG = 1500  # characters: a promise with more than this flows over the page instead of being kept together
_MANY = 8  # payments: a promise with more of them goes over a page's end
_LINES = 4  # people who sign with ink on one page of a printed sheet
_WIDE = 112.0  # points: the labels beside a printed sheet's lines are long
_SIGNER_LONG = 240  # characters: what stands beside a signature goes below the row when it is longer


def original(contents: AgreementContents) -> bytes:
    """The agreement with its places to sign, unsigned. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    story = begin(contents)
    story.notice(only_what_was_agreed(contents))
    tell_agreed(story, contents)
    _signatures(story, contents.signers, contents.frame)
    frame = contents.frame
    return bind(story, furniture_of(frame, "original"), metadata_of(frame, contents.title), as_attachment(contents))


def copy_of(contents: AgreementContents, copy: Copy) -> bytes:
    """One recipient's copy, unsealed. Raises ``CharacterNotInFont``."""
    contents, copy = settle(contents), settle(copy)
    story = begin(contents)
    story.notice(whose_copy(copy, contents.frame.words))
    story.facts([(label("original_sha256"), copy.original_sha256)], label=104)
    story.text(only_what_was_agreed(contents))
    _tell_matters(story, contents)
    with story.together() if sum(map(len, contents.statements)) < _LONG else nullcontext():
        _tell_statements(story, contents)
        _tell_whose_signatures(story, contents.signers)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    metadata = metadata_of(contents.frame, say("documents.copy_title", title=contents.title))
    return bind(story, furniture_of(contents.frame, "copy"), metadata, as_attachment(contents, copy))


def for_signing(contents: AgreementContents, sheet: ForSigning) -> bytes:
    """The original's text with lines for ink, for those who sign on paper only; unsealed. Raises ``CharacterNotInFont``."""
    contents, sheet = settle(contents), settle(sheet)
    story = begin(contents)
    story.notice(say("documents.for_signing.about", **contents.frame.words.as_facts()), WARNED)
    story.text(only_what_was_agreed(contents))
    tell_agreed(story, contents)
    for group in (sheet.signers[at : at + _LINES] for at in range(0, len(sheet.signers), _LINES)):
        with story.together():
            _ink_lines(story, group, sheet.certified_sha256, contents.frame)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    metadata = metadata_of(contents.frame, say("documents.for_signing.title", title=contents.title))
    return bind(story, furniture_of(contents.frame, "for_signing"), metadata, None)


def begin(contents: AgreementContents, title: str = "") -> Story:
    """A story begun: with the agreement's own title, or another."""
    frame = contents.frame
    facts: list[Pair] = [
        (label("reference"), frame.reference),
        (label("held_on"), day(contents.held_on)),
        (label("process"), frame.process),
        (label("place"), frame.place),
        (called(frame.words.facilitator), contents.facilitator),
    ]
    return open_story(frame, title or contents.title, contents.statute, facts)


def only_what_was_agreed(contents: AgreementContents) -> str:
    """What a paper holds, and what it doesn't."""
    told = [say("documents.agreed_only")]
    return " ".join([*told, say("documents.partial")] if contents.partial else told)


def whose_copy(copy: Copy, words: Words) -> str:
    """Whose copy it is, and what it was made without."""
    whose = say("documents.copy_for_part", name=copy.recipient, part=copy.part) if copy.part else copy.recipient
    told = [say("documents.copy_for", whose=whose), say("documents.copy_is_not_original")]
    if copy.leaves_out:
        what = ", ".join(sorted(left_out(each, words) for each in copy.leaves_out))
        told.append(say("documents.copy_leaves_out", what=what))
    return " ".join(told)


def tell_agreed(story: Story, contents: AgreementContents, *, signed: bool = True) -> None:
    """Everything that was agreed, in the order of the paper, and what was read out; ``signed``: somebody signs it."""
    _tell_matters(story, contents, signed=signed)
    _tell_statements(story, contents)


def _tell_matters(story: Story, contents: AgreementContents, *, signed: bool = True) -> None:
    tell_version(story, contents, signed=signed)
    words = contents.frame.words.as_facts()
    if contents.people:
        story.heading(say("documents.heading.people"))
        _people(story, [(person.name, person.part) for person in contents.people])
    if contents.charges:
        asked = "admitted" if contents.admission_asked else "not_asked"
        story.heading(say(f"documents.heading.charges_{asked}", **words), room=120)
        story.text(say(f"documents.charges_{asked}", **words))
        tell_charges(story, contents.charges, contents.frame.words)
    _obligations(story, contents.obligations)
    if contents.review_on:
        story.heading(say("documents.heading.review"), room=30)
        story.text(say("documents.review", date=day(contents.review_on), **words))


def _tell_statements(story: Story, contents: AgreementContents) -> None:
    if contents.statements:
        story.heading(say("documents.heading.statements"), room=40)
        for statement in contents.statements:
            story.text(statement)


def _tell_whose_signatures(story: Story, signers: tuple[Signer, ...]) -> None:
    """In a copy: whose they are, and that they are not here."""
    if signers:
        story.heading(say("documents.heading.signatures"), room=40)
        names = ", ".join(signer.name.replace("\n", " ") for signer in signers)
        story.text(f"{say('documents.signed_on_original')} {names}.")


def _people(story: Story, people: list[Pair]) -> None:
    story.table([label("name"), label("part")], people, (1, 1))


def _obligations(story: Story, obligations: tuple[ObligationLine, ...]) -> None:
    first, further = obligations[:1], obligations[1:]
    flows = any(map(_flows, first))
    with nullcontext() if flows else story.together():  # how many there are never stands alone at a page's foot
        story.heading(say("documents.heading.obligations"), room=150 if flows else 0)
        number = "one" if len(obligations) == 1 else "many"
        story.text(say(f"documents.obligations_count.{number}", n=len(obligations)))
        for obligation in first:
            _obligation(story, obligation)
    for obligation in further:
        with nullcontext() if _flows(obligation) else story.together():
            _obligation(story, obligation)


def _flows(obligation: ObligationLine) -> bool:
    """Whether a promise is too long to be kept together on a page."""
    return sum(map(len, _texts(obligation))) > _LONG or len(obligation.instalments) > _MANY


def _texts(obligation: ObligationLine) -> tuple[str, ...]:
    named = (obligation.who, obligation.helps, obligation.checks, obligation.for_whom, obligation.shown_by)
    return (obligation.kind, obligation.what, obligation.amount, *named)


def _obligation(story: Story, line: ObligationLine) -> None:
    story.rule(before=7, after=9)
    story.numbered_heading(line.number, line.kind)
    story.text(line.what, LEAD)
    pairs = [
        ("who", line.who),
        ("due", day(line.due)),
        ("helps", line.helps),
        ("checks", line.checks),
        ("for_whom", line.for_whom),
        ("amount", line.amount),
        ("shown_by", line.shown_by),
    ]
    story.facts([(label(name), value) for name, value in pairs], x=INDENT, label=68)
    if line.instalments:
        _instalments(story, line)


def _instalments(story: Story, line: ObligationLine) -> None:
    head = [label("instalment"), label("due"), label("amount")]
    rows = [(f"{number}", day(part.due), part.amount) for number, part in enumerate(line.instalments, 1)]
    story.table(head, rows, (3, 6, 4), x=INDENT)


def _signatures(story: Story, signers: tuple[Signer, ...], frame: PaperFrame) -> None:
    """No page says only that people sign, and none only that it is closed."""
    words = frame.words.as_facts()
    story.field(CERTIFICATION, say("documents.field.certification", **words))
    first, *further = [signers[at : at + 2] for at in range(0, len(signers), 2)] or [()]
    with story.together():
        story.heading(say("documents.heading.signatures"), room=0)
        story.text(say("documents.signing_statement", **words))
        _sign(story, first)
        if not further:
            _closing(story, signers, frame)
    for row in further[:-1]:
        _sign(story, row)
    if further:
        with story.together():
            _sign(story, further[-1])
            _closing(story, signers, frame)


def _closing(story: Story, signers: tuple[Signer, ...], frame: PaperFrame) -> None:
    height = height_for(frame.office, [signer.name for signer in signers], WIDTH, practice=frame.practice)
    story.closing_box(CLOSING, say("documents.field.closing"), say("documents.closing_caption"), height)
    story.text(say("documents.closing_statement", **frame.words.as_facts()), NOTE)


def _sign(story: Story, signers: tuple[Signer, ...]) -> None:
    _sign_in_row(story, signers) if all(map(_is_short, signers)) else _sign_one_by_one(story, signers)


def _sign_in_row(story: Story, signers: tuple[Signer, ...]) -> None:
    story.sign_here([story.place(s.field, _tip(s), s.name, s.part, s.beside) for s in signers])


def _sign_one_by_one(story: Story, signers: tuple[Signer, ...]) -> None:
    """For long statements of interpreters and the like: the line to sign on, then the text in full width."""
    for signer in signers:
        story.sign_here([story.place(signer.field, _tip(signer), signer.name[:_SIGNER_LONG], "", "")])
        _below(story, signer)


def _is_short(signer: Signer) -> bool:
    return len(signer.name + signer.part + signer.beside) <= _SIGNER_LONG


def _below(story: Story, signer: Signer) -> None:
    """What doesn't fit below the line of a signer with long texts, in full width."""
    for text in (signer.name[_SIGNER_LONG:], signer.part, signer.beside):
        if text:
            story.text(text, NOTE)


def _ink_lines(story: Story, signers: tuple[Signer, ...], digest: str, frame: PaperFrame) -> None:
    """Lines for ink, with what ties them to the certified original on the same page: one photograph shows both."""
    story.heading(say("documents.heading.on_paper"), room=150)
    story.facts([(label("reference"), frame.reference), (label("certified_sha256"), digest)], label=_WIDE)
    story.text(say("documents.for_signing.statement", **frame.words.as_facts()))
    for signer in signers:
        if _is_short(signer):
            story.sign_with_ink(signer.name, signer.part, signer.beside, label("signed_on"))
        else:
            story.sign_with_ink(signer.name[:_SIGNER_LONG], "", "", label("signed_on"))
            _below(story, signer)
    story.text(say("documents.for_signing.scan"), NOTE)


def _tip(signer: Signer) -> str:
    named = say("documents.field.person", name=signer.name, part=signer.part)
    return named.replace("\n", " ")[:400]
