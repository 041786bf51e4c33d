//! Texts of the archive's shape, invented: instruksi and surat edaran with letterhead, addressees, four to
//! six orders with lists in them, signature and copies. The same ones every time.

/// Marsaglia's xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) as usize) % n
    }

    fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    fn of<'t>(&mut self, words: &[&'t str]) -> &'t str {
        words[self.below(words.len())]
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

#[rustfmt::skip]
const REGIONS: &[&str] = &[
    "BANYU BIRU", "PULAU SAWO", "GUNUNG LAWAS", "WATU KENCUR", "MUARA TENANG", "LINTANG RAYA", "RIMBA ELOK",
    "TELUK PANDAN",
];
const OFFICES: &[&str] =
    &["BUPATI", "WALI KOTA", "GUBERNUR", "SEKRETARIS DAERAH KABUPATEN", "KEPALA DINAS SOSIAL KABUPATEN"];
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "PENGURANGAN PENGGUNAAN KEMASAN PLASTIK SEKALI PAKAI",
    "PELAKSANAAN KERJA BAKTI MASSAL PADA MUSIM PENGHUJAN",
    "PENGHEMATAN LISTRIK DAN BAHAN BAKAR MINYAK PADA GEDUNG KANTOR",
    "PENERTIBAN PENGAMBILAN AIR TANAH UNTUK KEGIATAN USAHA", "PENINGKATAN KEWASPADAAN TERHADAP KEBAKARAN LAHAN",
    "PENDATAAN PENDUDUK YANG BEKERJA DI LUAR DAERAH",
];
#[rustfmt::skip]
const ADDRESSEES: &[&str] = &[
    "Para Asisten Sekretaris Daerah", "Para Kepala Perangkat Daerah", "Para Camat",
    "Para Lurah dan Kepala Desa", "Inspektur", "Kepala Satuan Polisi Pamong Praja",
    "Kepala Dinas Lingkungan Hidup", "Kepala Dinas Kesehatan", "Direktur Rumah Sakit Umum Daerah",
];
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "Melaksanakan", "Mengoordinasikan", "Menyediakan", "Melaporkan", "Membentuk", "Mendata",
    "Menyosialisasikan", "Mengawasi",
];
#[rustfmt::skip]
const SMALL_VERBS: &[&str] = &[
    "menyiapkan", "mencatat", "memeriksa", "membagikan", "menghimpun", "memasang", "memelihara", "meneruskan",
];
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "kerja bakti secara serentak di lingkungan kantor masing-masing",
    "tempat sampah terpilah pada setiap lantai gedung", "laporan pelaksanaan kegiatan kepada Sekretaris Daerah",
    "petugas piket yang siaga selama 24 (dua puluh empat) jam",
    "sumur bor yang belum mempunyai izin sebagaimana dimaksud dalam Peraturan Daerah Nomor 6 Tahun 2012",
    "sarana dan prasarana yang rusak berat paling lambat 14 (empat belas) hari kerja",
    "biaya yang dibebankan pada Anggaran Pendapatan dan Belanja Daerah Tahun Anggaran 2022",
    "warga yang memerlukan bantuan di wilayah kerjanya",
    "saluran air yang tersumbat bersama-sama dengan masyarakat setempat",
    "data penduduk menurut desa/kelurahan, umur, dan pekerjaan",
];
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "pada setiap hari Jumat minggu pertama", "dengan mengikutsertakan rukun warga",
    "sesuai dengan ketentuan peraturan perundang-undangan", "secara berkala",
    "paling sedikit 2 (dua) kali dalam 1 (satu) bulan", "melalui kepala bagian yang membidangi",
];
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "SURATMAJA WIBIKSONO", "Ir. BENYAMIN LATUPERISA, M.Si.", "MIKAEL TERONG ANDU",
    "Dra. Hj. SITI RUKMINAH, M.M.", "THEODORUS MANUHUA",
];
const RANKS: &[&str] = &["Pembina Utama Madya (IV/d)", "Pembina Tingkat I (IV/b)", "Pembina Utama Muda"];
const MONTHS: &[&str] = &["Januari", "Maret", "Mei", "Juni", "Agustus", "Oktober", "November", "Desember"];
const ORDERS: &[&str] = &["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM"];

/// `count` texts, from this seed.
pub fn documents(count: usize, seed: u64) -> Vec<String> {
    let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    (0..count).map(|_| Writer::document(&mut random)).collect()
}

struct Writer<'r> {
    random: &'r mut Random,
    out: String,
    /// Markdown as a recogniser gives it, or plain.
    marks: bool,
}

