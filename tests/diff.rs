//! `diktum::diff`: what is matched with what, and that the changes made to one document give the other.

mod diff {
    mod matching;
    mod patch;
    mod world;
}
