//! Findings as people read them: like the messages of `diktum parse`.

use annotate_snippets::Renderer;
use diktum::wording::Lang;

use super::Checked;
use super::format::Printer;
use crate::cli::report;

pub struct Text {
    lang: Lang,
    renderer: Renderer,
    out: String,
}

impl Text {
    pub fn new(lang: Lang, colours: bool) -> Text {
        Text { lang, renderer: report::renderer(colours), out: String::new() }
    }
}

impl Printer for Text {
    fn text(&mut self, checked: &Checked) {
        for finding in &checked.findings {
            self.out.push_str(&report::render(&self.renderer, &checked.input, finding, self.lang));
            self.out.push_str("\n\n");
        }
    }

    fn finish(self: Box<Self>) -> String {
        self.out
    }
}
