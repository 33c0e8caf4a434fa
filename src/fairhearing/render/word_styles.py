"""How our Word files look: page, styles, names and the foot of each page."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import cast

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

from fairhearing.render.ink import printable


def set_page(file: Document) -> None:
    """Set A4 with the margins of the PDF."""
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(23)
    page.top_margin, page.bottom_margin = Mm(22), Mm(24)


def set_styles(file: Document) -> None:
    """Make the stock styles plain: Arial, black, 12 point or more."""
    sizes = {"Title": 22, "Heading 1": 15, "Heading 2": 12}
    for name in ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Intense Quote"):
        style = file.styles[name]
        if isinstance(style, ParagraphStyle):
            _set_style(style, sizes.get(name, 12), bold=name not in ("Normal", "Subtitle"))
    for name in ("Title", "Intense Quote"):
        # The stock styles draw coloured rules, which a court's printer turns into grey smears.
        for rule in file.styles[name].element.findall(f".//{qn('w:pBdr')}"):
            rule.getparent().remove(rule)


def _set_style(style: ParagraphStyle, size: int, *, bold: bool) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = "Arial", Pt(size), bold, False
    font.color.rgb = None
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        if "heme" in str(attribute):  # a theme's font would win over Arial
            del fonts.attrib[attribute]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), "Arial")
    _plain_colour(style)
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Mm(0)
    style.paragraph_format.space_after = Pt(7)
    style.paragraph_format.keep_with_next = style.name in ("Heading 1", "Heading 2")
    if style.name == "Heading 2":  # an entry stands apart from the one before it
        style.paragraph_format.space_before = Pt(18)


def _plain_colour(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_rPr()
    for name in ("w:color", "w:spacing"):
        for old in properties.findall(qn(name)):
            properties.remove(old)


def name_file(file: Document, title: str, made_on: date) -> None:
    """Give the file a title and nothing about who made it or on what."""
    about = file.core_properties
    about.title, about.author, about.comments = printable(title), "", ""
    about.language, about.last_modified_by = "en-GB", ""
    about.created = about.modified = datetime.combine(made_on, time(), UTC)


def number_lines(file: Document, style: str) -> None:
    """Give numbers to the lines of all paragraphs of one style, anew on each page."""
    properties = file.sections[0]._sectPr  # noqa: SLF001  the library has no public way to this
    numbers = {"w:countBy": "1", "w:distance": str(_FROM_TEXT), "w:restart": "newPage"}
    # The order is Word's own, as in the properties of a table.
    margins = properties.find(qn("w:pgMar"))
    if margins is not None:
        margins.addnext(_element("w:lnNumType", numbers))
    for paragraph in file.paragraphs:
        if paragraph.style and paragraph.style.name != style:
            form = paragraph._p.get_or_add_pPr()  # noqa: SLF001  likewise
            form.insert_element_before(_element("w:suppressLineNumbers"), *_AFTER_NUMBERS)


_FROM_TEXT = 280
"""Twentieths of a point between the number of a line and the line."""

_AFTER_NUMBERS = ("w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
"""What Word wants to find after it among the properties of a paragraph."""

_PADDING = MappingProxyType({"top": 70, "left": 110, "bottom": 70, "right": 110})
"""In twentieths of a point, in the order that Word asks for."""


def dress_table(table: Table) -> None:
    """Shade the header row, repeat it on every page, pad the cells, and keep rows whole."""
    for at, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001  no public way to these
        properties.append(_element("w:cantSplit"))
        if at == 0:
            properties.append(_element("w:tblHeader"))
    for cell in table.rows[0].cells:
        shade = _element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": "ECECEC"})
        cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001  likewise
    # Word hangs the padding of the first column out of the page's margin unless it is told.
    indent = _element("w:tblInd", {"w:w": str(_PADDING["left"]), "w:type": "dxa"})
    margins = _element("w:tblCellMar")
    for side, twentieths in _PADDING.items():
        margins.append(_element(f"w:{side}", {"w:w": str(twentieths), "w:type": "dxa"}))
    properties = table._tbl.tblPr  # noqa: SLF001  likewise
    # The order is Word's own, and it may call a file damaged that keeps another.
    properties.insert_element_before(indent, "w:tblLayout", "w:tblLook")
    properties.insert_element_before(margins, "w:tblLook")


def running_foot(file: Document, running: str) -> None:
    """Put the paper's name and `Page 1 of 4` at the foot of every page."""
    foot = file.sections[0].footer.paragraphs[0]
    foot.add_run(f"{running}    Page ")
    _field(foot, "PAGE")
    foot.add_run(" of ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Paragraph, code: str) -> None:
    """Add a number that Word works out by itself."""
    run = paragraph.add_run()
    for part in (
        _element("w:fldChar", {"w:fldCharType": "begin"}),
        _instruction(code),
        _element("w:fldChar", {"w:fldCharType": "end"}),
    ):
        run._r.append(part)  # noqa: SLF001  the library has no public way to add a field


def _instruction(code: str) -> Element:
    instruction = _element("w:instrText", {"xml:space": "preserve"})
    instruction.text = f" {code} "
    return instruction


def _element(name: str, attributes: Mapping[str, str] = MappingProxyType({})) -> Element:
    element = cast("Element", OxmlElement(name))
    for attribute, value in attributes.items():
        element.set(qn(attribute), value)
    return element
