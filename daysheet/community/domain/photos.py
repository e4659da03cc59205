"""A reader's photo as pixels only: read, shrunk, and written anew without anything else."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms, ImageOps
from pillow_heif import register_heif_opener

from daysheet.community.errors import BadPhoto

MOST_BYTES = 10_000_000
MOST_PIXELS = 64_000_000  # the largest that telephones make at 10 MB; a bomb is larger
LONGEST_SIDE = 2400
READ = ("JPEG", "PNG", "WEBP", "HEIF")
BROKEN = (OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, ArithmeticError, RuntimeError,
          MemoryError, struct.error, zlib.error)  # fmt: skip

register_heif_opener(thumbnails=False)


def plain_jpeg(data: bytes) -> bytes:
    """The photo as an upright sRGB JPEG that holds pixels and nothing else; BadPhoto says what is wrong."""
    if len(data) > MOST_BYTES:
        raise BadPhoto(
            f"This file has {len(data) / 1e6:.1f} MB. A photo may have 10 MB: send a smaller copy."
        )
    try:
        return written(shrunk(opened(data)))
    except BROKEN as error:
        raise BadPhoto("This file is damaged: we could read only a part of it. Send another copy.") from error


def opened(data: bytes) -> Image.Image:
    """The picture, its size known but its pixels not yet read."""
    try:
        picture = Image.open(BytesIO(data), formats=READ)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise too_large() from error
    except BROKEN as error:
        raise BadPhoto(
            "This file is no photo that we can read. Send a JPEG, PNG, WebP or HEIC file."
        ) from error
    if picture.width * picture.height > MOST_PIXELS:
        raise too_large()
    return picture


def too_large() -> BadPhoto:
    return BadPhoto("This picture has more than 64 million points. Send a smaller copy.")


def shrunk(picture: Image.Image) -> Image.Image:
    """The picture no larger than is printed, and upright."""
    if picture.mode == "P":
        picture = picture.convert("RGBA")
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is decoded at about that size at once
    return ImageOps.exif_transpose(picture)


def written(picture: Image.Image) -> bytes:
    """JPEG bytes of a fresh image: what the old one carried beside its pixels stays behind."""
    colours = in_srgb(picture).convert("RGBA")
    clean = Image.new("RGB", colours.size, "white")
    clean.paste(colours, mask=colours.getchannel("A"))
    out = BytesIO()
    clean.save(out, "JPEG", quality=85, optimize=True, progressive=True)
    return out.getvalue()


def in_srgb(picture: Image.Image) -> Image.Image:
    """The picture in the colours that a file without a profile stands for."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in {"RGB", "RGBA", "L", "CMYK"}:
        return picture
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        return (
            ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode=mode)
            or picture
        )
    except (ImageCms.PyCMSError, OSError):  # a profile that cannot be read changes nothing
        return picture
