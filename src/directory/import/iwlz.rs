//! The code list COD001 (care offices) of iStandaarden, in JSON.

use jiff::civil::Date;
use serde::Deserialize;

use super::{
    delimited::text,
    error::{Damage, Expected},
};

/// A care-office region in the code list.
pub(super) struct CareOfficeCode {
    /// `5501`.
    pub(super) code: String,
    /// The day from which it no longer holds.
    pub(super) ended: Option<Date>,
}

/// The code list: its codes and the most recent day in it.
pub(super) struct CodeList {
    pub(super) codes: Vec<CareOfficeCode>,
    pub(super) day: Date,
}

#[derive(Deserialize)]
struct File {
    #[serde(rename = "Codelijst")]
    list: List,
}

#[derive(Deserialize)]
struct List {
    #[serde(rename = "codelijstId")]
    id: String,
    #[serde(rename = "Codewaarden")]
    values: Vec<Value>,
}

#[derive(Deserialize)]
struct Value {
    id: String,
    omschrijving: String,
    ingangsdatum: String,
    /// The published list spells it `experiratiedatum`.
    #[serde(alias = "experiratiedatum")]
    expiratiedatum: Option<String>,
    mutatiedatum: Option<String>,
}

/// Reads the code list.
pub(super) fn codes(bytes: &[u8]) -> Result<CodeList, Damage> {
    let json = text(bytes)?;
    let file: File = serde_json::from_str(json).map_err(|error| {
        let column = format!("{}", error.column());
        Damage::new(error.line() as u64, column, error.to_string(), Expected::Whole)
    })?;
    // serde_json keeps no places; the line is found by the code, which stands once in the file.
    let line = |id: &str| {
        let at = json.find(&format!("\"{id}\"")).unwrap_or(0);
        json[..at].bytes().filter(|byte| *byte == b'\n').count() as u64 + 1
    };
    if file.list.id != "COD001" {
        return Err(Damage::new(
            line(&file.list.id),
            "codelijstId",
            file.list.id,
            Expected::Exactly("COD001".into()),
        ));
    }
    let mut codes: Vec<CareOfficeCode> = Vec::new();
    let mut latest = None;
    for value in file.list.values {
        let row = line(&value.id);
        let date = |column: &str, text: &str| {
            text.parse::<Date>().map_err(|_| Damage::new(row, column, text, Expected::Date))
        };
        if value.id.len() != 4 || !value.id.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Damage::new(row, "id", value.id, Expected::CareOfficeCode));
        }
        if codes.iter().any(|other| other.code == value.id) {
            return Err(Damage::new(row, "id", value.id, Expected::NotTwice));
        }
        if value.omschrijving.trim().is_empty() {
            return Err(Damage::new(row, "omschrijving", "", Expected::Something));
        }
        let from = date("ingangsdatum", &value.ingangsdatum)?;
        let ended = value.expiratiedatum.as_deref().map(|text| date("expiratiedatum", text)).transpose()?;
        let changed = value.mutatiedatum.as_deref().map(|text| date("mutatiedatum", text)).transpose()?;
        latest = latest.max(Some(from)).max(ended).max(changed);
        codes.push(CareOfficeCode { code: value.id, ended });
    }
    let day = latest.ok_or_else(|| Damage::new(1, "Codewaarden", "", Expected::Something))?;
    Ok(CodeList { codes, day })
}
