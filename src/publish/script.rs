//! Making the deferred script small.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The oldest language that the minified script may need: what the first browsers with `type=module` know.
const LANGUAGE: &str = "es2017";

/// A JavaScript module without comments and spaces and with short names; as it was where it can't be read as a module.
///
/// What it exports keeps its name. No syntax newer than ES2017 is brought in.
pub fn minify(module: &str) -> String {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, module, SourceType::mjs()).parse();
    if !parsed.errors.is_empty() || parsed.panicked {
        return module.to_owned();
    }
    let mut program = parsed.program;
    let target = EngineTargets::from_target(LANGUAGE).unwrap_or_default();
    let options = MinifierOptions {
        mangle: Some(MangleOptions { top_level: true, ..MangleOptions::default() }),
        compress: Some(CompressOptions { target, ..CompressOptions::smallest() }),
    };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping).build(&program).code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_spaces_and_long_names_go_and_exports_stay() {
        let small = minify("/* why */\nexport const double = (number) => number + number;\n");
        assert!(small.contains("double") && !small.contains("number") && !small.contains("why"), "{small}");
    }

    #[test]
    fn no_newer_syntax_is_brought_in() {
        let small = minify("export const f = (a, b) => { a.b = a.b || b; return a == null ? b : a; };");
        assert!(!small.contains("||=") && !small.contains("??"), "{small}");
    }

    #[test]
    fn what_is_no_module_stays_as_it_is() {
        assert_eq!(minify("const = ;"), "const = ;");
    }
}
