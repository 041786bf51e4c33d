//! Archives, sound, broken and hostile: each member its line, nothing outside touched, nothing without limit.

use std::io::Write;

use super::world::*;

fn member(name: &str, bytes: &[u8]) -> (String, Vec<u8>) {
    (name.to_owned(), bytes.to_vec())
}

fn good() -> Vec<u8> {
    text(1).into_bytes()
}

/// A tar with a member whose header says what it likes.
fn raw_tar(name: &str, kind: tar::EntryType, size: u64, bytes: &[u8]) -> Vec<u8> {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o644);
    header.set_entry_type(kind);
    // `set_path` refuses what these tests are about.
    header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
    header.set_cksum();
    let mut out = header.as_bytes().to_vec();
    out.extend_from_slice(bytes);
    out.resize(out.len().next_multiple_of(512), 0);
    out
}

fn followed(mut archive: Vec<u8>) -> Vec<u8> {
    archive.extend(tar(&[member("sesudah.txt", &good())]));
    archive
}

#[test]
fn a_member_outside_its_archive_is_told_and_the_rest_goes_on() {
    let world = World::new();
    for (number, name) in ["../luar.txt", "/luar.txt", "a/../../luar.txt"].into_iter().enumerate() {
        let tar = format!("{number}.tar");
        let kind = tar::EntryType::Regular;
        let bytes = good();
        world.write(&tar, followed(raw_tar(name, kind, bytes.len() as u64, &bytes)));
        let zipped = format!("{number}.zip");
        world.write(&zipped, zip(&[member(name, &bytes), member("sesudah.txt", &bytes)]));
        for archive in [tar, zipped] {
            let outside = format!("{archive}!{name}");
            let after = format!("{archive}!sesudah.txt");
            let expected = pairs(&[(&outside, "jalur-di-luar"), (&after, "")]);
            assert_eq!(world.run(&format!("-q {archive}")).silent(0).codes(), expected);
            // A pattern hides no hostile member; and no file goes where it points.
            let ran = world.run(&format!("-q {archive} --glob *.txt --out-dir keluar-{archive}"));
            ran.silent(0);
            assert!(!world.path("luar.txt").exists() && !world.path("luar.txt.json").exists());
        }
    }
}

#[test]
fn links_and_devices_in_an_archive_are_told() {
    use tar::EntryType;
    let world = World::new();
    for (kind, code) in [
        (EntryType::Symlink, "tautan"),
        (EntryType::Link, "tautan"),
        (EntryType::Fifo, "bukan-berkas"),
        (EntryType::Char, "bukan-berkas"),
    ] {
        world.write("a.tar", followed(raw_tar("x.txt", kind, 0, b"")));
        let expected = pairs(&[("a.tar!x.txt", code), ("a.tar!sesudah.txt", "")]);
        assert_eq!(world.run("-q a.tar").silent(0).codes(), expected);
    }
    world.write("a.tar", followed(raw_tar("folder", EntryType::Directory, 0, b"")));
    assert_eq!(world.run("-q a.tar").silent(0).codes(), pairs(&[("a.tar!sesudah.txt", "")]));
}

#[test]
fn archives_in_archives_are_told() {
    let world = World::new();
    world.write("a.tar", tar(&[member("b.zip", &zip(&[member("c", &good())])), member("d.txt", &good())]));
    let expected = pairs(&[("a.tar!b.zip", "arsip-bersarang"), ("a.tar!d.txt", "")]);
    assert_eq!(world.run("-q a.tar").silent(0).codes(), expected);
}

#[test]
fn a_zip_bomb_is_told_before_it_is_unpacked() {
    let world = World::new();
    let zeros = vec![0; 40 << 20];
    world.write("bom.zip", zip(&[member("nol.txt", &zeros), member("a.txt", &good())]));
    assert!(world.read("bom.zip").len() < 400_000);
    let expected = pairs(&[("bom.zip!nol.txt", "terlalu-mampat"), ("bom.zip!a.txt", "")]);
    assert_eq!(world.run("-q bom.zip").silent(0).codes(), expected);
}

