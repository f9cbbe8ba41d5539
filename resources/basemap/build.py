#!/usr/bin/env python3
"""Builds basemap.bin, the offline map under the clients, from Natural Earth and the gazetteer.

Not part of the normal build; run it when the data or the form changes:

    npm pack world-atlas@2.0.2                           # in an empty directory
    tar xzf world-atlas-2.0.2.tgz
    ./build.py package ../gazetteer/gazetteer.bin basemap.bin

The same input gives the same bytes, so a rebuilt file that differs is a change of data.

world-atlas holds Natural Earth's countries as TopoJSON, on a sphere: rings run on over the date line
and around the pole. They are cut here, so that each ring lies between 180 west and 180 east and can be
filled as it is. A border is a line that two countries share; coasts are the edges of the land.
The towns, for names on the map, are the gazetteer's places with TOWN people or more, and its landmarks.

The form; gui/views/map/basemap.cpp reads it. Numbers are varints as in protocol buffers, signed ones
zigzag; angles are in units of 1/1000 degree, each point of a line as its difference from the one before:

    header      8 bytes magic, then little-endian 32-bit words: version, bytes after the header,
                checksum of them (FNV-1a)
    levels      their number; for each, coarse to fine: number of rings, the rings, number of borders,
                the borders. A ring or border: number of points, then longitude and latitude of each.
                A ring is closed without saying so. Those around land run clockwise, those around
                lakes the other way; the largest come first, so that each can be painted over those
                before it.
    towns       their number; for each, the most populous first, landmarks before them all: people
                (landmarks: 2^31), longitude and latitude, length of the name, its UTF-8
"""

import collections
import json
import math
import pathlib
import struct
import sys

MAGIC = b"HERDMAP\n"
VERSION = 1
UNITS = 1000  # per degree
HALF = 180 * UNITS
POLE = 90 * UNITS
TOWN = 30_000
LANDMARK = 1 << 31
E7_TO_UNITS = 10_000
# Files, coarse to fine, and how far from the true line, in units, a simpler one may run: less than
# half a pixel where it is drawn, but 700 metres in the finest, which would be twice as large.
LEVELS = (("countries-110m.json", 30), ("countries-50m.json", 8), ("countries-10m.json", 7))


def arcs_of(topology):
    """Each arc as points in units, from TopoJSON's differences in its own grid."""
    (scale_x, scale_y) = topology["transform"]["scale"]
    (origin_x, origin_y) = topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x += step_x
            y += step_y
            points.append((round((x * scale_x + origin_x) * UNITS),
                           round((y * scale_y + origin_y) * UNITS)))
        yield points


def simpler(points, tolerance):
    """Without the points that lie closer than that to the line that is left (Douglas and Peucker)."""
    keep = {0, len(points) - 1}
    open_ends = [(0, len(points) - 1)]
    while open_ends:
        first, last = open_ends.pop()
        (x0, y0), (x1, y1) = points[first], points[last]
        length = math.hypot(x1 - x0, y1 - y0)
        far, farthest = 0, tolerance
        for i in range(first + 1, last):
            x, y = points[i]
            distance = (abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / length if length
                        else math.hypot(x - x0, y - y0))
            if distance > farthest:
                far, farthest = i, distance
        if far:
            keep.add(far)
            open_ends += [(first, far), (far, last)]
    return [points[i] for i in sorted(keep)]


def rings_of(geometry):
    """The rings of a geometry, each a list of numbers of arcs; ~n is arc n backwards."""
    if geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from rings_of(part)
    elif geometry["type"] == "Polygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon


def joined(ring, arcs):
    points = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def unrolled(points):
    """The same points with longitudes that run on over the date line instead of jumping."""
    turn = 0
    result = points[:1]
    for (before, _), (x, y) in zip(points, points[1:]):
        if x - before > HALF:
            turn -= 2 * HALF
        elif x - before < -HALF:
            turn += 2 * HALF
        result.append((x + turn, y))
    return result


def clipped(ring, limit, sign):
    """The part of a ring west (sign 1) or east (sign -1) of a meridian (Sutherland and Hodgman)."""
    result = []
    for (x0, y0), (x1, y1) in zip(ring[-1:] + ring[:-1], ring):
        inside0, inside1 = sign * x0 <= sign * limit, sign * x1 <= sign * limit
        if inside0 != inside1:
            result.append((limit, y0 + round((y1 - y0) * (limit - x0) / (x1 - x0))))
        if inside1:
            result.append((x1, y1))
    return result


