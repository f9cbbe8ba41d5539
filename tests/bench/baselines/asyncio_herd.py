#!/usr/bin/env python3
"""A herd in the usual asyncio style: streams, a dictionary, one connection for each flooded report.

asyncio_herd.py [--uvloop] NAME NAME=PORT[:NEIGHBOUR,...]...
"""
import asyncio
import re
import sys
import time

LOCATION = re.compile(r"([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)/?\Z")
NO_PLACES = '{\n   "html_attributions" : [],\n   "results" : [],\n   "status" : "ZERO_RESULTS"\n}\n\n'


class Server:
    def __init__(self, name, ports, neighbours):
        self.name = name
        self.ports = ports
        self.neighbours = neighbours
        self.reports = {}  # client id -> (time, AT line)
        self.floods = set()

    async def serve(self):
        server = await asyncio.start_server(self.talk, "127.0.0.1", self.ports[self.name], backlog=4096)
        async with server:
            await server.serve_forever()

    async def talk(self, reader, writer):
        try:
            while line := await reader.readline():
                answer = self.answer(line.decode("latin-1"))
                if answer:
                    writer.write(answer.encode("latin-1"))
                    await writer.drain()
        except ConnectionError:
            pass
        finally:
            writer.close()

    def answer(self, line):
        fields = line.split()
        if len(fields) == 4 and fields[0] == "IAMAT" and self.is_place(fields[2]):
            return self.iamat(line, *fields[1:])
        if len(fields) == 4 and fields[0] == "WHATSAT" and fields[1] in self.reports:
            return self.reports[fields[1]][1] + "\n" + NO_PLACES
        if len(fields) == 6 and fields[0] == "AT":
            self.store(fields[3], float(fields[5]), " ".join(fields))
            return ""
        return "? " + line

    def iamat(self, line, client, location, sent):
        try:
            sent_at = float(sent)
        except ValueError:
            return "? " + line
        report = f"AT {self.name} {time.time() - sent_at:+.9f} {client} {location} {sent}"
        self.store(client, sent_at, report)
        return report + "\n"

    @staticmethod
    def is_place(text):
        match = LOCATION.match(text)
        return match and abs(float(match[1])) <= 90 and abs(float(match[2])) <= 180

    def store(self, client, sent_at, report):
        known = self.reports.get(client)
        # A double is too coarse for nanoseconds, so the texts decide among equal ones.
        if known and (known[0], known[1].rsplit(" ", 1)[1]) >= (sent_at, report.rsplit(" ", 1)[1]):
            return
        self.reports[client] = (sent_at, report)
        for neighbour in self.neighbours:
            task = asyncio.ensure_future(self.flood(neighbour, report))
            self.floods.add(task)
            task.add_done_callback(self.floods.discard)

    async def flood(self, neighbour, report):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.ports[neighbour])
            writer.write((report + "\n").encode("latin-1"))
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        except OSError:
            pass


def main():
    arguments = sys.argv[1:]
    if arguments[:1] == ["--uvloop"]:
        import uvloop

        uvloop.install()
        arguments.pop(0)
    name, *servers = arguments
    ports = {}
    neighbours = {}
    for server in servers:
        server_name, _, where = server.partition("=")
        port, _, talks_with = where.partition(":")
        ports[server_name] = int(port)
        neighbours[server_name] = [n for n in talks_with.split(",") if n]
    asyncio.run(Server(name, ports, neighbours[name]).serve())


if __name__ == "__main__":
    main()
