//! Every operator, with its name, what it does, and of which kind it is.

use crate::columns::*;
use crate::labels::*;
use crate::letters::*;
use crate::markup::*;
use crate::pages::*;
use crate::wraps::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Changes how a text is laid out, and nothing that a reader reads.
    Layout,
    /// Damages it as scanners and recognisers do; a reader still knows what it said.
    Damage,
}

pub struct Operator {
    pub name: &'static str,
    pub kind: Kind,
    /// For the page of documentation.
    pub what: &'static str,
    pub apply: fn(&str) -> String,
}

macro_rules! operators {
    ($($kind:ident $name:ident $what:literal)*) => {
        pub const OPERATORS: &[Operator] = &[$(
            Operator { name: stringify!($name), kind: Kind::$kind, what: $what, apply: $name },
        )*];
    };
}

#[rustfmt::skip]
operators! {
    // Lines and blanks
    Layout crlf "Windows line ends"
    Layout lone_cr "line ends of old Macintoshes, a lone carriage return"
    Layout trailing_blanks "two blanks at every line's end"
    Layout indented_page "every line ten blanks further in"
    Layout no_indentation "no blanks before any line"
    Layout doubled_blank_lines "two blank lines where there was one"
    Damage no_blank_lines "no blank lines"
    Damage blank_between_lines "a blank line between any two lines"
    Layout wide_blanks "two blanks between the words of long lines, as in justified columns"
    Layout no_break_blanks "no-break blanks between words"
    Layout zero_width_blanks "a zero-width blank after every comma, keyword and label"
    Layout soft_hyphens "a soft hyphen inside every long word of sentences"
    Layout wrap_at_50 "paragraphs wrapped anew, at 50 columns"
    Layout wrap_at_110 "paragraphs wrapped anew, at 110 columns"
    Damage hyphenated_words "words cut at line ends with a hyphen"
    Damage title_on_one_line "NOMOR, TENTANG and the subject on the title's line"
    Damage numbers_apart "a line break after `Nomor`, in the heading and in citations"
    Damage items_run_on "the second item of a list on the line where the first ends"

    // Pages
    Layout form_feeds "form feeds at page turns, inside items too"
    Layout page_numbers "`- 2 -` at page turns, inside items too"
    Layout page_numbers_of "`Halaman 2 dari 5` at page turns"
    Damage bare_page_numbers "`2` at page turns"
    Damage catch_words "the next page's first word at the foot: `KEDUA : …`, `b. menyiapkan …`"
    Damage stamps "`Dipindai dengan CamScanner`, `SALINAN` or a web site's name at page turns"
    Damage running_heads "a line of the letterhead and `- 2 -` over every page"
    Damage running_feet "`Himpunan Produk Hukum Daerah   1` and a form feed at page turns"

    // Markdown and HTML
    Layout bold_keywords "`**KESATU** :`, `**Menimbang**`, `**TENTANG**`"
    Layout bold_title "`**` around lines in capitals, once for several lines"
    Layout headings "`#` before titles, chapters and articles"
    Layout bullets "`- ` before every printed label"
    Layout escapes "`1\\.` and `a\\.`"
    Layout line_break_tags "`<br>` at the ends of wrapped lines"
    Layout pipe_tables "considerations and orders as a Markdown table"
    Layout html_tables "considerations and orders as an HTML table"
    Layout curly_quotes "curly quotes"
    Layout entities "`&amp;` and `&quot;`, `&nbsp;` after labels"

    // Columns and colons
    Damage colons_apart "the colon after a keyword on a line of its own"
    Damage colons_lost "no colon after KESATU, Menimbang, Kepada"
    Damage semicolons "`KESATU ;`"
    Damage orders_stacked "KESATU, KEDUA … stacked, then what they order"
    Damage keywords_stacked "Menimbang and Mengingat stacked, then their items"

    // Labels
    Damage labels_glued "`a.bahwa`, `KESATU:Mengajak`"
    Damage labels_apart "every label on a line of its own above its words"
    Damage labels_at_line_ends "labels at the end of the line above: `a. sumur bor; b.`"
    Damage labels_to_bullets "a bullet in place of a label whose neighbours have theirs"
    Damage labels_lost "nothing in place of a label whose neighbours have theirs"

    // Letters
    Damage l_for_1 "`l.` for `1.`"
    Damage o_for_0 "`2O16` for `2016`"
    Damage stops_misread "some semicolons after items read as commas or colons"
    Damage invisible_in_keywords "a zero-width blank inside Menimbang, KESATU …"
    Damage spaced_titles "`I N S T R U K S I  B U P A T I`"
    Damage spaced_headings "`T E N T A N G`, `M E M U T U S K A N`"
    Damage spaced_orders "`K E S A T U`"
    Damage spaced_keywords "`M e n i m b a n g`"
    Damage misread_headings "one letter misread in NOMOR, TENTANG, MEMUTUSKAN"
    Damage misread_orders "one letter misread in KESATU, KEDUA …"
    Damage misread_keywords "one letter misread in Menimbang, Mengingat, Kepada …"
    Damage misread_closing "one letter misread in Ditetapkan, Diundangkan, Tembusan"
}
