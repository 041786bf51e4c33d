//! Which files the arguments of `diktum check` and `diktum fmt` mean: themselves, or what is in a folder.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use diktum::wording::Lang;
use globset::Glob;

use crate::cli::batch::{self, Choice, Entry, walk};
use crate::cli::identity::Identity;
use crate::cli::{input, output};

/// A file to be read.
pub struct Source {
    pub path: PathBuf,
}

impl Source {
    /// The file's name in outputs that machines read.
    pub fn name(&self) -> String {
        batch::item::name(&self.path)
    }
}

/// Hands every file that `argument` means to `visit`, in order; what can't be read as an error that names it.
pub fn each(
    argument: &Path,
    globs: &[Glob],
    own: Option<&Path>,
    lang: Lang,
    visit: &mut dyn FnMut(Result<Source>),
) -> Result<()> {
    if input::is_stdin(argument) || !argument.is_dir() {
        visit(Ok(Source { path: argument.to_owned() }));
        return Ok(());
    }
    let own = own.and_then(Identity::of).into_iter().chain(Identity::stdout()).collect();
    let choice = Choice::new(globs, own, None)?;
    walk(argument, &choice, &mut |entry| {
        match entry {
            Entry::File { path, .. } => visit(Ok(Source { path })),
            Entry::Unreadable { path, error } => {
                let name = output::shown(&path.to_string_lossy());
                visit(Err(anyhow!(input::why_unreadable(&error, lang))).context(name));
            }
            // Neither a link that may lead in a circle nor a device is a text.
            Entry::FolderLink { .. } | Entry::Other { .. } => {}
        }
        Ok(())
    })
}
