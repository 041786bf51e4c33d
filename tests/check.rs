//! `diktum check`: every rule on its fixtures, and the real program as people meet it.

#[path = "common/program.rs"]
mod program;

mod check {
    mod fixtures;
    mod formats;
    mod run;
    mod settings;
    mod world;
}
