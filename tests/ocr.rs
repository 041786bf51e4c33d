//! Pictures and scans at the command line: the real program with a recogniser that is a small script, so that these
//! tests run where none is, and with the real one where it is.

#![cfg(target_os = "linux")]

mod ocr {
    mod batch;
    mod ending;
    mod kept;
    mod pages;
    mod real;
    mod refused;
    mod world;
}
