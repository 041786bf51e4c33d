//! What somebody meets who changes the grammar and makes a mistake: `build/` says which rule, in which file and line.

#[path = "../build/bytes.rs"]
mod bytes;
#[path = "../build/code.rs"]
mod code;
#[path = "../build/files.rs"]
mod files;
#[path = "../build/node.rs"]
mod node;

use std::path::Path;

/// What is said of a grammar of two files, of which `mistake` is the second.
fn refused(mistake: &str) -> String {
    let files = [("a.pest", "letter = _{ 'a'..'z' }\n"), ("b.pest", mistake)];
    files::compile(&files.map(|(name, text)| (name.to_owned(), text.to_owned()))).expect_err(mistake)
}

#[test]
fn mistakes_are_told_with_their_place() {
    for (mistake, said) in [
        ("\nkata = { leter+ }", "b.pest:2:10: rule leter is undefined\n  | kata = { leter+ }"),
        ("letter = { \"a\" }", "b.pest:1:1: rule letter already defined\n  | letter = { \"a\" }"),
        (
            "kata = { (letter*)* }",
            "b.pest:1:10: expression inside repetition cannot fail and will repeat infinitely\n  | kata = { (letter*)* }",
        ),
        ("kata = { \"a\" & }", "--> b.pest:1:"),
    ] {
        assert!(refused(mistake).contains(said), "{mistake}\n{}", refused(mistake));
    }
}

#[test]
fn what_is_not_built_is_refused() {
    for (mistake, said) in [
        ("kata = { PUSH(letter) }", "the rule kata: Push(Ident(\"letter\")) is not built"),
        (
            "kata = { ALPHABETIC }",
            "the rule kata: ALPHABETIC is not built; write it out, as ranges of characters",
        ),
        ("kata = !{ letter }", "the rule kata: blanks are said where they may stand, never skipped"),
        (
            "WHITESPACE = _{ \" \" }",
            "the rule WHITESPACE: blanks are said where they may stand, never skipped",
        ),
        ("kurung = { \"(\" ~ (kurung | letter)* ~ \")\" }", "the rule kurung: it uses itself"),
        (
            "kata = @{ isi }\nisi = ${ letter }",
            "the rule kata: it tells nothing inside it, but uses isi, which does",
        ),
        ("kata = { \"a\" ~ &\"b\" ~ \"c\" }", "the rule kata: it can never fit"),
        ("kata = { 'z'..'a' }", "the rule kata: 'z'..'a' is no range"),
        ("ASCII_DIGIT = { \"1\" }", "the rule ASCII_DIGIT: the name is taken"),
    ] {
        assert_eq!(refused(mistake), said, "{mistake}");
    }
    assert_eq!(files::compile(&[]).expect_err("no files"), "there are no rules");
    let missing = files::read(Path::new("no such folder")).expect_err("is not there");
    assert!(missing.starts_with("no such folder: "), "{missing}");
}

#[test]
fn words_of_rust_are_names_too() {
    let files = [("a.pest".to_owned(), "final = { ^\"\" ~ \"a\" }".to_owned())];
    assert!(files::compile(&files).expect("is a grammar").contains("r#final"));
}
