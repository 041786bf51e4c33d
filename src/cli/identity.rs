//! Whether two names mean the same file: through links, symbolic or hard, and whatever folders were mounted where.

#[cfg(not(windows))]
use std::fs;
#[cfg(unix)]
use std::fs::{File, Metadata};
use std::path::Path;

/// A file or folder, whatever it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity(Own);

/// Device and inode.
#[cfg(unix)]
type Own = (u64, u64);
/// A handle, which knows volume and file index.
#[cfg(windows)]
type Own = std::sync::Arc<same_file::Handle>;
#[cfg(not(any(unix, windows)))]
type Own = std::path::PathBuf;

impl Identity {
    /// Of what stands at this path, links followed; nothing is opened where the system can tell without.
    pub fn of(path: &Path) -> Option<Identity> {
        #[cfg(unix)]
        return Some(Identity::told(&fs::metadata(path).ok()?));
        #[cfg(windows)]
        return same_file::Handle::from_path(path).ok().map(|handle| Identity(handle.into()));
        #[cfg(not(any(unix, windows)))]
        return fs::canonicalize(path).ok().map(Identity);
    }

    /// Of the file that standard output goes to, if it is one.
    #[cfg(unix)]
    pub fn stdout() -> Option<Identity> {
        use std::os::fd::AsFd;
        let file = File::from(std::io::stdout().as_fd().try_clone_to_owned().ok()?);
        let found = file.metadata().ok().filter(Metadata::is_file)?;
        Some(Identity::told(&found))
    }

    /// Of the file that standard output goes to, if it is one.
    #[cfg(windows)]
    pub fn stdout() -> Option<Identity> {
        let handle = same_file::Handle::stdout().ok()?;
        let is_file = handle.as_file().metadata().is_ok_and(|found| found.is_file());
        is_file.then(|| Identity(handle.into()))
    }

    /// Nothing where the system can't tell.
    #[cfg(not(any(unix, windows)))]
    pub fn stdout() -> Option<Identity> {
        None
    }

    #[cfg(unix)]
    fn told(found: &Metadata) -> Identity {
        use std::os::unix::fs::MetadataExt;
        Identity((found.dev(), found.ino()))
    }

    /// Whether a file with this inode can be it; where the system has none, any can.
    pub fn may_be(&self, inode: Option<u64>) -> bool {
        #[cfg(unix)]
        return inode.is_none_or(|inode| inode == self.0.1);
        #[cfg(not(unix))]
        return inode.is_none();
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn links_are_the_same_file() {
        let folder = tempfile::tempdir().expect("can be made");
        let at = |name: &str| folder.path().join(name);
        fs::write(at("a"), "x").expect("can be written");
        fs::write(at("b"), "x").expect("can be written");
        fs::hard_link(at("a"), at("c")).expect("can be linked");
        assert_eq!(Identity::of(&at("a")), Identity::of(&at("c")));
        assert_ne!(Identity::of(&at("a")), Identity::of(&at("b")));
        assert_eq!(Identity::of(&at("d")), None);
    }
}