def cut(ring):
    """The ring's parts between 180 west and 180 east."""
    ring = unrolled(ring)
    if abs(ring[-1][0] - ring[0][0]) > HALF:  # around the south pole: there is land up to it
        ring += [(ring[-1][0], -POLE), (ring[0][0], -POLE)]
    first = (min(x for x, _ in ring) + HALF) // (2 * HALF)
    last = (max(x for x, _ in ring) + HALF) // (2 * HALF)
    for turn in range(first, last + 1):
        west = (2 * turn - 1) * HALF
        part = clipped(clipped(ring, west + 2 * HALF, 1), west, -1)
        yield [(x - turn * 2 * HALF, y) for x, y in part]


def tidy(points):
    """Without points that repeat the one before."""
    return [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]


def area(ring):
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring[-1:] + ring[:-1], ring)) / 2


def land(topology, arcs):
    rings = []
    for ring in rings_of(topology["objects"]["land"]):
        for part in cut(joined(ring, arcs)):
            part = tidy(part)
            if part and part[0] == part[-1]:
                part.pop()
            if len(part) >= 3:
                rings.append(part)
    return sorted(rings, key=lambda ring: -abs(area(ring)))


def borders(topology, arcs):
    uses = collections.Counter()
    for country in topology["objects"]["countries"]["geometries"]:
        uses.update({n if n >= 0 else ~n for ring in rings_of(country) for n in ring})
    lines = [tidy(arcs[number]) for number, count in sorted(uses.items()) if count > 1]
    for line in lines:
        if any(abs(b[0] - a[0]) > HALF for a, b in zip(line, line[1:])):
            sys.exit("a border over the date line: cut it as the rings are")
    return [line for line in lines if len(line) >= 2]


def towns(path):
    """(people, longitude, latitude, name) of the gazetteer, whose form its own build.py describes."""
    blob = path.read_bytes()
    _, _, bands, cells, count, vicinities, kinds, _, _ = struct.unpack_from("<9I", blob, 8)
    at = 8 + 9 * 4 + (bands + 1) * 4 + (cells + 1) * 8
    text = at + count * 20 + (vicinities + kinds) * 4
    for entry in range(at, at + count * 20, 20):
        lat, lng, people, name = struct.unpack_from("<iiII", blob, entry)
        if people >= TOWN:
            begin = text + name + 1
            yield (people, round(lng / E7_TO_UNITS), round(lat / E7_TO_UNITS),
                   blob[begin:begin + blob[begin - 1]].decode())


def varint(value):
    result = bytearray()
    while value >= 0x80:
        result.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(result) + bytes([value])


def signed(value):
    return varint(2 * value if value >= 0 else -2 * value - 1)


def packed(lines):
    result = bytearray(varint(len(lines)))
    for line in lines:
        result += varint(len(line))
        x = y = 0
        for point in line:
            result += signed(point[0] - x) + signed(point[1] - y)
            x, y = point
    return result


def checksum(data):
    value = 0x811C9DC5
    for byte in data:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    atlas, gazetteer, target = map(pathlib.Path, sys.argv[1:])
    body = bytearray(varint(len(LEVELS)))
    for name, tolerance in LEVELS:
        topology = json.loads((atlas / name).read_text("utf-8"))
        arcs = [simpler(arc, tolerance) for arc in arcs_of(topology)]
        rings, lines = land(topology, arcs), borders(topology, arcs)
        body += packed(rings) + packed(lines)
        print(f"{name}: {len(rings)} rings, {len(lines)} borders, "
              f"{sum(map(len, rings)) + sum(map(len, lines))} points")
    names = sorted(set(towns(gazetteer)), key=lambda town: (-town[0], town[1:]))
    body += varint(len(names))
    for people, lng, lat, name in names:
        utf8 = name.encode()
        body += varint(people) + signed(lng) + signed(lat) + varint(len(utf8)) + utf8
    header = MAGIC + struct.pack("<3I", VERSION, len(body), checksum(body))
    target.write_bytes(header + body)
    print(f"{target}: {len(header) + len(body)} bytes, {len(names)} towns and landmarks")


if __name__ == "__main__":
    main()
