//! How large a text is on the wire.

use std::io::Write;

/// The size after `gzip -9`, without the header's file name.
pub(crate) fn gzip(bytes: &[u8]) -> usize {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap().len()
}
