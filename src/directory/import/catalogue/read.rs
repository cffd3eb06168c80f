//! Answers of the search service (SRU 1.2), the files that suppliers make for it, and tables made from either.

use jiff::civil::Date;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::Product;
use crate::directory::import::{
    delimited::text,
    error::{Damage, Expected},
    headings::{Column, Headings},
    sheet::Sheet,
};

/// One answer of the service.
#[cfg_attr(
    not(feature = "external"),
    allow(dead_code, reason = "only who asks the service needs the next answer")
)]
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::directory::import) struct Answer {
    /// How many pages there are in all, where it says so.
    pub(in crate::directory::import) total: Option<u64>,
    /// Where the next answer starts; `None` where this is the last.
    pub(in crate::directory::import) next: Option<u64>,
    pub(in crate::directory::import) products: Vec<Product>,
}

/// Reads one answer, a supplier's file or a table.
pub(in crate::directory::import) fn answer(bytes: &[u8]) -> Result<Answer, Damage> {
    let start: Vec<u8> = bytes.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).take(4).collect();
    let is_xml = start.starts_with(b"<") || start.starts_with(b"\xef\xbb\xbf<");
    if is_xml { xml(text(bytes)?) } else { table(bytes) }
}

/// The elements whose text is kept, by their local names: suppliers choose other prefixes.
fn field<'p>(product: &'p mut Product, element: &str) -> Option<&'p mut String> {
    Some(match element {
        "identifier" => &mut product.identifier,
        "title" => &mut product.title,
        "authority" => &mut product.authority,
        "uniformeProductnaam" => &mut product.product_name,
        "abstract" => &mut product.text,
        _ => return None,
    })
}

fn xml(xml: &str) -> Result<Answer, Damage> {
    let mut reader = Reader::from_str(xml);
    let (mut counted, mut row) = (0, 1);
    let mut path: Vec<String> = Vec::new();
    let mut content = String::new();
    let mut product: Option<Product> = None;
    let mut read = Answer::default();
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
            Ok(Event::GeneralRef(reference)) => {
                // The five entities of XML itself, and characters by number.
                let name = String::from_utf8_lossy(reference.as_ref().as_bytes()).into_owned();
                match character(&name) {
                    Some(c) => content.push(c),
                    None => return Err(Damage::new(row, element, format!("&{name};"), Expected::PlainXml)),
                }
            }
            Ok(Event::Start(start)) => {
                let name = start.local_name().as_ref().to_string();
                if path.is_empty()
                    && !matches!(name.as_str(), "searchRetrieveResponse" | "scproducten" | "scproduct")
                {
                    let expected = Expected::Exactly("searchRetrieveResponse".into());
                    return Err(Damage::new(row, name.clone(), name, expected));
                }
                begin(&name, &start, &mut product);
                path.push(name);
                content.clear();
            }
            Ok(Event::Empty(start)) if path.is_empty() => {
                let name = start.local_name().as_ref().to_string();
                let expected = Expected::Exactly("searchRetrieveResponse".into());
                return Err(Damage::new(row, name.clone(), name, expected));
            }
            Ok(Event::Empty(start)) => begin(start.local_name().as_ref(), &start, &mut product),
            Ok(Event::Text(text)) => content.push_str(&text),
            Ok(Event::CData(text)) => content.push_str(&text),
            Ok(Event::End(_)) => {
                let value = content.split_whitespace().collect::<Vec<_>>().join(" ");
                path.pop();
                content.clear();
                end(&element, value, row, &mut product, &mut read)?;
            }
            Ok(Event::Eof)
                if path.is_empty() && counted == xml.len() && row > 0 && !xml.trim().is_empty() =>
            {
                break;
            }
            Ok(Event::Eof) => return Err(Damage::new(row, element, "", Expected::Whole)),
            Ok(_) => {}
        }
    }
    Ok(read)
}

fn begin(name: &str, start: &BytesStart<'_>, product: &mut Option<Product>) {
    if name == "scproduct" {
        *product = Some(Product::default());
    }
    if let Some(product) = product.as_mut().filter(|_| name == "authority") {
        for attribute in start.attributes().flatten() {
            let value = String::from_utf8_lossy(attribute.value.as_ref().as_bytes()).into_owned();
            match attribute.key.local_name().as_ref() {
                "scheme" => product.scheme = value,
                "resourceIdentifier" => product.authority_uri = value,
                _ => {}
            }
        }
    }
}

fn end(
    element: &str,
    value: String,
    row: u64,
    product: &mut Option<Product>,
    read: &mut Answer,
) -> Result<(), Damage> {
    let number =
        || value.parse::<u64>().map_err(|_| Damage::new(row, element, value.as_str(), Expected::Number));
    match element {
        "numberOfRecords" => read.total = Some(number()?),
        "nextRecordPosition" => read.next = Some(number()?),
        // What the service says when it doesn't understand the question.
        "message" | "details" if product.is_none() => {
            return Err(Damage::new(row, element, value, Expected::Exactly("searchRetrieveResponse".into())));
        }
        "scproduct" => {
            if let Some(mut done) = product.take() {
                done.line = row;
                for (name, value) in
                    [("identifier", &done.identifier), ("title", &done.title), ("authority", &done.authority)]
                {
                    if value.is_empty() {
                        return Err(Damage::new(row, name, "", Expected::Something));
                    }
                }
                done.title = clean(&done.title);
                done.text = clean(&done.text);
                read.products.push(done);
            }
        }
        _ => {
            let Some(product) = product else { return Ok(()) };
            if element == "modified" {
                let day = value.get(..10).and_then(|day| day.parse::<Date>().ok());
                product.modified =
                    Some(day.ok_or_else(|| Damage::new(row, element, value.as_str(), Expected::Date))?);
            } else if let Some(field) = field(product, element) {
                *field = value;
            }
        }
    }
    Ok(())
}

/// `amp`, `#235`, `#xeb`.
fn character(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control() || c.is_whitespace())?
        }
    })
}

/// A text without the HTML, the entities and the soft hyphens that suppliers leave in it.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_tag = false;
    for c in text.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => {
                in_tag = false;
                out.push(' ');
            }
            '\u{ad}' | '\u{200b}' => {}
            c if !in_tag => out.push(c),
            _ => {}
        }
    }
    for (entity, character) in [
        ("&nbsp;", " "),
        ("&shy;", ""),
        ("&euml;", "ë"),
        ("&eacute;", "é"),
        ("&iuml;", "ï"),
        ("&#39;", "'"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ] {
        out = out.replace(entity, character);
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A table with a row for each page.
fn table(bytes: &[u8]) -> Result<Answer, Damage> {
    let sheet = Sheet::read(bytes)?;
    let headings = Headings::find(&sheet, &[Column::Title, Column::Page])?;
    headings.require(&[&[Column::Title], &[Column::Page], &[Column::Municipality, Column::Code]])?;
    let mut products = Vec::new();
    for row in headings.rows(&sheet) {
        let code = row.text(Column::Code);
        let modified = row.text(Column::Date);
        products.push(Product {
            line: row.line,
            identifier: row.text(Column::Page).to_string(),
            title: clean(row.text(Column::Title)),
            authority: row.text(Column::Municipality).to_string(),
            authority_uri: code.to_string(),
            scheme: String::new(),
            product_name: row.text(Column::ProductName).to_string(),
            text: clean(row.text(Column::Text)),
            modified: modified.parse().ok(),
        });
    }
    Ok(Answer { total: None, next: None, products })
}
