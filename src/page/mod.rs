//! Words with boxes → lines in reading order. Geometry only: what words mean is asked of nobody here.

mod words;

pub use words::{NO_LINE, Page, Pages, Ruling, Word};
