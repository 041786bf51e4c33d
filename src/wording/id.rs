use crate::message::{Kode, Missing};
use crate::text::NotText;

pub fn message(kode: Kode, a: &str, b: &str) -> String {
    match kode {
        Kode::UrutanTerlompat => {
            format!("setelah urutan sebelumnya mestinya `{b}`, yang tertulis `{a}`")
        }
        Kode::UrutanBerulang => format!("`{a}` tertulis dua kali"),
        Kode::LabelTersirat => {
            format!("label hilang dalam pindaian; disimpulkan `{a}` dari tetangganya")
        }
        Kode::LabelTanpaIsi => format!("`{a}` tidak diikuti isi"),
        Kode::TerlaluDalam => format!("rincian lebih dari {a} tingkat; sisanya disejajarkan"),
        Kode::TanggalTakTerbaca if a.is_empty() => "tanggal tidak ada setelah `pada tanggal`".into(),
        Kode::TanggalTakTerbaca => format!("tanggal tidak terbaca: `{a}`"),
        Kode::TanggalMustahil => format!("tidak ada tanggal `{a}` dalam kalender"),
        Kode::TahunMustahil => format!("tahun `{a}` mustahil: di luar 1900 sampai 2100"),
        Kode::NamaMustahil => format!("`{a}` berdiri di tempat nama penanda tangan, tetapi bukan nama orang"),
        Kode::JabatanMustahil => {
            format!("`{a}` berdiri di tempat jabatan penanda tangan, tetapi bukan jabatan")
        }
        Kode::IsiKosong => "naskah ini tidak memuat diktum, pasal, atau butir".into(),
        Kode::NipMustahil => format!(
            "NIP `{a}` mustahil: bukan 18 angka yang memuat tanggal lahir, bulan pengangkatan, dan jenis kelamin"
        ),
        Kode::BilanganBerbeda => {
            format!("angka {a} berbeda dengan kata di sampingnya, yang berbunyi {b}")
        }
        Kode::NomorKosong => "NOMOR tidak diikuti nomor yang terbaca".into(),
        Kode::KolomDipasangkan => {
            format!("label dan isi terpisah dalam pindaian; `{a}` dipasangkan menurut urutannya")
        }
        Kode::KolomTakPasti => format!(
            "label dan isi terpisah dalam pindaian dan jumlahnya tidak sama ({a} label, {b} isi); tidak dipasangkan"
        ),
        Kode::KataKunciSalahBaca => format!("`{a}` dibaca sebagai `{b}`: kata kunci itu diharapkan di sini"),
        Kode::LabelSalahBaca => format!("label `{a}` dibaca sebagai `{b}` menurut tetangganya"),
        Kode::SatuBaris => "seluruh naskah berdiri pada satu baris; awal tiap barisnya disimpulkan".into(),
        Kode::HalamanMenyela => format!("`{a}` di tengah kalimat dikeluarkan; kalimatnya dilanjutkan"),
        Kode::HalamanTerjalin => {
            "halaman tanda tangan terbaca berselang-seling dengan halaman di sebelahnya; keduanya dipisahkan"
                .into()
        }
        Kode::KataSambung => format!("kata sambung halaman `{a}` dikeluarkan dari teks"),
        Kode::TakDikenal => "teks ini tidak termasuk bagian mana pun".into(),
        Kode::BukanUtf8 => "berkas ini bukan UTF-8; dibaca sebagai Windows-1252".into(),
    }
}

