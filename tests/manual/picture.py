"""A PNG picture read, cut and written small: as the program writes them, 8 bits a channel, red, green, blue."""
import struct
import zlib
from dataclasses import dataclass


def chunks(data):
    at = 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += 12 + length


def paeth(left, above, corner):
    guess = left + above - corner
    return min((abs(guess - left), 0, left), (abs(guess - above), 1, above), (abs(guess - corner), 2, corner))[2]


def unfiltered(row, before, kind, step):
    """A row of bytes as it was before PNG's filter (ISO/IEC 15948, 9.2)."""
    for i in range(len(row)):
        left, corner = (row[i - step], before[i - step]) if i >= step else (0, 0)
        guess = (0, left, before[i], (left + before[i]) // 2, paeth(left, before[i], corner) if kind == 4 else 0)
        row[i] = (row[i] + guess[kind]) & 255
    return row


@dataclass
class Picture:
    width: int
    height: int
    rows: list  # of bytes, three a pixel

    def crop(self, left, top, right, bottom):
        left, top = max(0, int(left)), max(0, int(top))
        right, bottom = min(self.width, int(right) + 1), min(self.height, int(bottom) + 1)
        rows = [row[3 * left : 3 * right] for row in self.rows[top:bottom]]
        return Picture(right - left, bottom - top, rows)

    def write(self, path):
        """With a palette where 256 colours are enough; of close colours, one for both."""
        shades = [[bytes(c & 0xF8 | c >> 5 for c in row[i : i + 3]) for i in range(0, len(row), 3)] for row in self.rows]
        palette = sorted({pixel for row in shades for pixel in row})
        indexed = len(palette) <= 256
        place = {pixel: i for i, pixel in enumerate(palette)}
        lines = (bytes(place[pixel] for pixel in row) if indexed else b"".join(row) for row in shades)
        parts = [(b"IHDR", struct.pack(">IIBBBBB", self.width, self.height, 8, 3 if indexed else 2, 0, 0, 0))]
        if indexed:
            parts.append((b"PLTE", b"".join(palette)))
        parts.append((b"IDAT", zlib.compress(b"".join(b"\0" + line for line in lines), 9)))
        parts.append((b"IEND", b""))
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
            for kind, data in parts:
                file.write(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)))


def read(path):
    found = list(chunks(path.read_bytes()))
    width, height, depth, colour, *_ = struct.unpack(">IIBBBBB", found[0][1])
    assert depth == 8 and colour in (2, 6), f"{path}: {depth} bits, colour type {colour}"
    step = 3 if colour == 2 else 4
    data = zlib.decompress(b"".join(part for kind, part in found if kind == b"IDAT"))
    rows, before = [], bytearray(step * width)
    for y in range(height):
        start = y * (step * width + 1)
        before = unfiltered(bytearray(data[start + 1 : start + 1 + step * width]), before, data[start], step)
        rows.append(bytes(before) if step == 3 else bytes(c for i, c in enumerate(before) if i % 4 < 3))
    return Picture(width, height, rows)
