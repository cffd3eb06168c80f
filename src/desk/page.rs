//! The pages of the desk, in Dutch.

use jiff::civil::Date;

use super::{form::Form, sitting::Sitting};
use crate::{
    directory::{
        Freshness, Law, Method,
        desk::{Card, Fact, Holder, Lead, about_all, heading, question, reply::Meaning},
        import::MONTHS,
    },
    markdown::escape,
};

/// What every page needs.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) sitting: &'a Sitting,
    /// The start of every address.
    pub(super) base: &'a str,
    /// What was done just now.
    pub(super) said: Option<&'a str>,
    /// What was wrong just now.
    pub(super) wrong: Option<&'a str>,
}

/// How many cards a list shows at first.
const SHOWN: usize = 60;

/// What to check next, and who checks.
pub(super) fn list(view: &View<'_>, all: bool) -> String {
    let sitting = view.sitting;
    let due: Vec<&Card> = sitting.cards.iter().filter(|card| card.is_due()).collect();
    let mut body = String::from("<h1>Nakijken</h1>");
    body.push_str(&messages(view));
    let (first_card, leads) = (due.first(), &sitting.leads);
    body.push_str(&who(view));
    body.push_str(&format!(
        "<p>{}</p>",
        match due.len() {
            0 => "Alles is op tijd nagekeken.".to_string(),
            1 => "1 organisatie is aan de beurt.".to_string(),
            many => format!("{many} organisaties zijn aan de beurt. Bovenaan staat wie voor de meeste gemeenten de eerste stap is."),
        }
    ));
    if let (Some(card), true) = (first_card, sitting.who.is_some()) {
        let address = address(view, card);
        body.push_str(&format!(
            "<p class=answers><a data-key=g href=\"{address}\">Begin bij {}{}</a></p>",
            escape(&card.name),
            key(view, "g")
        ));
    }
    let shown: Vec<&Card> =
        if all { sitting.cards.iter().collect() } else { due.iter().copied().take(SHOWN).collect() };
    if !shown.is_empty() {
        body.push_str("<ol class=list>");
        for card in &shown {
            body.push_str(&format!(
                "<li><a href=\"{}\">{}</a> <span class=soft>{}</span></li>",
                address(view, card),
                escape(&card.name),
                escape(&in_short(card, sitting.today()))
            ));
        }
        body.push_str("</ol>");
    }
    let answered: Vec<&Card> = sitting
        .cards
        .iter()
        .filter(|card| {
            let proposal = sitting.proposals.get(&card.id);
            proposal.is_some_and(|proposal| card.facts.iter().any(|fact| proposal.about(fact).is_some()))
        })
        .collect();
    if !answered.is_empty() {
        body.push_str(&format!("<h2>Antwoorden per e-mail: {}</h2><ol class=list>", answered.len()));
        for card in answered {
            let proposal = sitting.proposals.get(&card.id);
            let at = card.facts.iter().position(|fact| proposal.is_some_and(|one| one.about(fact).is_some()));
            body.push_str(&format!(
                "<li><a href=\"{}kaart/{}/{}\">{}</a></li>",
                view.base,
                escape(&card.id),
                at.unwrap_or_default(),
                escape(&card.name)
            ));
        }
        body.push_str("</ol>");
    }
    if !all && shown.len() < sitting.cards.len() {
        body.push_str(&format!(
            "<p><a href=\"{}?alles\">Alle {} tonen, ook wie nog niet aan de beurt is</a></p>",
            view.base,
            sitting.cards.len()
        ));
    }
    if !leads.is_empty() {
        body.push_str(&format!(
            "<h2>Genoemd, nooit nagekeken: {}</h2><p>Een openbare bron noemt deze organisaties. Bel de gemeente en vraag of dat nog zo is.</p><ol class=list>",
            leads.len()
        ));
        for lead in leads.iter() {
            body.push_str(&format!(
                "<li><a href=\"{}genoemd/{}\">{}: {}</a> <span class=soft>{}</span></li>",
                view.base,
                escape(&lead.id),
                escape(&lead.municipality),
                escape(&lead.name),
                day(lead.source.1)
            ));
        }
        body.push_str("</ol>");
    }
    page(view, "Nakijken", &body)
}

