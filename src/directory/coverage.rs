//! Who is covered, by whom, and until when that holds: what an editor looks at to see where work is.

mod calls;
mod table;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use serde_json::json;

use super::{
    Directory,
    area::Nearness,
    freshness::Freshness,
    registry::MunicipalityCode,
    reported::ReportedKind,
    supporter::{Law, Role, Status, Supporter},
};
use crate::diagnostic::MessageLanguage;

pub use calls::{Call, CallList, calls};
pub use table::Table;
pub(crate) use table::harmless;

/// The cover of every municipality under each law, on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The day.
    pub today: Date,
    /// How many days ahead counts as soon.
    pub soon: u16,
    /// One for each municipality and law, by the municipality's name.
    pub rows: Vec<CoverageRow>,
}

/// Who helps in a municipality under a law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverageRow {
    /// The municipality.
    pub municipality: MunicipalityCode,
    /// The name that it uses itself.
    pub name: String,
    /// The law.
    pub law: Law,
    /// The client supporters, the nearer first; those that are withheld come last.
    pub supporters: Vec<Cover>,
    /// The names that public sources reported here and nobody checked. They never count as cover.
    pub reported: Vec<String>,
    /// The municipality's own page about client support or the Wmo, where one was reported.
    pub page: Option<String>,
}

/// A supporter in a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The name of its file.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How near it is.
    pub nearness: Nearness,
    /// Whether it helps in a part of the municipality only.
    pub part: bool,
    /// How its best way of contact stands.
    pub freshness: Freshness,
    /// The day on which the first of the facts that are shown now disappears.
    pub first_to_expire: Option<Date>,
}

impl CoverageRow {
    /// Whether somebody can be reached today.
    pub fn is_covered(&self) -> bool {
        self.supporters.iter().any(|cover| cover.freshness.may_be_shown())
    }
}

impl Coverage {
    /// In how many municipalities somebody can be reached under a law, of how many.
    pub fn covered(&self, law: Law) -> (usize, usize) {
        let rows = self.rows.iter().filter(|row| row.law == law);
        (rows.clone().filter(|row| row.is_covered()).count(), rows.count())
    }

    /// The supporters of which a fact disappears soon, each once, the first to expire first.
    pub fn expiring(&self) -> Vec<&Cover> {
        let last = self.today.saturating_add(jiff::Span::new().days(self.soon));
        let soon = |cover: &&Cover| cover.first_to_expire.is_some_and(|day| day <= last);
        let mut covers: Vec<&Cover> = self.rows.iter().flat_map(|row| &row.supporters).filter(soon).collect();
        covers.sort_by_key(|cover| (cover.first_to_expire, &cover.id));
        covers.dedup_by_key(|cover| &cover.id);
        covers
    }

    /// A summary for people, and the municipalities where nobody can be reached.
    pub fn text(&self, language: MessageLanguage) -> String {
        let dutch = language == MessageLanguage::Dutch;
        let mut out = String::new();
        for law in Law::ALL {
            let (covered, all) = self.covered(*law);
            let name = law.as_str();
            out.push_str(&if dutch {
                format!("{name}: in {covered} van {all} gemeenten is iemand te bereiken.\n")
            } else {
                format!("{name}: somebody can be reached in {covered} of {all} municipalities.\n")
            });
            let empty: Vec<&str> = self
                .rows
                .iter()
                .filter(|row| row.law == *law && !row.is_covered())
                .map(|row| row.name.as_str())
                .collect();
            if !empty.is_empty() {
                out.push_str(if dutch { "  niemand: " } else { "  nobody: " });
                out.push_str(&empty.join(", "));
                out.push('\n');
            }
        }
        let expiring = self.expiring();
        if !expiring.is_empty() {
            out.push_str(&if dutch {
                format!("Binnen {} dagen opnieuw te controleren:\n", self.soon)
            } else {
                format!("To be checked again within {} days:\n", self.soon)
            });
            for cover in expiring {
                let day = cover.first_to_expire.map(|day| day.to_string()).unwrap_or_default();
                out.push_str(&format!("  {day}  {} ({})\n", cover.name, cover.id));
            }
        }
        out
    }

    /// Everything, for machines.
    pub fn json(&self) -> String {
        let rows: Vec<_> = self
            .rows
            .iter()
            .map(|row| {
                let supporters: Vec<_> = row
                    .supporters
                    .iter()
                    .map(|cover| {
                        json!({
                            "id": cover.id,
                            "name": cover.name,
                            "nearness": nearness(cover.nearness),
                            "part": cover.part,
                            "state": state(cover.freshness),
                            "until": cover.freshness.until().map(|day| day.to_string()),
                            "first_to_expire": cover.first_to_expire.map(|day| day.to_string()),
                        })
                    })
                    .collect();
                json!({
                    "code": row.municipality.to_string(),
                    "name": row.name,
                    "law": row.law.as_str(),
                    "covered": row.is_covered(),
                    "reported": row.reported,
                    "page": row.page,
                    "supporters": supporters,
                })
            })
            .collect();
        let all = json!({ "today": self.today.to_string(), "soon_days": self.soon, "rows": rows });
        format!("{all:#}\n")
    }

