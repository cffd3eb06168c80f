//! The site as typed values: configuration, languages, pages, menus, glossary, guides.
