//! The body of a text: heads, labels and lists as texts print them, and as scans break them. Each kind has a text that
//! needs its rule and one that the rule must not spoil.

use diktum::model::Simpul;
use diktum::{Text, parse};

#[path = "body/heads.rs"]
mod heads;
#[path = "body/labels.rs"]
mod labels;
#[path = "body/lists.rs"]
mod lists;
#[path = "body/lost.rs"]
mod lost;

/// A regulation with this subject and body.
fn regulation(subject: &str, body: &str) -> String {
    format!(
        "PERATURAN BUPATI TELUK AMPAR\nNOMOR 9 TAHUN 2020\nTENTANG\n{subject}\n\nBUPATI TELUK AMPAR,\n\n\
         Menimbang : a. bahwa perahu perlu ditambat;\n            b. bahwa dermaga perlu dijaga;\n\
         Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;\n\nMEMUTUSKAN :\n\n\
         Menetapkan : PERATURAN BUPATI TENTANG {subject}.\n\n{body}\n\
         Ditetapkan di Ampar\npada tanggal 3 Maret 2020\nBUPATI TELUK AMPAR,\n\nttd\n\nWIRYO SENTOSA\n"
    )
}

/// A decision with these orders.
fn decision(orders: &str) -> String {
    format!(
        "KEPUTUSAN BUPATI TELUK AMPAR\nNOMOR 188/7/2020\nTENTANG\nJURU TAMBAT\n\nBUPATI TELUK AMPAR,\n\n\
         Menimbang : a. bahwa perahu perlu ditambat;\n            b. bahwa dermaga perlu dijaga;\n\
         Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;\n\nMEMUTUSKAN :\n\n\
         Menetapkan :\n{orders}\n\
         Ditetapkan di Ampar\npada tanggal 3 Maret 2020\nBUPATI TELUK AMPAR,\n\nttd\n\nWIRYO SENTOSA\n"
    )
}

/// A line a node of the body: label, heading and words, as far in as it stands.
fn body(text: &str) -> String {
    fn walk(nodes: &[Simpul], depth: usize, out: &mut String) {
        for node in nodes {
            let label = node.label.as_ref().map(|label| label.to_cow().into_owned());
            let judul = node.judul.as_ref().map(|judul| format!("[{judul}]"));
            let teks = Some(node.teks.to_string()).filter(|teks| !teks.is_empty());
            let line: Vec<String> = [label, judul, teks].into_iter().flatten().collect();
            out.push_str(&"  ".repeat(depth));
            out.push_str(if line.is_empty() { "-" } else { "" });
            out.push_str(&line.join(" "));
            out.push('\n');
            walk(&node.anak, depth + 1, out);
        }
    }
    let text = Text::from_string(text.to_owned());
    let mut out = String::new();
    walk(&parse(&text).expect("a text of the family").isi, 0, &mut out);
    out
}

/// Holds the bodies of a table against what they are.
fn hold(cases: &[(&str, String, &str)]) {
    for (name, text, want) in cases {
        assert_eq!(body(text), *want, "{name}");
    }
}
