//! docs/ROBUSTNESS.md.

use std::fmt::Write;

use crate::Row;
use crate::operators::{Kind, OPERATORS};

pub fn page(rows: &[Row], fixtures: usize) -> String {
    let table = table(rows);
    let operators = OPERATORS.len();
    format!(
        "# What is kept of a damaged text

Scanners, recognisers and converters change texts before `diktum` sees them: they lose colons, pull columns
apart, put page numbers into sentences, misread letters. This page shows how much of a text is still read
right. It is written by the test that measures it, `tests/robustness.rs`.

Each of {operators} operators does one thing that such tools do, everywhere in a text where it can happen. All are
applied to the {fixtures} fixtures in `fixtures/parse/` that are clean: nothing in them had to be repaired. Then the
facts of the damaged text are compared with those of the clean one. A fact is the title, the number, the year,
the subject, an office, a place, a date, a name, a rank, a NIP, or the words of one node at its place in its
list. Blanks, punctuation and case don't count. What the damage invents counts as one fact lost.

- **layout**: only how the text stands on the page changes. All facts must be kept.
- **damage**: a reader still knows what the text said. At least 98 % of the facts must be kept.

Only fixtures that an operator changes are counted for it.

{table}
To renew this page: `DIKTUM_RENEW=1 cargo test --test robustness`. To see what is lost under an operator:
`DIKTUM_NOISE=catch_words cargo test --test robustness -- --nocapture losses`.
"
    )
}

pub fn table(rows: &[Row]) -> String {
    let mut table = String::from(
        "| operator | what it does | kind | fixtures | facts | kept | share |\n\
         | --- | --- | --- | ---: | ---: | ---: | ---: |\n",
    );
    for row in rows {
        let kind = match row.operator.kind {
            Kind::Layout => "layout",
            Kind::Damage => "damage",
        };
        // Rounded down, so that 100.0 is all.
        let share = row.kept * 1000 / row.facts.max(1);
        let (name, what) = (row.operator.name, row.operator.what.replace('|', "\\|"));
        let (changed, facts, kept) = (row.changed, row.facts, row.kept);
        writeln!(
            table,
            "| `{name}` | {what} | {kind} | {changed} | {facts} | {kept} | {}.{} % |",
            share / 10,
            share % 10
        )
        .expect("a string takes all");
    }
    table
}
