//! # Nederlands
//!
//! **Wat?** Hier staat een afkorting van een gewoon woord: *d.w.z.*, *i.v.m.*, *bijv.*, *o.a.*
//!
//! **Waarom?** Veel lezers kennen de afkorting niet. Een voorleesprogramma spelt haar.
//!
//! **Voorbeeld:** *Bel de gemeente i.v.m. uw aanvraag, bijv. als u vragen heeft.*
//!
//! **Schrijf liever:** *Bel de gemeente over uw aanvraag, bijvoorbeeld als u vragen heeft.*
//!
//! **Bron van de regel:** Direct Duidelijk (2019): geen afkortingen.
//!
//! **Wanneer mag het?** In de naam van een organisatie of een wet.
//!
//! # English
//!
//! **What?** Here stands an abbreviation of an ordinary word: *d.w.z.*, *i.v.m.*, *bijv.*, *o.a.*
//!
//! **Why?** Many readers don't know the abbreviation. A screen reader spells it out.
//!
//! **Example:** *Bel de gemeente i.v.m. uw aanvraag, bijv. als u vragen heeft.*
//!
//! **Instead:** *Bel de gemeente over uw aanvraag, bijvoorbeeld als u vragen heeft.*
//!
//! **Source of the rule:** Direct Duidelijk (2019): no abbreviations.
//!
//! **When may it stay?** In the name of an organisation or a law.

use std::sync::LazyLock;

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues, hashing::WordMap, jargon::as_written};

