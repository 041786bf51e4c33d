//! Values: what figures and number words stand for. No recognition: that is the grammar's.

mod capitals;
pub mod date;
pub mod label;
pub mod nip;
pub mod number;
pub mod ordinal;

pub use capitals::is_capitals;
