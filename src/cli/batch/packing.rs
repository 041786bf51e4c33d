//! What a file is by its name: a text, records, or an archive and how it is packed.

/// Files that hold more than one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    Tar,
    TarGz,
    TarZst,
    Zip,
    Records,
}

impl Packing {
    /// How the file with this name is packed; a text is not.
    pub fn of(name: &str) -> Option<Packing> {
        const ENDS: [(&str, Packing); 8] = [
            (".tar", Packing::Tar),
            (".tar.gz", Packing::TarGz),
            (".tgz", Packing::TarGz),
            (".tar.zst", Packing::TarZst),
            (".tzst", Packing::TarZst),
            (".zip", Packing::Zip),
            (".ndjson", Packing::Records),
            (".jsonl", Packing::Records),
        ];
        let ends = |end: &str| {
            name.len() > end.len()
                && name.as_bytes()[name.len() - end.len()..].eq_ignore_ascii_case(end.as_bytes())
        };
        ENDS.into_iter().find(|(end, _)| ends(end)).map(|(_, packing)| packing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_the_name_says_it() {
        for (name, packing) in [
            ("a.txt", None),
            ("tar", None),
            (".tar", None),
            ("a.gz", None),
            ("a.TAR", Some(Packing::Tar)),
            ("x/a.tar.gz", Some(Packing::TarGz)),
            ("a.tgz", Some(Packing::TarGz)),
            ("a.tar.zst", Some(Packing::TarZst)),
            ("a.Zip", Some(Packing::Zip)),
            ("É.jsonl", Some(Packing::Records)),
        ] {
            assert_eq!(Packing::of(name), packing, "{name}");
        }
    }
}
