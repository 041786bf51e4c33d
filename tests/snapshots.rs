//! Whole parses of every fixture, as people read them; what must be refused, and why.

use diktum::model::{JenisSimpul, JenisSisa};
use diktum::wording::{self, Lang};
use diktum::{Text, parse};

fn read(path: &std::path::Path) -> Text {
    Text::decode(std::fs::read(path).expect("fixture")).expect("text")
}

/// One snapshot a fixture: the JSON that `diktum parse` prints. Each validates against the schema and
/// holds every character of its text once.
#[test]
fn fixtures_parse() {
    let schema = serde_json::to_value(diktum::schema::schema()).expect("schema");
    let validator = jsonschema::draft202012::new(&schema).expect("a valid schema");
    insta::glob!("../fixtures/parse", "*.txt", |path| {
        let text = read(path);
        let document = parse(&text).expect("a text of the family");
        assert_eq!(diktum::coverage::check(text.as_str(), &document), Ok(()));
        let json = serde_json::to_value(&document).expect("JSON");
        if let Err(error) = validator.validate(&json) {
            panic!("{}: {error} at {}", path.display(), error.instance_path());
        }
        insta::assert_snapshot!(serde_json::to_string_pretty(&document).expect("JSON"));
    });
}

/// What only resembles a legal text is refused, and the message says what it lacks.
#[test]
fn others_are_refused() {
    insta::glob!("../fixtures/refuse", "*.txt", |path| {
        let text = read(path);
        let missing = parse(&text).expect_err("no text of the family");
        insta::assert_snapshot!(wording::refusal(missing, Lang::Id));
    });
}

/// The outline of one text of each great form.
#[test]
fn outlines() {
    insta::glob!("../fixtures/parse", "{instruksi-09,peraturan-01,perda-01,surat-edaran-04}*.txt", |path| {
        let text = read(path);
        let document = parse(&text).expect("a text of the family");
        insta::assert_snapshot!(diktum::outline::outline(&text, &document));
    });
}

/// With `--spans`, every node and field group has its byte range, and the ranges are the text's own.
#[test]
fn spans_lead_back_to_the_text() {
    let source = include_str!("../fixtures/parse/instruksi-04-lost-labels.txt");
    let text = Text::from_string(source.into());
    let mut document = parse(&text).expect("an instruksi");
    diktum::spans::fill(&text, &mut document);
    let json = serde_json::to_value(&document).expect("JSON");
    let validator =
        jsonschema::draft202012::new(&serde_json::to_value(diktum::schema::schema()).expect("schema"))
            .expect("a valid schema");
    assert!(validator.is_valid(&json));
    let nodes = [&document.kepada, &document.isi, &document.penutup, &document.tembusan];
    for node in nodes.into_iter().flatten() {
        let [start, end] = node.letak.as_ref().expect("a place").rentang;
        let words = node.teks.to_string();
        let first = words.split_whitespace().next().expect("a word");
        assert!(source[start..end].contains(first), "{first} in {:?}", &source[start..end]);
    }
    let [start, end] = document.penetapan.letak.as_ref().expect("a place").rentang;
    assert_eq!(&source[start..end], "Teluk Jati\npada tanggal 19 September 2022");
}

/// The checked-in schemas are those that the types give. To renew them: `diktum --lang en schema > schema/diktum-2.schema.json`,
/// `diktum schema > schema/diktum-2.id.schema.json`.
#[test]
fn schema_is_fresh() {
    for (lang, kept, file) in [
        (Lang::En, include_str!("../schema/diktum-2.schema.json"), "diktum-2.schema.json"),
        (Lang::Id, include_str!("../schema/diktum-2.id.schema.json"), "diktum-2.id.schema.json"),
    ] {
        let fresh = serde_json::to_string_pretty(&diktum::schema::schema_in(lang)).expect("JSON") + "\n";
        assert!(kept == fresh, "renew schema/{file}");
    }
}

/// Every key of the schema says in plain words what it holds.
#[test]
fn every_key_is_described() {
    fn walk(value: &serde_json::Value, path: &str, bare: &mut Vec<String>) {
        if let Some(properties) = value.get("properties").and_then(|p| p.as_object()) {
            for (key, property) in properties {
                if property.get("description").is_none() {
                    bare.push(format!("{path}/{key}"));
                }
            }
        }
        if let Some(map) = value.as_object() {
            for (key, inner) in map {
                walk(inner, &format!("{path}/{key}"), bare);
            }
        }
    }
    let mut bare = Vec::new();
    walk(&serde_json::to_value(diktum::schema::schema()).expect("schema"), "", &mut bare);
    assert!(bare.is_empty(), "without a description: {bare:?}");
}

