"""A QTI 1.2 package as Canvas writes and reads it: manifest, quiz, settings, in a zip.

The type in the manifest is `imsqti_xmlv1p2`; Canvas refuses others. Texts are `text/html`, escaped
once more than XML wants: in `text/plain` Canvas loses what looks like a tag.
"""

import io
import zipfile
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem
from quizgen.lms.canvas_items import add_item
from quizgen.lms.html_text import to_html
from quizgen.lms.losses import DESCRIPTION, FIELDS, Capabilities, Loss
from quizgen.lms.numbers import in_digits

CAPABILITIES = Capabilities(
    kinds={
        **dict.fromkeys(("choice", "true_false", "cloze", "short_answer", "matching"), ""),
        "ordering": "pairs of things and places",
        "flashcard": "a short answer",
    },
    long_backs="an essay",
    fields=(FIELDS | DESCRIPTION) - {"tags", "difficulty", "media", "nested", "spare"},
)
_QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_CP = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
_ASSOCIATED = "associatedcontent/imscc_xmlv1p1/learning-application-resource"


def write_canvas(deck: Deck, items: Sequence[AnyItem], losses: list[Loss]) -> bytes:
    """The package; what does not fit is added to `losses`. The same deck gives the same bytes."""
    name = f"quizgen-{deck.id}"
    files = {
        "imsmanifest.xml": _manifest(name),
        f"{name}/{name}.xml": _quiz(deck, name, items, losses),
        f"{name}/assessment_meta.xml": _settings(deck, name, items),
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for path, root in files.items():
            member = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            member.create_system = 3
            member.external_attr = 0o644 << 16
            content = tostring(root, encoding="UTF-8", xml_declaration=True)
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _quiz(deck: Deck, name: str, items: Sequence[AnyItem], losses: list[Loss]) -> Element:
    root = Element("questestinterop", xmlns=_QTI)
    assessment = SubElement(root, "assessment", ident=name, title=deck.title)
    section = SubElement(assessment, "section", ident="root_section")
    for item in items:
        add_item(section, item, losses)
    return root


def _settings(deck: Deck, name: str, items: Sequence[AnyItem]) -> Element:
    """Options are not shuffled: a deck may pin some, and numbers stand in their order."""
    root = Element("quiz", identifier=name, xmlns=_CANVAS)
    for field, value in (
        ("title", deck.title),
        ("description", to_html(deck.description)),
        ("shuffle_answers", "false"),
        ("scoring_policy", "keep_highest"),
        ("quiz_type", "assignment"),
        ("points_possible", in_digits(sum(item.points for item in items))),
        ("show_correct_answers", "true"),
        ("allowed_attempts", "1"),
        ("available", "false"),
    ):
        SubElement(root, field).text = value
    return root


def _manifest(name: str) -> Element:
    root = Element("manifest", identifier=f"{name}-package", xmlns=_CP)
    metadata = SubElement(root, "metadata")
    SubElement(metadata, "schema").text = "IMS Content"
    SubElement(metadata, "schemaversion").text = "1.1.3"
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    quiz = SubElement(resources, "resource", identifier=name, type="imsqti_xmlv1p2")
    SubElement(quiz, "file", href=f"{name}/{name}.xml")
    SubElement(quiz, "dependency", identifierref=f"{name}-meta")
    meta = SubElement(
        resources,
        "resource",
        identifier=f"{name}-meta",
        type=_ASSOCIATED,
        href=f"{name}/assessment_meta.xml",
    )
    SubElement(meta, "file", href=f"{name}/assessment_meta.xml")
    return root
