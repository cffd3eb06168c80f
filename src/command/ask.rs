//! `wegwijs ask`: letters that ask organisations whether their facts are still right, and their answers.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::Args;

use wegwijs::{
    diagnostic::MessageLanguage,
    directory::{
        EmailAddress,
        desk::{self, Card, Sender, reply},
    },
    pipeline,
    site::LanguageId,
    source::schema::nearest_word,
};

use super::{Exit, SiteArguments, print, print_error, report, say};

/// Where the letters are put.
const LETTERS: &str = ".wegwijs/letters";

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Whom to ask: the names of their files without .yaml. Everybody who is due if not given.
    organisations: Vec<String>,
    /// Also those that needn't be asked yet.
    #[arg(long)]
    all: bool,
    /// The address that the letters come from; that of the site's own contact if not given.
    #[arg(long, value_name = "EMAIL")]
    from: Option<String>,
    /// Put the letters into this folder; .wegwijs/letters if not given.
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// An answer that was saved as .eml: make it a proposal for the desk. Nothing changes by itself.
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with_all = ["organisations", "all", "from", "output"])]
    answer: Vec<PathBuf>,
    #[command(flatten)]
    site: SiteArguments,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    if let Err(exit) = arguments.site.check_root() {
        return exit;
    }
    let language = arguments.site.language.language();
    let understood = pipeline::understand_directory(&arguments.site.run(None));
    if let Err(exit) = report::check_readable(&understood, language) {
        return exit;
    }
    let directory = &understood.site.directory;
    let cards = desk::cards(directory, &understood.tree);
    if !arguments.answer.is_empty() {
        return answers(arguments, &cards, directory.today(), language);
    }
    let owner = directory.owner().map(|(owner, _)| owner);
    let own_address = desk::owner_address(directory);
    let Some(from) = arguments.from.clone().or(own_address) else {
        print_error(&say(
            language,
            "Van wie komen de brieven? In site.yaml staat nog geen eigen e-mailadres. Noem het: --from redactie@uw-site.nl\n",
            "From whom are the letters? site.yaml has no e-mail address of your own yet. Name it: --from editors@your-site.nl\n",
        ));
        return Exit::Usage;
    };
    let Some(from) = EmailAddress::parse(&from) else {
        print_error(&say(
            language,
            &format!("{from} is geen e-mailadres. Schrijf het zo: --from redactie@uw-site.nl\n"),
            &format!("{from} is no e-mail address. Write it so: --from editors@your-site.nl\n"),
        ));
        return Exit::Usage;
    };
    let chosen = match choose(arguments, &cards, language) {
        Ok(chosen) => chosen,
        Err(message) => {
            print_error(&message);
            return Exit::Usage;
        }
    };
    let site = understood.site.config.name(LanguageId(0)).to_string();
    let sender = Sender {
        from: from.as_str(),
        name: owner.filter(|owner| !owner.example).map_or(site.as_str(), |owner| owner.name.as_str()),
        site: &site,
        address: &understood.site.config.address,
        on: directory.today(),
    };
    let folder = arguments.output.clone().unwrap_or_else(|| arguments.site.root.join(LETTERS));
    write_letters(&chosen, &sender, &folder, language)
}

/// The cards that are meant.
fn choose<'c>(
    arguments: &Arguments,
    cards: &'c [Card],
    language: MessageLanguage,
) -> Result<Vec<&'c Card>, String> {
    if arguments.organisations.is_empty() {
        return Ok(cards.iter().filter(|card| arguments.all || card.is_due()).collect());
    }
    let mut chosen = Vec::new();
    for id in &arguments.organisations {
        let id = id.trim_end_matches(".yaml");
        match cards.iter().find(|card| card.id == id) {
            Some(card) => chosen.push(card),
            None => {
                let near = nearest_word(id, cards.iter().map(|card| card.id.as_str()));
                let meant = near.map_or_else(String::new, |near| {
                    say(language, &format!(" Bedoelt u {near}?"), &format!(" Did you mean {near}?"))
                });
                return Err(say(
                    language,
                    &format!("Er is geen organisatie “{id}” om iets aan te vragen.{meant}\n"),
                    &format!("There is no organisation “{id}” to ask.{meant}\n"),
                ));
            }
        }
    }
    Ok(chosen)
}

fn write_letters(cards: &[&Card], sender: &Sender<'_>, folder: &Path, language: MessageLanguage) -> Exit {
    let (mut written, mut without) = (0, Vec::new());
    for card in cards {
        let Some(letter) = desk::letter(card, sender) else {
            without.push(card.name.as_str());
            continue;
        };
        let path = folder.join(format!("{}.eml", card.id));
        if let Err(error) = fs::create_dir_all(folder).and_then(|()| fs::write(&path, letter)) {
            print_error(&format!("{}: {error}\n", path.display()));
            return Exit::Machine;
        }
        written += 1;
    }
    let mut text = say(
        language,
        &format!(
            "{written} brieven in {}. Open ze in uw mailprogramma; er is niets verstuurd.\n",
            folder.display()
        ),
        &format!(
            "{written} letters in {}. Open them in your mail program; nothing was sent.\n",
            folder.display()
        ),
    );
    if !without.is_empty() {
        let names = without.join(", ");
        text.push_str(&say(
            language,
            &format!("Zonder e-mailadres, dus bel ze: {names}.\n"),
            &format!("Without an e-mail address, so call them: {names}.\n"),
        ));
    }
    print(&text)
}

/// Turns saved answers into proposals for the desk.
fn answers(
    arguments: &Arguments,
    cards: &[Card],
    today: jiff::civil::Date,
    language: MessageLanguage,
) -> Exit {
    let folder = arguments.site.root.join(desk::PROPOSALS_FOLDER);
    let mut worst = Exit::Fine;
    for path in &arguments.answer {
        let shown = path.display();
        let too_large = fs::metadata(path).is_ok_and(|file| file.len() > reply::LARGEST_MAIL as u64);
        let read = if too_large { Ok(None) } else { fs::read(path).map(Some) };
        let mail = match read {
            Ok(mail) => mail,
            Err(error) => {
                print_error(&format!("{shown}: {error}\n"));
                return Exit::Machine;
            }
        };
        let proposal =
            mail.ok_or(reply::ReplyError::TooLarge).and_then(|mail| reply::read(&mail, cards, today));
        match proposal {
            Ok(proposal) => {
                let to = folder.join(format!("{}.json", proposal.id));
                if let Err(error) = fs::create_dir_all(&folder).and_then(|()| fs::write(&to, proposal.json()))
                {
                    print_error(&format!("{}: {error}\n", to.display()));
                    return Exit::Machine;
                }
                let (id, count) = (&proposal.id, proposal.answers.len());
                print(&say(
                    language,
                    &format!(
                        "{shown}: {count} antwoorden over {id}. Neem ze over in de desk: wegwijs desk\n"
                    ),
                    &format!(
                        "{shown}: {count} answers about {id}. Take them over at the desk: wegwijs desk\n"
                    ),
                ));
            }
            Err(error) => {
                print_error(&format!("{shown}: {}\n", error.message(language)));
                worst = Exit::Content;
            }
        }
    }
    worst
}