/// Every description of the schema is said in Indonesian too, and none is left over from what the types said before.
#[test]
fn every_description_is_said_in_both_languages() {
    fn walk<'v>(value: &'v serde_json::Value, found: &mut Vec<&'v str>) {
        match value {
            serde_json::Value::Object(map) => {
                found.extend(map.get("description").and_then(serde_json::Value::as_str));
                map.values().for_each(|value| walk(value, found));
            }
            serde_json::Value::Array(values) => values.iter().for_each(|value| walk(value, found)),
            _ => {}
        }
    }
    let schema = serde_json::to_value(diktum::schema::schema()).expect("schema");
    let mut found = Vec::new();
    walk(&schema, &mut found);
    let missing: Vec<_> =
        found.iter().filter(|said| wording::schema::in_indonesian(said).is_none()).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    let old: Vec<_> = wording::schema::english().filter(|said| !found.contains(said)).collect();
    assert!(old.is_empty(), "{old:#?}");
}

/// What is always printed is required, be it null: whoever reads the JSON may count on every key.
#[test]
fn keys_that_are_always_printed_are_required() {
    let schema = serde_json::to_value(diktum::schema::schema()).expect("schema");
    let text = Text::from_string(
        "INSTRUKSI BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n\nKESATU : Kerja.\n\n\
         Ditetapkan di Banyu Biru\npada tanggal 4 Mei 2021\n"
            .to_owned(),
    );
    let json = serde_json::to_value(parse(&text).expect("an instruksi")).expect("JSON");
    let keys = |value: &serde_json::Value| {
        value.as_object().expect("an object").keys().cloned().collect::<std::collections::BTreeSet<_>>()
    };
    let required = |part: &serde_json::Value| {
        let names = part["required"].as_array().expect("a list").iter();
        names.map(|name| name.as_str().expect("a name").to_owned()).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(keys(&json), required(&schema));
    for (part, own) in
        [("Penetapan", "/penetapan"), ("Nomor", "/nomor"), ("Simpul", "/isi/0"), ("Sumber", "/sumber")]
    {
        assert_eq!(keys(json.pointer(own).expect(own)), required(&schema["$defs"][part]), "{part}");
    }
}

/// A code of 2,000 articles, half a megabyte, is read in one go, every article in its place.
#[test]
fn a_long_regulation_keeps_every_article() {
    let mut source = String::from(
        "PERATURAN DAERAH KABUPATEN BANYU BIRU\nNOMOR 1 TAHUN 2020\nTENTANG\nHIMPUNAN KETENTUAN\n\n\
         BUPATI BANYU BIRU,\n\nMenimbang : bahwa perlu dihimpun;\n\nMEMUTUSKAN :\n\n",
    );
    for pasal in 1..=2000 {
        source.push_str(&format!(
            "Pasal {pasal}\n\n(1) Setiap orang wajib menjaga kebersihan saluran air di depan rumahnya :\n\
             a. pada musim hujan; dan\nb. pada musim kemarau.\n(2) Ketentuan sebagaimana dimaksud pada ayat (1) \
             berlaku pula bagi badan usaha\nyang tempat usahanya berada di tepi jalan.\n\n"
        ));
    }
    source.push_str(
        "Ditetapkan di Arjawana\npada tanggal 6 Januari 2020\n\nBUPATI BANYU BIRU,\n\nttd\n\nSITI AMINAH\n",
    );
    assert!(source.len() > 450_000, "{}", source.len());
    let text = Text::from_string(source);
    let document = parse(&text).expect("a peraturan daerah");
    assert_eq!(document.isi.len(), 2000);
    for (number, pasal) in (1..).zip(&document.isi) {
        assert_eq!(pasal.urutan, Some(number));
        assert_eq!(pasal.anak.len(), 2, "Pasal {number}");
        assert_eq!(pasal.anak[0].anak.len(), 2, "Pasal {number} ayat (1)");
    }
    assert_eq!(document.penandatangan.len(), 1);
    assert_eq!(diktum::coverage::check(text.as_str(), &document), Ok(()));
}

/// A clause that goes on behind a paragraph is a clause still, though indentation had closed its article.
#[test]
fn a_clause_behind_a_paragraph_is_a_clause() {
    let text = Text::from_string(
        "PERATURAN BUPATI BANYU BIRU\nNOMOR 1 TAHUN 2020\nTENTANG\nKERJA BAKTI\n\nMEMUTUSKAN :\n\n\
         \x20                   Pasal 1\n\n     (1) Setiap orang menjaga kebersihan.\n     (2) Setiap camat melapor.\n\n\
         \x20  Laporan itu memuat hasil kerja bakti.\n\n     (3) Setiap lurah mencatat.\n\n\
         Ditetapkan di Arjawana\npada tanggal 6 Januari 2020\n"
            .into(),
    );
    let document = parse(&text).expect("a peraturan");
    let clauses = &document.isi[0].anak;
    assert_eq!(clauses.len(), 3);
    assert!(clauses.iter().all(|node| node.jenis == JenisSimpul::Ayat), "{clauses:#?}");
}

/// The formula over the office may end in a comma, as drafters of the regions print it.
#[test]
fn the_office_follows_the_formula_and_its_comma() {
    let text = Text::from_string(
        "PERATURAN BUPATI BANYU BIRU\nNOMOR 1 TAHUN 2020\nTENTANG\nKERJA BAKTI\n\n\
         DENGAN RAHMAT TUHAN YANG MAHA ESA,\n\nBUPATI BANYU BIRU,\n\nMenimbang : a. bahwa perlu diatur;\n\n\
         MEMUTUSKAN :\n\nPasal 1\n\nSetiap orang menjaga kebersihan.\n"
            .into(),
    );
    let document = parse(&text).expect("a peraturan");
    assert_eq!(document.pejabat.map(|teks| teks.to_string()).as_deref(), Some("BUPATI BANYU BIRU"));
    assert!(document.pembukaan.is_empty(), "{:?}", document.pembukaan);
}

/// A paragraph under an article's list belongs to the article, though its heading stands in the middle of the page.
#[test]
fn a_paragraph_behind_a_list_belongs_to_its_centred_article() {
    let text = Text::from_string(
        "PERATURAN BUPATI BANYU BIRU\nNOMOR 1 TAHUN 2020\nTENTANG\nKERJA BAKTI\n\nMEMUTUSKAN :\n\n\
         \x20                   BAB I\n                    UMUM\n\n                   Pasal 1\n\n\
         \x20    Kerja bakti meliputi :\n     a. saluran air; dan\n     b. jalan desa.\n\n\
         \x20    Kerja bakti dipimpin oleh lurah.\n\n                   Pasal 2\n\n     Setiap lurah melapor.\n"
            .into(),
    );
    let document = parse(&text).expect("a peraturan");
    let [chapter] = document.isi.as_slice() else { panic!("{:#?}", document.isi) };
    let kinds: Vec<_> = chapter.anak[0].anak.iter().map(|node| node.jenis).collect();
    assert_eq!(kinds, [JenisSimpul::Huruf, JenisSimpul::Huruf, JenisSimpul::Alinea]);
}

/// What `diktum fmt` marks as unknown is unknown again, without its marks.
#[test]
fn a_marked_remainder_is_a_remainder() {
    let text = Text::from_string(
        "INSTRUKSI BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n\nUntuk :\n\
         KESATU : Melaksanakan kerja bakti di\n<!-- tak dikenal: Catatan pinggir -->\nsaluran air.\n\n\
         Ditetapkan di Banyu Biru\npada tanggal 4 Mei 2021\n"
            .into(),
    );
    let document = parse(&text).expect("an instruksi");
    assert_eq!(document.isi[0].teks.to_string(), "Melaksanakan kerja bakti di saluran air.");
    let [rest] = document.sisa.as_slice() else { panic!("{:#?}", document.sisa) };
    assert_eq!((rest.jenis, rest.teks.to_string().as_str()), (JenisSisa::TakDikenal, "Catatan pinggir"));
    assert!(document.diagnostik.iter().any(|message| message.kode == diktum::Kode::TakDikenal));
    assert_eq!(diktum::coverage::check(text.as_str(), &document), Ok(()));
}
