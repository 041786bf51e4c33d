//! Findings as text, JSON, SARIF and GitHub's commands.

use serde_json::Value;

use super::world::*;

#[test]
fn text_shows_the_line_and_what_to_do() {
    let folder = folder();
    let output = check(folder.path(), "naskah.txt bersih.txt");
    assert_eq!(status(&output), 1);
    insta::assert_snapshot!("text", stdout(&output));
    assert_eq!(stderr(&output), "2 naskah diperiksa, 3 temuan: 1 galat, 1 peringatan, 1 info\n");
    let output = check(folder.path(), "--lang en -q naskah.txt");
    insta::assert_snapshot!("text_en", stdout(&output));
    assert_eq!(stderr(&output), "");
}

#[test]
fn json_is_a_list_with_places_in_bytes_of_the_file() {
    let folder = folder();
    // Windows-1252, so that bytes of the file are not those of the decoded text.
    let bytes: Vec<u8> =
        FAULTY.replace("Melaksanakan", "\u{E9} Melaksanakan").chars().map(|c| c as u32 as u8).collect();
    write(folder.path(), "lama.txt", &bytes);
    let output = check(folder.path(), "--format json lama.txt");
    let list: Vec<Value> = serde_json::from_slice(&output.stdout).expect("is a list");
    let found = list.iter().find(|item| item["kode"] == "kata-ganda").expect("is found");
    let place = |i: usize| found["rentang"][i].as_u64().expect("is a number") as usize;
    assert_eq!(&bytes[place(0)..place(1)], b"dan dan");
    let keys: Vec<&String> = found.as_object().expect("is an object").keys().collect();
    assert_eq!(keys, ["baris", "berkas", "halaman", "kode", "kolom", "pesan", "rentang", "tingkat"]);
    assert_eq!((&found["berkas"], &found["tingkat"]), (&"lama.txt".into(), &"peringatan".into()));
    assert_eq!(stdout(&check(folder.path(), "--format json bersih.txt")), "[]\n");
}

/// The output validates against the schema of SARIF 2.1.0, with findings, without, and with a refused text.
#[test]
fn sarif_is_valid() {
    // The published pattern of `language` lacks a bracket, which this validator does not take for a sign.
    let schema = include_str!("sarif-schema-2.1.0.json")
        .replace("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::draft7::new(&schema).expect("a valid schema");
    let folder = folder();
    write(folder.path(), "berita acara.txt", "Pasar pagi itu ramai.\n");
    for (args, results) in [(".", 3), ("bersih.txt", 0), ("--lang en naskah.txt", 3), ("tak-ada.txt", 0)] {
        let output = check(folder.path(), &format!("--format sarif {args}"));
        let log: Value = serde_json::from_slice(&output.stdout).expect("is JSON");
        let errors: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{args}: {errors:?}");
        let run = &log["runs"][0];
        assert_eq!(run["results"].as_array().map(Vec::len), Some(results), "{args}");
        for result in run["results"].as_array().expect("is a list") {
            let index = result["ruleIndex"].as_u64().expect("is a number") as usize;
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
        let whole = run["invocations"][0]["executionSuccessful"].as_bool().expect("is there");
        assert_eq!(whole, !stderr(&output).starts_with("diktum: "), "{args}");
    }
    let log: Value =
        serde_json::from_slice(&check(folder.path(), "--format sarif naskah.txt").stdout).expect("is JSON");
    insta::assert_json_snapshot!("sarif", log["runs"][0]["results"]);
}

/// Lines and columns of SARIF are those of the text, the end past its last character.
#[test]
fn sarif_regions_hold_the_words() {
    let folder = folder();
    let output = check(folder.path(), "--format sarif --only kata-ganda naskah.txt");
    let log: Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    let region = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
    let number = |key: &str| region[key].as_u64().expect("is a number") as usize;
    assert_eq!(number("startLine"), number("endLine"));
    let line = FAULTY.lines().nth(number("startLine") - 1).expect("is there");
    assert_eq!(&line[number("startColumn") - 1..number("endColumn") - 1], "dan dan");
}

#[test]
fn github_has_a_command_a_finding() {
    let folder = folder();
    write(folder.path(), "a,b.txt", FAULTY);
    let output = check(folder.path(), "--format github a,b.txt");
    insta::assert_snapshot!("github", stdout(&output));
    let output = check(folder.path(), "--format github tak-ada.txt");
    assert!(stdout(&output).starts_with("::error title=diktum::tak-ada.txt: "), "{}", stdout(&output));
}
