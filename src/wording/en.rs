use crate::message::{Kode, Missing};
use crate::text::NotText;

pub fn message(kode: Kode, a: &str, b: &str) -> String {
    match kode {
        Kode::UrutanTerlompat => format!("`{b}` should come here, `{a}` is printed"),
        Kode::UrutanBerulang => format!("`{a}` is printed twice"),
        Kode::LabelTersirat => {
            format!("the label was lost in the scan; `{a}` is inferred from its neighbours")
        }
        Kode::LabelTanpaIsi => format!("`{a}` has no words"),
        Kode::TerlaluDalam => format!("nested deeper than {a} levels; the rest hangs side by side"),
        Kode::TanggalTakTerbaca if a.is_empty() => "no date after `pada tanggal`".into(),
        Kode::TanggalTakTerbaca => format!("unreadable date: `{a}`"),
        Kode::TanggalMustahil => format!("the calendar has no `{a}`"),
        Kode::TahunMustahil => format!("the year `{a}` can't be: it is outside 1900 to 2100"),
        Kode::NamaMustahil => format!("`{a}` stands where the signatory's name stands, and is nobody's name"),
        Kode::JabatanMustahil => {
            format!("`{a}` stands where the signatory's office stands, and is no office")
        }
        Kode::IsiKosong => "the text has no orders, articles or points".into(),
        Kode::NipMustahil => {
            format!("impossible NIP `{a}`: not 18 digits with birth date, month of appointment and sex")
        }
        Kode::BilanganBerbeda => {
            format!("the figure {a} differs from the words beside it, which say {b}")
        }
        Kode::NomorKosong => "no readable number after NOMOR".into(),
        Kode::KolomDipasangkan => {
            format!("labels and contents were apart in the scan; `{a}` was paired by order")
        }
        Kode::KolomTakPasti => format!(
            "labels and contents are apart in the scan and differ in count ({a} labels, {b} contents); not paired"
        ),
        Kode::KataKunciSalahBaca => format!("`{a}` was read as `{b}`: that keyword is expected here"),
        Kode::LabelSalahBaca => format!("the label `{a}` was read as `{b}`, by its neighbours"),
        Kode::SatuBaris => "the whole text stands on one line; where its lines began was inferred".into(),
        Kode::HalamanMenyela => format!("`{a}` was taken out of the middle of a sentence"),
        Kode::HalamanTerjalin => {
            "the signatures and the page beside them were read line by line; they were parted".into()
        }
        Kode::KataSambung => format!("catch-word `{a}` at the page's foot was taken out"),
        Kode::TakDikenal => "this text belongs to no part of the form".into(),
        Kode::BukanUtf8 => "this file is not UTF-8; read as Windows-1252".into(),
    }
}