/// One card, at one of its facts.
pub(super) fn card(view: &View<'_>, card: &Card, at: usize, typed: Option<&Form>) -> String {
    let sitting = view.sitting;
    let Some(fact) = card.facts.get(at) else { return missing(view) };
    let mut body = format!("<h1>{}</h1>", escape(&card.name));
    body.push_str(&messages(view));
    body.push_str(&format!("<p class=soft>{}</p>", escape(&who_it_is(card))));
    if let Some((number, link)) = &card.call {
        body.push_str(&format!("<p class=call><a href=\"{}\">{}</a></p>", escape(link), escape(number)));
    } else if let Some(email) = &card.email {
        let email = escape(email);
        body.push_str(&format!("<p>Geen nummer. Schrijf naar <a href=\"mailto:{email}\">{email}</a></p>"));
    }
    body.push_str(&format!("<h2>{}</h2>", escape(&heading(fact))));
    let shown = escape(&fact.shown);
    body.push_str(&match &fact.link {
        Some(link) if link.starts_with("https:") => {
            format!("<p class=fact><a href=\"{}\" rel=noreferrer>{shown}</a></p>", escape(link))
        }
        _ => format!("<p class=fact>{shown}</p>"),
    });
    body.push_str(&format!("<p class=ask>{}</p>", escape(&question(fact))));
    body.push_str(&format!("<dl>{}</dl>", state(card, fact)));
    let hidden = format!(
        "<input type=hidden name=card value=\"{}\"><input type=hidden name=fact value={at}><input type=hidden name=seen value={}>",
        escape(&card.id),
        sitting.seen(&card.path)
    );
    let form =
        |inner: &str| format!("<form method=post action=\"{}antwoord\">{hidden}{inner}</form>", view.base);
    body.push_str(&written(view, card, fact, &form));
    let mut answers = button(view, "klopt", "k", "Klopt", true);
    if card.facts.len() > 1 {
        answers.push_str(&button(view, "alles", "a", &format!("Alle {} kloppen", card.facts.len()), false));
    }
    answers.push_str(&button(view, "niet-bereikt", "n", "Niet bereikt", false));
    body.push_str(&form(&format!("<p class=answers>{answers}</p>")));
    body.push_str(&changed(view, fact, typed, &form));
    body.push_str(&gone(view, card, typed, &form));
    body.push_str(&format!(
        "<form method=post action=\"{}overslaan\"><input type=hidden name=card value=\"{}\"><p class=answers><button data-key=o>Overslaan{}</button></p></form>",
        view.base,
        escape(&card.id),
        key(view, "o")
    ));
    let others: Vec<(usize, &Fact)> =
        card.facts.iter().enumerate().filter(|(index, _)| *index != at).collect();
    if !others.is_empty() {
        body.push_str("<h2>Vraag meteen ook</h2><ul class=list>");
        for (index, other) in others {
            body.push_str(&format!(
                "<li><a href=\"{}kaart/{}/{index}\">{}: {}</a> <span class=soft>{}</span></li>",
                view.base,
                escape(&card.id),
                escape(&heading(other)),
                escape(&other.shown),
                escape(&on_site(other))
            ));
        }
        body.push_str("</ul>");
    }
    let all = about_all(card);
    if !all.is_empty() {
        let lines: String = all.iter().map(|line| format!("<li>{}</li>", escape(line))).collect();
        body.push_str(&format!(
            "<h2>En ook</h2><ul>{lines}</ul><p class=soft>Is dat anders? Verander {}.</p>",
            escape(&card.path)
        ));
    }
    page(view, &card.name, &body)
}

