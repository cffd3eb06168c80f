//! What each subcommand does: arguments to stages to an exit code.

pub mod lsp;
