//! Writes the archive that `benches/archive.py` measures: `archive COUNT FOLDER`, 500 texts a folder in it.

use std::error::Error;
use std::fs;
use std::path::Path;

mod generate;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let [count, folder] = &arguments[..] else {
        // `cargo bench` comes here.
        println!("benches/archive.py runs this");
        return Ok(());
    };
    for (number, text) in generate::documents(count.parse()?, 1).iter().enumerate() {
        let folder = Path::new(folder).join(format!("{:03}", number / 500));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("{number:06}.txt")), text)?;
    }
    Ok(())
}
