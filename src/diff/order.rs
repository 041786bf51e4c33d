//! The order of keys that the contract says: `serde_json::Value` forgets it.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

/// All keys of the contract, in an order that each of its objects follows.
const KEYS: [&str; 73] = [
    "skema",
    "sumber",
    "mutu",
    "putusan",
    "alasan",
    "kode",
    "tingkat",
    "pesan",
    "jenis",
    "kop",
    "label",
    "label_tercetak",
    "urutan",
    "judul",
    "teks",
    "tanggal_lahir",
    "bulan_pengangkatan",
    "jenis_kelamin",
    "nomor_urut",
    "tahun",
    "nomor",
    "tentang",
    "pejabat",
    "menimbang",
    "mengingat",
    "memperhatikan",
    "membaca",
    "mendengar",
    "menetapkan",
    "pembukaan",
    "kepada",
    "di",
    "untuk",
    "anak",
    "isi",
    "tersirat",
    "penutup",
    "penetapan",
    "tempat",
    "tanggal",
    "tercetak",
    "pengundangan",
    "atas_nama",
    "jabatan",
    "nama",
    "pangkat",
    "nip",
    "penandatangan",
    "lembaran",
    "tembusan",
    "lampiran",
    "penjelasan",
    "rujukan",
    "pasal",
    "ayat",
    "huruf",
    "sisa",
    "diagnostik",
    "baris",
    "kolom",
    "rentang",
    "halaman",
    "kotak",
    "x0",
    "y0",
    "x1",
    "y1",
    "lapisan",
    "ocr",
    "mesin",
    "bahasa",
    "dpi",
    "psm",
];

/// The key that is most like this one, if this one is none of the contract; nothing where none is near.
pub fn nearest(key: &str) -> Option<Option<&'static str>> {
    /// As alike as two spellings of a word are.
    const NEAR: f64 = 0.8;
    if KEYS.contains(&key) {
        return None;
    }
    let alike = |known: &&'static str| strsim::jaro_winkler(key, known);
    let best = KEYS.into_iter().max_by(|a, b| alike(a).total_cmp(&alike(b)));
    Some(best.filter(|known| alike(known) >= NEAR))
}

/// The place of a key among others of its object; keys that the contract does not know come last.
fn rank(key: &str) -> usize {
    KEYS.iter().position(|known| *known == key).unwrap_or(KEYS.len())
}

/// The keys of these objects, each once, in the order of the contract.
pub fn keys<'v>(maps: &[&'v Map<String, Value>]) -> Vec<&'v str> {
    let mut keys: Vec<&str> = maps.iter().flat_map(|map| map.keys()).map(String::as_str).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.sort_by_key(|key| rank(key));
    keys
}

/// Serialises a value with the keys of its objects in the order of the contract.
#[derive(Clone, Copy, Debug)]
pub struct InOrder<'v>(pub &'v Value);

impl Serialize for InOrder<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Array(items) => serializer.collect_seq(items.iter().map(InOrder)),
            Value::Object(map) => {
                let mut out = serializer.serialize_map(Some(map.len()))?;
                for key in keys(&[map]) {
                    if let Some(value) = map.get(key) {
                        out.serialize_entry(key, &InOrder(value))?;
                    }
                }
                out.end()
            }
            leaf => leaf.serialize(serializer),
        }
    }
}