    /// One line for each supporter in a municipality, and one for a municipality without any, for a spreadsheet. The headings and
    /// words are Dutch, whatever the language of the messages: the table goes to who keeps the facts.
    pub fn table(&self) -> Table {
        let headings = vec![
            ("gemeentecode", 12),
            ("gemeente", 24),
            ("wet", 5),
            ("bestand", 24),
            ("naam", 32),
            ("hoe dichtbij", 11),
            ("deel van de gemeente", 10),
            ("stand", 16),
            ("te zien tot en met", 12),
            ("eerste dat vervalt", 12),
            ("genoemd, niet nagekeken", 32),
            ("eigen pagina", 40),
        ];
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let mut rows = Vec::new();
        for row in &self.rows {
            let reported = row.reported.join("; ");
            let page = row.page.clone().unwrap_or_default();
            let place = [row.municipality.to_string(), row.name.clone(), row.law.as_str().to_string()];
            let mut put = |cover: [String; 7]| {
                let cells = place.iter().cloned().chain(cover).chain([reported.clone(), page.clone()]);
                rows.push(cells.collect());
            };
            if row.supporters.is_empty() {
                put(["", "", "", "", "niemand", "", ""].map(str::to_string));
            }
            for cover in &row.supporters {
                put([
                    cover.id.clone(),
                    cover.name.clone(),
                    near_in_dutch(cover.nearness).to_string(),
                    if cover.part { "ja" } else { "nee" }.to_string(),
                    state_in_dutch(cover.freshness).to_string(),
                    day(cover.freshness.until()),
                    day(cover.first_to_expire),
                ]);
            }
        }
        Table { headings, rows }
    }

    /// [`Coverage::table`] as CSV.
    pub fn csv(&self) -> String {
        self.table().csv()
    }
}

fn near_in_dutch(nearness: Nearness) -> &'static str {
    match nearness {
        Nearness::Local => "gemeente",
        Nearness::Regional => "regio",
        Nearness::National => "land",
    }
}

fn state_in_dutch(freshness: Freshness) -> &'static str {
    match freshness {
        Freshness::Fresh { .. } => "nagekeken",
        Freshness::Due { .. } => "bijna te oud",
        Freshness::Expired { .. } => "te oud",
        Freshness::Unverified | Freshness::InFuture { .. } => "niet nagekeken",
    }
}

/// The word for it in tables.
pub(crate) fn nearness(nearness: Nearness) -> &'static str {
    match nearness {
        Nearness::Local => "local",
        Nearness::Regional => "regional",
        Nearness::National => "national",
    }
}

fn state(freshness: Freshness) -> &'static str {
    match freshness {
        Freshness::Fresh { .. } => "fresh",
        Freshness::Due { .. } => "due",
        Freshness::Expired { .. } => "expired",
        Freshness::Unverified | Freshness::InFuture { .. } => "unverified",
    }
}

/// The cover of every municipality that exists.
pub fn report(directory: &Directory) -> Coverage {
    let mut municipalities: Vec<_> = directory.registry.municipalities.values().collect();
    municipalities.sort_by(|a, b| (&a.display_name, a.code).cmp(&(&b.display_name, b.code)));
    let mut rows = Vec::new();
    for municipality in municipalities {
        for law in Law::ALL {
            let postcodes = directory.postcodes_of(municipality.code);
            let mut supporters: Vec<Cover> = directory
                .supporters()
                .filter(|supporter| {
                    supporter.status == Status::Active
                        && supporter.role == Role::ClientSupporter
                        && supporter.laws.contains(law)
                })
                .filter_map(|supporter| {
                    let reach = supporter.area.reach(municipality, postcodes, None)?;
                    Some(Cover {
                        part: !reach.only.is_empty(),
                        ..cover(directory, supporter, reach.nearness)
                    })
                })
                .collect();
            supporters.sort_by_key(|cover| {
                (!cover.freshness.may_be_shown(), cover.nearness, cover.part, cover.id.clone())
            });
            let reported = directory.reported(municipality);
            let about = |kind| reported.iter().filter(move |one| one.kind == kind).map(|one| one.reported);
            rows.push(CoverageRow {
                reported: about(ReportedKind::Supporter)
                    .map(|one| one.value().as_str().to_string())
                    .collect(),
                page: about(ReportedKind::Page).next().map(|one| one.link().to_string()),
                municipality: municipality.code,
                name: municipality.display_name.clone(),
                law: *law,
                supporters,
            });
        }
    }
    Coverage { today: directory.today(), soon: directory.periods().due, rows }
}

fn cover(directory: &Directory, supporter: &Supporter, nearness: Nearness) -> Cover {
    let (today, periods) = (directory.today(), directory.periods());
    let states: Vec<Freshness> =
        supporter.channels.iter().map(|channel| channel.freshness(today, periods)).collect();
    // The best: what may be shown before what may not, and then what holds longest.
    let best = states.iter().copied().max_by_key(|state| (state.may_be_shown(), state.until()));
    let shown = states.iter().filter(|state| state.may_be_shown());
    Cover {
        id: supporter.id.clone(),
        name: supporter.name.clone(),
        nearness,
        part: false,
        freshness: best.unwrap_or(Freshness::Unverified),
        first_to_expire: shown.filter_map(|state| state.until()).min(),
    }
}