/// “`short`” is an abbreviation of “`full`”.
pub(super) static RULE: Rule = Rule {
    code: "abbreviation",
    severity: Severity::Warning,
    message: Text { nl: "“{ $short }” is een afkorting.", en: "“{ $short }” is an abbreviation." },
    help: Text { nl: "Schrijf voluit: { $full }.", en: "Write in full: { $full }." },
    manual: Manual::DocComment(include_str!("abbreviation.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

/// Abbreviations without their last point, and the words in full; in order.
const FULL: &[(&str, &str)] = &[
    ("a.d.h.v", "met"),
    ("a.g.v", "door"),
    ("a.s", "aanstaande"),
    ("a.u.b", "alstublieft"),
    ("afd", "afdeling"),
    ("apr", "april"),
    ("art", "artikel"),
    ("aub", "alstublieft"),
    ("aug", "augustus"),
    ("b.v", "bijvoorbeeld"),
    ("b.v.d", "voor de"),
    ("bijv", "bijvoorbeeld"),
    ("blz", "bladzijde"),
    ("bv", "bijvoorbeeld"),
    ("c.q", "of"),
    ("ca", "ongeveer"),
    ("cq", "of"),
    ("d.d", "van"),
    ("d.m.v", "met"),
    ("d.w.z", "dat betekent"),
    ("dec", "december"),
    ("dhr", "meneer"),
    ("di", "dinsdag"),
    ("dmv", "met"),
    ("do", "donderdag"),
    ("dr", "dokter"),
    ("drs", "een titel; die kan weg"),
    ("dwz", "dat betekent"),
    ("e.a", "en anderen"),
    ("e.d", "en zo"),
    ("e.e.a", "een en ander"),
    ("e.v", "en verder"),
    ("enz", "enzovoort"),
    ("etc", "enzovoort"),
    ("evt", "misschien"),
    ("excl", "zonder"),
    ("feb", "februari"),
    ("febr", "februari"),
    ("gem", "gemeente"),
    ("i.c.m", "samen met"),
    ("i.h.a", "meestal"),
    ("i.h.b", "vooral"),
    ("i.h.k.v", "voor"),
    ("i.o.m", "in overleg met"),
    ("i.p.v", "in plaats van"),
    ("i.s.m", "samen met"),
    ("i.t.t", "anders dan"),
    ("i.v.m", "door"),
    ("i.z", "over"),
    ("incl", "met"),
    ("ipv", "in plaats van"),
    ("ism", "samen met"),
    ("ivm", "door"),
    ("jan", "januari"),
    ("jl", "van dit jaar"),
    ("m.a.w", "met andere woorden"),
    ("m.b.t", "over"),
    ("m.b.v", "met"),
    ("m.i", "volgens mij"),
    ("m.i.v", "vanaf"),
    ("m.n", "vooral"),
    ("m.u.v", "behalve"),
    ("ma", "maandag"),
    ("max", "hooguit"),
    ("mbt", "over"),
    ("mbv", "met"),
    ("mevr", "mevrouw"),
    ("min", "minstens"),
    ("mn", "vooral"),
    ("mr", "een titel; die kan weg"),
    ("mrt", "maart"),
    ("mw", "mevrouw"),
    ("n.a.v", "door"),
    ("n.v.t", "niet van toepassing"),
    ("nav", "door"),
    ("nl", "namelijk"),
    ("nov", "november"),
    ("nr", "nummer"),
    ("nvt", "niet van toepassing"),
    ("o.a", "onder andere"),
    ("o.b.v", "door"),
    ("o.i.d", "of zoiets"),
    ("o.l.v", "met"),
    ("obv", "door"),
    ("oid", "of zoiets"),
    ("okt", "oktober"),
    ("p.d", "per dag"),
    ("p.j", "per jaar"),
    ("p.m", "per maand"),
    ("p.p", "per persoon"),
    ("resp", "en"),
    ("s.v.p", "alstublieft"),
    ("sept", "september"),
    ("svp", "alstublieft"),
    ("t.a.v", "over"),
    ("t.b.v", "voor"),
    ("t.g.v", "door"),
    ("t.h.v", "bij"),
    ("t.n.v", "op naam van"),
    ("t.o.v", "vergeleken met"),
    ("t.z.t", "later"),
    ("t/m", "tot en met"),
    ("tav", "over"),
    ("tbv", "voor"),
    ("tel", "telefoon"),
    ("tgv", "door"),
    ("tov", "vergeleken met"),
    ("tzt", "later"),
    ("v.a", "vanaf"),
    ("v.d", "van de"),
    ("v.w.b", "voor"),
    ("vlg", "volgende"),
    ("vr", "vrijdag"),
    ("w.o", "waaronder"),
    ("wo", "woensdag"),
    ("z.g", "zogenoemd"),
    ("z.n", "zo nodig"),
    ("z.o.z", "zie de andere kant"),
    ("z.s.m", "zo snel mogelijk"),
    ("za", "zaterdag"),
    ("zgn", "zogenoemd"),
    ("zsm", "zo snel mogelijk"),
];

static BY_SHORT: LazyLock<WordMap<&'static str, &'static str>> =
    LazyLock::new(|| FULL.iter().copied().collect());

/// Words that are abbreviations only with a point after them.
const ONLY_WITH_POINT: &[&str] = &[
    "afd", "apr", "art", "aug", "dec", "di", "do", "dr", "drs", "feb", "febr", "gem", "jan", "ma", "mr",
    "mrt", "nov", "okt", "sept", "vr", "wo", "za", "bv", "ca", "jl", "max", "min", "mn", "nl", "nr", "resp",
    "tel", "vlg",
];

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for read in reading.sentences() {
        let words = &read.sentence.words;
        for (at, word) in words.iter().enumerate() {
            if word.lower.len() > 8 || word.quoted || word.literal {
                continue;
            }
            let short = word.lower.trim_end_matches('.');
            let Some(&full) = BY_SHORT.get(short) else { continue };
            if read.explained[at] || word.acronym() {
                continue;
            }
            let point = read
                .sentence
                .marks_before(at + 1)
                .next()
                .filter(|mark| mark.character == '.' && mark.range.start == word.range.end);
            // A short word and the point that ends its sentence are not an abbreviation: "Bel mij op mijn tel." is rare.
            let last = at + 1 == words.len();
            if ONLY_WITH_POINT.contains(&short) && (point.is_none() || last) {
                continue;
            }
            let mut end = word.range.end;
            if let Some(point) = point
                && !last
            {
                end = point.range.end;
            }
            let finding = findings
                .at(&RULE, word.range.start..end)
                .with("short", word.text)
                .with("full", full)
                .fix(word.range.start..end, as_written(full, word));
            findings.add(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_abbreviations_are_in_order_for_the_search() {
        assert!(super::FULL.is_sorted_by_key(|(short, _)| short));
    }
}
