"""One signature into one field: the only place that writes with pyHanko.

Each call appends one revision and changes nothing before it: the field gets its value and appearance, a certification
also enters the catalog. Profile: PAdES B-B (ETSI EN 319 142-1), SHA-256, ECDSA P-256, the signing time in ``/M``.
"""

from __future__ import annotations

import asyncio
import io
from datetime import UTC, datetime
from typing import Any

from asn1crypto import keys, x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes, SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from rjdesk.documents.identity import Credential
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.signature import Marks, Signature
from rjdesk.errors import SigningOutOfTurn

FACTS = "/RJDesk"
"""Our own key in a signature dictionary (second-class name, ISO 32000-1 annex E)."""
DIGEST = "sha256"
ROOM = 1024
"""Bytes for everything in a signature container that isn't a certificate; about 450 are used."""


class Addition(IncrementalPdfFileWriter):
    """An update that adds objects and leaves Info and XMP as they were signed.

    pyHanko would write the machine's clock into both at every signature.
    """

    def _update_meta(self) -> None:
        pass


def embed(pdf: bytes, signature: Signature, credential: Credential) -> bytes:
    """The file with the signature added. Raises ``SigningOutOfTurn`` for a field that is filled, or a closed file."""
    writer = Addition(io.BytesIO(pdf))
    _refuse_settled(writer, signature.field)
    steps = PdfCMSEmbedder().write_cms(signature.field, writer, existing_fields_only=True)
    field = next(steps).get_object()
    if signature.marks is not None:
        _show(field, signature.marks, writer)
    dictionary, permissions = _dictionary(signature, credential), _permissions(field, signature)
    steps.send(SigObjSetup(sig_placeholder=dictionary, mdp_setup=permissions))
    prepared, output = steps.send(SigIOSetup(md_algorithm=DIGEST))
    steps.send(_container(prepared.document_digest, credential, signature.at))
    signed: bytes = output.getvalue()
    return signed


def _refuse_settled(writer: IncrementalPdfFileWriter, field: str) -> None:
    filled = {name for name, _, _ in enumerate_sig_fields(writer.prev, filled_status=True)}
    if filled & {field, CLOSING}:
        raise SigningOutOfTurn


def _show(field: Any, marks: Marks, writer: IncrementalPdfFileWriter) -> None:
    """Give the field an appearance stream, unless it has no size: such a field is not seen.

    ``field`` is pyHanko's dictionary, which is not typed.
    """
    left, bottom, right, top = (float(number) for number in field["/Rect"])
    width, height = right - left, top - bottom
    if not (width and height):
        return
    form = generic.StreamObject(
        {
            pdf_name("/Type"): pdf_name("/XObject"),
            pdf_name("/Subtype"): pdf_name("/Form"),
            pdf_name("/BBox"): generic.ArrayObject([generic.FloatObject(n) for n in (0, 0, width, height)]),
            pdf_name("/Resources"): generic.DictionaryObject(),
        },
        stream_data=marks(width, height),
    )
    form.compress()
    field[pdf_name("/AP")] = generic.DictionaryObject({pdf_name("/N"): writer.add_object(form)})


def _dictionary(signature: Signature, credential: Credential) -> SignatureObject:
    room = 2 * (len(credential.certificate) + len(credential.root) + ROOM)
    dictionary = SignatureObject(
        bytes_reserved=room,
        subfilter=SigSeedSubFilter.PADES,
        timestamp=signature.at.astimezone(UTC),
        name=signature.facts.name,
        reason=signature.reason,
    )
    dictionary[pdf_name(FACTS)] = generic.TextStringObject(signature.facts.as_json())
    return dictionary


def _permissions(field: Any, signature: Signature) -> SigMDPSetup:
    """The field's own lock, and what is permitted afterwards. ``field`` is pyHanko's dictionary, which is not typed."""
    lock = FieldMDPSpec.from_pdf_object(field["/Lock"]) if "/Lock" in field else None
    permits = MDPPerm(signature.permits) if signature.permits else None
    return SigMDPSetup(md_algorithm=DIGEST, certify=signature.certifies, field_lock=lock, docmdp_perms=permits)


def _container(digest: bytes, credential: Credential, at: datetime) -> bytes:
    """The CMS container. pyHanko's signer is a coroutine, though nothing in it ever waits."""
    root = x509.Certificate.load(credential.root)
    signer = SimpleSigner(
        signing_cert=x509.Certificate.load(credential.certificate),
        signing_key=keys.PrivateKeyInfo.load(credential.key),
        cert_registry=SimpleCertificateStore.from_certs([root]),
    )
    attributes = PdfCMSSignedAttributes(signing_time=at)
    signing = signer.async_sign(digest, DIGEST, use_pades=True, signed_attr_settings=attributes)
    container: bytes = asyncio.run(signing).dump()
    return container
