//! The promise that matters most: whatever the dates, statuses and fallbacks, a fact that may not be shown is in no answer.

use jiff::{ToSpan, civil::Date};
use proptest::prelude::*;

use super::{
    tests::{TODAY, setting, tree},
    *,
};

/// A fact in a file: its own number, when it was checked, and until when its file says it holds.
#[derive(Debug, Clone)]
pub(crate) struct Fact {
    number: usize,
    checked: Option<i32>,
    own_check: Option<i32>,
    until: Option<i32>,
    audience: &'static str,
    pub(crate) kind: usize,
}

/// A supporter in a file.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) facts: Vec<Fact>,
    status: &'static str,
    role: &'static str,
    area: &'static str,
    file_until: Option<i32>,
    example: bool,
}

fn day(days_ago: i32) -> Date {
    TODAY.saturating_sub(days_ago.days())
}

fn check(days_ago: i32) -> String {
    format!("{{on: {}, by: redactie, method: phone}}", day(days_ago))
}

impl Fact {
    /// A value that occurs in no other fact.
    pub(crate) fn value(&self, file: usize) -> String {
        let n = file * 100 + self.number;
        match self.kind {
            0 => format!("030 286 {:02} {:02}", 10 + n / 100, n % 100),
            1 => format!("a{n:04}@utrecht.nl"),
            _ => format!("https://www.utrecht.nl/{n:04}"),
        }
    }

    fn yaml(&self, file: usize) -> String {
        let kind = ["phone", "email", "website"][self.kind];
        let mut yaml =
            format!("  - {{type: {kind}, value: \"{}\", audience: [{}]", self.value(file), self.audience);
        if let Some(days) = self.own_check {
            yaml.push_str(&format!(", verification: {}", check(days)));
        }
        if let Some(days) = self.until {
            yaml.push_str(&format!(", valid-until: {}", day(days)));
        }
        yaml + "}\n"
    }
}

impl Case {
    pub(crate) fn yaml(&self, file: usize) -> String {
        let channels: String = self.facts.iter().map(|fact| fact.yaml(file)).collect();
        let mut yaml = format!(
            "name: Nummer {file}\nrole: {}\nlaws: [wmo, wlz]\nspecialisms: [autism]\nareas: {}\nstatus: {}\nexample: {}\n\
             channels:\n{channels}",
            self.role, self.area, self.status, self.example
        );
        if let Some(days) = self.facts.iter().find_map(|fact| fact.checked) {
            yaml.push_str(&format!("verification: {}\n", check(days)));
        }
        if let Some(days) = self.file_until {
            yaml.push_str(&format!("valid-until: {}\n", day(days)));
        }
        yaml
    }

    /// The rule, written a second time and differently: whether a fact may be shown.
    pub(crate) fn may_show(&self, fact: &Fact) -> bool {
        let of_file = self.facts.iter().find_map(|fact| fact.checked);
        let Some(age) = fact.own_check.or(of_file) else { return false };
        let period = if fact.kind == 2 { 365 } else { 180 };
        let still_valid = |until: Option<i32>| until.is_none_or(|days_ago| days_ago <= 0);
        self.status == "active"
            && !self.example
            && (0..=period).contains(&age)
            && still_valid(fact.until)
            && still_valid(self.file_until)
    }
}

fn fact() -> impl Strategy<Value = Fact> {
    let age =
        || proptest::option::of(prop_oneof![-30..800, Just(0), Just(180), Just(181), Just(365), Just(366)]);
    let until = || proptest::option::weighted(0.3, -40..40);
    (0..100usize, age(), age(), until(), prop_oneof![Just("citizen"), Just("referrer"), Just("")], 0..3usize)
        .prop_map(|(number, checked, own_check, until, audience, kind)| Fact {
            number,
            checked,
            own_check,
            until,
            audience,
            kind,
        })
}

pub(crate) fn case() -> impl Strategy<Value = Case> {
    (
        proptest::collection::vec(fact(), 0..4),
        prop_oneof![4 => Just("active"), 1 => Just("paused"), 1 => Just("ended")],
        prop_oneof![3 => Just("client-supporter"), 1 => Just("signpost"), 1 => Just("specialised-scheme")],
        prop_oneof![
            Just("{municipalities: [GM0344]}"),
            Just("{provinces: [PV26]}"),
            Just("{country: true}"),
            Just("{postcodes: [3511]}")
        ],
        proptest::option::weighted(0.2, -40..40),
        proptest::bool::weighted(0.1),
    )
        .prop_map(|(facts, status, role, area, file_until, example)| Case {
            facts,
            status,
            role,
            area,
            file_until,
            example,
        })
}

