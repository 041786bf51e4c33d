//! `diktum batch` as people meet it: the real program over texts of every kind, good and bad.

mod batch {
    mod archives;
    mod filter;
    mod inputs;
    mod memory;
    mod nodes;
    mod out_dir;
    mod parquet;
    mod resume;
    mod run;
    mod safety;
    mod summary;
    mod table;
    mod world;
}
