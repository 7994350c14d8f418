//! The download size and its limits.

use super::dist::embedded_integrity;
use super::toolchain::Toolchain;
use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use regex::{Captures, Regex};
use std::io::Write;
use std::path::Path;
use std::{fmt, fs};

/// The limit of what a click downloads, in bytes after brotli. On a slow phone (400 kbit/s), 10 kB
/// cost a reader a fifth of a second. The aim is 65,000. Today, tables, word lists and weights are
/// a third of the download, JavaScript is 23,000 bytes, and the rest is compiled code.
/// `cargo xtask sizes` prints the figures for each part.
const MAX_DOWNLOAD_BROTLI: usize = 129_500;

/// The limit of what a click downloads, in bytes after brotli, if the standard library is a
/// prebuilt one. Such a library is optimized for speed and contains panic messages.
const MAX_WITH_PREBUILT_STD: usize = 160_000;

/// The file that every page with a button downloads, and its limit in bytes after brotli.
const MAX_LOADER_BROTLI: (&str, usize) = ("nutgraf.js", 6_700);

/// The file with the rest of the JavaScript, which is downloaded with the wasm, and its limit in
/// bytes after brotli.
const MAX_PANEL_BROTLI: (&str, usize) = ("nutgraf-panel.js", 16_250);

/// The wasm module for texts and pages, which no click downloads, and its limits in bytes after
/// brotli: with our standard library, and with a prebuilt one.
const MAX_TEXT_BROTLI: (&str, [usize; 2]) = ("nutgraf-text.wasm", [113_800, 141_000]);

/// The part of a limit that may be unused, as a divisor: 100 means one percent. With 10, later
/// changes could use up what earlier ones saved, and nobody would notice. With 1,000, a change that
/// saves a few bytes would have to lower the limit too.
const SLACK: usize = 100;

/// The files of `dist/` that a click downloads.
pub const DOWNLOAD: [&str; 3] = ["nutgraf.js", "nutgraf-panel.js", "nutgraf.wasm"];

/// The size of a file in bytes: uncompressed, and compressed as servers send it.
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
    /// Returns the errors of the compressors. Since they write to memory, there are none.
    pub fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: compressed(bytes)?.len() })
    }
}

/// Compresses `bytes` with brotli, as servers compress files in advance.
///
/// # Errors
/// Returns the errors of the compressor. Since it writes to memory, there are none.
pub fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut brotli = Vec::new();
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut brotli, &params)?;
    Ok(brotli)
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

/// Checks that no file with a limit, nor the sum of a click, is above its limit or far below it.
/// With a prebuilt standard library, the sizes of the modules and of a click depend on the
/// compiler's version, so they may be far below.
///
/// # Errors
/// Returns an error if a file is too large, too far below its limit, or not built.
pub fn check(dist: &Path, toolchain: &Toolchain) -> Result<()> {
    let files = download(dist)?;
    for limit in [MAX_LOADER_BROTLI, MAX_PANEL_BROTLI] {
        let path = dist.join(limit.0);
        let script = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        check_size(limit, compressed(with_fixed_hashes(&script)?.as_bytes())?.len(), SLACK)?;
    }
    let (name, [small, with_prebuilt]) = MAX_TEXT_BROTLI;
    let (click, texts, slack) = match toolchain {
        Toolchain::Active => (MAX_WITH_PREBUILT_STD, with_prebuilt, 1),
        Toolchain::Distribution { .. } => (MAX_DOWNLOAD_BROTLI, small, SLACK),
    };
    check_size((name, texts), FileSizes::of_file(&dist.join(name))?.brotli, slack)?;
    check_size(("a click", click), files.iter().map(|(_, sizes)| sizes.brotli).sum(), slack)
}

/// Replaces each hash in a script with a hash of its position in the list of hashes.
///
/// Every change to another file changes a hash, and with it the compressed size of the script, by
/// up to 35 bytes in 16,000. Without this, changes that save bytes would miss a limit by chance.
fn with_fixed_hashes(script: &str) -> Result<String> {
    let mut index = 0_u32;
    let hash = Regex::new("sha256-[A-Za-z0-9+/]{43}=")?;
    let fixed = hash.replace_all(script, |_: &Captures<'_>| {
        index += 1;
        embedded_integrity(&index.to_le_bytes())
    });
    Ok(fixed.into_owned())
}

/// Checks that a size in bytes is at most its limit, and that at most `limit / slack` bytes of
/// the limit are unused.
fn check_size((name, limit): (&str, usize), brotli: usize, slack: usize) -> Result<()> {
    ensure!(brotli <= limit, "{name} has {brotli} bytes (brotli), and may have {limit}");
    let unused = limit - brotli;
    ensure!(unused <= limit / slack, "{name} has {brotli} bytes (brotli): lower its limit of {limit}");
    Ok(())
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
    fn a_limit_fails_if_it_is_too_low_or_too_high() {
        let check = |size| check_size(("x", 1000), size, SLACK).is_ok();
        assert_eq!([989, 990, 1000, 1001].map(check), [false, true, true, false]);
        assert!(check_size(("x", 1000), 0, 1).is_ok());
    }

    #[test]
    fn hashes_are_replaced_whatever_they_are() -> Result<()> {
        let script =
            |of: [&[u8]; 2]| format!("a({:?},{:?})", embedded_integrity(of[0]), embedded_integrity(of[1]));
        let fixed = with_fixed_hashes(&script([b"x", b"y"]))?;
        assert_eq!(fixed, with_fixed_hashes(&script([b"z", b"z"]))?);
        assert_eq!(fixed, script([&1_u32.to_le_bytes(), &2_u32.to_le_bytes()]));
        Ok(())
    }

    #[test]
    fn repetition_compresses() -> Result<()> {
        let sizes = FileSizes::of(&b"all that glitters ".repeat(100))?;
        assert_eq!(sizes.raw, 1800);
        assert!(sizes.gzip < 100 && sizes.brotli < 100 && sizes.brotli > 0, "{sizes}");
        Ok(())
    }
}