#[test]
fn a_zip_that_lies_about_its_sizes_costs_the_member_alone() {
    let world = World::new();
    let bytes = zip(&[member("a.txt", &good()), member("b.txt", &good())]);
    // The size in the directory, 24 bytes behind its signature, of the first member.
    let at = bytes.windows(4).position(|four| four == b"PK\x01\x02").expect("has a directory");
    for (size, code) in
        [(10u32, "arsip-rusak"), (100_000_000, "terlalu-besar"), (60_000_000, "terlalu-mampat")]
    {
        let mut bytes = bytes.clone();
        bytes[at + 24..at + 28].copy_from_slice(&size.to_le_bytes());
        world.write("a.zip", &bytes);
        let status = i32::from(code == "arsip-rusak");
        let expected = pairs(&[("a.zip!a.txt", code), ("a.zip!b.txt", "")]);
        assert_eq!(world.run("-q a.zip").silent(status).codes(), expected);
    }
    // The flag of encryption, 8 bytes behind it.
    let mut encrypted = bytes;
    encrypted[at + 8] |= 1;
    world.write("a.zip", &encrypted);
    let expected = pairs(&[("a.zip!a.txt", "tak-terbuka"), ("a.zip!b.txt", "")]);
    assert_eq!(world.run("-q a.zip").silent(1).codes(), expected);
}

#[test]
fn packed_zeros_in_a_tar_are_told_and_the_rest_goes_on() {
    let world = World::new();
    let members = [member("nol.txt", &vec![0; 40 << 20]), member("a.txt", &good())];
    for (name, bytes) in [("a.tar.gz", gz(&tar(&members))), ("a.tar.zst", zst(&tar(&members)))] {
        world.write(name, bytes);
        let (bomb, after) = (format!("{name}!nol.txt"), format!("{name}!a.txt"));
        let expected = pairs(&[(&bomb, "terlalu-mampat"), (&after, "")]);
        assert_eq!(world.run(&format!("-q {name}")).silent(0).codes(), expected);
    }
}

#[test]
fn a_tar_of_zeros_without_end_is_left() {
    let world = World::new();
    // A header that promises a terabyte, and two gigabytes of it, packed: a member too large to be read, that
    // would take long to be passed over.
    let mut encoder = zstd::Encoder::new(Vec::new(), 1).expect("can be made");
    let head = raw_tar("nol.txt", tar::EntryType::Regular, 1 << 33, b"");
    encoder.write_all(&head).expect("can be written");
    let zeros = vec![0; 16 << 20];
    for _ in 0..80 {
        encoder.write_all(&zeros).expect("can be written");
    }
    world.write("bom.tar.zst", encoder.finish().expect("can be written"));
    let ran = world.run("-q bom.tar.zst");
    assert_eq!(
        ran.silent(1).codes(),
        pairs(&[("bom.tar.zst!nol.txt", "terlalu-besar"), ("bom.tar.zst", "arsip-rusak")])
    );
    assert!(word(&ran.lines()[1]["galat"]["pesan"]).contains("bom"));
}

#[test]
fn a_long_name_without_end_is_left() {
    let world = World::new();
    let name = vec![b'a'; 8 << 20];
    let mut archive = raw_tar("././@LongLink", tar::EntryType::GNULongName, name.len() as u64, &name);
    archive.extend(tar(&[member("a.txt", &good())]));
    world.write("a.tar", archive);
    assert_eq!(world.run("-q a.tar").silent(1).codes(), pairs(&[("a.tar", "arsip-rusak")]));
}

