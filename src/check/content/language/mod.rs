//! Plain language: where a reader would stumble, and what to write instead.
