"""A plate as Ghostscript's tiffsep writes it: an uncompressed TIFF 6.0 of one 8-bit channel."""
import struct

WIDTH, HEIGHT, COMPRESSION, OFFSETS, COUNTS = 256, 257, 259, 273, 279
SIZES = {3: ("H", 2), 4: ("I", 4)}


class Plate:
    """Ink at a pixel from 0 (none) to 255 (all)."""

    def __init__(self, path):
        data = path.read_bytes()
        tags = self.tags(data)
        assert tags[COMPRESSION] == [1], "a plate must not be compressed"
        self.width, self.height = tags[WIDTH][0], tags[HEIGHT][0]
        strips = zip(tags[OFFSETS], tags[COUNTS])
        self.pixels = b"".join(data[at : at + count] for at, count in strips)

    @staticmethod
    def tags(data):
        assert data[:4] == b"II*\0"
        at = struct.unpack_from("<I", data, 4)[0]
        tags = {}
        for entry in range(struct.unpack_from("<H", data, at)[0]):
            tag, kind, count = struct.unpack_from("<HHI", data, at + 2 + 12 * entry)
            if kind in SIZES:
                letter, size = SIZES[kind]
                place = at + 10 + 12 * entry
                if size * count > 4:
                    place = struct.unpack_from("<I", data, place)[0]
                tags[tag] = list(struct.unpack_from(f"<{count}{letter}", data, place))
        return tags

    def ink(self, x, y):
        return 255 - self.pixels[y * self.width + x]

    def inks(self, left, top, right, bottom):
        """The different amounts of ink in a rectangle of pixels."""
        found = set()
        for y in range(max(0, top), min(bottom, self.height)):
            row = y * self.width
            found.update(self.pixels[row + max(0, left) : row + min(right, self.width)])
        return {255 - pixel for pixel in found}