#[test]
fn long_names_of_either_kind_are_names() {
    let world = World::new();
    let long = format!("{}a.txt", "folder/".repeat(30));
    world.write("a.tar", tar(&[member(&long, &good())]));
    assert_eq!(world.run("-q a.tar").silent(0).codes()[0].0, format!("a.tar!{long}"));
    let record = format!(" path={long}\n");
    let length =
        (record.len() + 1..).find(|n| n.to_string().len() + record.len() == *n).expect("there is one");
    let record = format!("{length}{record}");
    let kind = tar::EntryType::XHeader;
    let mut archive = raw_tar("pax", kind, record.len() as u64, record.as_bytes());
    archive.extend(tar(&[member("a.txt", &good())]));
    world.write("b.tar", archive);
    assert_eq!(world.run("-q b.tar").silent(0).codes()[0].0, format!("b.tar!{long}"));
}

#[test]
fn a_member_over_64_mib_is_told_and_the_rest_goes_on() {
    let world = World::new();
    let large = vec![b'a'; (64 << 20) + 1];
    world.write("a.tar", tar(&[member("besar.txt", &large), member("a.txt", &good())]));
    let expected = pairs(&[("a.tar!besar.txt", "terlalu-besar"), ("a.tar!a.txt", "")]);
    assert_eq!(world.run("-q a.tar").silent(0).codes(), expected);
}

/// Cut anywhere, an archive gives a line for itself or all of its texts, and the run ends as it must.
#[test]
fn a_cut_archive_never_ends_in_silence() {
    let world = World::new();
    let members: Vec<_> = (0..8).map(|n| member(&format!("{n}.txt"), text(n).as_bytes())).collect();
    let plain = tar(&members);
    for (name, bytes) in [
        ("a.tar", plain.clone()),
        ("a.tar.gz", gz(&plain)),
        ("a.tar.zst", zst(&plain)),
        ("a.zip", zip(&members)),
    ] {
        for cut in (0..bytes.len()).step_by(bytes.len() / 16) {
            world.write(name, &bytes[..cut]);
            let ran = world.run(&format!("-q {name}"));
            let codes = ran.codes();
            let whole = codes.len() == 8 && codes.iter().all(|(_, code)| code.is_empty());
            let told = codes.last().is_some_and(|(id, code)| id == name && code == "arsip-rusak");
            assert!(whole || told, "{name} {cut}: {codes:?}");
            assert_eq!(ran.status(), i32::from(told), "{name} {cut}");
        }
    }
}

#[test]
fn what_is_no_archive_is_told() {
    let world = World::new();
    for name in ["a.tar", "a.tar.gz", "a.tar.zst", "a.zip", "a.tgz", "a.TZST"] {
        for bytes in [&b""[..], b"bukan arsip", &[7; 5000]] {
            world.write(name, bytes);
            let codes = world.run(&format!("-q {name}")).silent(1).codes();
            assert_eq!(codes, pairs(&[(name, "arsip-rusak")]), "{}", bytes.len());
        }
    }
}

/// Bytes changed at random, as broken disks and bad people do it: some line says so, and the run ends.
#[test]
fn a_damaged_archive_ends_no_run() {
    let world = World::new();
    world.texts("sesudah", 1..2);
    let members: Vec<_> = (0..4).map(|n| member(&format!("{n}.txt"), text(n).as_bytes())).collect();
    let plain = tar(&members);
    let mut random = 0x1234_5678_9ABC_DEF1_u64;
    let mut below = |n: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random >> 33) as usize % n
    };
    for (name, bytes) in [
        ("a.tar", plain.clone()),
        ("a.tar.gz", gz(&plain)),
        ("a.tar.zst", zst(&plain)),
        ("a.zip", zip(&members)),
    ] {
        for _ in 0..60 {
            let mut bytes = bytes.clone();
            for _ in 0..=below(4) {
                let at = below(bytes.len());
                bytes[at] = [0, 0xFF, b'7', bytes[at] ^ 1][below(4)];
            }
            world.write(name, &bytes);
            let ran = world.run(&format!("-q {name} sesudah"));
            let codes = ran.codes();
            assert_eq!(codes.last().expect("has lines").0, "sesudah/000001.txt");
            let failed = ["arsip-rusak", "tak-terbuka"];
            let failed = codes.iter().any(|(_, code)| failed.contains(&code.as_str()));
            ran.silent(i32::from(failed));
        }
    }
}
