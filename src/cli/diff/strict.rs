//! JSON of which nothing is lost when it is read: no key twice, no number beyond what is kept of it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// How the errors begin that this reading has beyond those of JSON.
pub const TWICE: &str = "a key twice";
pub const TOO_LONG: &str = "a number too long";

/// From here on a number without a fraction is kept only roughly: 2^63, or -2^63 and below.
const ROUGH: f64 = 9_223_372_036_854_775_808.0;

/// Reads JSON; the error says which of the two is lost, where it is no other.
pub fn value(json: &str) -> serde_json::Result<Value> {
    serde_json::from_str::<Strict>(json).map(|strict| strict.0)
}

/// The same for bytes.
pub fn value_of_bytes(json: &[u8]) -> serde_json::Result<Value> {
    serde_json::from_slice::<Strict>(json).map(|strict| strict.0)
}

struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Strict, D::Error> {
        deserializer.deserialize_any(Any).map(Strict)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, own: bool) -> Result<Value, E> {
        Ok(own.into())
    }

    fn visit_i64<E>(self, own: i64) -> Result<Value, E> {
        Ok(own.into())
    }

    fn visit_u64<E>(self, own: u64) -> Result<Value, E> {
        Ok(own.into())
    }

    fn visit_f64<E: Error>(self, own: f64) -> Result<Value, E> {
        if own.abs() >= ROUGH {
            return Err(E::custom(TOO_LONG));
        }
        Ok(Number::from_f64(own).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, own: &str) -> Result<Value, E> {
        Ok(own.into())
    }

    fn visit_string<E>(self, own: String) -> Result<Value, E> {
        Ok(own.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut out = Vec::new();
        while let Some(Strict(item)) = items.next_element()? {
            out.push(item);
        }
        Ok(Value::Array(out))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut out = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let Strict(value) = entries.next_value()?;
            if out.insert(key, value).is_some() {
                return Err(A::Error::custom(TWICE));
            }
        }
        Ok(Value::Object(out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_lost_is_told() {
        for (json, begin) in [
            (r#"{"a":1,"a":1}"#, TWICE),
            (r#"[{"a":{"b":1,"b":2}}]"#, TWICE),
            (r#"{"a":18446744073709551616}"#, TOO_LONG),
            ("[-9223372036854775809]", TOO_LONG),
        ] {
            let error = value(json).expect_err(json).to_string();
            assert!(error.starts_with(begin), "{error}");
        }
    }

    #[test]
    fn all_else_is_read_as_it_is() {
        let json = r#"{"a":[null,true,-3,18446744073709551615,0.5,"x\u0041"],"b":{"a":{}}}"#;
        assert_eq!(value(json).expect("is JSON"), serde_json::from_str::<Value>(json).expect("is JSON"));
    }
}
