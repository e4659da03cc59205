"""The figures of the leaf, drawn for Daysheet: 1000 high, set side by side with a gap of 62."""

GAP = 62
HEIGHT = 1000

# Figure: (width, outline). The nine is the six turned over.
FIGURES: dict[str, tuple[int, str]] = {
    "0": (
        540,
        "M0 270A270 270 0 0 1 270 0H270A270 270 0 0 1 540 270V730A270 270 0 0 1 270 1000H270A270 270 0 0 1 0 730ZM195 137V863A75 75 0 0 0 270 938H270A75 75 0 0 0 345 863V137A75 75 0 0 0 270 62H270A75 75 0 0 0 195 137Z",  # noqa: E501 (an outline is one word)
    ),
    "1": (
        450,
        "M335 0V850Q335 936 450 938V1000H20V938Q140 936 140 850V225Q140 190 105 190H0V128Q150 118 205 0Z",  # noqa: E501 (an outline is one word)
    ),
    "2": (
        540,
        "M270 0A270 270 0 0 1 540 270C540 520 300 610 196 806H380C450 806 474 780 484 680H540V1000H0V960C0 640 345 500 345 270C345 130 320 62 270 62ZM264 0H282V62H264ZM272 62A272 213 0 0 0 0 275A272 275 0 0 1 272 0ZM0 280a100 100 0 0 1 200 0a100 100 0 0 1 -200 0Z",  # noqa: E501 (an outline is one word)
    ),
    "3": (
        540,
        "M262 0A250 240 0 0 1 512 240C512 400 420 490 262 490V428C310 428 322 350 322 240C322 120 308 62 262 62ZM262 428A278 286 0 0 1 540 714A278 286 0 0 1 262 1000V938C330 938 345 850 345 714C345 560 330 490 262 490ZM175 428H270V490H175ZM256 0H274V62H256ZM264 62A244 200 0 0 0 20 262A244 262 0 0 1 264 0ZM20 265a98 98 0 0 1 196 0a98 98 0 0 1 -196 0ZM256 938H274V1000H256ZM264 1000A264 270 0 0 1 0 730A264 208 0 0 0 264 938ZM0 728a100 100 0 0 1 200 0a100 100 0 0 1 -200 0Z",  # noqa: E501 (an outline is one word)
    ),
    "4": (
        570,
        "M330 0H475V690H570V752H475V850Q475 936 560 938V1000H190V938Q280 936 280 850V752H0V690ZM280 690V250L88 690Z",  # noqa: E501 (an outline is one word)
    ),
    "5": (
        540,
        "M62 0H500C500 130 430 186 330 186H124V560H62ZM262 372A278 314 0 0 1 540 686A278 314 0 0 1 262 1000V938C330 938 345 840 345 686C345 530 330 434 262 434ZM256 372H272V434H256ZM62 560C90 440 160 372 264 372V434C190 434 150 480 124 560ZM256 938H274V1000H256ZM264 1000A264 270 0 0 1 0 730A264 208 0 0 0 264 938ZM0 728a100 100 0 0 1 200 0a100 100 0 0 1 -200 0Z",  # noqa: E501 (an outline is one word)
    ),
    "6": (
        540,
        "M0 665A270 270 0 0 1 270 395H270A270 270 0 0 1 540 665V730A270 270 0 0 1 270 1000H270A270 270 0 0 1 0 730ZM195 532V863A75 75 0 0 0 270 938H270A75 75 0 0 0 345 863V532A75 75 0 0 0 270 457H270A75 75 0 0 0 195 532ZM0 700V270A270 270 0 0 1 270 0A270 265 0 0 1 540 265A270 203 0 0 0 270 62Q195 62 195 160V700ZM340 268a100 100 0 0 1 200 0a100 100 0 0 1 -200 0Z",  # noqa: E501 (an outline is one word)
    ),
    "7": (
        540,
        "M0 0H540V62C540 330 400 500 395 1000H185C185 640 360 430 440 192H180C95 192 68 230 56 330H0Z",  # noqa: E501 (an outline is one word)
    ),
    "8": (
        540,
        "M22 245A245 245 0 0 1 267 0H273A245 245 0 0 1 518 245V245A245 245 0 0 1 273 490H267A245 245 0 0 1 22 245ZM0 698A270 270 0 0 1 270 428H270A270 270 0 0 1 540 698V730A270 270 0 0 1 270 1000H270A270 270 0 0 1 0 730ZM207 123V367A63 63 0 0 0 270 430H270A63 63 0 0 0 333 367V123A63 63 0 0 0 270 60H270A63 63 0 0 0 207 123ZM195 565V863A75 75 0 0 0 270 938H270A75 75 0 0 0 345 863V565A75 75 0 0 0 270 490H270A75 75 0 0 0 195 565Z",  # noqa: E501 (an outline is one word)
    ),
}


def numeral_svg(number: int) -> str:
    """The number as an inline SVG, hidden from screen readers: the page says the figure in text."""
    x, parts = 0, []
    for figure in str(number):
        width, outline = FIGURES["6" if figure == "9" else figure]
        move = f"translate({x + width} {HEIGHT}) rotate(180)" if figure == "9" else f"translate({x})"
        parts.append(f'<path d="{outline}" transform="{move}"/>' if x or figure == "9" else f'<path d="{outline}"/>')
        x += width + GAP
    return (
        f'<svg class="num" viewBox="0 0 {x - GAP} {HEIGHT}" aria-hidden="true" focusable="false">'
        f"{''.join(parts)}</svg>"
    )