/// Everything of an answer that a page could show. It is read through the public functions alone.
fn shown(answer: &Answer<'_>) -> Vec<String> {
    let mut shown = Vec::new();
    for listed in answer.supporters.iter().chain(&answer.others) {
        shown.extend(listed.contacts.iter().map(Contact::display));
        shown.push(vcard::supporter(listed, Audience::Citizen, None));
        shown.push(vcard::supporter(listed, Audience::Referrer, None));
    }
    for step in [&answer.first_step, &answer.referrer_step] {
        if let FirstStep::Supporter { contact, .. }
        | FirstStep::AccessDesk { contact, .. }
        | FirstStep::Signpost { contact, .. } = step
        {
            shown.push(contact.display());
            shown.extend(contact.uri());
        }
    }
    shown.extend(answer.own_contact.phone.iter().map(|phone| phone.value().display()));
    shown
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_schedule_of_dates_statuses_and_fallbacks_lets_a_withheld_fact_out(
        cases in proptest::collection::vec(case(), 0..5),
        register_age in 0..900i32,
    ) {
        let files: Vec<_> = cases
            .iter()
            .enumerate()
            .map(|(at, case)| (format!("{SUPPORTERS_FOLDER}s{at}.yaml"), case.yaml(at)))
            .collect();
        let municipalities = format!(
            "code,name,display_name,slug,province_code,province,phone,website,verified,care_office_region\n\
             GM0344,Utrecht,Utrecht,utrecht,PV26,Utrecht,14 030,https://www.utrecht.nl,{},ZK23\n\
             GM0202,Arnhem,Arnhem,arnhem,PV25,Gelderland,,,,ZK04\n",
            day(register_age)
        );
        let mut all: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        all.push(("content/directory/registry/municipalities.csv", &municipalities));
        let directory = Directory::read(&tree(&all), setting(), &mut Vec::new());
        for municipality in directory.registry.municipalities.values() {
            for need in Need::ALL {
                for answer in [
                    directory.answer(municipality, need),
                    directory.answer_in_postcode(municipality, Postcode::parse("3511").unwrap(), need),
                ] {
                    let shown = shown(&answer);
                    for (at, case) in cases.iter().enumerate() {
                        for fact in case.facts.iter().filter(|fact| !case.may_show(fact)) {
                            let twin = case.facts.iter().any(|other| {
                                case.may_show(other) && other.value(at) == fact.value(at)
                            });
                            let value = fact.value(at);
                            let seen = |text: &String| {
                                text.contains(value.trim_start_matches("https://www."))
                                    || (fact.kind == 0 && text.contains(&value.replace(' ', "")[1..]))
                            };
                            prop_assert!(twin || !shown.iter().any(seen), "{value} in {shown:?}");
                        }
                    }
                    let shows_register = shown.iter().any(|text| text == "14 030");
                    prop_assert_eq!(
                        shows_register,
                        register_age <= 550 && municipality.code.to_string() == "GM0344"
                    );
                    // And whoever may be shown is: nobody is left out for the sake of it.
                    if municipality.code.to_string() == "GM0344" {
                        let expected = cases.iter().filter(|case| case.facts.iter().any(|fact| case.may_show(fact))).count();
                        prop_assert!(answer.supporters.len() + answer.others.len() <= expected);
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_report_is_a_name_and_a_link_and_goes_when_it_is_old(
        age in prop_oneof![-40..900i32, Just(0), Just(730), Just(731)],
        number in "0[1-9][0-9] ?[0-9]{3} ?[0-9]{2} ?[0-9]{2}",
        planted in prop_oneof![Just("name"), Just("source"), Just("link"), Just("nothing")],
        kind in prop_oneof![Just("page"), Just("supporter")],
    ) {
        let with = |column: &str, otherwise: &str| {
            if planted == column { format!("{otherwise} {number}") } else { otherwise.to_string() }
        };
        let link = if planted == "link" { format!("https://wa.me/{}", number.replace(' ', "")) } else { "https://www.utrecht.nl/oco".into() };
        let row = format!("GM0344,{kind},{},{link},{},{}", with("name", "MEE"), with("source", "Catalogus"), day(age));
        let table = format!("municipality,kind,name,link,source,on\n{row}\n");
        let mut problems = Vec::new();
        let path = "content/directory/registry/reported.csv";
        let directory = Directory::read(&tree(&[(path, &table)]), setting(), &mut problems);
        let municipality = &directory.registry.municipalities[&MunicipalityCode::parse("GM0344").unwrap()];
        let reported = directory.reported(municipality);
        let shown = format!("{reported:?}");
        prop_assert!(!shown.contains(&number) && !shown.contains("wa.me"));
        let damaged = problems.iter().any(|problem| problem.rule.code == rules::DAMAGED_TABLE.code);
        prop_assert_eq!(damaged, planted != "nothing");
        prop_assert_eq!(reported.len(), usize::from(planted == "nothing" && (0..=730).contains(&age)));
        // It changes nothing about what to do first, and nobody counts as covered.
        let without = Directory::read(&tree(&[]), setting(), &mut Vec::new());
        for need in Need::ALL {
            let other = without.answer(&without.registry.municipalities[&municipality.code], need);
            prop_assert_eq!(format!("{:?}", directory.answer(municipality, need).first_step), format!("{:?}", other.first_step));
        }
        prop_assert!(coverage::report(&directory).rows.iter().all(|row| !row.is_covered()));
    }
}