pub fn explanation(kode: Kode) -> (&'static str, &'static str, &'static str) {
    match kode {
        Kode::UrutanTerlompat => (
            "Label atau urutan diktum melompati satu atau beberapa nomor.",
            "KESATU : …\nKETIGA : …        (KEDUA tidak ada)",
            "periksa apakah ada halaman atau baris yang tidak terpindai",
        ),
        Kode::UrutanBerulang => (
            "Label yang sama tertulis dua kali dalam satu daftar.",
            "1. …\n2. …\n2. …",
            "perbaiki nomor yang salah ketik atau salah baca",
        ),
        Kode::LabelTersirat => (
            "Label suatu butir hilang dalam pindaian dan disimpulkan dari label tetangganya; simpulnya bertanda \"tersirat\".",
            "- …\n- …\n- c. …            (menjadi a, b, c)",
            "bandingkan dengan naskah asli",
        ),
        Kode::LabelTanpaIsi => (
            "Sebuah label tidak diikuti kata apa pun.",
            "a.\nb. menyampaikan laporan;",
            "cari isinya di bagian lain pindaian",
        ),
        Kode::TerlaluDalam => (
            "Rincian bersarang lebih dalam daripada yang pernah dipakai perancang; tingkat selebihnya disejajarkan.",
            "1. a. 1) a) (1) (a) 1. a. …",
            "periksa apakah daftar itu memang bersarang",
        ),
        Kode::TanggalTakTerbaca => (
            "Tanggal penetapan atau pengundangan dikosongkan, ditulis tangan, atau rusak; nilainya null, tidak pernah ditebak.",
            "pada tanggal        Juni 2019",
            "lengkapi tanggal dari naskah asli",
        ),
        Kode::TanggalMustahil => (
            "Tanggal itu tidak ada dalam kalender.",
            "pada tanggal 31 Juni 2019",
            "bandingkan dengan naskah asli",
        ),
        Kode::TahunMustahil => (
            "Tahun yang tercetak di luar 1900 sampai 2100: salah ketik atau salah baca; nilainya null dan yang tercetak tetap ada di \"tercetak\".",
            "NOMOR 12 TAHUN 2201",
            "bandingkan dengan naskah asli",
        ),
        Kode::NamaMustahil => (
            "Di tempat nama penanda tangan berdiri satu sampai tiga huruf, angka, butir bernomor, atau kalimat; nama menjadi null dan yang tercetak masuk \"sisa\".",
            "BUPATI …,\nttd\nr:",
            "lengkapi nama dari naskah asli",
        ),
        Kode::JabatanMustahil => (
            "Di tempat jabatan penanda tangan tidak berdiri satu kata pun yang dapat menjadi jabatan; jabatan menjadi null dan yang tercetak masuk \"sisa\".",
            "pada tanggal 9 Maret 2022\nc t\nSUTARJO",
            "lengkapi jabatan dari naskah asli",
        ),
        Kode::IsiKosong => (
            "Bentuk naskah ini mestinya memuat diktum, pasal, atau butir, tetapi tidak satu pun ditemukan.",
            "MEMUTUSKAN :\nMenetapkan :\nDitetapkan di …",
            "periksa apakah ada halaman yang tidak terpindai",
        ),
        Kode::NipMustahil => (
            "NIP terdiri atas 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin (1 atau 2), nomor urut (3); NIP lama 9 angka.",
            "NIP. 197213151998031004      (bulan 13)",
            "periksa angka demi angka",
        ),
        Kode::BilanganBerbeda => (
            "Bilangan dengan angka dan bilangan dengan kata di sampingnya tidak sama.",
            "126 (seratus dua puluh lima)",
            "tentukan mana yang benar dari naskah asli",
        ),
        Kode::NomorKosong => (
            "Setelah NOMOR tidak ada nomor yang terbaca: dikosongkan, ditulis tangan, atau rusak.",
            "NOMOR        TAHUN 2022",
            "lengkapi nomor dari naskah asli",
        ),
        Kode::KolomDipasangkan => (
            "Pindaian memisahkan kolom label dan kolom isi; jumlah dan urutannya sama, jadi keduanya dipasangkan kembali.",
            "KESATU\nKEDUA\n\nMelaksanakan …\n\nMelaporkan …",
            "bandingkan dengan naskah asli",
        ),
        Kode::KolomTakPasti => (
            "Pindaian memisahkan kolom label dan kolom isi, dan jumlahnya berbeda; tidak ada yang dikarang.",
            "KESATU\nKEDUA\n\nMelaksanakan …",
            "susun kembali baris-baris itu dengan tangan",
        ),
        Kode::KataKunciSalahBaca => (
            "Kata kunci salah terbaca oleh pemindai; di tempatnya dalam bentuk naskah ia dikenali, satu dua huruf bedanya.",
            "TENTANC, MEMUTUSI(AN, Menirnbang",
            "bandingkan dengan naskah asli dan perbaiki katanya",
        ),
        Kode::LabelSalahBaca => (
            "Label suatu butir salah terbaca oleh pemindai (l untuk 1); label yang benar disimpulkan dari tetangganya.",
            "l. …\n2. …",
            "bandingkan dengan naskah asli dan perbaiki labelnya",
        ),
        Kode::SatuBaris => (
            "Seluruh naskah berdiri pada satu baris; di mana baris-barisnya dimulai disimpulkan dari kata kunci dan labelnya.",
            "KEPUTUSAN BUPATI … NOMOR … TENTANG … Menimbang : a. bahwa … KESATU : …",
            "bandingkan dengan naskah asli, terutama alinea dan lampirannya",
        ),
        Kode::HalamanMenyela => (
            "Nomor, kepala, atau cap halaman berdiri di tengah kalimat; ia dikeluarkan ke \"sisa\" dan kalimatnya dilanjutkan.",
            "… laporan disampaikan\n- 2 -\nkepada Bupati …",
            "tidak perlu apa-apa",
        ),
        Kode::HalamanTerjalin => (
            "Pemindai membaca halaman penutup bersama halaman di sebelahnya. Tempat dan tanggal, jabatan, nama, dan berita daerah dipisahkan dari pasal-pasal di antaranya.",
            "Ditetapkan di …\nPasal 9\nBUPATI …,\nAnggaran dibebankan pada …\nttd\nSUTARJO",
            "bandingkan pasal-pasal terakhir dengan naskah asli",
        ),
        Kode::KataSambung => (
            "Kata atau label di kaki halaman yang diulang di halaman berikutnya dikeluarkan dari teks.",
            "b. menindaklanjuti …\n- 3 -\nb. menindaklanjuti laporan …",
            "tidak perlu apa-apa",
        ),
        Kode::TakDikenal => (
            "Teks ini tidak termasuk bagian mana pun dari bentuk naskahnya; ia disimpan dalam \"sisa\".",
            "apn ma 20 LN",
            "hapus bila itu noda pindaian, atau perbaiki barisnya",
        ),
        Kode::BukanUtf8 => (
            "Berkas itu bukan UTF-8 dan tidak bertanda UTF-16; ia dibaca sebagai Windows-1252.",
            "byte 0x93 dan 0x94 menjadi tanda petik",
            "simpan berkas sebagai UTF-8",
        ),
    }
}

