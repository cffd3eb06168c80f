//! How large a text is on the wire.

/// The size after `gzip -9`, without the header's file name.
pub(crate) fn gzip(bytes: &[u8]) -> usize {
    wegwijs::gzip::gzip(bytes, wegwijs::gzip::Level::BEST).len()
}
