//! What is said of files that are read as pages, or can't be.

use super::{Lang, not_text};
use crate::source::{Fault, Foreign, Kind, SourceError};

/// What a format that is not read is, and the way out of it.
pub fn foreign(foreign: Foreign, lang: Lang) -> &'static str {
    match lang {
        Lang::Id => foreign_id(foreign),
        Lang::En => foreign_en(foreign),
    }
}

fn foreign_id(foreign: Foreign) -> &'static str {
    match foreign {
        Foreign::Rtf => {
            "dokumen RTF; simpan sebagai PDF atau teks di Word atau LibreOffice: Berkas > Simpan Sebagai"
        }
        Foreign::Doc => {
            "berkas Office lama (.doc, .xls, .ppt); simpan sebagai PDF di Word, Excel, PowerPoint, atau LibreOffice: Berkas > Simpan Sebagai"
        }
        Foreign::Docx => {
            "dokumen Word (.docx); simpan sebagai PDF atau teks di Word: Berkas > Simpan Sebagai"
        }
        Foreign::Xlsx => "buku kerja Excel (.xlsx); simpan sebagai PDF di Excel: Berkas > Simpan Sebagai",
        Foreign::Pptx => {
            "salindia PowerPoint (.pptx); simpan sebagai PDF di PowerPoint: Berkas > Simpan Sebagai"
        }
        Foreign::Odt => {
            "dokumen LibreOffice (.odt); simpan sebagai PDF di LibreOffice: Berkas > Ekspor Sebagai > Ekspor Sebagai PDF"
        }
        Foreign::Ods => {
            "lembar kerja LibreOffice (.ods); simpan sebagai PDF di LibreOffice: Berkas > Ekspor Sebagai > Ekspor Sebagai PDF"
        }
        Foreign::Odp => {
            "salindia LibreOffice (.odp); simpan sebagai PDF di LibreOffice: Berkas > Ekspor Sebagai > Ekspor Sebagai PDF"
        }
        Foreign::Zip => "arsip zip; bongkar dahulu, atau pakai `diktum batch ARSIP.zip`",
        Foreign::Arsip => {
            "arsip atau berkas mampat; bongkar dahulu, atau pakai `diktum batch` untuk .tar, .tar.gz, .tar.zst, dan .zip"
        }
        Foreign::Djvu => "berkas DjVu; ubah dahulu menjadi PDF, misalnya dengan `ddjvu -format=pdf`",
        Foreign::Heic => {
            "foto HEIC dari telepon; kirim ulang sebagai JPEG, atau buka lalu simpan sebagai JPEG atau PNG"
        }
        Foreign::Webp => "gambar WebP; buka lalu simpan sebagai PNG atau JPEG",
        Foreign::Gif => "gambar GIF; buka lalu simpan sebagai PNG",
        Foreign::Bmp => "gambar BMP; buka di Paint lalu simpan sebagai PNG",
        Foreign::Jp2 => "gambar JPEG 2000; buka lalu simpan sebagai PNG atau JPEG",
        Foreign::Eps => "berkas PostScript; ubah dahulu menjadi PDF, misalnya dengan `ps2pdf`",
        Foreign::Eml => "surat elektronik; buka di program surat, lalu simpan lampirannya atau cetak ke PDF",
    }
}

fn foreign_en(foreign: Foreign) -> &'static str {
    match foreign {
        Foreign::Rtf => {
            "an RTF document; save it as PDF or plain text in Word or LibreOffice: File > Save As"
        }
        Foreign::Doc => {
            "an old Office file (.doc, .xls, .ppt); save it as PDF in Word, Excel, PowerPoint or LibreOffice: File > Save As"
        }
        Foreign::Docx => "a Word document (.docx); save it as PDF or plain text in Word: File > Save As",
        Foreign::Xlsx => "an Excel workbook (.xlsx); save it as PDF in Excel: File > Save As",
        Foreign::Pptx => "PowerPoint slides (.pptx); save them as PDF in PowerPoint: File > Save As",
        Foreign::Odt => {
            "a LibreOffice document (.odt); save it as PDF in LibreOffice: File > Export As > Export as PDF"
        }
        Foreign::Ods => {
            "a LibreOffice spreadsheet (.ods); save it as PDF in LibreOffice: File > Export As > Export as PDF"
        }
        Foreign::Odp => {
            "LibreOffice slides (.odp); save them as PDF in LibreOffice: File > Export As > Export as PDF"
        }
        Foreign::Zip => "a zip archive; unpack it first, or use `diktum batch ARCHIVE.zip`",
        Foreign::Arsip => {
            "an archive or a packed file; unpack it first, or use `diktum batch` for .tar, .tar.gz, .tar.zst and .zip"
        }
        Foreign::Djvu => "a DjVu file; turn it into a PDF first, for example with `ddjvu -format=pdf`",
        Foreign::Heic => {
            "a telephone's HEIC photo; send it again as JPEG, or open it and save it as JPEG or PNG"
        }
        Foreign::Webp => "a WebP picture; open it and save it as PNG or JPEG",
        Foreign::Gif => "a GIF picture; open it and save it as PNG",
        Foreign::Bmp => "a BMP picture; open it in Paint and save it as PNG",
        Foreign::Jp2 => "a JPEG 2000 picture; open it and save it as PNG or JPEG",
        Foreign::Eps => "a PostScript file; turn it into a PDF first, for example with `ps2pdf`",
        Foreign::Eml => "an e-mail; open it in a mail program, then save what is attached or print it to PDF",
    }
}

