//! YAML by itself, with the search for the slip of the pen in what can't be read.

use std::sync::Arc;

use wegwijs::source::yaml::{self, Node, Value};

/// Reads the text as YAML: a value with places in the text, or one message.
pub fn attack(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    match yaml::parse(&Arc::from("a.yaml"), text, 0..text.len()) {
        Ok(node) => assert_placed(&node, text),
        Err(problem) => super::assert_told_well(&[*problem], "a.yaml", text),
    }
}

fn assert_placed(node: &Node, text: &str) {
    let mut waiting = vec![node];
    while let Some(node) = waiting.pop() {
        assert!(text.get(node.range.clone()).is_some(), "{:?} of {}", node.range, text.len());
        match &node.value {
            Value::Null | Value::Scalar(_) => {}
            Value::Sequence(items) => waiting.extend(items),
            Value::Mapping(entries) => {
                for (key, value) in entries {
                    assert!(text.get(key.range.clone()).is_some(), "{:?} of {}", key.range, text.len());
                    waiting.push(value);
                }
            }
        }
    }
}
