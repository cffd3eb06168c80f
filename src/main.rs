//! The command line: arguments in, exit code out.

use std::process::ExitCode;

mod command;

fn main() -> ExitCode {
    command::run()
}