/// The name of a kind of file.
pub fn kind(kind: Kind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (Kind::Teks, Lang::Id) => "teks",
        (Kind::Teks, Lang::En) => "a text",
        (Kind::Pdf, Lang::Id) => "PDF",
        (Kind::Pdf, Lang::En) => "a PDF",
        (Kind::Png, Lang::Id) => "gambar PNG",
        (Kind::Png, Lang::En) => "a PNG picture",
        (Kind::Jpeg, Lang::Id) => "gambar JPEG",
        (Kind::Jpeg, Lang::En) => "a JPEG picture",
        (Kind::Tiff, Lang::Id) => "gambar TIFF",
        (Kind::Tiff, Lang::En) => "a TIFF picture",
        (Kind::Tsv, Lang::Id) => "tabel kata (TSV)",
        (Kind::Tsv, Lang::En) => "a table of words (TSV)",
        (Kind::Hocr, Lang::Id) => "hOCR",
        (Kind::Hocr, Lang::En) => "an hOCR file",
        (Kind::Alto, Lang::Id) => "ALTO",
        (Kind::Alto, Lang::En) => "an ALTO file",
        (Kind::Page, Lang::Id) => "PAGE XML",
        (Kind::Page, Lang::En) => "a PAGE XML file",
        (Kind::Bbox, Lang::Id) => "keluaran `pdftotext -bbox`",
        (Kind::Bbox, Lang::En) => "output of `pdftotext -bbox`",
        (Kind::Docling, Lang::Id) => "DoclingDocument",
        (Kind::Docling, Lang::En) => "a DoclingDocument",
        (Kind::Gzip, Lang::Id) => "gzip",
        (Kind::Gzip, Lang::En) => "a gzip file",
        (Kind::Foreign(_), Lang::Id) => "format lain",
        (Kind::Foreign(_), Lang::En) => "another format",
    }
}

/// Why a file gives no pages of words, one line.
pub fn error(error: &SourceError, lang: Lang) -> String {
    let name = |of: &Kind| kind(*of, lang);
    match (error, lang) {
        (SourceError::Foreign(what), _) => foreign(*what, lang).to_owned(),
        (SourceError::NotText(why), _) => not_text(*why, lang).to_owned(),
        (SourceError::NoWords(of), Lang::Id) => format!("{}, bukan berkas kata dan letaknya", name(of)),
        (SourceError::NoWords(of), Lang::En) => format!("{}, no file of words and their places", name(of)),
        (SourceError::Broken { kind, at, fault }, Lang::Id) => {
            let place =
                at.map_or(String::new(), |(line, column)| format!(" di baris {line}, kolom {column}"));
            format!("{} ini rusak{place}: {}", name(kind), fault_id(fault))
        }
        (SourceError::Broken { kind, at, fault }, Lang::En) => {
            let place =
                at.map_or(String::new(), |(line, column)| format!(" at line {line}, column {column}"));
            format!("{}, but damaged{place}: {}", name(kind), fault_en(fault))
        }
        (SourceError::NoPlaces(of), Lang::Id) => format!(
            "{} ini tidak memuat letak katanya; ekspor ulang beserta koordinatnya, atau simpan sebagai teks",
            name(of)
        ),
        (SourceError::NoPlaces(of), Lang::En) => format!(
            "{} without the places of its words; export it again with coordinates, or save it as text",
            name(of)
        ),
        (SourceError::NoPages(of), Lang::Id) => format!("{} ini tidak memuat satu halaman pun", name(of)),
        (SourceError::NoPages(of), Lang::En) => format!("{} without a single page", name(of)),
        (SourceError::TooManyPages, Lang::Id) => {
            "lebih dari 100.000 halaman; pisahkan satu berkas per naskah".into()
        }
        (SourceError::TooManyPages, Lang::En) => "over 100,000 pages; part the file, one text each".into(),
        (SourceError::TooManyWords, Lang::Id) => {
            "lebih dari 4 juta kata; pisahkan satu berkas per naskah".into()
        }
        (SourceError::TooManyWords, Lang::En) => "over 4 million words; part the file, one text each".into(),
        (SourceError::TooPacked, Lang::Id) => {
            "jauh lebih besar setelah dibongkar daripada naskah mana pun; tidak dibongkar".into()
        }
        (SourceError::TooPacked, Lang::En) => "unpacks to far more than any text does; not unpacked".into(),
    }
}

fn fault_id(fault: &Fault) -> String {
    match fault {
        Fault::Cut => "berkasnya terpotong; salin atau buat ulang secara utuh".into(),
        Fault::Tag(found) => format!("`</{found}>` menutup unsur yang tidak dibuka; buat ulang berkasnya"),
        Fault::Syntax => "ada tanda yang tidak pada tempatnya; buat ulang berkasnya".into(),
        Fault::Shape => "ada nilai yang jenisnya tidak sesuai dengan formatnya; buat ulang berkasnya".into(),
        Fault::Letters => "ada byte yang bukan huruf; simpan ulang sebagai UTF-8".into(),
        Fault::Depth => "unsurnya bersarang terlalu dalam; buat ulang berkasnya".into(),
        Fault::Row => "baris tabelnya tidak lengkap atau tidak berangka; buat ulang berkasnya".into(),
    }
}

fn fault_en(fault: &Fault) -> String {
    match fault {
        Fault::Cut => "it is cut off; copy or make it again as a whole".into(),
        Fault::Tag(found) => format!("`</{found}>` closes an element that is not open; make the file again"),
        Fault::Syntax => "a mark stands where none may; make the file again".into(),
        Fault::Shape => "a value is of another kind than the format has there; make the file again".into(),
        Fault::Letters => "some bytes are no letters; save it again as UTF-8".into(),
        Fault::Depth => "its elements are nested too deep; make the file again".into(),
        Fault::Row => "a row of the table is incomplete or has no numbers; make the file again".into(),
    }
}
