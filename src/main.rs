use std::io::Read;
fn main() {
    let path = std::env::args().last().unwrap();
    let mut b = Vec::new();
    std::fs::File::open(path)
        .unwrap()
        .read_to_end(&mut b)
        .unwrap();
    let t = diktum::Text::decode(b).unwrap();
    match diktum::parse(&t) {
        Ok(d) => {
            if let Err(e) = diktum::coverage::check(t.as_str(), &d) {
                eprintln!("COVERAGE {e:?}");
            }
            println!("{}", serde_json::to_string_pretty(&d).unwrap());
            for m in &d.diagnostik {
                eprintln!("{}:{} {}", m.baris, m.kolom, m.pesan);
            }
        }
        Err(m) => {
            eprintln!("{}", diktum::wording::refusal(m, Default::default()));
            std::process::exit(1);
        }
    }
}
