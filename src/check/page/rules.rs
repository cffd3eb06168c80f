//! The rules over the built pages, one file each.

use super::{PageFindings, Settings, parsed::Page, report::Report};
use crate::diagnostic::{Diagnostic, Rule};

mod autocomplete;
mod autoplay;
mod broken_fragment;
mod broken_link;
mod button_text;
mod dangling_reference;
mod drawing_name;
mod duplicate_id;
mod duplicate_title;
mod empty_heading;
mod field_label;
mod foreign_text;
mod heading_order;
mod image_text;
mod inline_handler;
mod landmark_count;
mod landmark_name;
mod link_text;
mod list_structure;
mod low_contrast;
mod mail_link;
mod nested_too_deep;
mod one_h1;
mod orphan_page;
mod page_description;
mod page_language;
mod page_policy;
mod page_title;
mod page_weight;
mod parse_error;
mod phone_in_details;
mod phone_link;
mod repeated;
mod same_link_text;
mod script_loading;
mod skip_link;
mod small_target;
mod style_attribute;
mod tab_order;
mod table_caption;
mod table_headers;
mod text_direction;
mod third_party;
mod unknown_colour;
mod zoom_blocked;

/// Every rule over the built pages.
pub static ALL: &[&Rule] = &[
    &autocomplete::RULE,
    &autoplay::RULE,
    &broken_fragment::RULE,
    &broken_link::RULE,
    &button_text::RULE,
    &dangling_reference::RULE,
    &drawing_name::RULE,
    &duplicate_id::RULE,
    &duplicate_title::RULE,
    &empty_heading::RULE,
    &field_label::RULE,
    &foreign_text::RULE,
    &heading_order::RULE,
    &image_text::RULE,
    &inline_handler::RULE,
    &landmark_count::RULE,
    &landmark_name::RULE,
    &link_text::RULE,
    &list_structure::RULE,
    &low_contrast::RULE,
    &mail_link::RULE,
    &nested_too_deep::RULE,
    &one_h1::RULE,
    &orphan_page::RULE,
    &page_description::RULE,
    &page_language::RULE,
    &page_policy::RULE,
    &page_title::RULE,
    &page_weight::RULE,
    &parse_error::RULE,
    &phone_in_details::RULE,
    &phone_link::RULE,
    &repeated::RULE,
    &same_link_text::RULE,
    &script_loading::RULE,
    &skip_link::RULE,
    &small_target::RULE,
    &style_attribute::RULE,
    &tab_order::RULE,
    &table_caption::RULE,
    &table_headers::RULE,
    &text_direction::RULE,
    &third_party::RULE,
    &unknown_colour::RULE,
    &zoom_blocked::RULE,
    &super::settings::UNKNOWN_CHECK,
];

/// The checks of one page, in the order in which they run.
pub(super) const CHECKS: &[fn(&Page<'_>, &mut Report<'_>)] = &[
    parse_error::check,
    page_language::check,
    text_direction::check,
    foreign_text::check,
    page_title::check,
    page_description::check,
    zoom_blocked::check,
    one_h1::check,
    heading_order::check,
    empty_heading::check,
    skip_link::check,
    landmark_count::check,
    landmark_name::check,
    duplicate_id::check,
    dangling_reference::check,
    field_label::check,
    autocomplete::check,
    button_text::check,
    link_text::check,
    same_link_text::check,
    phone_link::check,
    mail_link::check,
    phone_in_details::check,
    image_text::check,
    drawing_name::check,
    table_headers::check,
    table_caption::check,
    list_structure::check,
    tab_order::check,
    autoplay::check,
    inline_handler::check,
    style_attribute::check,
    page_policy::check,
    script_loading::check,
    third_party::check,
    page_weight::check,
];

pub use self::low_contrast::contrast;

pub(super) use self::{
    broken_fragment::check as broken_fragment, broken_link::check as broken_link,
    duplicate_title::check as duplicate_titles, low_contrast::RULE as LOW_CONTRAST,
    nested_too_deep::RULE as NESTED_TOO_DEEP, orphan_page::check as orphan_pages,
    repeated::fold as fold_repeats, small_target::RULE as SMALL_TARGET,
    unknown_colour::RULE as UNKNOWN_COLOUR,
};

/// A problem of a page that shows only beside the others, unless the site doesn't want it looked for.
fn of_site(rule: &'static Rule, page: &PageFindings, settings: &Settings) -> Option<Diagnostic> {
    let severity = settings.severity(rule)?;
    let mut diagnostic = Diagnostic::new(rule, page.location.clone()).with("url", &*page.url);
    diagnostic.severity = severity;
    Some(diagnostic)
}
