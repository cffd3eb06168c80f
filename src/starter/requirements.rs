//! Which program makes the site on a code host: lines of a pip requirements file, with the checksums of what pip may fetch.

use std::fmt;

/// The version that writes the site, which is the one that makes it from then on.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Lines that pip reads, each ended: the program in one version, with or without the checksums of its wheels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirements(String);

/// Why a file is no list of wheels of this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequirementsError {
    /// No line starts with `wegwijs==` and a version.
    NoProgram,
    /// A line names another package: only this program is needed.
    OtherPackage {
        /// The line, counted from 1.
        line: usize,
    },
    /// `wegwijs==…` has no `--hash=sha256:` with 64 hexadecimal digits.
    NoChecksum {
        /// The line, counted from 1.
        line: usize,
    },
}

impl fmt::Display for RequirementsError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RequirementsError::NoProgram => write!(formatter, "no line starts with wegwijs=="),
            RequirementsError::OtherPackage { line } => {
                write!(formatter, "line {line} names another package")
            }
            RequirementsError::NoChecksum { line } => write!(formatter, "line {line} has no checksum"),
        }
    }
}

impl std::error::Error for RequirementsError {}

impl Requirements {
    /// The version of this program without checksums, which somebody has to add before a code host fetches anything.
    #[must_use]
    pub fn without_checksums() -> Self {
        Self(format!("wegwijs=={VERSION}\n"))
    }

    /// The requirements file that belongs to a release, as `packaging/build` writes it. Comments stay out.
    ///
    /// # Errors
    ///
    /// When the program, a version or a checksum isn't there, or another package is.
    pub fn parse(text: &str) -> Result<Self, RequirementsError> {
        let mut kept = String::new();
        let mut found = false;
        let mut lines = text.lines().enumerate();
        while let Some((index, first)) = lines.next() {
            // A line that ends with a backslash goes on.
            let mut whole = first.trim_end().to_string();
            while whole.ends_with('\\')
                && let Some((_, more)) = lines.next()
            {
                whole.push('\n');
                whole.push_str(more.trim_end());
            }
            let line = index + 1;
            let start = whole.trim_start();
            if start.is_empty() || start.starts_with('#') {
                continue;
            }
            // Where wheels are looked for is pip's business.
            if !start.starts_with("--") {
                let version = start
                    .strip_prefix("wegwijs==")
                    .filter(|version| version.starts_with(|c: char| c.is_ascii_digit()))
                    .ok_or(RequirementsError::OtherPackage { line })?;
                found = true;
                if !has_checksum(version) {
                    return Err(RequirementsError::NoChecksum { line });
                }
            }
            kept.push_str(&whole);
            kept.push('\n');
        }
        if found { Ok(Self(kept)) } else { Err(RequirementsError::NoProgram) }
    }

    /// The lines, each with its end.
    #[must_use]
    pub fn lines(&self) -> &str {
        &self.0
    }
}

/// Whether every `--hash` is a whole SHA-256, and there is one.
fn has_checksum(requirement: &str) -> bool {
    let mut sums = requirement.split_whitespace().filter_map(|word| word.strip_prefix("--hash=")).peekable();
    sums.peek().is_some()
        && sums.all(|sum| {
            sum.strip_prefix("sha256:").is_some_and(|digits| {
                digits.len() == 64 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_names_the_program_with_the_checksum_of_every_wheel() {
        let (one, two) = ("0".repeat(64), "f".repeat(64));
        let text = format!(
            "# wegwijs 1.2.3\n--find-links https://example.org/wheels/\nwegwijs==1.2.3 \\\n    --hash=sha256:{one} \\\n    --hash=sha256:{two}\n"
        );
        let read = Requirements::parse(&text).map(|read| read.lines().to_string());
        assert_eq!(read.as_deref(), Ok(text.split_once('\n').map_or("", |(_, rest)| rest)));
    }

    #[test]
    fn what_pip_could_not_compare_is_refused() {
        let sum = "0".repeat(64);
        for (text, error) in [
            (String::new(), RequirementsError::NoProgram),
            ("# niets\n".into(), RequirementsError::NoProgram),
            ("wegwijs==1.2.3\n".into(), RequirementsError::NoChecksum { line: 1 }),
            ("wegwijs==1.2.3 --hash=md5:00\n".into(), RequirementsError::NoChecksum { line: 1 }),
            (
                format!("wegwijs==1.2.3 --hash=sha256:{}\n", &sum[1..]),
                RequirementsError::NoChecksum { line: 1 },
            ),
            (
                format!("wegwijs==1.2.3 --hash=sha256:{sum} --hash=sha256:x\n"),
                RequirementsError::NoChecksum { line: 1 },
            ),
            (format!("wegwijs --hash=sha256:{sum}\n"), RequirementsError::OtherPackage { line: 1 }),
            (format!("\nrequests==2.0 --hash=sha256:{sum}\n"), RequirementsError::OtherPackage { line: 2 }),
        ] {
            assert_eq!(Requirements::parse(&text), Err(error), "{text}");
        }
    }
}
