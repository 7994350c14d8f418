//! The download size and its limits.

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::Path;
use std::{fmt, fs};

/// The limit of what a click downloads, modules and wasm together, in bytes after brotli. The aim
/// is 65,000: on a slow phone (400 kbit/s), 10 kB cost a reader a fifth of a second. About a third
/// of the download is tables, word lists and weights; 21,000 bytes are modules; the rest is
/// compiled code. `cargo xtask sizes` prints the figures for each part.
pub const MAX_DOWNLOAD_BROTLI: usize = 129_500;

/// The same limit for a module with a prebuilt standard library, which is optimized for speed and
/// has panic messages.
pub const MAX_WITH_PREBUILT_STD: usize = 160_000;

/// The file that every page downloads, even without a click, and its limit in bytes after brotli.
pub const MAX_LOADER_BROTLI: (&str, usize) = ("nutgraf.js", 6_700);

/// The file with the remaining modules, which is downloaded with the wasm, and its limit in bytes
/// after brotli.
pub const MAX_PANEL_BROTLI: (&str, usize) = ("nutgraf-panel.js", 16_250);

/// The module for texts and pages, which no click downloads, and its limit in bytes after brotli,
/// with and without a prebuilt standard library.
pub const MAX_TEXT_BROTLI: (&str, [usize; 2]) = ("nutgraf-text.wasm", [113_800, 141_000]);

/// The files of `dist/` that a click downloads.
pub const DOWNLOAD: [&str; 3] = ["nutgraf.js", "nutgraf-panel.js", "nutgraf.wasm"];

/// The size of a file in bytes: as it is, and compressed as servers send it.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct FileSizes {
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

impl FileSizes {
    /// Measures the file at `path`.
    ///
    /// # Errors
    /// Returns an error if the file cannot be read.
    pub fn of_file(path: &Path) -> Result<Self> {
        Self::of(&fs::read(path).with_context(|| path.display().to_string())?)
    }

    /// Measures `bytes`.
    ///
    /// # Errors
    /// Returns the errors of the compressors; `bytes` in memory cause none.
    pub fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        let params = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &bytes[..], &mut brotli, &params)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }
}

impl std::ops::Add for FileSizes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

impl fmt::Display for FileSizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>8} raw {:>8} gzip {:>8} brotli", self.raw, self.gzip, self.brotli)
    }
}

/// Returns the sizes of the files that a click downloads.
///
/// # Errors
/// Returns an error if `dist` is not built.
pub fn download(dist: &Path) -> Result<Vec<(&'static str, FileSizes)>> {
    DOWNLOAD.into_iter().map(|name| Ok((name, FileSizes::of_file(&dist.join(name))?))).collect()
}

/// Prints the sizes of the files that a click downloads, and returns their sum.
///
/// # Errors
/// Returns an error if `dist` is not built.
pub fn print_download(dist: &Path) -> Result<FileSizes> {
    let files = download(dist)?;
    let sum = files.iter().fold(FileSizes::default(), |sum, (_, sizes)| sum + *sizes);
    println!("A click downloads (bytes)");
    for (name, sizes) in files.iter().chain([&("together", sum)]) {
        println!("  {name:<18}{sizes}");
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_compresses() -> Result<()> {
        let sizes = FileSizes::of(&b"all that glitters ".repeat(100))?;
        assert_eq!(sizes.raw, 1800);
        assert!(sizes.gzip < 100 && sizes.brotli < 100 && sizes.brotli > 0, "{sizes}");
        Ok(())
    }
}