/// An organisation that was only reported.
pub(super) fn lead(view: &View<'_>, lead: &Lead, typed: Option<&Form>) -> String {
    let mut body = format!("<h1>{} in {}</h1>", escape(&lead.name), escape(&lead.municipality));
    body.push_str(&messages(view));
    let (source, on) = &lead.source;
    body.push_str(&format!(
        "<dl><dt>Genoemd door</dt><dd><a href=\"{}\" rel=noreferrer>{}</a>, {}</dd><dt>Op de site</dt><dd>de naam, met deze bron. Nooit nagekeken, dus geen nummer.</dd>{}</dl>",
        escape(&lead.link),
        escape(source),
        day(*on),
        attempts(&lead.attempts)
    ));
    if let Some((number, link)) = &lead.call {
        body.push_str(&format!(
            "<p>Bel de gemeente:</p><p class=call><a href=\"{}\">{}</a></p>",
            escape(link),
            escape(number)
        ));
    }
    body.push_str(&format!(
        "<p class=ask>{}</p>",
        escape(&format!(
            "Is {} nog de onafhankelijke cliëntondersteuner in {}? Op welk nummer kunnen inwoners bellen?",
            lead.name, lead.municipality
        ))
    ));
    let hidden = format!("<input type=hidden name=lead value=\"{}\">", escape(&lead.id));
    let invalid = typed.filter(|form| view.wrong.is_some() && form.get("answer") == "klopt");
    let value = typed.map(|form| form.get("phone")).unwrap_or_default();
    let laws: String = Law::ALL
        .iter()
        .map(|law| {
            let word = law.as_str();
            let chosen = typed.map_or(*law == Law::Wmo, |form| form.has(&format!("wet-{word}")));
            format!(
                "<label><input type=checkbox name=wet-{word}{}>{}</label>",
                if chosen { " checked" } else { "" },
                escape(law.label().nl)
            )
        })
        .collect();
    body.push_str(&format!(
        "<details data-key=k{}><summary>Klopt, met dit nummer{}</summary><form method=post action=\"{}genoemd\">{hidden}<input type=hidden name=answer value=klopt>\
         <label for=phone>Het nummer dat inwoners kunnen bellen</label><input id=phone name=phone inputmode=tel autocomplete=off value=\"{}\"{}>\
         <fieldset><legend>Voor welke wet?</legend>{laws}</fieldset><p class=answers><button class=main>Opschrijven</button></p></form></details>",
        if invalid.is_some() { " open" } else { "" },
        key(view, "k"),
        view.base,
        escape(&value),
        if invalid.is_some() { " aria-invalid=true aria-describedby=wrong" } else { "" },
    ));
    body.push_str(&format!(
        "<form method=post action=\"{}genoemd\">{hidden}<p class=answers>{}{}</p></form>",
        view.base,
        button(view, "niet-bereikt", "n", "Niet bereikt", false),
        button(view, "weg", "b", "Niet (meer) zo", false),
    ));
    page(view, &lead.name, &body)
}

/// There is nothing at this address.
pub(super) fn missing(view: &View<'_>) -> String {
    let body = format!(
        "<h1>Dit staat niet op de lijst</h1>{}<p>Misschien is het intussen nagekeken of veranderd.</p>",
        messages(view)
    );
    page(view, "Niet gevonden", &body)
}

fn page(view: &View<'_>, title: &str, body: &str) -> String {
    let sitting = view.sitting;
    let (steps, checks) = sitting.steps();
    let mut head = format!(
        "<p><a href=\"{}\" data-key=l>Lijst{}</a> · {} nagekeken</p>",
        view.base,
        key(view, "l"),
        checks
    );
    if steps > 0 {
        head.push_str(&format!(
            "<form method=post action=\"{0}ongedaan\"><button data-key=u>Ongedaan maken{1}</button></form>\
             <form method=post action=\"{0}bewaar\"><button>Bewaren in git</button></form>",
            view.base,
            key(view, "u")
        ));
    }
    format!(
        "<!doctype html><html lang=nl><head><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>{}</title>\
         <link rel=stylesheet href=\"{base}desk.css\"><script type=module src=\"{base}desk.js\"></script></head>\
         <body data-keys={keys}><header>{head}</header><main>{body}</main></body></html>",
        escape(title),
        base = view.base,
        keys = if sitting.keys { "on" } else { "off" },
    )
}

fn messages(view: &View<'_>) -> String {
    let said = view.said.map(|said| format!("<p class=said role=status>{}</p>", escape(said)));
    let wrong = view.wrong.map(|wrong| format!("<p class=wrong id=wrong role=alert>{}</p>", escape(wrong)));
    said.into_iter().chain(wrong).collect()
}

/// Who checks and how: asked once, and then to be changed.
fn who(view: &View<'_>) -> String {
    let known = view.sitting.who.as_ref();
    let method = known.map_or(Method::Phone, |who| who.method);
    let methods: String = [
        (Method::Phone, "bellen"),
        (Method::Email, "mailen"),
        (Method::Website, "op hun eigen website kijken"),
        (Method::Visit, "langsgaan"),
    ]
    .into_iter()
    .map(|(one, words)| {
        format!(
            "<option value={}{}>{words}</option>",
            one.as_str(),
            if one == method { " selected" } else { "" }
        )
    })
    .collect();
    let form = format!(
        "<form method=post action=\"{}wie\"><label for=by>Uw naam</label><input id=by name=by autocomplete=name value=\"{}\">\
         <label for=method>Hoe kijkt u het na?</label><select id=method name=method>{methods}</select>\
         <label for=source>Waar of bij wie? Dit komt bij elke controle te staan.</label><input id=source name=source autocomplete=off value=\"{}\">\
         <label><input type=checkbox name=keys{}>Antwoorden met losse toetsen, zoals K voor klopt</label>\
         <p class=answers><button class=main>{}</button></p></form>",
        view.base,
        escape(known.map_or("", |who| &who.by)),
        escape(known.map_or("gesprek", |who| &who.source)),
        if view.sitting.keys { " checked" } else { "" },
        if known.is_some() { "Veranderen" } else { "Verder" },
    );
    match known {
        None => format!("<h2>Wie kijkt het na?</h2>{form}"),
        Some(who) => format!(
            "<details><summary>{} kijkt na ({})</summary>{form}</details>",
            escape(&who.by),
            method_words(who.method)
        ),
    }
}

