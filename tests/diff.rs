//! `diktum diff` and the library under it: what is matched with what, and that the changes made to one document give the other.

#[path = "common/cases.rs"]
mod cases;

mod diff {
    mod command;
    mod matching;
    mod patch;
    mod places;
    mod world;
}
