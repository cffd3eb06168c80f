//! The theme: every template and component in every language, from sample views.

mod pages;
mod samples;
mod theme;