fn method_words(method: Method) -> &'static str {
    match method {
        Method::Phone => "gebeld",
        Method::Email => "gemaild",
        Method::Website => "op hun website",
        Method::Visit => "langs geweest",
        Method::Register => "in een register",
    }
}

fn button(view: &View<'_>, value: &str, letter: &str, words: &str, main: bool) -> String {
    let class = if main { " class=main" } else { "" };
    format!(
        "<button name=answer value={value} data-key={letter}{class}>{}{}</button>",
        escape(words),
        key(view, letter)
    )
}

/// The key that presses a button, where keys do.
fn key(view: &View<'_>, letter: &str) -> String {
    if view.sitting.keys { format!(" <kbd>{letter}</kbd>") } else { String::new() }
}

/// What they wrote about a fact, and a key to take it over.
fn written(view: &View<'_>, card: &Card, fact: &Fact, form: &dyn Fn(&str) -> String) -> String {
    let Some(proposal) = view.sitting.proposals.get(&card.id) else { return String::new() };
    let about = proposal.about(fact);
    if about.is_none()
        && (proposal.rest.is_empty() || card.facts.iter().all(|fact| proposal.about(fact).is_none()))
    {
        return String::new();
    }
    let mut out = format!("<h2>Zij schreven op {}</h2>", day(proposal.on));
    if !proposal.from_them {
        out.push_str("<p class=wrong>De mail komt van een ander adres dan in het bestand staat. Vraag na of hij van hen is.</p>");
    }
    if let Some((words, meaning)) = about {
        out.push_str(&format!("<blockquote>{}</blockquote>", escape(words)));
        let means = match meaning {
            Meaning::Holds => Some("Overnemen: het klopt".to_string()),
            Meaning::Changed(_, new) => Some(format!("Overnemen: het is nu {new}")),
            Meaning::Gone if card.facts.len() > 1 => Some("Overnemen: het bestaat niet meer".to_string()),
            Meaning::Gone | Meaning::Unclear => None,
        };
        match means {
            Some(words) => {
                let button = button(view, "geschreven", "e", &words, true);
                out.push_str(&form(&format!("<p class=answers>{button}</p>")));
            }
            None => {
                out.push_str("<p>Dit is niet vanzelf over te nemen. Kies hieronder wat het betekent.</p>")
            }
        }
    }
    if !proposal.rest.is_empty() {
        let lines: Vec<String> = proposal.rest.lines().map(escape).collect();
        out.push_str(&format!("<p>En verder:</p><blockquote>{}</blockquote>", lines.join("<br>")));
    }
    out
}

fn changed(view: &View<'_>, fact: &Fact, typed: Option<&Form>, form: &dyn Fn(&str) -> String) -> String {
    let again = typed.filter(|form| form.get("answer") == "veranderd");
    let invalid = again.is_some() && view.wrong.is_some();
    let mut fields = String::from("<input type=hidden name=answer value=veranderd>");
    for (at, (name, old)) in fact.fields.iter().enumerate() {
        let label = match *name {
            "street" => "Straat en huisnummer",
            "postcode" => "Postcode",
            "place" => "Plaats",
            "hours" => "Wanneer is er iemand? Zoals: ma-do 9.00-17.00; vr 9.00-12.00",
            _ => "Wat is het nu?",
        };
        let value = again.map_or_else(|| old.clone(), |form| form.get(name));
        fields.push_str(&format!(
            "<label for=new-{name}>{label}</label><input id=new-{name} name={name} autocomplete=off value=\"{}\"{}>",
            escape(&value),
            if invalid && at == 0 { " aria-invalid=true aria-describedby=wrong" } else { "" }
        ));
    }
    fields.push_str("<p class=answers><button class=main>Opschrijven</button></p>");
    format!(
        "<details data-key=v{}><summary>Veranderd{}</summary>{}</details>",
        if invalid { " open" } else { "" },
        key(view, "v"),
        form(&fields)
    )
}