pub fn explanation(kode: Kode) -> (&'static str, &'static str, &'static str) {
    match kode {
        Kode::UrutanTerlompat => (
            "A label or ordinal skips one or more numbers.",
            "KESATU : …\nKETIGA : …        (no KEDUA)",
            "look for a page or a line that was not scanned",
        ),
        Kode::UrutanBerulang => (
            "The same label is printed twice in one list.",
            "1. …\n2. …\n2. …",
            "correct the number that was mistyped or misread",
        ),
        Kode::LabelTersirat => (
            "An item's label was lost in the scan and inferred from its neighbours; its node is marked \"tersirat\".",
            "- …\n- …\n- c. …            (become a, b, c)",
            "compare with the original",
        ),
        Kode::LabelTanpaIsi => (
            "A label is followed by no words.",
            "a.\nb. menyampaikan laporan;",
            "look for its words elsewhere in the scan",
        ),
        Kode::TerlaluDalam => (
            "Lists nested deeper than drafters ever nest them; deeper levels hang side by side.",
            "1. a. 1) a) (1) (a) 1. a. …",
            "check whether the list is nested at all",
        ),
        Kode::TanggalTakTerbaca => (
            "The date of enactment or promulgation is blank, handwritten or damaged; its value is null, never a guess.",
            "pada tanggal        Juni 2019",
            "complete the date from the original",
        ),
        Kode::TanggalMustahil => {
            ("The calendar has no such day.", "pada tanggal 31 Juni 2019", "compare with the original")
        }
        Kode::TahunMustahil => (
            "The printed year is outside 1900 to 2100: mistyped or misread; its value is null, and what is printed stays in \"tercetak\".",
            "NOMOR 12 TAHUN 2201",
            "compare with the original",
        ),
        Kode::NamaMustahil => (
            "Where the signatory's name stands there are one to three letters, figures, a numbered item or a sentence; the name is null, and what is printed is in \"sisa\".",
            "BUPATI …,\nttd\nr:",
            "complete the name from the original",
        ),
        Kode::JabatanMustahil => (
            "Where the signatory's office stands no word can be an office; it is null, and what is printed is in \"sisa\".",
            "pada tanggal 9 Maret 2022\nc t\nSUTARJO",
            "complete the office from the original",
        ),
        Kode::IsiKosong => (
            "A text of this form has orders, articles or points, and none was found.",
            "MEMUTUSKAN :\nMenetapkan :\nDitetapkan di …",
            "check whether a page was not scanned",
        ),
        Kode::NipMustahil => (
            "A NIP has 18 digits: birth date (8), year and month of appointment (6), sex (1 or 2), sequence (3); old ones have 9.",
            "NIP. 197213151998031004      (month 13)",
            "check it digit by digit",
        ),
        Kode::BilanganBerbeda => (
            "A number in figures and the words beside it say different things.",
            "126 (seratus dua puluh lima)",
            "find out from the original which is right",
        ),
        Kode::NomorKosong => (
            "No readable number follows NOMOR: it is blank, handwritten or damaged.",
            "NOMOR        TAHUN 2022",
            "complete the number from the original",
        ),
        Kode::KolomDipasangkan => (
            "The scan parted a column of labels from a column of contents; number and order agree, so they were paired again.",
            "KESATU\nKEDUA\n\nMelaksanakan …\n\nMelaporkan …",
            "compare with the original",
        ),
        Kode::KolomTakPasti => (
            "The scan parted a column of labels from a column of contents, and they differ in number; nothing is invented.",
            "KESATU\nKEDUA\n\nMelaksanakan …",
            "put the lines in order by hand",
        ),
        Kode::KataKunciSalahBaca => (
            "The scan misread a keyword; at its place in the form it is recognised, a letter or two apart.",
            "TENTANC, MEMUTUSI(AN, Menirnbang",
            "compare with the original and correct the word",
        ),
        Kode::LabelSalahBaca => (
            "The scan misread an item's label (l for 1); the right one is inferred from its neighbours.",
            "l. …\n2. …",
            "compare with the original and correct the label",
        ),
        Kode::SatuBaris => (
            "The whole text stands on one line; where its lines began was inferred from keywords and labels.",
            "KEPUTUSAN BUPATI … NOMOR … TENTANG … Menimbang : a. bahwa … KESATU : …",
            "compare with the original, paragraphs and annexes above all",
        ),
        Kode::HalamanMenyela => (
            "A page's number, head or stamp stands in the middle of a sentence; it was put into \"sisa\" and the sentence goes on.",
            "… laporan disampaikan\n- 2 -\nkepada Bupati …",
            "nothing needs to be done",
        ),
        Kode::HalamanTerjalin => (
            "The scan read the page that ends the text together with the page beside it. Place and date, offices, names and gazette were parted from the articles between them.",
            "Ditetapkan di …\nPasal 9\nBUPATI …,\nAnggaran dibebankan pada …\nttd\nSUTARJO",
            "compare the last articles with the original",
        ),
        Kode::KataSambung => (
            "A word or label at a page's foot that the next page repeats was taken out of the text.",
            "b. menindaklanjuti …\n- 3 -\nb. menindaklanjuti laporan …",
            "nothing",
        ),
        Kode::TakDikenal => (
            "This text belongs to no part of its form; it is kept in \"sisa\".",
            "apn ma 20 LN",
            "delete it if it is a stain of the scan, or mend the line",
        ),
        Kode::BukanUtf8 => (
            "The file is neither UTF-8 nor marked UTF-16; it was read as Windows-1252.",
            "bytes 0x93 and 0x94 become quotation marks",
            "save the file as UTF-8",
        ),
    }
}

pub fn refusal(missing: Missing) -> String {
    if missing.kosong {
        return "not a single word in this file".into();
    }
    if missing.terpecah {
        return "over 200,000 items of less than 24 bytes on the average: no text is parted so finely".into();
    }
    if missing.dikutip {
        return "no regional legal text: prose stands before its title, so it is only quoted".into();
    }
    let mut lacks = Vec::new();
    if missing.judul {
        lacks.push("a title line (INSTRUKSI …, SURAT EDARAN, KEPUTUSAN …) followed by NOMOR or TENTANG");
    }
    if missing.nomor && !missing.judul {
        lacks.push("NOMOR");
    }
    if missing.tentang && !missing.judul {
        lacks.push("TENTANG");
    }
    if missing.isi {
        lacks.push("orders, articles or numbered points");
    }
    if missing.penutup {
        lacks.push("an enactment, a signature or a closing");
    }
    format!("no regional legal text: lacks {}", lacks.join("; "))
}

pub fn not_text(why: NotText) -> &'static str {
    match why {
        NotText::Binary => "a binary file, not text; save the text as a text file (.txt) first",
        NotText::Pdf => "a PDF; take its text out first, for example with `pdftotext -layout`",
        NotText::BrokenUtf16 => {
            "marked as UTF-16, but its bytes are not whole UTF-16; save it again as UTF-8"
        }
        NotText::TooLarge => {
            "over 64 MiB; no legal text is as large as that, so part the file, one text each"
        }
    }
}
