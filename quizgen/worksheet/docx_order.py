"""Elements of WordprocessingML in the order that its schema asks for (ECMA-376 part 1, annex A).

python-docx keeps it for what it knows of; this is for the elements that it does not.
"""

from typing import Any

_ORDERS = {
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
    "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
    "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
    "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader "
    "tblCellSpacing jc hidden",
    "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime "
    "doNotDisplayPageBoundaries displayBackgroundShape",  # what comes before it
}


def put_in_order(parent: Any, element: Any) -> None:
    """Insert an element before the first child that has to follow it."""
    order = _ORDERS[_name(parent)].split()
    rank = order.index(_name(element))
    for place, child in enumerate(parent):
        name = _name(child)
        if name not in order or order.index(name) > rank:
            parent.insert(place, element)
            return
    parent.append(element)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
