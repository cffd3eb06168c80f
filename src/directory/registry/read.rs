//! Reading the tables that `wegwijs import` wrote.

use std::{collections::BTreeSet, ops::Range, sync::Arc};

use jiff::civil::Date;

use super::{
    CareOfficeRegion, Municipality, MunicipalityCode, Place, Postcode, PostcodeShare, Predecessor,
    ProvinceCode, Registry,
    tables::{self, TableForm},
};
use crate::{
    diagnostic::{Diagnostic, Location},
    directory::{
        freshness::{Claim, FactKind, Method, Verification},
        phone::PhoneNumber,
        reported::{Name as ReportedName, Report, Reported, ReportedKind},
        rules,
        web::WebAddress,
    },
    source::{SourceFile, SourceTree},
};

/// Where the tables are.
pub const FOLDER: &str = "content/directory/registry/";

/// Who checked the contact facts of municipalities: the register has every organisation confirm its own entry.
const REGISTER: &str = "Register van Overheidsorganisaties";

impl Registry {
    /// Reads the tables below `content/directory/registry/`. A site without that folder has an empty registry.
    ///
    /// A damaged cell is an error at its line and column; its row is left out, and the rest is read all the same.
    pub fn read(tree: &SourceTree, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut registry = Registry::default();
        if tree.files_below(FOLDER).all(|file| file.extension() != "csv") {
            return registry;
        }
        let mut tables = Tables { tree, diagnostics };
        tables.care_office_regions(&mut registry);
        tables.municipalities(&mut registry);
        tables.places(&mut registry);
        tables.postcodes(&mut registry);
        tables.predecessors(&mut registry);
        tables.aliases(&mut registry);
        // The table is younger than the others: a site may not have it.
        if tree.file(&format!("{FOLDER}{}", tables::REPORTED.file)).is_some() {
            tables.reported(&mut registry);
        }
        registry
    }
}

