"""PDFs made for the tests: one column and two, with and without what surrounds a release."""

import zlib

from fpdf import FPDF

TITLE = "Council votes to rebuild Fennel Street Bridge"
PARAGRAPHS = (
    "ALDERTON, Ore. (March 3, 2026) - The Alderton City Council voted 6-1 on Monday to rebuild the Fennel Street "
    "Bridge, which has been closed to trucks since 2021 because its northern pier had moved by four inches.",
    "The work costs $4.2 million and begins on April 6, 2026. A state grant pays $3.1 million of it, and the rest comes "
    "from the street fund that the voters of Alderton renewed in November 2024 for another ten years.",
    '"People have driven nine miles around for five years," said Mayor Ines Halloran. "That ends now, and it ends with '
    'a bridge that a person on a bicycle may cross without fear."',
    "The bridge opens to traffic in November 2026. Buses keep to Route 9 until then, and the ferry at Mill Street runs "
    "every half hour from six in the morning until eleven at night without a fare.",
)


class Page(FPDF):
    """A page with a running head and a page number."""

    furniture = True

    def header(self):
        if self.furniture:
            self.set_font("Helvetica", size=8)
            self.cell(0, 8, "City of Alderton | Press Office", new_x="LMARGIN", new_y="NEXT")

    def footer(self):
        if self.furniture:
            self.set_y(-15)
            self.set_font("Helvetica", size=8)
            self.cell(0, 8, f"Page {self.page_no()} of {{nb}}", align="C")


def page(*, furniture=True, title=""):
    pdf = Page()
    pdf.furniture = furniture
    if title:
        pdf.set_title(title)
    pdf.add_page()
    return pdf


def heading(pdf):
    pdf.set_font("Helvetica", "B", size=18)
    pdf.multi_cell(0, 10, TITLE, align="L", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)
    pdf.set_font("Helvetica", size=11)


def one_column(*, repeat=1, **options):
    """The release, its title set large above it."""
    pdf = page(**options)
    heading(pdf)
    for paragraph in PARAGRAPHS * repeat:
        pdf.multi_cell(0, 6, paragraph, align="L", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(4)
    return bytes(pdf.output())


def two_columns():
    pdf = page()
    heading(pdf)
    with pdf.text_columns(ncols=2, gutter=10, text_align="L") as columns:
        for paragraph in PARAGRAPHS:
            columns.write(paragraph)
            columns.ln()
            columns.ln()
    return bytes(pdf.output())


def interleaved():
    """Two columns whose lines are drawn from left to right, row by row."""
    pdf = page()
    heading(pdf)
    top, columns = pdf.get_y(), []
    for half in (PARAGRAPHS[:2], PARAGRAPHS[2:]):
        lines = []
        for paragraph in half:
            lines += pdf.multi_cell(85, 6, paragraph, align="L", dry_run=True, output="LINES")
            lines.append("")
        columns.append(lines)
    for row in range(max(map(len, columns))):
        for column, lines in enumerate(columns):
            if row < len(lines):
                pdf.set_xy(10 + column * 100, top + row * 6)
                pdf.cell(85, 6, lines[row])
    return bytes(pdf.output())


def hyphenated():
    """Lines that end in hyphens, some of which belong to the word."""
    pdf = page()
    heading(pdf)
    for line in (
        "ALDERTON, Ore. - The coun-", "cil voted on Monday to re-", "build the bridge with a three-",
        "year, well-", "known plan. The sixty-", "foot span costs $4.2 mil-", "lion, the city said, and it is paid for.",
    ):  # fmt: skip
        pdf.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def encrypted(password):
    pdf = page()
    pdf.set_encryption(owner_password="owner", user_password=password)
    heading(pdf)
    pdf.multi_cell(0, 6, "\n\n".join(PARAGRAPHS))
    return bytes(pdf.output())


def scanned():
    pdf = page(furniture=False)
    pdf.rect(10, 10, 190, 270, style="F")
    return bytes(pdf.output())


def bulleted():
    pdf = page()
    heading(pdf)
    pdf.multi_cell(0, 6, PARAGRAPHS[0], align="L", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)
    for words in ("Two lanes and a cycle path", "Railings 4 feet high", "Lamps every 60 feet"):
        pdf.multi_cell(0, 6, f"- {words}", align="L", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)
    pdf.multi_cell(0, 6, PARAGRAPHS[1], align="L", new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def by_hand(*objects, pages=1):
    """A PDF of these objects from number 3 on; object 3 is what every page shows."""
    kids = " ".join(f"{100 + n} 0 R" for n in range(pages))
    body = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode()}
    body |= {3 + n: stored for n, stored in enumerate(objects)}
    names = " ".join(f"/X{n} {n} 0 R" for n in range(4, 3 + len(objects)))
    for n in range(pages):
        body[100 + n] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R/Resources<</XObject<<{names}>>"
            f"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
        ).encode()
    told, places = b"%PDF-1.4\n", {}
    for number, stored in body.items():
        places[number] = len(told)
        told += f"{number} 0 obj\n".encode() + stored + b"\nendobj\n"
    table = "".join(f"{n} 1\n{at:010d} 00000 n \n" for n, at in places.items())
    end = f"xref\n{table}trailer\n<</Root 1 0 R/Size 1000>>\nstartxref\n{len(told)}\n%%EOF"
    return told + end.encode()


def stream(content, extra=""):
    packed = zlib.compress(content)
    return f"<</Filter/FlateDecode/Length {len(packed)}{extra}>>stream\n".encode() + packed + b"\nendstream"


def bomb():
    """Forty thousand bytes that unpack to forty million."""
    return by_hand(stream(b" " * 40_000_000))


def nested_forms():
    """Ten forms that each show the next one ten times."""
    forms = [
        stream(
            f"/X{n + 1} Do ".encode() * 10 if n < 13 else b"BT /F1 9 Tf (again) Tj ET",
            f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X{n + 1} {n + 1} 0 R>>/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
        )
        for n in range(4, 14)
    ]
    return by_hand(stream(b"/X4 Do"), *forms)


def many_pages(pages):
    return by_hand(stream(b"BT /F1 9 Tf 9 700 Td (The council voted.) Tj ET"), pages=pages)
