//! Zip archives (APPNOTE 6.3.10): deflated files without dates or owners, so that equal files make
//! equal archives.

use anyhow::{Context, Result};
use flate2::{Compression, Crc, write::DeflateEncoder};
use std::collections::BTreeMap;
use std::io::Write;

/// The version of the format that deflated files need: 2.0.
const VERSION: u16 = 20;
/// The flag for names in UTF-8.
const UTF8: u16 = 1 << 11;
const DEFLATED: u16 = 8;
/// The earliest date in the format: 1 January 1980, midnight.
const TIME_AND_DATE: u32 = 0x0021_0000;
const LOCAL_HEADER: u32 = 0x0403_4b50;
const CENTRAL_HEADER: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;

/// Returns the archive of `files`, in the order of their names.
///
/// # Errors
/// Returns an error if there are more files or bytes than the format has numbers for.
pub fn archive(files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let offset = u32::try_from(archive.len())?;
        let (fields, deflated) = entry(name, content)?;
        archive.extend(LOCAL_HEADER.to_le_bytes());
        archive.extend(&fields);
        archive.extend(name.as_bytes());
        archive.extend(&deflated);
        directory.extend(CENTRAL_HEADER.to_le_bytes());
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&fields);
        // No comment, on disk 0, no attributes.
        directory.extend([0; 2 + 2 + 2 + 4]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(files.len())?.to_le_bytes();
    let (start, len) = (u32::try_from(archive.len())?, u32::try_from(directory.len())?);
    archive.extend(directory);
    archive.extend(END.to_le_bytes());
    archive.extend([0; 4]);
    archive.extend([count, count].concat());
    archive.extend(len.to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0; 2]);
    Ok(archive)
}

/// Returns the fields that both headers of a file have, and the deflated content.
fn entry(name: &str, content: &[u8]) -> Result<(Vec<u8>, Vec<u8>)> {
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
    deflate.write_all(content)?;
    let deflated = deflate.finish()?;
    let mut crc = Crc::new();
    crc.update(content);
    let mut fields = Vec::new();
    for number in [VERSION, UTF8, DEFLATED] {
        fields.extend(number.to_le_bytes());
    }
    let size = |len: usize| u32::try_from(len).with_context(|| format!("{name} is too large"));
    for number in [TIME_AND_DATE, crc.sum(), size(deflated.len())?, size(content.len())?] {
        fields.extend(number.to_le_bytes());
    }
    fields.extend(u16::try_from(name.len())?.to_le_bytes());
    // No extra field.
    fields.extend([0; 2]);
    Ok((fields, deflated))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_has_the_lengths_and_checksum_of_its_file() -> Result<()> {
        let files = BTreeMap::from([("a/ü.txt".to_owned(), b"123456789".to_vec())]);
        let archive = archive(&files)?;
        // The check value of CRC-32, then the uncompressed length, in both headers.
        let checked = [&0xcbf4_3926_u32.to_le_bytes()[..], &[11, 0, 0, 0, 9, 0, 0, 0]].concat();
        assert_eq!(archive.windows(checked.len()).filter(|bytes| *bytes == checked).count(), 2);
        assert_eq!(archive.len(), 30 + 8 + 11 + 46 + 8 + 22);
        Ok(())
    }
}