struct Tables<'a> {
    tree: &'a SourceTree,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Tables<'_> {
    fn municipalities(&mut self, registry: &mut Registry) {
        let mut slugs = BTreeSet::new();
        self.rows(&tables::MUNICIPALITIES, |row| {
            let code = row.parse(0, MunicipalityCode::parse, Expected::MUNICIPALITY)?;
            if registry.municipalities.contains_key(&code) {
                return Err((0, Expected::NOT_TWICE));
            }
            let province = row.parse(4, ProvinceCode::parse, Expected::PROVINCE)?;
            let slug = row.parse(3, |text| is_slug(text).then_some(text), Expected::SLUG)?;
            if !slugs.insert(slug.to_string()) {
                return Err((3, Expected::NOT_TWICE));
            }
            let verified = row.optional(8, |text| text.parse::<Date>().ok(), Expected::DATE)?;
            let phone = row.optional(6, |text| PhoneNumber::parse(text).ok(), Expected::PHONE)?;
            let website = row.optional(7, WebAddress::parse, Expected::WEBSITE)?;
            let region = row.parse(
                9,
                |text| registry.care_office_regions.contains_key(text).then(|| text.to_string()),
                Expected::REGION,
            )?;
            let verification = verified.map(|on| Verification {
                on,
                by: REGISTER.to_string(),
                method: Method::Register,
                source: None,
            });
            let municipality = Municipality {
                code,
                name: row.parse(1, name, Expected::NAME)?,
                display_name: row.parse(2, name, Expected::NAME)?,
                slug: slug.to_string(),
                province,
                phone: phone.map(|phone| Claim::new(phone, FactKind::Registry, verification.clone(), None)),
                website: website.map(|site| Claim::new(site, FactKind::Registry, verification, None)),
                care_office_region: region,
            };
            registry.provinces.insert(province, row.parse(5, name, Expected::NAME)?);
            registry.municipalities.insert(code, municipality);
            Ok(())
        });
    }

    fn places(&mut self, registry: &mut Registry) {
        let mut places = Vec::new();
        self.rows(&tables::PLACES, |row| {
            places.push(Place {
                name: row.parse(0, name, Expected::NAME)?,
                municipality: row.parse(1, known(registry), Expected::KNOWN_MUNICIPALITY)?,
            });
            Ok(())
        });
        places.sort();
        places.dedup();
        registry.places = places;
    }

    fn postcodes(&mut self, registry: &mut Registry) {
        let mut postcodes = std::mem::take(&mut registry.postcodes);
        self.rows(&tables::POSTCODES, |row| {
            let postcode = row.parse(0, Postcode::parse, Expected::POSTCODE)?;
            let municipality = row.parse(1, known(registry), Expected::KNOWN_MUNICIPALITY)?;
            let in_bounds =
                |text: &str| text.parse::<f32>().ok().filter(|share| *share > 0.0 && *share <= 1.0);
            let share = row.parse(2, in_bounds, Expected::SHARE)?;
            let shares: &mut Vec<PostcodeShare> = postcodes.entry(postcode).or_default();
            if shares.iter().any(|one| one.municipality == municipality) {
                return Err((1, Expected::NOT_TWICE));
            }
            shares.push(PostcodeShare { municipality, share });
            Ok(())
        });
        for shares in postcodes.values_mut() {
            shares.sort_by(|a, b| {
                b.share.total_cmp(&a.share).then_with(|| a.municipality.cmp(&b.municipality))
            });
        }
        registry.postcodes = postcodes;
    }

    fn predecessors(&mut self, registry: &mut Registry) {
        let mut predecessors: Vec<Predecessor> = Vec::new();
        self.rows(&tables::PREDECESSORS, |row| {
            let name = row.parse(0, name, Expected::NAME)?;
            let code = row.parse(1, MunicipalityCode::parse, Expected::MUNICIPALITY)?;
            let in_bounds = |text: &str| text.parse::<i16>().ok().filter(|year| (1800..2200).contains(year));
            let year = row.parse(2, in_bounds, Expected::YEAR)?;
            let successor = row.parse(3, known(registry), Expected::KNOWN_MUNICIPALITY)?;
            match predecessors.iter_mut().find(|one| one.code == code && one.name == name) {
                Some(known) if known.successors.contains(&successor) => {
                    return Err((3, Expected::NOT_TWICE));
                }
                Some(known) => known.successors.push(successor),
                None => {
                    predecessors.push(Predecessor { name, code, year, successors: vec![successor] });
                }
            }
            Ok(())
        });
        predecessors.iter_mut().for_each(|one| one.successors.sort());
        predecessors.sort_by(|a, b| (&a.name, a.code).cmp(&(&b.name, b.code)));
        registry.predecessors = predecessors;
    }

    fn aliases(&mut self, registry: &mut Registry) {
        let mut aliases = Vec::new();
        self.rows(&tables::ALIASES, |row| {
            let name = row.parse(0, name, Expected::NAME)?;
            let municipality = row.parse(1, known(registry), Expected::KNOWN_MUNICIPALITY)?;
            if registry.is_name_of_another(&name, municipality) {
                return Err((0, Expected::OWN_NAME));
            }
            aliases.push(Place { name, municipality });
            Ok(())
        });
        aliases.sort();
        aliases.dedup();
        registry.aliases = aliases;
    }

    fn reported(&mut self, registry: &mut Registry) {
        let mut reports = BTreeSet::new();
        self.rows(&tables::REPORTED, |row| {
            let municipality = row.optional(0, known(registry), Expected::KNOWN_MUNICIPALITY)?;
            let kind = row.parse(1, ReportedKind::parse, Expected::REPORT)?;
            if municipality.is_none() != (kind == ReportedKind::Signpost) {
                return Err((1, Expected::REPORT));
            }
            let name = row.parse(2, ReportedName::parse, Expected::NAME_ALONE)?;
            let link = row.parse(3, WebAddress::parse, Expected::WEBSITE)?;
            let source = row.parse(4, ReportedName::parse, Expected::NAME_ALONE)?;
            let on = row.parse(5, |text| text.parse::<Date>().ok(), Expected::DATE)?;
            let reported = Reported::new(name, link, source, on).ok_or((3, Expected::WEBSITE))?;
            if reports.insert(Report { municipality, kind, reported }) {
                Ok(())
            } else {
                Err((2, Expected::NOT_TWICE))
            }
        });
        registry.reports = reports.into_iter().collect();
    }

    fn care_office_regions(&mut self, registry: &mut Registry) {
        self.rows(&tables::REGIONS, |row| {
            let code = row.parse(0, region_code, Expected::REGION)?;
            let as_of = row.optional(3, |text| text.parse::<i16>().ok(), Expected::YEAR)?;
            let office = row.optional(2, name, Expected::NAME)?;
            let care_office = match (office, as_of) {
                (Some(office), Some(year)) => Some((office, year)),
                (None, _) => None,
                // A name without its year can't be judged, and care offices change hands.
                (Some(_), None) => return Err((3, Expected::YEAR)),
            };
            let region = CareOfficeRegion {
                code: code.clone(),
                name: row.parse(1, name, Expected::NAME)?,
                care_office,
            };
            match registry.care_office_regions.insert(code, region) {
                None => Ok(()),
                Some(_) => Err((0, Expected::NOT_TWICE)),
            }
        });
    }

    /// Reads a table row by row. `take` says which column is wrong and what was expected.
    fn rows<const N: usize>(
        &mut self,
        form: &TableForm<N>,
        mut take: impl FnMut(&Row<'_>) -> Result<(), (usize, Expected)>,
    ) {
        let columns = &form.columns;
        let path = format!("{FOLDER}{}", form.file);
        let Some(file) = self.tree.file(&path) else {
            self.diagnostics.push(Diagnostic::new(&rules::MISSING_TABLE, Location::start_of(path)));
            return;
        };
        // Counted from 0 at the first byte, so that a byte-order mark put there by a spreadsheet doesn't shift the places.
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file.text.as_bytes());
        let mut record = csv::StringRecord::new();
        let mut first = true;
        loop {
            match reader.read_record(&mut record) {
                Ok(false) => break,
                Ok(true) => {}
                Err(_) => break, // The text is UTF-8 and rows may differ in length: nothing else can fail here.
            }
            let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
            let row = Row { record: &record };
            let problem = if std::mem::take(&mut first) {
                let head = |(at, name): (usize, &&str)| {
                    record.get(at).map(|found| found.trim_start_matches('\u{feff}')) != Some(*name)
                };
                match columns.iter().enumerate().position(head).or((record.len() > N).then_some(N)) {
                    None => continue,
                    Some(at) => {
                        let expected = columns.get(at).copied().unwrap_or("…");
                        self.report(file, start, &row, at, expected, Expected::HEADING);
                        return;
                    }
                }
            } else if record.len() != N {
                Err((record.len().min(N) - 1, Expected::COLUMNS))
            } else {
                take(&row)
            };
            if let Err((at, expected)) = problem {
                self.report(file, start, &row, at, columns[at.min(N - 1)], expected);
            }
        }
        if first {
            self.diagnostics
                .push(Diagnostic::new(&rules::MISSING_TABLE, Location::start_of(file.path.clone())));
        }
    }

    fn report(
        &mut self,
        file: &SourceFile,
        start: usize,
        row: &Row<'_>,
        at: usize,
        column: &str,
        expected: Expected,
    ) {
        let path: Arc<str> = file.path.clone();
        let range = cell(&file.text, start, at);
        let problem = Diagnostic::new(&rules::DAMAGED_TABLE, Location::new(path, range))
            .with("column", column)
            .with("value", row.record.get(at).unwrap_or_default())
            .with("expected-nl", expected.nl)
            .with("expected-en", expected.en);
        self.diagnostics.push(problem);
    }
}

