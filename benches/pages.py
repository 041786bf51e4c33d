#!/usr/bin/env python3
"""What a page costs: PDF to JSON beside `pdftotext -layout`, a scan beside tesseract alone, and memory of a long PDF.

usage: benches/pages.py [BORN_DIGITAL.pdf … [-- SCAN.pdf …]]
Without files: the fixtures. DIKTUM names another program than target/release/diktum. Needs poppler and tesseract. All
figures are of one run, processor time of all processes; compare them with each other, not with another day's.
"""
import os, re, resource, subprocess, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIKTUM = os.environ.get("DIKTUM", str(ROOT / "target/release/diktum"))
TURNS, PAGES = 5, 1000


def cpu(*commands, **kw):
    """Seconds of the processor's time that these commands take, least of some turns; and their peak memory in MB."""
    best = float("inf")
    for _ in range(kw.get("turns", TURNS)):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        for command in commands:
            subprocess.run(command, capture_output=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def pages(pdf):
    return int(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout)[1])


def born(files):
    count = sum(map(pages, files))
    ours = cpu(*[[DIKTUM, "parse", "-q", f] for f in files])
    poppler = cpu(*[["pdftotext", "-layout", f, "-"] for f in files])
    print(f"born digital, {len(files)} files, {count} pages: to JSON {1000 * ours / count:.2f} ms a page, "
          f"pdftotext -layout {1000 * poppler / count:.2f} ms: {ours / poppler:.2f} of it")


def scans(files):
    with tempfile.TemporaryDirectory() as folder:
        pictures = []
        for f in files:
            if f.endswith(".pdf"):
                name = f"{folder}/{len(pictures)}"
                subprocess.run(["pdftoppm", "-r", "200", "-gray", f, name], check=True)
                pictures += sorted(str(p) for p in Path(folder).glob(f"{Path(name).name}-*.pgm"))
            else:
                pictures.append(f)
        alone = cpu(*[["tesseract", p, "-", "-l", "ind", "--psm", "6", "--dpi", "200", "tsv"] for p in pictures], turns=2)
    ours = cpu(*[[DIKTUM, "parse", "-q", "--ocr", "force", f] for f in files], turns=2)
    print(f"scans, {len(files)} files, {len(pictures)} pages: {ours:.2f} s, tesseract alone {alone:.2f} s: {ours / alone:.3f} of it")


def long(file):
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/long.pdf"
        subprocess.run(["pdfunite", *[file] * PAGES, out], check=True)
        code = "import resource,subprocess,sys; subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL); " \
               "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        peak = subprocess.run([sys.executable, "-c", code, DIKTUM, "text", out], capture_output=True, text=True).stdout
        print(f"{PAGES} pages: the largest process takes {int(peak.split()[-1]) / 1024:.0f} MB")


def main():
    given = sys.argv[1:]
    cut = given.index("--") if "--" in given else len(given)
    first, second = given[:cut], given[cut + 1:]
    fixture = str(ROOT / "fixtures/pages/instruksi-bupati")
    born(first or [fixture + ".pdf"])
    scans(second or [fixture + ".png"])
    long(fixture + ".pdf")


if __name__ == "__main__":
    main()