impl Writer<'_> {
    fn document(random: &mut Random) -> String {
        let marks = random.one_in(3);
        let mut writer = Writer { random, out: String::with_capacity(4096), marks };
        if writer.random.one_in(3) {
            writer.circular();
        } else {
            writer.instruction();
        }
        writer.out
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn bold(&mut self, line: &str) {
        if self.marks {
            self.line(&format!("**{line}**\n"));
        } else {
            self.line(&format!("{:>w$}", line, w = 40 + line.len() / 2));
        }
    }

    /// Words that wrap where a page's width ends, now and then.
    fn wrapped(&mut self, words: &str) {
        let width = if self.random.one_in(6) { 84 } else { 400 };
        let mut column = 0;
        for word in words.split(' ') {
            if column > 0 && column + word.len() >= width {
                self.out.push('\n');
                column = 0;
            } else if column > 0 {
                self.out.push(' ');
                column += 1;
            }
            self.out.push_str(word);
            column += word.len();
        }
        self.out.push('\n');
    }

    fn sentence(&mut self, verbs: &[&str]) -> String {
        let (verb, thing, end) = (self.random.of(verbs), self.random.of(THINGS), self.random.of(ENDS));
        match self.random.below(3) {
            0 => format!("{verb} {thing}"),
            1 => format!("{verb} {thing} {end}"),
            _ => format!("{verb} {thing} {end} serta {}", self.random.of(THINGS)),
        }
    }

    fn head(&mut self, form: &str) -> (String, &'static str) {
        let region = self.random.of(REGIONS);
        let office = format!("{} {region}", self.random.of(OFFICES));
        self.bold(&format!("PEMERINTAH KABUPATEN {region}"));
        self.bold("SEKRETARIAT DAERAH");
        let house = self.random.between(1, 99);
        self.line(&format!("Jalan Teratai Nomor {house} Telepon (0399) 771204\n"));
        self.bold(&format!("{form} {office}"));
        let (number, year) = (self.random.between(1, 400), self.random.between(2005, 2024));
        if self.random.one_in(3) {
            let register = self.random.between(10, 999);
            self.bold(&format!("NOMOR : {number}/{register}/SE/{year}"));
        } else {
            self.bold(&format!("NOMOR {number} TAHUN {year}"));
        }
        self.bold("TENTANG");
        let subject = self.random.of(SUBJECTS);
        self.bold(subject);
        self.bold(&format!("DI LINGKUNGAN PEMERINTAH {region}"));
        (office, region)
    }

    fn addressees(&mut self) {
        let count = self.random.between(2, 6);
        for i in 1..=count {
            let who = self.random.of(ADDRESSEES);
            let line = if i == 1 { format!("Kepada : 1. {who}") } else { format!("{i}. {who}") };
            self.line(&line);
        }
        self.out.push('\n');
    }

    fn points(&mut self, least: usize, most: usize, deeper: bool) {
        let count = self.random.between(least, most);
        for i in 0..count {
            let label = char::from(b'a' + i as u8);
            let words = self.sentence(SMALL_VERBS);
            if deeper && self.random.one_in(4) {
                self.wrapped(&format!("{label}. {words}, yang meliputi:"));
                for j in 1..=self.random.between(2, 3) {
                    let words = self.sentence(SMALL_VERBS);
                    self.wrapped(&format!("{j}) {words};"));
                }
            } else if i + 2 == count {
                self.wrapped(&format!("{label}. {words}; dan"));
            } else {
                self.wrapped(&format!("{label}. {words}{}", if i + 1 == count { "." } else { ";" }));
            }
        }
    }

    fn instruction(&mut self) {
        let (office, region) = self.head("INSTRUKSI");
        self.bold(&format!("{office},"));
        let aim = self.random.of(THINGS);
        self.wrapped(&format!("Dalam rangka menyediakan {aim} dan untuk menindaklanjuti arahan pimpinan daerah, dengan ini menginstruksikan :"));
        self.out.push('\n');
        self.addressees();
        self.line("Untuk :\n");
        for order in &ORDERS[..self.random.between(4, 6)] {
            let words = self.sentence(VERBS);
            if self.random.one_in(2) {
                self.wrapped(&format!("{order} : {words}, dengan ketentuan :"));
                self.points(2, 4, true);
            } else {
                self.wrapped(&format!("{order} : {words}."));
            }
            if self.marks {
                self.out.push('\n');
            }
        }
        self.line("Instruksi ini mulai berlaku pada tanggal ditetapkan.\n");
        self.end(&office, region);
    }

    fn circular(&mut self) {
        let (office, region) = self.head("SURAT EDARAN");
        self.addressees();
        self.line("di\nTempat\n");
        let aim = self.random.of(THINGS);
        self.wrapped(&format!(
            "Sehubungan dengan perlunya {aim}, dengan ini disampaikan hal-hal sebagai berikut :"
        ));
        self.out.push('\n');
        for i in 1..=self.random.between(4, 6) {
            let words = self.sentence(VERBS);
            if self.random.one_in(2) {
                self.wrapped(&format!("{i}. {words} :"));
                self.points(2, 4, true);
            } else {
                self.wrapped(&format!("{i}. {words}."));
            }
        }
        self.line("\nDemikian Surat Edaran ini disampaikan untuk dilaksanakan.\n");
        self.end(&office, region);
    }

    fn end(&mut self, office: &str, region: &str) {
        let (day, month, year) =
            (self.random.between(1, 28), self.random.of(MONTHS), self.random.between(2005, 2024));
        let place = region[..1].to_owned() + &region[1..].to_lowercase();
        self.line(&format!("Ditetapkan di {place}"));
        self.line(&format!("pada tanggal {day} {month} {year}\n"));
        self.line(&format!("{office},\n\nttd\n"));
        let name = self.random.of(NAMES);
        self.line(name);
        if self.random.one_in(2) {
            let rank = self.random.of(RANKS);
            self.line(rank);
            let (birth, month) = (self.random.between(1952, 1969), self.random.between(1, 12));
            let sequence = self.random.between(10, 19);
            self.line(&format!("NIP. {birth}{month:02}0719900310{sequence}"));
        }
        self.line("\nTembusan :\n");
        for i in 1..=self.random.between(2, 4) {
            let who = self.random.of(ADDRESSEES);
            self.line(&format!("{i}. {who}"));
        }
    }
}
