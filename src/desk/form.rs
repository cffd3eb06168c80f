//! What a browser sends with a form.

use crate::preview::address;

/// The fields of a form, as text.
#[derive(Debug, Clone, Default)]
pub(super) struct Form(String);

impl Form {
    /// Takes the body of a request. Nothing is read before it is asked for.
    pub(super) fn new(body: &[u8]) -> Self {
        Self(String::from_utf8_lossy(body).into_owned())
    }

    /// The value of a field; empty where there is none.
    pub(super) fn get(&self, name: &str) -> String {
        // Line ends and other controls have no place in any of these fields.
        let value = address::form_value(&self.0, name).unwrap_or_default();
        value.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_string()
    }

    /// Whether a field was sent.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.split('&').any(|pair| pair.split('=').next() == Some(name))
    }
}
