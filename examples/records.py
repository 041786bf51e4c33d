#!/usr/bin/env python3
"""Prints records for `diktum batch -`: invented texts, always the same. records.py [COUNT]"""

import json
import sys

FORMS = ["INSTRUKSI", "KEPUTUSAN"]
PLACES = ["Banyu Biru", "Pulau Sawo", "Gunung Lawas", "Watu Kencur"]
SUBJECTS = ["KERJA BAKTI", "PENGHEMATAN LISTRIK", "PENGURANGAN KEMASAN PLASTIK"]
ORDERS = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"]
WORDS = ["Membersihkan saluran", "Mencatat pemakaian", "Melaporkan hasilnya kepada Bupati", "Menyiapkan “wadah”"]


def text(number):
    """Every seventh lacks an order, every eleventh is no legal text."""
    if number % 11 == 10:
        return f"Pasar pagi ke-{number} itu ramai.\nHarga cabai turun lagi.\n"
    place = PLACES[number % len(PLACES)]
    office = f"BUPATI {place.upper()}"
    orders = ORDERS[: 3 + number % 3]
    if number % 7 == 6:
        del orders[1]
    lines = [f"{FORMS[number % 2]} {office}", f"NOMOR {number} TAHUN {2005 + number % 20}", "TENTANG"]
    lines += [SUBJECTS[number % len(SUBJECTS)], ""]
    lines += [f"{order} : {WORDS[(number + i) % len(WORDS)]}." for i, order in enumerate(orders)]
    lines += ["", f"Ditetapkan di {place}", f"pada tanggal {1 + number % 28} Mei {2005 + number % 20}", ""]
    lines += [f"{office},", "", "ttd", "", "SITI MELATI"]
    return "\n".join(lines) + "\n"


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    for number in range(count):
        # One in 500 lines is broken, as dumps are.
        if number % 500 == 499:
            print('{"id": "rusak')
        else:
            print(json.dumps({"id": f"naskah-{number:07}", "text": text(number)}, ensure_ascii=False))


if __name__ == "__main__":
    main()
