//! The words of `diktum completions` and `diktum man`.

use super::Lang;

/// All words of completions and manual pages in one language.
#[derive(Debug)]
pub struct Words {
    pub completions_about: &'static str,
    pub completions_usage: &'static str,
    pub completions_after: &'static str,
    pub shell: &'static str,
    pub shell_help: &'static str,
    pub completions_dir_help: &'static str,
    pub man_about: &'static str,
    pub man_usage: &'static str,
    pub man_after: &'static str,
    pub command: &'static str,
    pub command_help: &'static str,
    pub unknown_page: &'static str,
    pub out_dir_help: &'static str,
    /// Headings of a manual page, as the library prints them and as this language has them.
    pub headings: &'static [(&'static str, &'static str)],
}

/// The words of completions and manual pages in this language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Id => &ID,
        Lang::En => &EN,
    }
}

static ID: Words = Words {
    completions_about: "Cetak pelengkap perintah untuk sebuah shell",
    completions_usage: "diktum completions [OPSI] SHELL",
    completions_after: "Contoh:\n  \
        diktum completions bash --out-dir ~/.local/share/bash-completion/completions\n  \
        diktum completions fish --out-dir ~/.config/fish/completions\n  \
        diktum completions zsh --out-dir ~/.zfunc                 folder ini harus ada di $fpath",
    completions_dir_help: "tulis ke folder ini dengan nama yang dicari shell itu; foldernya dibuat bila belum ada",
    shell: "SHELL",
    shell_help: "bash, elvish, fish, powershell, atau zsh",
    man_about: "Cetak halaman manual",
    man_usage: "diktum man [OPSI] [PERINTAH]",
    man_after: "Contoh:\n  \
        diktum man parse | man -l -\n  \
        diktum man --out-dir ~/.local/share/man/man1",
    command: "PERINTAH",
    command_help: "perintah yang halamannya dituliskan; tanpa ini, halaman diktum sendiri",
    unknown_page: "tidak ada perintah `{}`; halaman manual ada untuk: {}",
    out_dir_help: "tulis semua halaman ke folder ini: diktum.1, diktum-parse.1, …",
    headings: &[
        ("NAME", "NAMA"),
        ("SYNOPSIS", "PEMAKAIAN"),
        ("DESCRIPTION", "URAIAN"),
        ("OPTIONS", "OPSI"),
        ("SUBCOMMANDS", "PERINTAH"),
        ("EXTRA", "KETERANGAN"),
        ("VERSION", "VERSI"),
        ("AUTHORS", "PENYUSUN"),
    ],
};

static EN: Words = Words {
    completions_about: "Print completions for a shell",
    completions_usage: "diktum completions [OPTIONS] SHELL",
    completions_after: "Examples:\n  \
        diktum completions bash --lang en --out-dir ~/.local/share/bash-completion/completions\n  \
        diktum completions fish --lang en --out-dir ~/.config/fish/completions\n  \
        diktum completions zsh --lang en --out-dir ~/.zfunc       a folder that is in $fpath",
    completions_dir_help: "write into this folder, under the name that the shell looks for; makes the folder too",
    shell: "SHELL",
    shell_help: "bash, elvish, fish, powershell, or zsh",
    man_about: "Print manual pages",
    man_usage: "diktum man [OPTIONS] [COMMAND]",
    man_after: "Examples:\n  \
        diktum man parse --lang en | man -l -\n  \
        diktum man --lang en --out-dir ~/.local/share/man/man1",
    command: "COMMAND",
    command_help: "the command whose page is printed; without it, the page of diktum itself",
    unknown_page: "there is no command `{}`; there are manual pages for: {}",
    out_dir_help: "write all pages into this folder: diktum.1, diktum-parse.1, …",
    headings: &[("EXTRA", "NOTES")],
};
