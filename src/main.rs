//! The command line of `diktum`: arguments in, exit status out.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run(std::env::args_os().collect()).into()
}
