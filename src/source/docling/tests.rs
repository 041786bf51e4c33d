use super::*;

fn document(texts: &str, tables: &str) -> String {
    format!(
        "{{\"schema_name\": \"DoclingDocument\", \"origin\": {{\"x\": [1, {{}}]}}, \"texts\": [{texts}], \
         \"tables\": [{tables}], \"pages\": {{\"1\": {{\"size\": {{\"width\": 600.0, \"height\": 900.0}}, \"page_no\": 1}}, \
         \"2\": {{\"size\": {{\"width\": 600.0, \"height\": 900.0}}, \"page_no\": 2}}}}}}"
    )
}

fn place(page: u32, [l, t, r, b]: [f32; 4], origin: &str, span: [u32; 2]) -> String {
    format!(
        "{{\"page_no\": {page}, \"bbox\": {{\"l\": {l}, \"t\": {t}, \"r\": {r}, \"b\": {b}, \
         \"coord_origin\": \"{origin}\"}}, \"charspan\": [{}, {}]}}",
        span[0], span[1]
    )
}

fn words(json: &str) -> Vec<(usize, String, [f32; 4], u32)> {
    let pages = read(json).expect("is a DoclingDocument");
    assert!(pages.pages.iter().all(|page| page.lapisan == Lapisan::Teks));
    let mut words = Vec::new();
    for (nth, page) in pages.pages.iter().enumerate() {
        for word in &page.words {
            let bounds = [word.x0, word.y0, word.x1, word.y1].map(f32::round);
            words.push((nth + 1, pages.text(word).to_owned(), bounds, word.line));
        }
    }
    words
}

#[test]
fn both_origins_are_read_and_furniture_stays() {
    let (top, bottom) = ("TOPLEFT", "BOTTOMLEFT");
    let texts = [
        format!(
            "{{\"orig\": \"Kerja \\u0026 \\\"bakti\\\"\", \"text\": \"x\", \"content_layer\": \"furniture\", \
             \"parent\": {{\"$ref\": \"#/furniture\"}}, \"prov\": [{}]}}",
            place(2, [100.0, 890.0, 250.0, 880.0], bottom, [0, 15])
        ),
        format!("{{\"text\": \"satu\", \"prov\": [{}]}}", place(1, [10.0, 20.0, 50.0, 30.0], top, [0, 4])),
    ];
    assert_eq!(
        words(&document(&texts.join(","), "")),
        [
            (1, "satu".into(), [10.0, 20.0, 50.0, 30.0], 0),
            (2, "Kerja".into(), [100.0, 10.0, 150.0, 20.0], 0),
            (2, "&".into(), [160.0, 10.0, 170.0, 20.0], 0),
            (2, "\"bakti\"".into(), [180.0, 10.0, 250.0, 20.0], 0),
        ]
    );
}

#[test]
fn labels_come_before_words_that_lack_them() {
    let at = place(1, [100.0, 20.0, 150.0, 30.0], "TOPLEFT", [0, 5]);
    let item = |orig: &str, marker: &str, enumerated: bool| {
        let json = format!(
            "{{\"orig\": \"{orig}\", \"marker\": {marker}, \"enumerated\": {enumerated}, \"prov\": [{at}]}}"
        );
        words(&document(&json, ""))
            .into_iter()
            .map(|(_, word, bounds, _)| (word, bounds[0]))
            .collect::<Vec<_>>()
    };
    assert_eq!(item("kerja", "\"1.\"", true), [("1.".into(), 70.0), ("kerja".into(), 100.0)]);
    assert_eq!(item("kerja", "\"•\"", false), [("•".into(), 80.0), ("kerja".into(), 100.0)]);
    assert_eq!(item("1. ab", "\"1.\"", true)[0], ("1.".into(), 100.0));
    assert_eq!(item("1. ab", "\"1.\"", true).len(), 2);
    assert_eq!(item("kerja", "\"-\"", false), [("kerja".into(), 100.0)]);
    assert_eq!(item("- abc", "\"-\"", false)[0], ("-".into(), 100.0));
    assert_eq!(item("kerja", "null", false), [("kerja".into(), 100.0)]);
}

