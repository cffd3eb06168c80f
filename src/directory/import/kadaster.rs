//! The relation between municipalities and places (GEM-WPL-RELATIE) of the land registry (Kadaster), in XML.

use jiff::civil::Date;
use quick_xml::{Reader, events::Event};

use super::{
    delimited::text,
    error::{Damage, Expected},
};
use crate::directory::registry::MunicipalityCode;

/// The file: the day for which it holds, and its relations.
pub(super) struct Relations {
    pub(super) day: Date,
    pub(super) relations: Vec<Relation>,
}

/// That a place lay in a municipality for a time.
#[derive(Default, Clone)]
pub(super) struct Relation {
    /// `WP1125`.
    pub(super) bag_code: String,
    pub(super) municipality: Option<MunicipalityCode>,
    from: Option<Date>,
    until: Option<Date>,
    is_final: bool,
}

impl Relation {
    /// Whether it is definite and holds on a day.
    pub(super) fn holds_on(&self, day: Date) -> bool {
        self.is_final
            && self.from.is_some_and(|from| from <= day)
            && self.until.is_none_or(|until| day < until)
    }
}

/// Reads the file event by event. A document type and entities are refused: the publisher uses none, and they are how XML
/// reaches other files or asks for endless memory.
pub(super) fn relations(bytes: &[u8]) -> Result<Relations, Damage> {
    let xml = text(bytes)?;
    let mut reader = Reader::from_str(xml);
    // Counted as the reader goes: counting from the start at every event would take a large file too long.
    let (mut counted, mut row) = (0, 1);
    let mut path: Vec<String> = Vec::new();
    let mut content = String::new();
    let mut day = None;
    let mut relation = Relation::default();
    let mut relations = Vec::new();
    loop {
        let event = reader.read_event();
        let at = usize::try_from(reader.buffer_position()).unwrap_or(xml.len()).clamp(counted, xml.len());
        row += xml.as_bytes()[counted..at].iter().filter(|byte| **byte == b'\n').count() as u64;
        counted = at;
        let element = path.last().cloned().unwrap_or_default();
        match event {
            Err(error) => return Err(Damage::new(row, element, error.to_string(), Expected::Whole)),
            Ok(Event::DocType(_)) => {
                return Err(Damage::new(row, "DOCTYPE", "<!DOCTYPE", Expected::PlainXml));
            }
            // The five entities of XML itself don't occur in codes and dates.
            Ok(Event::GeneralRef(_)) => return Err(Damage::new(row, element, "&", Expected::PlainXml)),
            Ok(Event::Start(start)) => {
                let name = start.local_name().as_ref().to_string();
                if path.is_empty() && name != "BAG-GWR-Deelbestand-LVC" {
                    let expected = Expected::Exactly("BAG-GWR-Deelbestand-LVC".into());
                    return Err(Damage::new(row, name.clone(), name, expected));
                }
                if name == "GemeenteWoonplaatsRelatie" {
                    relation = Relation::default();
                }
                path.push(name);
                content.clear();
            }
            Ok(Event::Text(text)) => content.push_str(&text),
            Ok(Event::End(_)) => {
                let parent = path.len().checked_sub(2).map(|at| path[at].as_str()).unwrap_or_default();
                let value = content.trim().to_string();
                let damage = |expected| Damage::new(row, element.as_str(), value.as_str(), expected);
                let date = || value.parse::<Date>().map_err(|_| damage(Expected::Date));
                match (parent, element.as_str()) {
                    (_, "StandTechnischeDatum") => day = Some(date()?),
                    (_, "begindatumTijdvakGeldigheid") => relation.from = Some(date()?),
                    (_, "einddatumTijdvakGeldigheid") => relation.until = Some(date()?),
                    ("gerelateerdeWoonplaats", "identificatie") => {
                        let is_code = value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit());
                        if !is_code {
                            return Err(damage(Expected::Place));
                        }
                        relation.bag_code = format!("WP{value}");
                    }
                    ("gerelateerdeGemeente", "identificatie") => {
                        let code = MunicipalityCode::parse(&format!("GM{value}"));
                        relation.municipality = Some(code.ok_or_else(|| damage(Expected::Municipality))?);
                    }
                    (_, "status") => match value.as_str() {
                        "definitief" => relation.is_final = true,
                        "voorlopig" => {}
                        _ => return Err(damage(Expected::Exactly("definitief".into()))),
                    },
                    (_, "GemeenteWoonplaatsRelatie") => {
                        let whole = !relation.bag_code.is_empty()
                            && relation.municipality.is_some()
                            && relation.from.is_some();
                        if !whole {
                            return Err(damage(Expected::Something));
                        }
                        relations.push(relation.clone());
                    }
                    _ => {}
                }
                path.pop();
                content.clear();
            }
            Ok(Event::Eof) if path.is_empty() && day.is_some() => break,
            Ok(Event::Eof) => return Err(Damage::new(row, element, "", Expected::Whole)),
            Ok(_) => {}
        }
    }
    let day = day.ok_or_else(|| Damage::new(1, "StandTechnischeDatum", "", Expected::Date))?;
    Ok(Relations { day, relations })
}
