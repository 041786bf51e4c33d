"""regex.py FOLDER: what a quick script does with an archive, a fraction of diktum's work: number, year, subject,
orders, place, date and NIP by regular expressions, without wrapped lines, lists or messages; a line of JSON each."""

import json
import os
import re
import sys

TITLE = re.compile(r"^\W*(INSTRUKSI|SURAT EDARAN|KEPUTUSAN|PERATURAN)\b", re.M)
NUMBER = re.compile(r"^\W*NOMOR\s*:?\s*(\S+?)\**(?:\s+TAHUN\s+(\d{4}))?\W*$", re.M)
SUBJECT = re.compile(r"^\W*TENTANG\W*$\s*^\W*(.+?)\W*$", re.M)
ORDER = re.compile(r"^\W*(KE(?:SATU|DUA|TIGA|EMPAT|LIMA|ENAM))\W*:\s*(.+)$", re.M)
POINT = re.compile(r"^\s*([a-z]|\d+)[.)]\s+(.+)$", re.M)
PLACE = re.compile(r"^Ditetapkan di (.+)$", re.M)
DATE = re.compile(r"^pada tanggal (\d+) (\w+) (\d{4})", re.M)
NIP = re.compile(r"NIP\.?\s*(\d{18})")


def read(text):
    one = lambda pattern: (found := pattern.search(text)) and found.groups()
    return {
        "jenis": one(TITLE), "nomor": one(NUMBER), "tentang": one(SUBJECT), "isi": ORDER.findall(text),
        "butir": POINT.findall(text), "tempat": one(PLACE), "tanggal": one(DATE), "nip": one(NIP),
    }


for folder, folders, files in os.walk(sys.argv[1]):
    folders.sort()
    for file in sorted(files):
        path = os.path.join(folder, file)
        with open(path, encoding="utf-8") as opened:
            document = read(opened.read())
        sys.stdout.write(json.dumps({"id": path, "dokumen": document}, ensure_ascii=False) + "\n")
