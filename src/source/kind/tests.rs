use super::Foreign as F;
use super::*;

fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
    let marked = if mark { format!("\u{FEFF}{text}") } else { text.to_owned() };
    marked.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

/// A zip of empty members with these names; the first one holds `content`.
fn zip(names: &[&str], content: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (nth, name) in names.iter().enumerate() {
        bytes.extend(b"PK\x03\x04");
        bytes.extend([0; 22]);
        bytes.extend((name.len() as u16).to_le_bytes());
        bytes.extend([0; 2]);
        bytes.extend(name.as_bytes());
        if nth == 0 {
            bytes.extend(content.as_bytes());
        }
    }
    bytes
}

/// A zip whose names stand in its directory alone, far from its head.
fn zip_with_directory(names: &[&str]) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.extend([1; 300_000]);
    for name in names {
        bytes.extend(b"PK\x01\x02");
        bytes.extend([0; 24]);
        bytes.extend((name.len() as u16).to_le_bytes());
        bytes.extend([0; 16]);
        bytes.extend(name.as_bytes());
    }
    bytes
}

#[test]
fn files_of_bytes_are_told_by_their_first() {
    let bmp = b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02\0\0\0";
    let tar = [&[b'a'; 257][..], b"ustar\x0000"].concat();
    for (bytes, expected) in [
        (&b"%PDF-1.4\n1 0 obj"[..], Kind::Pdf),
        (b"\xEF\xBB\xBF\r\n%PDF-1.7", Kind::Pdf),
        (b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n%\xE2\xE3\xCF\xD3\n", Kind::Pdf),
        (b"junk\n%PDF-1.4\n1 0 obj\nstartxref\n9\n%%EOF", Kind::Pdf),
        (b"ju\0k%PDF-1.4\n1 0 obj", Kind::Pdf),
        (b"\x89PNG\r\n\x1a\n\0\0", Kind::Png),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Kind::Jpeg),
        (b"II*\0\x08\0", Kind::Tiff),
        (b"MM\0*\0\0", Kind::Tiff),
        (b"\x1F\x8B\x08\0", Kind::Gzip),
        (b"{\\rtf1\\ansi", Kind::Foreign(F::Rtf)),
        (b"\r\n{\\rtf1", Kind::Foreign(F::Rtf)),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0", Kind::Foreign(F::Doc)),
        (b"AT&TFORM\0\0\0\0DJVM", Kind::Foreign(F::Djvu)),
        (b"\0\0\0\x18ftypheic\0\0", Kind::Foreign(F::Heic)),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Kind::Foreign(F::Webp)),
        (b"GIF89a\x01", Kind::Foreign(F::Gif)),
        (bmp, Kind::Foreign(F::Bmp)),
        (b"\0\0\0\x0CjP  \r\n\x87\n\0", Kind::Foreign(F::Jp2)),
        (b"%!PS-Adobe-3.0 EPSF-3.0", Kind::Foreign(F::Eps)),
        (b"Rar!\x1A\x07\x01\0", Kind::Foreign(F::Arsip)),
        (b"7z\xBC\xAF\x27\x1C\0", Kind::Foreign(F::Arsip)),
        (&tar, Kind::Foreign(F::Arsip)),
        (
            b"From: a@b.id\r\nMIME-Version: 1.0\r\nContent-Type: text/plain;\r\n charset=utf-8\r\n\r\nYth. Camat",
            Kind::Foreign(F::Eml),
        ),
    ] {
        assert_eq!(kind(bytes), expected, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn texts_that_look_like_something_else_are_texts() {
    for text in [
        "",
        " ",
        "INSTRUKSI BUPATI BANYU BIRU",
        "BMKG menyatakan bahwa",
        "Berkas PDF dimulai dengan %PDF-1.4 dan seterusnya",
        "Baris pertamanya:\n%PDF-1.4\n",
        "II. MENIMBANG",
        "MM. bahwa",
        "GIF8 bukan gambar",
        "PK 12 TAHUN 2020",
        "rtf1 {\\rtf1",
        "{\\rt",
        "RIFFabcdWEBP",
        "Dari: Bupati\nKepada: Camat\nHal: Kerja bakti\n\nYth.",
        "Kepada Yth.\nMIME-Version: 1.0\nContent-Type: text/plain\n",
        "MIME-Version: 1.0\n\nContent-Type: text/plain\n",
        "level page_num block_num",
        "<p>INSTRUKSI BUPATI</p>",
        "<html><body><div class='ocr_halaman'>ocr_page</div></body></html>",
        "<html><body><p title='ocr-system'>INSTRUKSI</p></body></html>",
        "<html><body><doc><halaman width='1'></doc></body></html>",
        "<page width='1'>",
        "<?xml version='1.0'?><akomaNtoso><doc/><page width='1'/></akomaNtoso>",
        "<!-- <alto> --><p>a</p>",
        "<br>\n<alto>",
        "{\"id\": \"a\", \"teks\": \"schema_name: DoclingDocument\"}",
        "{\"id\": {\"schema_name\": \"DoclingDocument\"}}",
        "{\"schema_name\": \"Lain\", \"a\": \"DoclingDocument\"}",
        "{\"schema_name\": [\"DoclingDocument\"]}",
        "{\"id\": 1}\n{\"schema_name\": \"DoclingDocument\"}",
        "{\"schema_name\\\": \"DoclingDocument\"",
        "[{\"schema_name\": \"DoclingDocument\"}]",
        "{ diktum \"schema_name\" : \"DoclingDocument",
    ] {
        assert_eq!(kind(text.as_bytes()), Kind::Teks, "{text}");
    }
    assert_eq!(kind(b"\x7fELF\0\x01"), Kind::Teks);
}

#[test]
fn recognisers_files_are_told_by_their_first_elements() {
    let long =
        format!("<html><head><meta content='{}'/></head><body><doc>\n<page width='1'>", "a ".repeat(9000));
    for (text, expected) in [
        ("level\tpage_num\tblock_num", Kind::Tsv),
        ("\u{FEFF}level\tpage_num\tpar_num", Kind::Tsv),
        ("<?xml version='1.0'?>\n<html xmlns='a'><head><meta name='ocr-system' content='x'/>", Kind::Hocr),
        ("<!DOCTYPE html>\n<html><body><div class=\"a ocr_page\" title='bbox'>", Kind::Hocr),
        ("<HTML><BODY><DIV class=ocr_page>", Kind::Hocr),
        ("<div class='ocr_page'>", Kind::Hocr),
        ("<?xml version='1.0'?><!-- <a> --><alto xmlns='http://x'>", Kind::Alto),
        ("<ns0:alto xmlns:ns0='a'>", Kind::Alto),
        ("<alto>", Kind::Alto),
        ("<?xml version='1.0'?>\n<PcGts xmlns='a'>", Kind::Page),
        ("<pc:PcGts xmlns:pc='a'>", Kind::Page),
        (
            "<!DOCTYPE html PUBLIC \"a\"><html><head/><body><doc>\n  <page width=\"1\" height=\"2\">",
            Kind::Bbox,
        ),
        (&long, Kind::Bbox),
        ("{\"schema_name\": \"DoclingDocument\", \"version\": \"1.7.0\"}", Kind::Docling),
        (
            "\n{\n \"body\" : {\"a\": [1, \"}\\\"\", {}]}, \"schema_name\" :\t\"DoclingDocument\"\n}",
            Kind::Docling,
        ),
    ] {
        assert_eq!(kind(text.as_bytes()), expected, "{text}");
        for (mark, big) in [(true, true), (true, false)] {
            assert_eq!(kind(&utf16(text, mark, big)), expected, "UTF-16: {text}");
        }
    }
    assert_eq!(kind(&utf16("<alto/>", false, false)), Kind::Alto);
    assert_eq!(kind(&utf16("{\"schema_name\":\"DoclingDocument\"}", false, true)), Kind::Docling);
}

#[test]
fn zips_are_told_by_their_members() {
    for (bytes, expected) in [
        (zip(&["[Content_Types].xml", "_rels/.rels", "word/document.xml"], ""), F::Docx),
        (zip(&["[Content_Types].xml", "xl/workbook.xml"], ""), F::Xlsx),
        (zip(&["ppt/presentation.xml", "[Content_Types].xml"], ""), F::Pptx),
        (zip(&["mimetype", "content.xml"], "application/vnd.oasis.opendocument.text"), F::Odt),
        (zip(&["mimetype"], "application/vnd.oasis.opendocument.spreadsheet"), F::Ods),
        (zip(&["mimetype"], "application/vnd.oasis.opendocument.presentation"), F::Odp),
        (zip(&["mimetype"], "application/epub+zip"), F::Zip),
        (zip(&["word/perbup.txt", "xl/a.txt"], ""), F::Zip),
        (zip(&["[Content_Types].xml", "a.txt"], ""), F::Zip),
        (zip(&["naskah/word/document.xml", "naskah/[Content_Types].xml"], ""), F::Zip),
        (zip_with_directory(&["[Content_Types].xml", "word/document.xml"]), F::Docx),
        (b"PK\x05\x06".to_vec(), F::Zip),
        (b"PK\x03\x04".to_vec(), F::Zip),
    ] {
        assert_eq!(kind(&bytes), Kind::Foreign(expected));
    }
}

#[test]
fn every_foreign_format_has_its_sentence() {
    use crate::wording::{Lang, source::foreign};
    let all = [
        F::Rtf,
        F::Doc,
        F::Docx,
        F::Xlsx,
        F::Pptx,
        F::Odt,
        F::Ods,
        F::Odp,
        F::Zip,
        F::Arsip,
        F::Djvu,
        F::Heic,
        F::Webp,
        F::Gif,
        F::Bmp,
        F::Jp2,
        F::Eps,
        F::Eml,
    ];
    for lang in [Lang::Id, Lang::En] {
        let mut sentences: Vec<_> = all.into_iter().map(|what| foreign(what, lang)).collect();
        // What it is, and the way out.
        assert!(sentences.iter().all(|sentence| sentence.contains("; ")), "{sentences:?}");
        sentences.sort_unstable();
        sentences.dedup();
        assert_eq!(sentences.len(), all.len());
    }
}
