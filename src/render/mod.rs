//! Rendering: the theme, the values that its templates see, and the pages.