fn gone(view: &View<'_>, card: &Card, typed: Option<&Form>, form: &dyn Fn(&str) -> String) -> String {
    let open = typed.is_some_and(|form| form.get("answer") == "weg") && view.wrong.is_some();
    let several = card.facts.len() > 1;
    let mut choices = Vec::new();
    if several {
        choices.push(("dit", "Dit bestaat niet meer. Het gaat uit het bestand."));
    }
    if card.holder == Holder::Supporter {
        choices.push(("organisatie", "De hele organisatie is gestopt. De site toont er niets meer van."));
    }
    if choices.is_empty() {
        return format!("<p class=soft>Bestaat dit niet meer? Verander dan {} zelf.</p>", escape(&card.path));
    }
    let radios: String = choices
        .iter()
        .enumerate()
        .map(|(at, (value, words))| {
            let checked = if at == 0 { " checked" } else { "" };
            format!("<label><input type=radio name=what value={value}{checked}>{words}</label>")
        })
        .collect();
    let inner = format!(
        "<input type=hidden name=answer value=weg><fieldset><legend>Wat bestaat niet meer?</legend>{radios}</fieldset>\
         <p class=answers><button class=main>Opschrijven</button></p>"
    );
    format!(
        "<details data-key=b{}><summary>Bestaat niet meer{}</summary>{}</details>",
        if open { " open" } else { "" },
        key(view, "b"),
        form(&inner)
    )
}

fn address(view: &View<'_>, card: &Card) -> String {
    let at = card.facts.iter().position(Fact::is_due).unwrap_or_default();
    format!("{}kaart/{}/{at}", view.base, escape(&card.id))
}

fn who_it_is(card: &Card) -> String {
    let mut parts = Vec::new();
    match card.first_step_for {
        0 => {}
        1 => parts.push("eerste stap in 1 gemeente".to_string()),
        many => parts.push(format!("eerste stap in {many} gemeenten")),
    }
    parts.extend(Some(card.place()).filter(|place| !place.is_empty()));
    parts.push(card.path.to_string());
    parts.join(" · ")
}

fn in_short(card: &Card, today: Date) -> String {
    let mut parts = vec![card.place()];
    if card.first_step_for > 1 {
        parts.push(format!("eerste stap in {}", card.first_step_for));
    }
    let due: Vec<&Fact> = card.facts.iter().filter(|fact| fact.is_due()).collect();
    let gone = due.iter().filter(|fact| !fact.freshness.may_be_shown()).count();
    parts.push(match (due.len(), gone) {
        (0, _) => "nog niet aan de beurt".to_string(),
        (_, 0) => {
            card.due().map_or_else(String::new, |until| format!("op de site tot en met {}", day(until)))
        }
        (all, gone) => format!("{gone} van {all} niet op de site"),
    });
    match card.attempts.last() {
        Some(last) if *last == today => parts.push("vandaag niet bereikt".to_string()),
        Some(last) => parts.push(format!("niet bereikt op {}", day(*last))),
        None => {}
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// What the site shows of a fact today.
fn on_site(fact: &Fact) -> String {
    match fact.freshness {
        Freshness::Fresh { until } => format!("op de site tot en met {}", day(until)),
        Freshness::Due { until } => format!("op de site, nog tot en met {}", day(until)),
        Freshness::Expired { until } => format!("niet op de site sinds {}", day(until)),
        Freshness::Unverified => "niet op de site: nooit nagekeken".to_string(),
        Freshness::InFuture { on } => format!("niet op de site: de controle op {} moet nog komen", day(on)),
    }
}

fn state(card: &Card, fact: &Fact) -> String {
    let checked = match &fact.checked {
        Some(check) => {
            let source =
                check.source.as_deref().map(|source| format!(", bron: {source}")).unwrap_or_default();
            format!("{} door {} ({}){source}", day(check.on), check.by, method_words(check.method))
        }
        None => "nooit".to_string(),
    };
    format!(
        "<dt>Op de site</dt><dd>{}</dd><dt>Nagekeken</dt><dd>{}</dd>{}",
        escape(&on_site(fact)),
        escape(&checked),
        attempts(&card.attempts)
    )
}

fn attempts(days: &[Date]) -> String {
    let Some(last) = days.last() else { return String::new() };
    let advice = if days.len() >= 3 { " Mail hen, of vraag het de gemeente." } else { "" };
    let times = if days.len() == 1 { "1 keer".to_string() } else { format!("{} keer", days.len()) };
    format!("<dt>Niet bereikt</dt><dd>{times}, het laatst op {}.{advice}</dd>", day(*last))
}

fn day(day: Date) -> String {
    let month = usize::try_from(day.month()).ok().and_then(|month| MONTHS.get(month - 1));
    format!("{} {} {}", day.day(), month.unwrap_or(&""), day.year())
}