pub fn refusal(missing: Missing) -> String {
    if missing.kosong {
        return "tidak ada satu kata pun dalam berkas ini".into();
    }
    if missing.terpecah {
        return "lebih dari 200.000 butir yang rata-rata tidak sampai 24 byte: tidak ada naskah yang terpecah begitu".into();
    }
    if missing.dikutip {
        return "bukan naskah hukum daerah: judulnya dikutip di tengah berita atau tulisan lain".into();
    }
    let mut lacks = Vec::new();
    if missing.judul {
        lacks.push("baris judul (INSTRUKSI …, SURAT EDARAN, KEPUTUSAN …) yang diikuti NOMOR atau TENTANG");
    }
    if missing.nomor && !missing.judul {
        lacks.push("NOMOR");
    }
    if missing.tentang && !missing.judul {
        lacks.push("TENTANG");
    }
    if missing.isi {
        lacks.push("diktum, pasal, atau butir bernomor");
    }
    if missing.penutup {
        lacks.push("penetapan, tanda tangan, atau penutup");
    }
    format!("bukan naskah hukum daerah: tidak ditemukan {}", lacks.join("; "))
}

pub fn not_text(why: NotText) -> &'static str {
    match why {
        NotText::Binary => "berkas biner, bukan teks; simpan dahulu naskahnya sebagai berkas teks (.txt)",
        NotText::Pdf => "berkas PDF; keluarkan dahulu teksnya, misalnya dengan `pdftotext -layout`",
        NotText::BrokenUtf16 => {
            "bertanda UTF-16, tetapi isinya bukan UTF-16 yang utuh; simpan ulang sebagai UTF-8"
        }
        NotText::TooLarge => {
            "lebih dari 64 MiB; naskah hukum tidak sebesar itu, jadi pisahkan satu berkas per naskah"
        }
    }
}
