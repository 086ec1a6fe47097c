"""From what was found to one verdict, stricter than any PDF library's.

A library says of each signature whether its bytes are intact. A clerk asks whether this is the paper that these people
signed and the office closed: everything up to the last byte, everyone whom the closing names, one office throughout.
"""

from __future__ import annotations

import hashlib

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from rjdesk.documents.embedded_files import digests_in
from rjdesk.documents.embedding import FACTS
from rjdesk.documents.findings import findings_of
from rjdesk.documents.office_fields import CERTIFICATION, CLOSING
from rjdesk.documents.paper import Found, Paper, read_paper
from rjdesk.documents.parser_failures import PARSER_FAILURES
from rjdesk.documents.statement import FieldStatement
from rjdesk.documents.verdict import Reason, Verdict, VerdictName
from rjdesk.domain.ceremony import How


def judge(pdf: bytes, root_pem: bytes | None, record: bytes | None) -> Verdict:
    """The verdict on a file; see ``verifying.verify``."""
    try:
        paper = read_paper(pdf)
    except PARSER_FAILURES:
        return _not_read(pdf)
    if not any(signature.facts for signature in paper.found):
        return _verdict(pdf, "unreadable", (Reason("not-ours"),))
    name, reasons = _of_paper(paper, root_pem)
    verdict = _verdict(pdf, name, reasons, paper)
    return verdict if record is None else _against_record(verdict, paper, record, root_pem)


def _not_read(pdf: bytes) -> Verdict:
    """A file that can't be read: damaged when it bears the mark of our signatures, else not one of ours."""
    if b"%PDF-" not in pdf[:1024]:
        return _verdict(pdf, "unreadable", (Reason("not-a-pdf"),))
    if FACTS.encode() in pdf:
        return _verdict(pdf, "altered", (Reason("damaged"),))
    return _verdict(pdf, "unreadable", (Reason("not-ours"),))


def _of_paper(paper: Paper, root_pem: bytes | None) -> tuple[VerdictName, tuple[Reason, ...]]:
    """The first verdict that applies, with all of its reasons."""
    if altered := _alterations(paper):
        return "altered", altered
    if missing := _missing(paper):
        return "incomplete", missing
    if unknown := _unknown(paper, root_pem):
        return "unknown-signer", unknown
    return "genuine", (Reason("sealed" if paper.ends_with("seal") else "all-there"),)


def _alterations(paper: Paper) -> tuple[Reason, ...]:
    """Everything that shows that the file is not as it was signed."""
    broken = [Reason(f"signature-{found.trouble}", (("who", _who(found)),)) for found in paper.found if found.trouble]
    if broken or paper.trouble:
        return (*broken, *([Reason(paper.trouble)] if paper.trouble else []))
    if any(found.facts and found.facts.kind in ("closing", "seal") for found in paper.found[:-1]):
        return (Reason("added-after"),)
    if len({found.signer.root for found in paper.found if found.signer}) > 1:
        return (Reason("several-offices"),)
    said = paper.statements
    return tuple(Reason("contradicts", (("who", s.name),)) for s in said if _contradicted(paper, s))


def _contradicted(paper: Paper, statement: FieldStatement) -> bool:
    """Whether a field holds a signature that is not the one the closing speaks of."""
    found = next((found for found in paper.found if found.field == statement.field), None)
    if found is None or found.facts is None:
        return False
    facts = found.facts
    said = ("signature", statement.name, statement.part, statement.how)
    return (facts.kind, facts.name, facts.part, facts.how) != said


def _missing(paper: Paper) -> tuple[Reason, ...]:
    """What an otherwise sound file lacks: its closing, its certification, a signature, or a word on a field."""
    if paper.ends_with("seal") and paper.fields == (CLOSING,):
        return ()
    if not paper.ends_with("closing"):
        return (Reason("not-closed"),)
    first = paper.found[0].facts
    uncertified = [] if first and first.kind == "certification" else [Reason("not-certified")]
    unsigned = [s.name for s in paper.unsigned if s.how in (How.SIGNED, How.ATTESTED)]
    stated = [s.field for s in paper.statements]
    people = [field for field in paper.fields if field not in (CERTIFICATION, CLOSING)]
    return (
        *uncertified,
        *(Reason("not-signed", (("who", name),)) for name in unsigned),
        *([] if sorted(stated) == sorted(people) else [Reason("not-stated")]),
    )


def _unknown(paper: Paper, root_pem: bytes | None) -> tuple[Reason, ...]:
    """Why the office behind a sound, complete file is not known to the reader."""
    if root_pem is None:
        return (Reason("no-root"),)
    try:
        roots = [root.public_bytes(Encoding.DER) for root in x509.load_pem_x509_certificates(root_pem)]
    except PARSER_FAILURES:
        return (Reason("root-unreadable"),)
    return () if paper.root in roots else (Reason("other-office"),)


def _against_record(verdict: Verdict, paper: Paper, record: bytes, root_pem: bytes | None) -> Verdict:
    """The verdict with the signing record's word: the record itself has to hold, and has to name this very file."""
    told = judge(record, root_pem, None)
    sound = told.verdict in ("genuine", "unknown-signer")
    names_it = told.original_sha256 == verdict.sha256 != told.sha256  # a file can't vouch for itself
    same_office = sound and read_paper(record).root == paper.root
    if sound and names_it and same_office:
        return _with_scans(verdict, paper, record)
    if verdict.verdict in ("unreadable", "altered"):
        return verdict.with_record(matches=False)
    if sound and not same_office:
        return verdict.with_record(matches=False, name="unknown-signer", reason=Reason("record-other-office"))
    key = "record-other-file" if sound else "record-unsound"
    return verdict.with_record(matches=False, name="altered", reason=Reason(key))


def _with_scans(verdict: Verdict, paper: Paper, record: bytes) -> Verdict:
    """The verdict with the right record: it holds the scan of every sheet that the closing calls signed on paper."""
    held = digests_in(record) if paper.on_paper else frozenset()
    lacking = next((said.name for said in paper.on_paper if said.scan_sha256 not in held), None)
    if lacking is None:
        return verdict.with_record(matches=True)
    if verdict.verdict == "altered":
        return verdict.with_record(matches=False)
    return verdict.with_record(matches=False, name="altered", reason=Reason("record-lacks-scan", (("who", lacking),)))


def _verdict(pdf: bytes, name: VerdictName, reasons: tuple[Reason, ...], paper: Paper | None = None) -> Verdict:
    digest = hashlib.sha256(pdf).hexdigest()
    found = paper.found if paper else ()
    named = [f.facts.original_sha256 for f in found if f.facts and f.facts.kind == "seal"]
    return Verdict(
        verdict=name,
        reasons=reasons,
        practice=any(f.facts.practice for f in found if f.facts),
        signatures=findings_of(paper) if paper else (),
        sha256=digest,
        original_sha256=named[0] if named else digest,
        certified_sha256=hashlib.sha256(pdf[: paper.certified_end]).hexdigest()
        if paper and paper.certified_end
        else "",
    )


def _who(found: Found) -> str:
    return found.facts.name if found.facts else found.field
