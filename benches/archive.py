#!/usr/bin/env python3
"""A whole archive at once: 20,000 invented files (benches/generate.rs), read by `diktum batch`, by ripgrep and by a
Python script of regular expressions, in turns, so that all meet the same machine. Prints the fastest and the median
of the rounds, processor time, ratios, and what starting the program costs.

    benches/archive.py [--count 20000] [--rounds 5]

Builds a release program as Cargo.toml says (CARGO_PROFILE_RELEASE_LTO=off makes that quicker, and it slower).
Leaves ripgrep out where `rg` is missing.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


def built(name, *arguments, **environment):
    """Builds with cargo and gives the path of the program with this name."""
    command = ["cargo", *arguments, "--quiet", "--message-format=json"]
    messages = subprocess.run(command, cwd=ROOT, env=os.environ | environment, stdout=subprocess.PIPE, check=True).stdout
    made = [json.loads(line) for line in messages.splitlines()]
    return [one["executable"] for one in made if one.get("executable") and one["target"]["name"] == name][-1]


def run(command, out=os.devnull):
    """Seconds on the clock and of the processors of one run; what it prints goes to a file, as everywhere here."""
    with open(out, "wb") as stdout:
        begin = time.perf_counter()
        child = subprocess.Popen(command, stdout=stdout, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit status {child.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()

    # Quickly built: its own speed is not what is measured. And first, for cargo builds a slow diktum beside it, in the
    # place of the one that is measured.
    quick = {"CARGO_PROFILE_BENCH_LTO": "off", "CARGO_PROFILE_BENCH_CODEGEN_UNITS": "16"}
    generator = built("archive", "bench", "--bench", "archive", "--no-run", **quick)
    diktum = built("diktum", "build", "--release", "--bin", "diktum")
    with tempfile.TemporaryDirectory() as work:
        archive, out = os.path.join(work, "archive"), os.path.join(work, "out")
        subprocess.run([generator, str(options.count), archive], check=True)
        sizes = [entry.stat().st_size for folder in os.scandir(archive) for entry in os.scandir(folder)]
        print(f"{len(sizes)} files, {sum(sizes) / 1e6:.1f} MB; {options.rounds} rounds; load {os.getloadavg()[0]:.1f}\n")

        commands = {
            "diktum batch, one thread": [diktum, "batch", "-q", "-j", "1", archive],
            "diktum batch, two threads": [diktum, "batch", "-q", "-j", "2", archive],
            "diktum batch --format csv, two threads": [diktum, "batch", "-q", "-j", "2", "--format", "csv", archive],
            "Python regular expressions": [sys.executable, os.path.join(HERE, "regex.py"), archive],
        }
        if rg := shutil.which("rg"):
            commands["rg -c KESATU, one thread"] = [rg, "-c", "-j", "1", "KESATU", archive]
            commands["rg -c KESATU, two threads"] = [rg, "-c", "-j", "2", "KESATU", archive]
        else:
            print("rg is missing: left out")
        times = {name: [] for name in commands}
        busy = {name: [] for name in commands}
        for name, command in commands.items():
            run(command, out)  # The files come into the cache.
        for _ in range(options.rounds):
            for name, command in commands.items():
                seconds, processors = run(command, out)
                times[name].append(seconds)
                busy[name].append(processors)

        best = {name: min(seconds) for name, seconds in times.items()}
        least = {name: min(seconds) for name, seconds in busy.items()}
        print(f"{'':40}{'fastest':>10}{'median':>10}{'texts/s':>10}{'processor':>12}")
        for name, seconds in times.items():
            rate = len(sizes) / best[name]
            print(
                f"{name:40}{best[name] * 1000:7.0f} ms{statistics.median(seconds) * 1000:7.0f} ms"
                f"{rate:10,.0f}{least[name] * 1000:9.0f} ms"
            )
        one, two = best["diktum batch, one thread"], best["diktum batch, two threads"]
        print("\nratios of the fastest; the same by processor time, which other work disturbs less")
        busy_one = least["diktum batch, one thread"]
        if rg:
            name = "rg -c KESATU, one thread"
            print(f"{'diktum to rg, one thread':40}{one / best[name]:8.1f}{busy_one / least[name]:8.1f}  (target 4.5)")
            print(f"{'diktum to rg, two threads':40}{two / best['rg -c KESATU, two threads']:8.1f}")
        print(f"{'one thread to two':40}{one / two:8.2f}  (target 1.65)")
        name = "Python regular expressions"
        print(f"{'diktum to Python, one thread':40}{one / best[name]:8.2f}{busy_one / least[name]:8.2f}")
        print(f"{'table to lines, two threads':40}{best['diktum batch --format csv, two threads'] / two:8.2f}")

        print("\nstart, fastest and median of 200")
        one_text = os.path.join(archive, "000", "000000.txt")
        for name, command in {
            "true": [shutil.which("true")],
            "diktum --version": [diktum, "--version"],
            "diktum parse, one text": [diktum, "parse", "-q", one_text],
        }.items():
            starts = [run(command)[0] * 1000 for _ in range(200)]
            print(f"{name:40}{min(starts):7.2f} ms{statistics.median(starts):7.2f} ms")


if __name__ == "__main__":
    main()
