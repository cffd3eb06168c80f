//! The local preview: the same pages, made on request, with live reload.
