#!/usr/bin/env python3
"""How fast the page answers: 20 readers at once on loopback, every page in turn, for a bounded time.

    python3 Benchmarks/page_load.py --louyu .build/release/louyu --workspace FOLDER [--seconds 20] [--limit-ms 100]

Prints one line a page: requests, median, p99 and the slowest, in milliseconds; once for answers made anew (each address
asked for the first time) and once under load. Exit status 1 where a p99 under load is above the limit.
"""

import argparse
import http.client
import socket
import statistics
import subprocess
import sys
import threading
import time

PAGES = ["/", "/ranking", "/ranking?by=inPlaceRate&window=year", "/ranking?groupBy=zone", "/buildings", "/flags", "/goals",
         "/companies", "/check"]


def ask(connection, path):
    """One answer's time in milliseconds."""
    begin = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 200, (path, answer.status)
    return (time.perf_counter() - begin) * 1000


def reader(port, pages, deadline, times, lock):
    """Reads every page in turn until the time is over."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    while time.monotonic() < deadline:
        for path in pages:
            taken = ask(connection, path)
            with lock:
                times[path].append(taken)


def wait_until_served(port):
    """Until the page answers."""
    for _ in range(400):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    sys.exit("the page is not served")


def row(path, times):
    """One line of the table; gives its p99."""
    times = sorted(times)
    p99 = times[min(len(times) - 1, len(times) * 99 // 100)]
    print(f"{path:45} {len(times):6} {statistics.median(times):9.1f} {p99:9.1f} {times[-1]:9.1f}", flush=True)
    return p99


def main():
    """Starts the page, measures, stops it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--louyu", required=True)
    parser.add_argument("--workspace", required=True)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--limit-ms", type=float)
    options = parser.parse_args()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([options.louyu, "serve", "--workspace", options.workspace, "--port", str(port)],
                              stderr=subprocess.DEVNULL)
    try:
        wait_until_served(port)
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        building = next(line for line in fetch(connection, "/buildings.csv").splitlines()[1:]).split(",")[0]
        pages = PAGES + [f"/building?key={building}", f"/explain?building={building}&metric=districtTaxPerM2"]
        print(f"{'made anew':45} {'count':>6} {'median':>9} {'p99':>9} {'slowest':>9}")
        for path in pages:
            row(path, [ask(connection, f"{path}{'&' if '?' in path else '?'}nth={n}") for n in range(5)])
        times, lock = {path: [] for path in pages}, threading.Lock()
        deadline = time.monotonic() + options.seconds
        threads = [threading.Thread(target=reader, args=(port, pages, deadline, times, lock)) for _ in range(options.readers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(f"{f'{options.readers} readers at once':45} {'count':>6} {'median':>9} {'p99':>9} {'slowest':>9}")
        worst = max(row(path, times[path]) for path in pages)
        total = sum(len(of_page) for of_page in times.values())
        print(f"{total / options.seconds:.0f} answers a second; worst p99 {worst:.1f} ms")
        return 1 if options.limit_ms and worst > options.limit_ms else 0
    finally:
        server.terminate()
        server.wait(timeout=60)


def fetch(connection, path):
    """An answer's text."""
    connection.request("GET", path)
    return connection.getresponse().read().decode("utf-8-sig")


if __name__ == "__main__":
    sys.exit(main())