#[test]
fn a_text_in_several_places_is_shared_out() {
    let boxes = |first: [u32; 2], second: [u32; 2]| {
        [
            place(1, [100.0, 880.0, 210.0, 890.0], "TOPLEFT", first),
            place(2, [100.0, 20.0, 190.0, 30.0], "TOPLEFT", second),
        ]
        .join(",")
    };
    // From the beginning of the text, from that of the part, and without a word about it.
    for (first, second) in [([0, 11], [12, 21]), ([0, 11], [0, 9]), ([0, 0], [0, 0])] {
        let json = format!("{{\"orig\": \"kerja bakti di lapangan\", \"prov\": [{}]}}", boxes(first, second));
        let found: Vec<_> =
            words(&document(&json, "")).into_iter().map(|(page, word, _, _)| (page, word)).collect();
        let expected =
            [(1, "kerja"), (1, "bakti"), (2, "di"), (2, "lapangan")].map(|(p, w)| (p, w.to_owned()));
        assert_eq!(found, expected, "{first:?} {second:?}");
    }
}

#[test]
fn tables_are_cells() {
    let at = place(2, [100.0, 100.0, 300.0, 200.0], "TOPLEFT", [0, 0]);
    let cells = "{\"text\": \"Camat\", \"bbox\": {\"l\": 10, \"t\": 20, \"r\": 60, \"b\": 30}, \"ref\": null}, \
        {\"text\": \"Lurah\", \"bbox\": null, \"start_row_offset_idx\": 1, \"end_row_offset_idx\": 2, \
         \"start_col_offset_idx\": 0, \"end_col_offset_idx\": 2, \"row_span\": 1}, \
        {\"text\": \"Kades\", \"bbox\": {\"l\": 10, \"t\": 60, \"r\": 60, \"b\": 70}, \"ref\": {\"$ref\": \"#/groups/3\"}}, \
        {\"text\": \" \"}";
    let table = format!(
        "{{\"prov\": [{at}], \"data\": {{\"num_rows\": 2, \"num_cols\": 4, \"grid\": [], \"table_cells\": [{cells}]}}}}"
    );
    let rich = format!(
        "{{\"self_ref\": \"#/texts/0\", \"parent\": {{\"$ref\": \"#/groups/3\"}}, \"orig\": \"Kades\", \"prov\": [{at}]}}"
    );
    assert_eq!(
        words(&document(&rich, &table)),
        [
            (2, "Camat".into(), [10.0, 20.0, 60.0, 30.0], 0),
            (2, "Lurah".into(), [100.0, 150.0, 200.0, 200.0], 1),
            (2, "Kades".into(), [10.0, 60.0, 60.0, 70.0], 2),
        ]
    );
}

#[test]
fn texts_without_a_place_follow_the_one_before() {
    let json = format!(
        "{{\"orig\": \"satu\", \"prov\": [{}]}}, {{\"orig\": \"dua\", \"prov\": []}}",
        place(1, [10.0, 20.0, 50.0, 30.0], "TOPLEFT", [0, 4])
    );
    assert_eq!(words(&document(&json, ""))[1], (1, "dua".into(), [10.0, 30.0, 50.0, 31.0], 1));
    let none = document(
        "{\"orig\": \"satu\", \"prov\": [{\"page_no\": 1}]}, {\"orig\": \"dua\", \"prov\": null}",
        "",
    );
    assert_eq!(read(&none), Err(SourceError::NoPlaces(Kind::Docling)));
    assert_eq!(read(&document("", "")).map(|pages| pages.pages.len()), Ok(2));
    assert_eq!(read("{}"), Err(SourceError::NoPages(Kind::Docling)));
}

#[test]
fn pages_that_are_not_listed_are_made() {
    let json = format!(
        "{{\"texts\": [{{\"orig\": \"satu\", \"prov\": [{}]}}]}}",
        place(7, [10.0, 100.0, 50.0, 90.0], "BOTTOMLEFT", [0, 4])
    );
    let pages = read(&json).expect("is a DoclingDocument");
    let word = pages.pages[0].words[0];
    assert_eq!((word.y0, word.y1, pages.pages[0].width), (0.0, 10.0, 50.0));
}

#[test]
fn what_is_broken_is_told_with_its_place() {
    let whole = document("{\"orig\": \"satu\", \"prov\": []}", "");
    for end in 1..whole.len() {
        assert!(matches!(read(&whole[..end]), Err(SourceError::Broken { fault: Fault::Cut, .. })), "{end}");
    }
    let broken = |at, fault| Err(SourceError::Broken { kind: Kind::Docling, at: Some(at), fault });
    assert_eq!(read("{\n \"texts\": {}}"), broken((2, 10), Fault::Shape));
    assert_eq!(read("{\n \"texts\": [,]}"), broken((2, 12), Fault::Syntax));
    assert!(matches!(read("{} x"), Err(SourceError::Broken { fault: Fault::Syntax, .. })));
    let deep = format!("{{\"a\": {}", "[".repeat(100_000));
    assert!(matches!(read(&deep), Err(SourceError::Broken { .. })));
}
