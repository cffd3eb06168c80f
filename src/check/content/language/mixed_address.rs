//! # Nederlands
//!
//! **Wat?** Deze pagina spreekt de lezer aan met *u* en ook met *je* of *jij*. De melding staat bij de vorm die het minst
//! voorkomt.
//!
//! **Waarom?** De lezer vraagt zich af of het nog over dezelfde persoon gaat. Het leest ook slordig.
//!
//! **Voorbeeld:** *U kunt bellen. Je hoeft niets te betalen.*
//!
//! **Schrijf liever:** *U kunt bellen. U hoeft niets te betalen.*
//!
//! **Bron van de regel:** Direct Duidelijk (2019): kies *u* of *je* en houd dat vol.
//!
//! **Wanneer mag het?** Als u iemand anders laat praten. Zet die woorden tussen aanhalingstekens: dan telt de regel ze niet.
//!
//! # English
//!
//! **What?** This page addresses the reader by the formal *u* and also by the familiar *je* or *jij*. The finding stands at
//! the form that occurs least.
//!
//! **Why?** The reader wonders whether it is still about the same person. It also looks careless.
//!
//! **Example:** *U kunt bellen. Je hoeft niets te betalen.*
//!
//! **Instead:** *U kunt bellen. U hoeft niets te betalen.*
//!
//! **Source of the rule:** Direct Duidelijk (2019): choose *u* or *je* and keep to it.
//!
//! **When may it stay?** When you let somebody else speak. Put those words between quotation marks: then they don't count.

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues};

/// Here stands “`word`”, but elsewhere on this page “`other`”.
pub(super) static RULE: Rule = Rule {
    code: "mixed-address",
    severity: Severity::Warning,
    message: Text {
        nl: "Hier staat “{ $word }”, elders op deze pagina “{ $other }”.",
        en: "Here stands “{ $word }”, elsewhere on this page “{ $other }”.",
    },
    help: Text {
        nl: "Kies één vorm voor de hele pagina: liefst “u”.",
        en: "Choose one form for the whole page: preferably “u”.",
    },
    manual: Manual::DocComment(include_str!("mixed_address.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

fn formal(word: &str) -> bool {
    matches!(word, "u" | "uw" | "uwe" | "uzelf")
}

fn familiar(word: &str) -> bool {
    matches!(word, "je" | "jezelf" | "jij" | "jou" | "jouw" | "jullie")
}

/// More than so many findings on one page say nothing new.
const ENOUGH: usize = 5;

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    let of = |is_form: fn(&str) -> bool| {
        reading
            .sentences()
            .flat_map(|read| &read.sentence.words)
            .filter(move |word| is_form(word.lower) && !word.quoted && !word.literal && !word.acronym())
            .collect::<Vec<_>>()
    };
    let (formal, familiar) = (of(formal), of(familiar));
    if formal.is_empty() || familiar.is_empty() {
        return;
    }
    let (fewer, other) = if familiar.len() <= formal.len() { (familiar, "u") } else { (formal, "je") };
    for word in fewer.into_iter().take(ENOUGH) {
        let finding = findings.at(&RULE, word.range.clone());
        findings.add(finding.with("word", word.text).with("other", other));
    }
}
