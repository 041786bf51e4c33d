"""Makes scan.png: an invented text as a scanner leaves it, a little askew, at 150 dots an inch, black and white."""
from pathlib import Path
from PIL import Image, ImageDraw, ImageFont

LINES = [
    (None, "INSTRUKSI BUPATI BANYU BIRU"), (None, "NOMOR 7 TAHUN 2021"), (None, "TENTANG"), (None, "KERJA BAKTI"), (0, ""),
    (0, "BUPATI BANYU BIRU,"), (0, ""),
    (0, "Dalam rangka menjaga kebersihan saluran, dengan ini menginstruksikan:"), (0, ""),
    (0, "Kepada"), (0, "Untuk"), (0, "KESATU"), (0, ""), (0, ""), (0, "KEDUA"), (0, ""),
    (560, "Ditetapkan di Banyu Biru"), (560, "pada tanggal 4 Mei 2021"), (560, "BUPATI BANYU BIRU,"), (0, ""), (0, ""), (560, "SITI AMINAH"),
]
BESIDE = {9: ": Para Camat", 10: ":", 11: ": Melaksanakan kerja bakti dengan:", 12: "a. membersihkan saluran air; dan", 13: "b. mencatat alat yang dipakai.", 14: ": Melaporkan hasilnya kepada Bupati."}

page = Image.new("L", (1240, 1754), 255)
draw = ImageDraw.Draw(page)
font = ImageFont.truetype("DejaVuSerif.ttf", 25)
for number, (left, line) in enumerate(LINES):
    y = 160 + 48 * number
    x = (1240 - draw.textlength(line, font)) / 2 if left is None else 150 + left
    draw.text((x, y), line, 0, font)
    draw.text((150 + 200 + (22 if BESIDE.get(number, "").startswith(("a.", "b.")) else 0), y), BESIDE.get(number, ""), 0, font)
page = page.rotate(0.4, Image.BICUBIC, fillcolor=255).point(lambda dot: 255 if dot > 140 else 0).convert("1")
page.save(Path(__file__).with_name("scan.png"), dpi=(150, 150), optimize=True)
