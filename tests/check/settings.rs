//! `diktum.toml`: where it is looked for, what it changes, and what is wrong in it.

use super::world::*;

#[test]
fn settings_choose_codes_and_levels() {
    let folder = folder();
    write(
        folder.path(),
        "diktum.toml",
        "# Menurut kebiasaan kantor.\n[check]\nskip = [\"diktum-tunggal\"]\n\n[check.tingkat]\ntahun-berbeda = \"info\"\n\
         kata-ganda = \"info\"\n",
    );
    let output = check(folder.path(), "--format json naskah.txt");
    assert_eq!((status(&output), codes(&output)), (0, vec!["tahun-berbeda".into(), "kata-ganda".into()]));
    assert!(stdout(&output).contains("\"tingkat\": \"info\""));
    // What the options say counts instead.
    let output = check(folder.path(), "--format json --skip kata-ganda naskah.txt");
    assert_eq!(codes(&output), ["tahun-berbeda", "diktum-tunggal"]);
}

#[test]
fn the_nearest_settings_count() {
    let folder = folder();
    write(folder.path(), "diktum.toml", "[check]\nonly = [\"kata-ganda\"]\n");
    write(folder.path(), "dinas/diktum.toml", "[check]\nonly = [\"tahun-berbeda\"]\n");
    write(folder.path(), "dinas/a/naskah.txt", FAULTY);
    write(folder.path(), "bagian/naskah.txt", FAULTY);
    for (args, want) in [
        ("naskah.txt", &["kata-ganda"][..]),
        ("bagian", &["kata-ganda"]),
        ("dinas/a/naskah.txt", &["tahun-berbeda"]),
        ("dinas", &["tahun-berbeda"]),
        ("bagian dinas", &["kata-ganda", "tahun-berbeda"]),
        ("--config diktum.toml dinas", &["kata-ganda"]),
    ] {
        assert_eq!(codes(&check(folder.path(), &format!("--format json {args}"))), want, "{args}");
    }
    // Standard input has the settings of the working folder.
    let output = check_with(&folder.path().join("dinas"), "--format json -", FAULTY);
    assert_eq!(codes(&output), ["tahun-berbeda"]);
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let folder = folder();
    for (content, says) in [
        (
            "[check]\nonly = [\"tahun-beda\"]\n",
            "diktum.toml:2:9: kode `tahun-beda` tidak dikenal; yang mirip: ",
        ),
        (
            "[check]\nlompat = []\n",
            "diktum.toml:2:1: kunci `lompat` tidak dikenal; yang ada: only, skip, tingkat",
        ),
        ("[cek]\n", "diktum.toml:1:2: kunci `cek` tidak dikenal; yang ada: check"),
        (
            "[check.tingkat]\nkata-ganda = \"gawat\"\n",
            "diktum.toml:2:14: nilai `\"gawat\"` tidak cocok; tulis ",
        ),
        (
            "[check]\nskip = \"kata-ganda\"\n",
            "diktum.toml:2:8: nilai `\"kata-ganda\"` tidak cocok; tulis daftar",
        ),
        ("[check\n", "diktum.toml:1:7: bukan TOML yang utuh ("),
    ] {
        write(folder.path(), "diktum.toml", content);
        let output = check(folder.path(), "naskah.txt");
        assert_eq!((status(&output), stdout(&output)), (2, ""), "{content}");
        assert!(stderr(&output).contains(says), "{content}: {}", stderr(&output));
        assert_eq!(stderr(&output).lines().count(), 1);
    }
    let output = check(folder.path(), "--config tak-ada.toml naskah.txt");
    assert_eq!(status(&output), 1);
    assert!(stderr(&output).starts_with("diktum: tak-ada.toml: berkas tidak ada"), "{}", stderr(&output));
}
