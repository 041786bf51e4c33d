//! What recognisers that write Markdown or HTML make of a text.

use crate::lines::{DECISION, FORMS, Line, bare, each, each_line, is_capitals, is_row, lines};
use crate::wraps::runs_on;

/// `**KESATU** :`
pub fn bold_keywords(text: &str) -> String {
    each_line(text, |line| {
        let Line { indent, keyword, colon, label, gap, words } = line;
        let alone = ["TENTANG", "NOMOR"].iter().chain(DECISION).any(|word| words.starts_with(word));
        if indent.contains('*') || words.contains('*') {
            format!("{indent}{keyword}{colon}{label}{gap}{words}")
        } else if !keyword.is_empty() {
            format!("{indent}**{keyword}**{colon}{label}{gap}{words}")
        } else if alone && label.is_empty() && is_capitals(words) {
            format!("{indent}**{}**", words.trim_end())
        } else {
            format!("{indent}{label}{gap}{words}")
        }
    })
}

/// `**INSTRUKSI BUPATI PULAU SAWO␣␣` / `NOMOR 8 TAHUN 2016**`
pub fn bold_title(text: &str) -> String {
    let lines = lines(text);
    let bold = |at: usize| {
        let line = lines.get(at).copied().unwrap_or_default();
        is_capitals(line)
            && !line.contains(['*', '#', '|'])
            && Line::of(line).keyword.is_empty()
            && !is_row(line)
    };
    let marked = |(at, line): (usize, &&str)| match (bold(at), at > 0 && bold(at - 1), bold(at + 1)) {
        (true, before, after) => {
            let (open, close) = (if before { "" } else { "**" }, if after { "  " } else { "**" });
            format!("{open}{}{close}", line.trim())
        }
        _ => (*line).to_owned(),
    };
    lines.iter().enumerate().map(marked).collect::<Vec<_>>().join("\n")
}

/// `# INSTRUKSI BUPATI`, `## BAB I`, `### Pasal 1`
pub fn headings(text: &str) -> String {
    each(text, |line| {
        let words = bare(line);
        let division = |name: &str| words.strip_prefix(name).is_some_and(|rest| rest.len() < 6);
        let heads = |names: &[&str]| names.iter().any(|name| words.starts_with(name)) && is_capitals(words);
        if line.contains(['#', '|']) {
            line.to_owned()
        } else if heads(FORMS) {
            format!("# {}", line.trim())
        } else if heads(DECISION) || words == "TENTANG" || division("BAB ") {
            format!("## {}", line.trim())
        } else if division("Pasal ") {
            format!("### {}", line.trim())
        } else {
            line.to_owned()
        }
    })
}

/// `- a. sumur bor`
pub fn bullets(text: &str) -> String {
    each_line(text, |line| {
        let Line { indent, keyword, colon, label, gap, words } = line;
        let bullet = if label.is_empty() || !keyword.is_empty() || line.has_bullet() { "" } else { "- " };
        format!("{indent}{bullet}{keyword}{colon}{label}{gap}{words}")
    })
}

/// `1\. sumur bor`
pub fn escapes(text: &str) -> String {
    each_line(text, |line| {
        let Line { indent, keyword, colon, label, gap, words } = line;
        let label = if label.contains('\\') { label.to_owned() } else { label.replace('.', "\\.") };
        format!("{indent}{keyword}{colon}{label}{gap}{words}")
    })
}

/// `… untuk kegiatan<br>` / `usaha di pesisir …`
pub fn line_break_tags(text: &str) -> String {
    let lines = lines(text);
    let marked = |(at, line): (usize, &&str)| match lines.get(at + 1) {
        Some(next) if runs_on(line, next) => format!("{}<br>", line.trim_end()),
        _ => (*line).to_owned(),
    };
    lines.iter().enumerate().map(marked).collect::<Vec<_>>().join("\n")
}

/// `“Pasal 5`, `’`
pub fn curly_quotes(text: &str) -> String {
    let mut before = ' ';
    let curl = |sign: char| {
        let open = !before.is_alphanumeric() && !matches!(before, '.' | ',' | ';');
        before = sign;
        match (sign, open) {
            ('"', true) => '“',
            ('"', false) => '”',
            ('\'', _) => '’',
            _ => sign,
        }
    };
    text.chars().map(curl).collect()
}

/// `a.&nbsp;sumur bor`, `&amp;`, `&quot;Pasal 5`
pub fn entities(text: &str) -> String {
    let text = text.replace(" & ", " &amp; ").replace('"', "&quot;");
    each_line(&text, |line| {
        let Line { indent, keyword, colon, label, gap, words } = line;
        let gap = if gap == " " { "&nbsp;" } else { gap };
        format!("{indent}{keyword}{colon}{label}{gap}{words}")
    })
}
