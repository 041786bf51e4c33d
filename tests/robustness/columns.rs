//! The left column of keywords and the right one of contents: as tables, and pulled apart.

use crate::lines::{Line, bare, each_line, is_capitals, is_row, lines};

/// `KESATU` / `:` / `Kepala Dinas …`
pub fn colons_apart(text: &str) -> String {
    each_line(text, |line| {
        let Line { indent, keyword, label, gap, words, .. } = line;
        match keyword {
            "" => format!("{indent}{label}{gap}{words}"),
            _ if line.colon.contains('*') => whole(line),
            _ => format!("{indent}{keyword}\n:\n{indent}{label}{gap}{words}").trim_end().to_owned(),
        }
    })
}

/// `KESATU   Kepala Dinas …`
pub fn colons_lost(text: &str) -> String {
    each_line(text, |line| {
        let Line { indent, keyword, colon, label, gap, words } = line;
        let colon = if keyword.is_empty() { colon.to_owned() } else { colon.replace([':', ';'], " ") };
        format!("{indent}{keyword}{colon}{label}{gap}{words}")
    })
}

/// `KESATU ; Kepala Dinas …`
pub fn semicolons(text: &str) -> String {
    each_line(text, |line| {
        let Line { indent, keyword, colon, label, gap, words } = line;
        let colon = if line.is_ordinal() { colon.replace(':', ";") } else { colon.to_owned() };
        format!("{indent}{keyword}{colon}{label}{gap}{words}")
    })
}

pub fn whole(line: Line) -> String {
    let Line { indent, keyword, colon, label, gap, words } = line;
    format!("{indent}{keyword}{colon}{label}{gap}{words}")
}

/// A keyword of the left column, and the lines of the right one, up to `end`.
struct Block<'t> {
    keyword: &'t str,
    contents: Vec<&'t str>,
    end: usize,
}

/// The block that begins at line `at`, if one does: a keyword with contents on its line.
fn block<'t>(lines: &[&'t str], at: usize) -> Option<Block<'t>> {
    let first = Line::of(lines[at]);
    if first.keyword.is_empty() || is_row(lines[at]) || matches!(first.keyword, "Menetapkan" | "Untuk") {
        return None;
    }
    let start = lines[at].len() - first.label.len() - first.gap.len() - first.words.len();
    let mut contents = vec![&lines[at][start..]];
    if contents[0].trim().is_empty() {
        return None;
    }
    let mut end = at + 1;
    while let Some(line) = lines.get(end).map(|line| Line::of(line)) {
        let capitals = is_capitals(line.words) && !line.words.trim_end().ends_with(['.', ';']);
        if line.is_blank()
            || !line.keyword.is_empty()
            || (capitals && line.label.is_empty())
            || is_page(lines[end])
        {
            break;
        }
        contents.push(lines[end].trim());
        end += 1;
    }
    Some(Block { keyword: first.keyword, contents, end })
}

/// A page's number, or its head.
fn is_page(line: &str) -> bool {
    line.contains('\u{c}')
        || line.trim().starts_with("Halaman ")
        || bare(line).chars().all(|c| c.is_ascii_digit())
}

/// The wrapped lines of every item joined.
fn items(contents: &[&str]) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for line in contents {
        match items.last_mut() {
            Some(item) if Line::of(line).label.is_empty() => {
                let join = if item.ends_with('-') { "" } else { " " };
                item.push_str(join);
                item.push_str(line.trim());
            }
            _ => items.push(line.trim().to_owned()),
        }
    }
    items
}

/// Every block, as `table` writes it: `first` and `last` say whether a table begins or ends with it.
fn tables(text: &str, table: impl Fn(&Block, bool, bool) -> Vec<String>) -> String {
    let lines = lines(text);
    let mut out: Vec<String> = Vec::new();
    let (mut at, mut past) = (0, None);
    while at < lines.len() {
        match block(&lines, at) {
            Some(found) => {
                let more = found.end < lines.len() && block(&lines, found.end).is_some();
                if past != Some(at) && out.last().is_some_and(|line| !line.trim().is_empty()) {
                    out.push(String::new());
                }
                out.extend(table(&found, past != Some(at), !more));
                at = found.end;
                past = Some(at);
                if !more {
                    out.push(String::new());
                }
            }
            None => {
                out.push(lines[at].to_owned());
                at += 1;
            }
        }
    }
    out.join("\n")
}

/// `| Menimbang | : | a. | bahwa … |`
pub fn pipe_tables(text: &str) -> String {
    tables(text, |block, first, _| {
        let mut rows = Vec::new();
        let mut keyword = (block.keyword, ":");
        for item in items(&block.contents) {
            let line = Line::of(&item);
            rows.push(format!("| {} | {} | {} | {} |", keyword.0, keyword.1, line.label, line.words));
            keyword = ("", "");
            if first && rows.len() == 1 {
                rows.push("| --- | --- | --- | --- |".into());
            }
        }
        rows
    })
}

/// `<tr><td>Menimbang</td><td>:</td><td>a. bahwa …<br>b. bahwa …</td></tr>`
pub fn html_tables(text: &str) -> String {
    tables(text, |block, first, last| {
        let cell = items(&block.contents).join("<br>");
        let mut rows = vec![format!("<tr><td>{}</td><td>:</td><td>{cell}</td></tr>", block.keyword)];
        if first {
            rows.insert(0, "<table>".into());
        }
        if last {
            rows.push("</table>".into());
        }
        rows
    })
}

/// `KESATU :` / `KEDUA :` / blank line / `Kepala Dinas …` / blank line / `Kepala Satuan …`
pub fn orders_stacked(text: &str) -> String {
    stacked(text, |keyword| keyword.starts_with("KE") || keyword == "PERTAMA")
}

/// `Menimbang :` / `Mengingat :` / blank line / `a. bahwa …` / blank line / `1. Undang-Undang …`
pub fn keywords_stacked(text: &str) -> String {
    stacked(text, |keyword| matches!(keyword, "Menimbang" | "Mengingat"))
}

/// Runs of at least two blocks, their keywords first and all their contents after.
fn stacked(text: &str, of: impl Fn(&str) -> bool) -> String {
    let lines = lines(text);
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let (mut run, mut end) = (Vec::new(), at);
        while end < lines.len() {
            // A blank line between two blocks parts them no further than they are.
            let next = if run.is_empty() { end } else { end + usize::from(Line::of(lines[end]).is_blank()) };
            match (next < lines.len())
                .then(|| block(&lines, next))
                .flatten()
                .filter(|found| of(found.keyword))
            {
                Some(found) => {
                    end = found.end;
                    run.push(found);
                }
                None => break,
            }
        }
        if run.len() > 1 {
            out.extend(run.iter().map(|block| format!("{} :", block.keyword)));
            for block in &run {
                out.push(String::new());
                out.extend(block.contents.iter().map(|line| line.trim().to_owned()));
            }
            at = end;
        } else {
            out.push(lines[at].to_owned());
            at += 1;
        }
    }
    out.join("\n")
}
