//! Rules over the built pages: HTML, accessibility, weight.
