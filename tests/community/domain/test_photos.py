"""What a photo is after we have read it."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from daysheet.community.domain.photos import plain_jpeg
from daysheet.community.errors import BadPhoto

SECRET = b"37.354 N taken by Ada Bell"


def picture(form, size=(60, 40), mode="RGB", **options):
    out = BytesIO()
    image = Image.new(mode, size, (200, 30, 20) if mode == "RGB" else (200, 30, 20, 0))
    image.save(out, form, **options)
    return out.getvalue()


def telltale():
    """Metadata of every kind that a camera or a program writes."""
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(0x8825)[2] = (37.0, 21.0, 14.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return {"exif": exif.tobytes(), "icc_profile": profile}


def segments(jpeg):
    """The markers before the picture's data."""
    at, found = 2, []
    while jpeg[at + 1] != 0xDA:
        found.append(jpeg[at + 1])
        at += 2 + struct.unpack(">H", jpeg[at + 2 : at + 4])[0]
    return found


def only_pixels(jpeg):
    """APP0 says that it is a JPEG; the rest are tables. No other APPn (E1–EF), no comment (FE)."""
    return not [m for m in segments(jpeg) if 0xE1 <= m <= 0xEF or m == 0xFE]


@pytest.mark.parametrize(
    ("form", "options"),
    [("JPEG", {"comment": SECRET, "xmp": SECRET}), ("WEBP", {"xmp": SECRET}), ("PNG", {}), ("HEIF", {})],
)
def test_nothing_but_pixels_is_left(form, options):
    sent = picture(form, **telltale(), **options)
    assert SECRET in sent or form == "PNG"

    jpeg = plain_jpeg(sent)

    assert jpeg[:2] == b"\xff\xd8"
    assert SECRET not in jpeg
    assert only_pixels(jpeg)
    kept = Image.open(BytesIO(jpeg))
    assert (kept.format, kept.size, dict(kept.getexif())) == ("JPEG", (60, 40), {})


def test_bytes_after_the_picture_are_left_behind():
    assert SECRET not in plain_jpeg(picture("JPEG") + SECRET)


def test_a_photo_taken_on_its_side_stands_up():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter

    assert Image.open(BytesIO(plain_jpeg(picture("JPEG", exif=exif.tobytes())))).size == (40, 60)


def test_what_is_transparent_becomes_white():
    kept = Image.open(BytesIO(plain_jpeg(picture("PNG", mode="RGBA"))))

    assert kept.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK"])
def test_every_kind_of_pixels_is_read(mode):
    out = BytesIO()
    Image.new(mode, (30, 20)).save(out, "JPEG" if mode == "CMYK" else "PNG")

    assert Image.open(BytesIO(plain_jpeg(out.getvalue()))).size == (30, 20)


def test_a_large_photo_is_made_as_small_as_it_is_printed():
    assert Image.open(BytesIO(plain_jpeg(picture("JPEG", size=(4800, 1200))))).size == (2400, 600)


def png_of(width, height):
    """A PNG that claims a size and holds almost nothing: a decompression bomb."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "no photo that we can read"),
        (b"%PDF-1.7 not a photo", "no photo that we can read"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no photo that we can read"),
        (picture("GIF"), "no photo that we can read"),
        (picture("TIFF"), "no photo that we can read"),
        (picture("JPEG", size=(400, 400))[:700], "damaged"),
        (picture("PNG", size=(400, 400))[:90], "damaged"),
        (picture("HEIF", size=(400, 400))[:-60], "damaged"),
        (png_of(9000, 9000), "64 million"),
        (png_of(11000, 11000), "64 million"),
        (png_of(60000, 60000), "64 million"),
        (b"\xff\xd8" + b"0" * 10_000_000, "10 MB"),
    ],
    ids=["empty", "pdf", "svg", "gif", "tiff", "cut-jpeg", "cut-png", "cut-heif", "bomb", "big-bomb",
         "huge-bomb", "heavy"],
)  # fmt: skip
def test_what_is_no_photo_is_refused_in_plain_words(data, told):
    with pytest.raises(BadPhoto, match=told):
        plain_jpeg(data)
