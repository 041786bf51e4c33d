//! What walks of folders pass over, as git and ripgrep do: names that begin with a dot, and what ignore files say.

use std::path::{Path, PathBuf};

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// What makes a folder a repository of git; only in one `.gitignore` means anything.
const REPOSITORY: &str = ".git";
/// Ignore files of git, and of this program alone; what the later says counts.
const FILES: [&str; 2] = [".gitignore", ".diktumignore"];

/// The ignore files that hold where a walk is.
#[derive(Debug)]
pub struct Ignored {
    /// Where the walk began, from the root of the file system on.
    base: Option<PathBuf>,
    /// Whether it is in a repository of git.
    repository: bool,
    /// Of the folders that are open, outermost first; `None` for those without.
    rules: Vec<Option<Gitignore>>,
}

impl Ignored {
    /// At the folder where a walk begins. In a repository the ignore files above it hold too.
    pub fn at(root: &Path) -> Ignored {
        let base = root.canonicalize().ok();
        let mut above: Vec<&Path> = base.iter().flat_map(|base| base.ancestors()).collect();
        let top = above.iter().position(|folder| folder.join(REPOSITORY).exists());
        above.truncate(top.map_or(0, |top| top + 1));
        let above: Vec<PathBuf> = above.into_iter().skip(1).rev().map(Path::to_owned).collect();
        let mut out = Ignored { base, repository: top.is_some(), rules: Vec::new() };
        for folder in above {
            let own = FILES.map(|name| folder.join(name).is_file());
            out.rules.push(out.of(&folder, own));
        }
        out
    }

    /// Enters a folder, whose names are asked for ignore files.
    pub fn enter(&mut self, below: &Path, holds: impl Fn(&str) -> bool) {
        let own = FILES.map(holds);
        let folder = self.base.as_ref().filter(|_| own.contains(&true)).map(|base| base.join(below));
        self.rules.push(folder.and_then(|folder| self.of(&folder, own)));
    }

    pub fn leave(&mut self) {
        self.rules.pop();
    }

    /// Whether this path below the beginning of the walk is passed over.
    pub fn passes_over(&self, name: &[u8], below: &Path, folder: bool) -> bool {
        if name.starts_with(b".") {
            return true;
        }
        if self.rules.iter().all(Option::is_none) {
            return false;
        }
        let Some(path) = self.base.as_ref().map(|base| base.join(below)) else { return false };
        for rules in self.rules.iter().rev().flatten() {
            match rules.matched(&path, folder) {
                Match::Ignore(_) => return true,
                Match::Whitelist(_) => return false,
                Match::None => {}
            }
        }
        false
    }

    /// The rules of a folder that has these of [`FILES`].
    fn of(&self, folder: &Path, own: [bool; 2]) -> Option<Gitignore> {
        let mut builder = GitignoreBuilder::new(folder);
        let mut any = false;
        for (name, there) in FILES.iter().zip(own) {
            let meant = *name != FILES[0] || self.repository;
            if there && meant {
                // A pattern that is none is passed over, as git does.
                let _ = builder.add(folder.join(name));
                any = true;
            }
        }
        builder.build().ok().filter(|_| any)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::cli::batch::choice::Choice;
    use crate::cli::batch::walk::{self, Found};

    fn found(root: &std::path::Path) -> Vec<String> {
        let choice = Choice::new(&[], Vec::new(), None).expect("is one");
        let mut found = Vec::new();
        walk::each::<()>(root, &choice, &mut |entry| {
            if let Found::File { below, .. } = entry {
                found.push(String::from_utf8(below.to_vec()).expect("is UTF-8"));
            }
            Ok(())
        })
        .expect("nothing fails");
        found
    }

    #[test]
    fn dots_and_ignore_files_are_passed_over() {
        let root = tempfile::tempdir().expect("can be made");
        let write = |name: &str, text: &str| {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().expect("is in one")).expect("can be made");
            fs::write(path, text).expect("can be written");
        };
        for name in
            ["a.txt", ".a.txt", ".cache/a.txt", "b/a.txt", "b/draf.txt", "b/c/draf.txt", "hasil/a.txt"]
        {
            write(name, "");
        }
        let all = ["a.txt", "b/a.txt", "b/c/draf.txt", "b/draf.txt", "hasil/a.txt"];
        assert_eq!(found(root.path()), all);
        // Outside of a repository a .gitignore is a file like others.
        write(".gitignore", "hasil/\n/a.txt\n");
        assert_eq!(found(root.path()), all);
        fs::create_dir(root.path().join(".git")).expect("can be made");
        assert_eq!(found(root.path()), ["b/a.txt", "b/c/draf.txt", "b/draf.txt"]);
        write("b/.diktumignore", "draf.txt\n!c/draf.txt\n");
        assert_eq!(found(root.path()), ["b/a.txt", "b/c/draf.txt"]);
        write("b/.diktumignore", "draf.txt\n");
        // What is above holds below, and what was named itself is read.
        assert_eq!(found(&root.path().join("b/c")), Vec::<String>::new());
        write("b/.diktumignore", "");
        assert_eq!(found(&root.path().join("hasil")), ["a.txt"]);
    }
}