/// The bytes of one cell of the row that starts at or after `start`.
fn cell(text: &str, start: usize, column: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    // The reader counts the line end of the row before (and empty lines) to this row.
    let mut at = start.min(bytes.len());
    while bytes.get(at).is_some_and(|byte| matches!(byte, b'\r' | b'\n')) {
        at += 1;
    }
    let (mut left, mut quoted, mut begin) = (column, false, at);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => {
                if left == 0 {
                    break;
                }
                left -= 1;
                begin = at + 1;
            }
            b'\r' | b'\n' if !quoted => break,
            _ => {}
        }
        at += 1;
    }
    begin..at
}

/// One row of a table.
struct Row<'a> {
    record: &'a csv::StringRecord,
}

impl<'a> Row<'a> {
    fn parse<T>(
        &self,
        column: usize,
        read: impl FnOnce(&'a str) -> Option<T>,
        expected: Expected,
    ) -> Result<T, (usize, Expected)> {
        self.record.get(column).and_then(read).ok_or((column, expected))
    }

    fn optional<T>(
        &self,
        column: usize,
        read: impl FnOnce(&'a str) -> Option<T>,
        expected: Expected,
    ) -> Result<Option<T>, (usize, Expected)> {
        match self.record.get(column) {
            None | Some("") => Ok(None),
            Some(text) => read(text).map(Some).ok_or((column, expected)),
        }
    }
}

fn name(text: &str) -> Option<String> {
    (!text.is_empty() && text.trim() == text && !text.chars().any(char::is_control)).then(|| text.to_string())
}

fn region_code(text: &str) -> Option<String> {
    let digits = text.strip_prefix("ZK")?;
    (digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.to_string())
}

fn known(registry: &Registry) -> impl Fn(&str) -> Option<MunicipalityCode> {
    |text| MunicipalityCode::parse(text).filter(|code| registry.municipalities.contains_key(code))
}

/// Lower-case ASCII letters and digits, with single hyphens between them.
fn is_slug(text: &str) -> bool {
    text.split('-').all(|part| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// What should have been in a cell.
#[derive(Clone, Copy)]
struct Expected {
    nl: &'static str,
    en: &'static str,
}

impl Expected {
    const HEADING: Expected = Expected { nl: "deze kolomnaam", en: "this column name" };
    const COLUMNS: Expected = Expected {
        nl: "evenveel kolommen als in de eerste regel",
        en: "as many columns as in the first line",
    };
    const MUNICIPALITY: Expected =
        Expected { nl: "een gemeentecode als GM0344", en: "a municipality code such as GM0344" };
    const KNOWN_MUNICIPALITY: Expected = Expected {
        nl: "de code van een gemeente die in municipalities.csv staat",
        en: "the code of a municipality that is in municipalities.csv",
    };
    const PROVINCE: Expected =
        Expected { nl: "een provinciecode als PV26", en: "a province code such as PV26" };
    const REGION: Expected = Expected {
        nl: "de code van een zorgkantoorregio als ZK23",
        en: "the code of a care-office region such as ZK23",
    };
    const SLUG: Expected = Expected {
        nl: "kleine letters met streepjes, zoals den-haag",
        en: "lower case with hyphens, such as den-haag",
    };
    const NAME: Expected = Expected { nl: "een naam", en: "a name" };
    const OWN_NAME: Expected = Expected {
        nl: "een andere naam: zo heet al een andere gemeente",
        en: "another name: another municipality is called this",
    };
    const NAME_ALONE: Expected = Expected {
        nl: "een naam zonder telefoonnummer of adres",
        en: "a name without a telephone number or address",
    };
    const REPORT: Expected = Expected {
        nl: "page of supporter bij een gemeente, of signpost voor het hele land",
        en: "page or supporter with a municipality, or signpost for the whole country",
    };
    const PHONE: Expected = Expected { nl: "een telefoonnummer", en: "a telephone number" };
    const WEBSITE: Expected =
        Expected { nl: "een adres dat begint met https://", en: "an address that starts with https://" };
    const DATE: Expected = Expected { nl: "een datum als 2026-04-13", en: "a date such as 2026-04-13" };
    const YEAR: Expected = Expected { nl: "een jaar als 2015", en: "a year such as 2015" };
    const POSTCODE: Expected =
        Expected { nl: "vier cijfers van een postcode", en: "four digits of a postcode" };
    const SHARE: Expected =
        Expected { nl: "een getal boven 0, hooguit 1", en: "a number above 0, at most 1" };
    const NOT_TWICE: Expected =
        Expected { nl: "een waarde die er niet al eerder staat", en: "a value that isn't there already" };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceLookup;

    const REGIONS: &str = "code,name,care_office,care_office_as_of,iwlz_codes\nZK23,Utrecht,,,5509\n";
    const MUNICIPALITIES: &str = "code,name,display_name,slug,province_code,province,phone,website,verified,\
        care_office_region\nGM0344,Utrecht,Utrecht,utrecht,PV26,Utrecht,14 030,https://www.utrecht.nl,2026-03-21,ZK23\n";

    fn tree(changed: &[(&str, &str)]) -> SourceTree {
        let tables = [
            ("care-office-regions.csv", REGIONS),
            ("municipalities.csv", MUNICIPALITIES),
            ("places.csv", "name,municipality,bag_code,source\nDe Meern,GM0344,WP1234,cbs\n"),
            ("postcodes.csv", "postcode,municipality,share\n3511,GM0344,1.0000\n"),
            (
                "predecessors.csv",
                "name,code,year,successor,source\n\"Vleuten, De Meern\",GM0352,2001,GM0344,cbs\n",
            ),
            ("aliases.csv", "name,municipality,source\n"),
        ];
        let path = |name: &str| format!("{FOLDER}{name}");
        let texts: Vec<_> = tables
            .iter()
            .map(|(name, text)| {
                let text = changed.iter().find(|(other, _)| other == name).map_or(*text, |(_, text)| *text);
                (path(name), text)
            })
            .collect();
        SourceTree::from_texts(texts.iter().map(|(path, text)| (path.as_str(), *text)))
    }

    fn places_of(changed: &[(&str, &str)]) -> Vec<(String, usize, usize)> {
        let tree = tree(changed);
        let mut problems = Vec::new();
        Registry::read(&tree, &mut problems);
        problems
            .iter()
            .map(|problem| {
                let at = tree.position(&problem.location.path, problem.location.range.start);
                let text = &tree.text(&problem.location.path).unwrap()[problem.location.range.clone()];
                (text.to_string(), at.line, at.column)
            })
            .collect()
    }

    #[test]
    fn whole_tables_are_read_without_a_word() {
        let mut problems = Vec::new();
        let registry = Registry::read(&tree(&[]), &mut problems);
        assert_eq!(problems, []);
        assert_eq!(registry.municipalities.len(), 1);
        assert_eq!(registry.predecessors[0].name, "Vleuten, De Meern");
        assert_eq!(registry.provinces.len(), 1);
    }

    #[test]
    fn a_damaged_cell_is_told_at_its_line_and_column() {
        let changed = "name,municipality,bag_code,source\nDe Meern,GM0344,,\n\"Haar, de\",GM9,,\n";
        assert_eq!(places_of(&[("places.csv", changed)]), [("GM9".into(), 3, 12)]);
        let changed = "postcode,municipality,share\r\n3511,GM0344,1.0000\r\n0511,GM0344,1.0000\r\n";
        assert_eq!(places_of(&[("postcodes.csv", changed)]), [("0511".into(), 3, 1)]);
    }

    #[test]
    fn an_alias_that_is_the_name_of_another_municipality_is_told() {
        let zeist = "GM0355,Zeist,Zeist,zeist,PV26,Utrecht,,,,ZK23\n";
        let municipalities = format!("{MUNICIPALITIES}{zeist}");
        let aliases = "name,municipality,source\nUtreg,GM0344,\nzeist,GM0344,\nZeist,GM0355,\n";
        let changed = [("municipalities.csv", municipalities.as_str()), ("aliases.csv", aliases)];
        assert_eq!(places_of(&changed), [("zeist".into(), 3, 1)]);
    }

    #[test]
    fn a_wrong_heading_and_a_missing_column_are_told() {
        assert_eq!(
            places_of(&[("places.csv", "naam,municipality,bag_code,source\n")]),
            [("naam".into(), 1, 1)]
        );
        let changed = "name,municipality,bag_code,source\nDe Meern\n";
        assert_eq!(places_of(&[("places.csv", changed)]), [("De Meern".into(), 2, 1)]);
    }

    #[test]
    fn a_site_without_a_registry_has_an_empty_one() {
        let mut problems = Vec::new();
        let registry = Registry::read(&SourceTree::default(), &mut problems);
        assert_eq!((registry, problems), (Registry::default(), vec![]));
    }

    #[test]
    fn the_shipped_registry_is_whole() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let (tree, _) =
            SourceTree::read(root, "content/directory/registry", crate::source::Limits::default());
        let mut problems = Vec::new();
        let registry = Registry::read(&tree, &mut problems);
        assert_eq!(problems, []);
        assert_eq!(registry.municipalities.len(), 342);
        assert_eq!(registry.provinces.len(), 12);
        assert_eq!(registry.care_office_regions.len(), 31);
        assert_eq!(registry.postcodes.len(), 4_074);
        assert_eq!(registry.predecessors.len(), 134);
        assert!(registry.municipalities.values().all(|one| one.phone.is_some() && one.website.is_some()));
    }

    proptest::proptest! {
        #[test]
        fn arbitrary_tables_never_panic(text in "[a-z0-9,\"\r\né;]{0,120}|(name,municipality,bag_code,source\n[A-Z0-9,\"\n]{0,60})") {
            for table in ["places.csv", "municipalities.csv", "postcodes.csv"] {
                places_of(&[(table, &text)]);
            }
        }
    }
}
