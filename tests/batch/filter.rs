//! Records as a filter: one line out for each in, in order, as soon as it can be.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use super::world::*;

#[test]
fn every_line_in_has_its_line_out() {
    let world = World::new();
    let mut input = Vec::new();
    for line in [
        record("a", &text(1)).trim_end(),
        "",
        "{",
        "[1]",
        "\"a\"",
        r#"{"id":"b"}"#,
        r#"{"id":"c","text":17}"#,
        r#"{"id":"","text":"x"}"#,
        r#"{"text":"x"}"#,
        r#"{"id":17,"text":"","lain":{}}"#,
        r#"{"id":"d","text":"\u0000"}"#,
        r#"{"id":"e","text":"\ud800"}"#,
    ] {
        input.extend_from_slice(line.as_bytes());
        input.push(b'\n');
    }
    input.extend_from_slice(b"{\"id\":\"\xFF\",\"text\":\"\"}\r\n");
    // Without an end of line.
    input.extend_from_slice(record("f", NEWS).trim_end().as_bytes());
    let ran = world.run_with("-q -", &input);
    assert_eq!(
        ran.silent(0).codes(),
        pairs(&[
            ("a", ""),
            ("-:2", "rekaman-rusak"),
            ("-:3", "rekaman-rusak"),
            ("-:4", "rekaman-rusak"),
            ("-:5", "rekaman-rusak"),
            ("b", "rekaman-rusak"),
            ("c", "rekaman-rusak"),
            ("-:8", "bukan-naskah-hukum"),
            ("-:9", "rekaman-rusak"),
            ("17", "kosong"),
            ("d", "bukan-teks"),
            ("e", "rekaman-rusak"),
            ("-:13", "rekaman-rusak"),
            ("f", "bukan-naskah-hukum"),
        ])
    );
    for (number, line) in ran.lines().iter().enumerate() {
        assert_eq!(line["sumber"], format!("-:{}", number + 1));
    }
    world.write("rekaman.ndjson", &input);
    let file = world.run("-q rekaman.ndjson");
    let renamed = String::from_utf8_lossy(ran.stdout()).replace("\"-:", "\"rekaman.ndjson:");
    assert_eq!(String::from_utf8_lossy(file.stdout()), renamed);
}

#[test]
fn nothing_in_is_nothing_out() {
    let ran = World::new().run_with("-q -", b"");
    ran.silent(0);
    assert!(ran.stdout().is_empty());
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_record() {
    let ran = World::new().run_with("-q -", format!("\u{FEFF}{}", record("a", &text(1))).as_bytes());
    assert_eq!(ran.silent(0).codes(), pairs(&[("a", "")]));
}

#[test]
fn the_hash_is_of_the_text_in_utf8() {
    let text = format!("{}é\n", text(1));
    let ran = World::new().run_with("-q -", record("a", &text).as_bytes());
    assert_eq!(ran.lines()[0]["sha256"], sha256(text.as_bytes()));
}

/// Who writes one record and waits for its line must get it, however many threads there are.
#[test]
fn a_record_is_answered_before_the_next_one_comes() {
    let world = World::new();
    let mut child =
        world.command("-q -").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("starts");
    let mut to = child.stdin.take().expect("is piped");
    let mut from = BufReader::new(child.stdout.take().expect("is piped"));
    for number in 0..20 {
        let id = format!("r{number}");
        to.write_all(record(&id, &text(number)).as_bytes()).expect("can be written");
        let mut line = Vec::new();
        from.read_until(b'\n', &mut line).expect("can be read");
        assert_eq!(lines(&line)[0]["id"], id);
    }
    drop(to);
    assert!(child.wait().expect("ends").success());
}

/// Nobody reads the output any more, and standard input stays open: there is nothing left to wait for.
#[test]
fn it_ends_with_its_reader() {
    let world = World::new();
    let mut child =
        world.command("-q -").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("starts");
    let mut to = child.stdin.take().expect("is piped");
    drop(child.stdout.take());
    to.write_all(record("a", &text(1)).as_bytes()).expect("can be written");
    assert!(child.wait().expect("ends").success());
    drop(to);
}

#[test]
fn a_huge_line_is_told_and_not_kept() {
    let world = World::new();
    let mut input = vec![b'x'; (128 << 20) + 100];
    input.push(b'\n');
    input.extend_from_slice(record("a", &text(1)).as_bytes());
    let ran = world.run_with("-q -", &input);
    assert_eq!(ran.silent(0).codes(), pairs(&[("-:1", "terlalu-besar"), ("a", "")]));
}

#[test]
fn further_fields_of_a_record_stand_in_its_line() {
    let world = World::new();
    let mut records = String::new();
    for number in 0..12 {
        let line = record(&number.to_string(), &text(number));
        let rest = line.strip_prefix('{').expect("is an object");
        let url = format!("\"url\":\"https:\\/\\/banyu.example\\/{number}\",");
        let last = format!(",\"meta\":{{\"z\": {number}.50,\"a\":[\"\u{7f}\"]}}}}\n");
        records.push_str(&format!("{{{url}{}{last}", rest.trim_end().trim_end_matches('}')));
    }
    records.push_str("{\"id\":\"x\",\"url\":\"y\"}\n{\"id\":\"y\",\"text\":\"Pasar ramai.\"}\n");
    world.write("a.ndjson", &records);
    let whole = world.run("-q a.ndjson -j 3").silent(0).stdout().to_vec();
    let shown = std::str::from_utf8(&whole).expect("is UTF-8");
    let lines: Vec<&str> = shown.lines().collect();
    let meta = r#","meta":{"url":"https:\/\/banyu.example\/3","z": 3.50,"a":["\u007f"]},"dokumen":{"#;
    assert!(lines[3].contains(meta), "{}", lines[3]);
    assert!(lines[12].contains(r#""sha256":null,"meta":{"url":"y"},"galat":{"#), "{}", lines[12]);
    assert!(!lines[13].contains("meta"), "{}", lines[13]);
    for cut in (0..whole.len()).step_by(whole.len() / 20) {
        world.write("b.ndjson", &whole[..cut]);
        world.run("-q a.ndjson -o b.ndjson --resume").silent(0);
        assert!(world.read("b.ndjson") == whole, "cut at {cut}");
    }
    // A table has no place for them; it is gone on with all the same.
    let table = world.run("-q a.ndjson --format csv").stdout().to_vec();
    world.write("a.csv", &table);
    world.run("-q a.ndjson --format csv -o a.csv --resume").silent(0);
    assert!(world.read("a.csv") == table);
    // Other fields are another record.
    world.write("a.ndjson", records.replacen("banyu.example\\/5", "biru.example\\/5", 1));
    world.run("-q a.ndjson -o b.ndjson --resume").silent(0);
    assert!(world.read("b.ndjson") == world.run("-q a.ndjson").stdout());
}
