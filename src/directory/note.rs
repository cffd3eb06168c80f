//! What an editor adds to a municipality, and the example municipality that exists only in its note.

use super::{
    freshness::Claim,
    phone::PhoneNumber,
    registry::{Municipality, MunicipalityCode, Postcode, ProvinceCode},
    rules,
    slug::slug,
    supporter::{Channel, ChannelType, ChannelValue, FactReader, Read, Texts, checked_node, schema},
    web::WebAddress,
};
use crate::{
    diagnostic::{Diagnostic, Location},
    source::{SourceFile, schema::Record},
};

/// What the registers don't know about a municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct MunicipalityNote {
    /// Which municipality.
    pub code: MunicipalityCode,
    /// Extra explanation, in Markdown.
    pub text: Texts,
    /// Other names that people use.
    pub aliases: Vec<String>,
    /// The municipality's own desk.
    pub access_desk: Option<AccessDesk>,
    /// How to reach the municipality itself, as the file has it.
    pub(in crate::directory) channels: Vec<Channel>,
    /// The municipality's telephone number, where the register is wrong.
    pub(in crate::directory) phone: Option<Claim<PhoneNumber>>,
    /// The municipality's website, where the register is wrong.
    pub(in crate::directory) website: Option<Claim<WebAddress>>,
    /// The municipality itself, where it is fiction, with its postcodes.
    pub(in crate::directory) example: Option<(Municipality, Vec<Postcode>)>,
}

/// The municipality's own desk: where people apply for help.
#[derive(Debug, Clone, PartialEq)]
pub struct AccessDesk {
    /// What it is called.
    pub name: String,
    /// How to reach it.
    pub channels: Vec<Channel>,
}

impl MunicipalityNote {
    /// Reads a file of `content/directory/municipalities/`.
    pub(in crate::directory) fn read(
        file: &SourceFile,
        with: Read<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let node = checked_node(file, &schema::MUNICIPALITY, diagnostics)?;
        let record = Record::new(&node);
        let example = record.boolean("example").unwrap_or(false);
        let code = MunicipalityCode::parse(file.stem())
            .filter(|code| with.registry.municipalities.contains_key(code) != example)
            .filter(|code| code.is_fictional() == example);
        let Some(code) = code else {
            let problem =
                Diagnostic::new(&rules::UNKNOWN_MUNICIPALITY_FILE, Location::start_of(file.path.clone()));
            diagnostics.push(problem.with("name", file.stem()));
            return None;
        };
        let mut reader = FactReader::new(&file.path, with, example, diagnostics);
        reader.read_check(&record);
        let channels = reader.channels(&record);
        reader.channel_ages(&channels);
        let access_desk = record.record("access-desk").and_then(|desk| {
            let channels = reader.channels(&desk);
            reader.channel_ages(&channels);
            Some(AccessDesk { name: desk.text("name")?.value, channels })
        });
        for alias in record.texts("aliases") {
            if with.registry.is_name_of_another(&alias.value, code) {
                reader.tell(&rules::ALIAS_TAKEN, alias.range, vec![("name", alias.value.into())]);
            }
        }
        let claim = |kind: ChannelType| channels.iter().find(|channel| channel.kind == kind);
        let mut note = Self {
            code,
            text: reader.texts(&record, "text"),
            aliases: record.texts("aliases").into_iter().map(|text| text.value).collect(),
            access_desk,
            phone: claim(ChannelType::Phone).and_then(|channel| {
                channel.value.map_some(|value| match value {
                    ChannelValue::Phone(phone) => Some(phone.clone()),
                    _ => None,
                })
            }),
            website: claim(ChannelType::Website).and_then(|channel| {
                channel.value.map_some(|value| match value {
                    ChannelValue::Web(address) => Some(address.clone()),
                    _ => None,
                })
            }),
            example: None,
            channels: Vec::new(),
        };
        note.channels = channels;
        if example {
            note.example = Some(fiction(code, &record, &mut reader)?);
        }
        Some(note)
    }
}

fn fiction(
    code: MunicipalityCode,
    record: &Record<'_>,
    reader: &mut FactReader<'_>,
) -> Option<(Municipality, Vec<Postcode>)> {
    let registry = reader.with.registry;
    let name = record.text("name").map(|text| text.value);
    let province = record
        .text("province")
        .and_then(|text| ProvinceCode::parse(&text.value))
        .filter(|code| registry.provinces.contains_key(code));
    let region = record
        .text("region")
        .map(|text| text.value)
        .filter(|code| registry.care_office_regions.contains_key(code));
    let missing = [("name", name.is_none()), ("province", province.is_none()), ("region", region.is_none())];
    for (key, _) in missing.iter().filter(|(_, is_missing)| *is_missing) {
        let at =
            record.node(key).map_or(record.range().start..record.range().start, |node| node.range.clone());
        reader.tell(&rules::EXAMPLE_INCOMPLETE, at, vec![("key", (*key).into())]);
    }
    let (name, province, care_office_region) = (name?, province?, region?);
    let postcodes = record
        .texts("postcodes")
        .into_iter()
        .filter_map(|text| super::area::read::postcodes(text, reader))
        .flat_map(|range| (range.start().number()..=range.end().number()).filter_map(Postcode::from_number))
        .collect();
    let slug = slug(&name);
    let municipality = Municipality {
        code,
        display_name: name.clone(),
        name,
        slug,
        province,
        phone: None,
        website: None,
        care_office_region,
    };
    Some((municipality, postcodes))
}
