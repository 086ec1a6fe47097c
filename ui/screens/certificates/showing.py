"""From certificates to the words of their page."""

from __future__ import annotations

from collections.abc import Sequence

from rjdesk.domain.certificate import Certificate
from ui.screens.certificates.shown import CertificateShown
from ui.wording import day, time_of_day, tr


def certificates_shown(certificates: Sequence[Certificate]) -> tuple[CertificateShown, ...]:
    """All of them in the order given."""
    return tuple(map(_shown, certificates))


def _shown(certificate: Certificate) -> CertificateShown:
    at = certificate.made_at.astimezone()
    titles = {"destruction": tr("A case was destroyed"), "restore_drill": tr("A backup restores")}
    made = tr("Made on {day} at {time}").format(day=day(at.date()), time=time_of_day(at))
    name = f"certificate-{certificate.kind.replace('_', '-')}-{at:%Y-%m-%d-%H%M}.pdf"
    return CertificateShown(certificate.id, titles[certificate.kind], made, name)
