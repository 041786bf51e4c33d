//! The verdict on a reading: what in it a person should look at.

use crate::message::{Kode, Message};
use crate::model::{Dokumen, JenisSisa, Mutu, Putusan, Sisa};

/// A remainder with so many words is something that the text says; a stamp's or a stain's letters are fewer.
const WORDS: usize = 3;
/// … each of at least so many letters.
const LETTERS: usize = 3;
/// A page with more stains than this was read badly, whatever they are.
const STAINS: usize = 8;

/// What of these messages and of the remainder is a reason to doubt the reading.
pub(super) fn judge(doc: &Dokumen, messages: &[Message]) -> Mutu {
    let unknown = || doc.sisa.iter().filter(|rest| rest.jenis == JenisSisa::TakDikenal);
    let lost = unknown().any(says_something) || unknown().count() > STAINS;
    let weighs = |kode: Kode| match kode {
        Kode::TakDikenal => lost,
        kode => kode.raises_doubt(),
    };
    let said = |kode: &Kode| messages.iter().any(|message| message.kode == *kode);
    let alasan: Vec<Kode> = Kode::ALL.into_iter().filter(|kode| weighs(*kode) && said(kode)).collect();
    // What lacks more than its body was refused.
    let putusan = match alasan.is_empty() {
        true => Putusan::Utuh,
        false if alasan.contains(&Kode::IsiKosong) => Putusan::Gagal,
        false => Putusan::PerluDitinjau,
    };
    Mutu { putusan, alasan }
}

/// Whether a remainder holds words, and not a stain's letters.
fn says_something(rest: &Sisa) -> bool {
    let teks = rest.teks.to_cow();
    let words = teks.split(|c: char| !c.is_alphabetic());
    words.filter(|word| word.chars().count() >= LETTERS).nth(WORDS - 1).is_some()
}

#[cfg(test)]
mod tests {
    use crate::message::Kode;
    use crate::model::Putusan;
    use crate::{Text, parse};

    /// The verdict on a keputusan with these lines under its signature.
    fn verdict(body: &str, under: &str) -> (Putusan, Vec<Kode>) {
        let text = format!(
            "KEPUTUSAN BUPATI TELUK MELATI\nNOMOR 5 TAHUN 2021\nTENTANG\nTIM DERMAGA\n\nMenimbang : bahwa dermaga \
             perlu ditata;\n\nMEMUTUSKAN :\n{body}\nDitetapkan di Teluk Melati\npada tanggal 4 Mei 2021\n\n\
             BUPATI TELUK MELATI,\n\nttd\n\nSUTARJO PRAWIRA\n{under}"
        );
        let text = Text::from_string(text);
        let mutu = parse(&text).expect("a keputusan").mutu;
        (mutu.putusan, mutu.alasan)
    }

    const BODY: &str =
        "KESATU : Membentuk tim.\nKEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.\n";

    #[test]
    fn a_text_with_nothing_to_doubt_is_whole() {
        assert_eq!(verdict(BODY, ""), (Putusan::Utuh, vec![]));
        // One of the orders is missing.
        let (verdict, why) = verdict(&BODY.replace("KEDUA", "KETIGA"), "");
        assert_eq!((verdict, why), (Putusan::PerluDitinjau, vec![Kode::UrutanTerlompat]));
    }

    #[test]
    fn without_a_body_nothing_was_read() {
        assert_eq!(verdict("", ""), (Putusan::Gagal, vec![Kode::IsiKosong]));
    }

    #[test]
    fn words_in_no_part_weigh_and_a_stain_does_not() {
        let unknown = |words: &str| format!("<!-- tak dikenal: {words} -->\n");
        assert_eq!(verdict(BODY, &unknown("Hn — o1 ~~ ke")).0, Putusan::Utuh);
        assert_eq!(verdict(BODY, &unknown("retribusi dermaga")).0, Putusan::Utuh);
        assert_eq!(
            verdict(BODY, &unknown("retribusi dermaga rakyat")),
            (Putusan::PerluDitinjau, vec![Kode::TakDikenal])
        );
    }

    #[test]
    fn a_page_full_of_stains_weighs() {
        let stains = |count: usize| "<!-- tak dikenal: ~o -->\n\n".repeat(count);
        let (few, many) = (verdict(BODY, &stains(super::STAINS)), verdict(BODY, &stains(super::STAINS + 1)));
        assert_eq!((few.0, many.0), (Putusan::Utuh, Putusan::PerluDitinjau));
    }
}
