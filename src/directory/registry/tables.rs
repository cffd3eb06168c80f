//! The files of the registry and their columns: the one place that both the importer and the reader know them from.

/// A table: its file and its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::directory) struct TableForm<const N: usize> {
    /// The file name below the registry's folder.
    pub(in crate::directory) file: &'static str,
    /// The headings.
    pub(in crate::directory) columns: [&'static str; N],
}

pub(in crate::directory) static MUNICIPALITIES: TableForm<10> = TableForm {
    file: "municipalities.csv",
    columns: [
        "code",
        "name",
        "display_name",
        "slug",
        "province_code",
        "province",
        "phone",
        "website",
        "verified",
        "care_office_region",
    ],
};

pub(in crate::directory) static PLACES: TableForm<4> =
    TableForm { file: "places.csv", columns: ["name", "municipality", "bag_code", "source"] };

pub(in crate::directory) static POSTCODES: TableForm<3> =
    TableForm { file: "postcodes.csv", columns: ["postcode", "municipality", "share"] };

pub(in crate::directory) static PREDECESSORS: TableForm<5> =
    TableForm { file: "predecessors.csv", columns: ["name", "code", "year", "successor", "source"] };

pub(in crate::directory) static ALIASES: TableForm<3> =
    TableForm { file: "aliases.csv", columns: ["name", "municipality", "source"] };

pub(in crate::directory) static REGIONS: TableForm<5> = TableForm {
    file: "care-office-regions.csv",
    columns: ["code", "name", "care_office", "care_office_as_of", "iwlz_codes"],
};

/// What public sources reported. `municipality` is empty for the whole country; `source` is a name, `link` a page.
pub(in crate::directory) static REPORTED: TableForm<6> =
    TableForm { file: "reported.csv", columns: ["municipality", "kind", "name", "link", "source", "on"] };

/// Where the facts of the tables come from; kept by the importer and told to people in `SOURCES.md`.
pub(in crate::directory) static ORIGINS: TableForm<7> = TableForm {
    file: "sources.csv",
    columns: ["facts", "source", "publisher", "date", "licence", "title", "unsure"],
};

/// Whether the registry has a table in a file of this name.
pub(in crate::directory) fn is_table(file: &str) -> bool {
    let first = [MUNICIPALITIES.file, PLACES.file, POSTCODES.file, PREDECESSORS.file];
    let others = [ALIASES.file, REGIONS.file, REPORTED.file, ORIGINS.file];
    first.contains(&file) || others.contains(&file)
}
