//! What the desk knows between two answers: the files as they are, who checks and how, and the steps that can be undone.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use sha2::{Digest, Sha256};

use super::commit::{self, CommitError};
use crate::{
    diagnostic::{Diagnostic, MessageLanguage, Severity},
    directory::{
        Law, Method, REGISTRY_FOLDER, SUPPORTERS_FOLDER,
        desk::{
            self, ATTEMPTS_FILE, Attempts, Card, Fact, Lead, PROPOSALS_FOLDER,
            change::{self, ChangeError, Told},
            reply::{Meaning, Proposal},
        },
        slug,
        verify::Check,
    },
    pipeline::Run,
    site::{Remembered, Site},
    source::{Limits, SourceFile, SourceTree},
};

const DUTCH: MessageLanguage = MessageLanguage::Dutch;

/// Who checks, and how: filled in once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Who {
    pub(super) by: String,
    pub(super) method: Method,
    pub(super) source: String,
}

/// What somebody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    Holds,
    AllHold,
    Changed(Vec<(String, String)>),
    /// What they wrote in their mail.
    AsWritten,
    NotReached,
    ChannelGone,
    OrganisationGone,
}

/// What somebody answered about an organisation that was only reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LeadAnswer {
    Holds { phone: String, laws: Vec<Law> },
    NotReached,
    Gone,
}

/// Why an answer isn't written. Nothing is changed then.
#[derive(Debug)]
pub(super) enum Refusal {
    /// Nobody said who checks.
    WhoIsMissing,
    /// There is no such card any more.
    NoCard,
    /// The file isn't as it was shown.
    ChangedByOther,
    /// What was typed can't be right, in words.
    Words(String),
}

impl From<ChangeError> for Refusal {
    fn from(error: ChangeError) -> Self {
        Refusal::Words(error.message(DUTCH))
    }
}

/// One answer, with all that it wrote.
#[derive(Debug)]
struct Step {
    /// In words, for the message.
    what: String,
    id: String,
    fact: usize,
    is_check: bool,
    files: Vec<Written>,
}

/// A file before and after; `None` is that it isn't there.
#[derive(Debug, Clone)]
struct Written {
    path: String,
    before: Option<Vec<u8>>,
    after: Option<Vec<u8>>,
}

/// Where the desk goes after a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct At {
    pub(super) id: String,
    pub(super) fact: usize,
}

#[derive(Debug)]
pub(super) struct Sitting {
    run: Run,
    pub(super) who: Option<Who>,
    /// Whether single keys answer.
    pub(super) keys: bool,
    /// What was said last, shown on the next page.
    pub(super) said: Option<String>,
    tree: SourceTree,
    before: Remembered,
    diagnostics: Vec<Diagnostic>,
    site: Option<Site>,
    pub(super) cards: Arc<Vec<Card>>,
    pub(super) leads: Arc<Vec<Lead>>,
    /// The answers to letters, by card.
    pub(super) proposals: BTreeMap<String, Proposal>,
    steps: Vec<Step>,
}

impl Sitting {
    pub(super) fn new(run: Run) -> Self {
        let mut sitting = Self {
            run,
            who: None,
            keys: true,
            said: None,
            tree: SourceTree::default(),
            before: Remembered::default(),
            diagnostics: Vec::new(),
            site: None,
            cards: Arc::default(),
            leads: Arc::default(),
            proposals: BTreeMap::new(),
            steps: Vec::new(),
        };
        sitting.refresh();
        sitting
    }

    pub(super) fn today(&self) -> jiff::civil::Date {
        self.run.options.today
    }

    /// Takes over what changed on disk.
    pub(super) fn refresh(&mut self) {
        self.proposals = proposals(&self.run.root);
        let mut tree = facts_on_disk(&self.run.root);
        // What didn't change stays the very same piece of memory, so that it isn't understood again.
        let same: Vec<SourceFile> = tree
            .files()
            .filter_map(|file| self.tree.file(&file.path).filter(|old| old.text == file.text))
            .cloned()
            .collect();
        let unchanged = same.len() == tree.files().count() && same.len() == self.tree.files().count();
        if unchanged && self.site.is_some() {
            return;
        }
        same.into_iter().for_each(|file| tree.insert(file));
        self.tree = tree;
        self.understand();
    }

    fn understand(&mut self) {
        let (site, diagnostics) = Site::understand_again(&self.tree, &self.run.options, &mut self.before);
        self.diagnostics = diagnostics;
        self.cards = Arc::new(desk::cards(&site.directory, &self.tree));
        self.leads = Arc::new(desk::leads(&site.directory, &self.tree));
        self.site = Some(site);
    }

    /// The mark of the file of a card as it is now: an answer has to be about this very text.
    pub(super) fn seen(&self, path: &str) -> String {
        mark(self.tree.file(path).map(|file| file.text.as_bytes()))
    }

    pub(super) fn card(&self, id: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == id)
    }

    pub(super) fn lead(&self, id: &str) -> Option<&Lead> {
        self.leads.iter().find(|lead| lead.id == id)
    }

    /// The next fact that is due of the same card.
    pub(super) fn rest(&self, id: &str, fact: usize) -> Option<At> {
        let card = self.card(id)?;
        let (fact, _) = card.facts.iter().enumerate().skip(fact + 1).find(|(_, fact)| fact.is_due())?;
        Some(At { id: card.id.clone(), fact })
    }

    /// The first card that is due and that nobody tried today, other than this one.
    pub(super) fn first(&self, id: &str) -> Option<At> {
        let today = self.today();
        let tried = |card: &Card| card.attempts.last() == Some(&today);
        self.cards.iter().find(|card| card.is_due() && !tried(card) && card.id != id).map(at_first_due)
    }

    /// The card after this one in the list, whatever its state: for who passes one over.
    pub(super) fn after(&self, id: &str) -> Option<At> {
        let place = self.cards.iter().position(|card| card.id == id)?;
        let card = self.cards[place + 1..].iter().find(|card| card.is_due())?;
        Some(at_first_due(card))
    }

    /// How many steps can be undone, and how many checks are among them.
    pub(super) fn steps(&self) -> (usize, usize) {
        (self.steps.len(), self.steps.iter().filter(|step| step.is_check).count())
    }

    fn check(&self) -> Result<Check, Refusal> {
        let who = self.who.clone().ok_or(Refusal::WhoIsMissing)?;
        Ok(Check { on: self.today(), by: who.by, method: who.method, source: who.source })
    }

    /// Writes down an answer about the fact at a place of a card, of a file that was shown with this mark.
    pub(super) fn answer(
        &mut self,
        id: &str,
        fact: usize,
        seen: &str,
        answer: &Answer,
    ) -> Result<(), Refusal> {
        self.refresh();
        let card = self.card(id).cloned().ok_or(Refusal::NoCard)?;
        let about = card.facts.get(fact).cloned().ok_or(Refusal::NoCard)?;
        let mut check = self.check()?;
        if self.seen(&card.path) != seen {
            return Err(Refusal::ChangedByOther);
        }
        let text = self.tree.file(&card.path).map(|file| Arc::clone(&file.text)).ok_or(Refusal::NoCard)?;
        let (text, path) = (&*text, card.path.to_string());
        let written = self.proposals.get(&card.id);
        let resolved = match answer {
            Answer::AsWritten => {
                let proposal = written.ok_or(Refusal::NoCard)?;
                let (_, meaning) = proposal.about(&about).ok_or(Refusal::NoCard)?;
                // They said it on the day of their mail.
                check.on = proposal.on;
                check.method = Method::Email;
                check.source = format!("antwoord per e-mail op {}", proposal.on);
                match meaning {
                    Meaning::Holds => Answer::Holds,
                    Meaning::Changed(field, new) => Answer::Changed(vec![(field.to_string(), new)]),
                    Meaning::Gone => Answer::ChannelGone,
                    Meaning::Unclear => return Err(Refusal::NoCard),
                }
            }
            other => other.clone(),
        };
        let answer = &resolved;
        let (new, said) = match answer {
            Answer::AsWritten => return Err(Refusal::NoCard),
            Answer::NotReached => return self.not_reached(&card.id, &card.name, fact),
            Answer::Holds => (change::holds(text, &card, &about, &check)?, format!("{} klopt", about.shown)),
            Answer::AllHold => (change::all_hold(text, &card, &check)?, "alles klopt".to_string()),
            Answer::Changed(typed) => (
                change::changed(text, &card, &about, typed, &check)?,
                format!("{} is veranderd", about.shown),
            ),
            Answer::ChannelGone => {
                (change::channel_gone(text, &card, &about)?, format!("{} is weggehaald", about.shown))
            }
            Answer::OrganisationGone => (change::organisation_gone(text, &card)?, "is gestopt".to_string()),
        };
        let mut files = vec![(path, Some(new))];
        files.extend(self.without_attempts(&card.id));
        self.write(
            files,
            Step {
                what: format!("{}: {said}.", card.name),
                id: card.id.clone(),
                fact,
                is_check: !matches!(answer, Answer::ChannelGone | Answer::OrganisationGone),
                files: Vec::new(),
            },
        )
    }

    /// Writes down an answer about an organisation that was only reported.
    pub(super) fn answer_lead(&mut self, id: &str, answer: &LeadAnswer) -> Result<String, Refusal> {
        self.refresh();
        let lead = self.lead(id).cloned().ok_or(Refusal::NoCard)?;
        let check = self.check()?;
        let step = |what: String, id: &str, is_check| Step {
            what,
            id: id.to_string(),
            fact: 0,
            is_check,
            files: Vec::new(),
        };
        match answer {
            LeadAnswer::NotReached => {
                self.not_reached(&lead.id, &lead.name, 0)?;
                Ok(lead.id)
            }
            LeadAnswer::Gone => {
                let path = format!("{REGISTRY_FOLDER}reported.csv");
                let text = self.tree.file(&path).map(|file| Arc::clone(&file.text)).ok_or(Refusal::NoCard)?;
                let new = desk::without_report(&text, &lead)?;
                let mut files = vec![(path, Some(new))];
                files.extend(self.without_attempts(&lead.id));
                self.write(
                    files,
                    step(format!("{}: wordt hier niet meer genoemd.", lead.name), &lead.id, false),
                )?;
                Ok(lead.id)
            }
            LeadAnswer::Holds { phone, laws } => {
                let told = Told { name: &lead.name, municipality: &lead.code, laws, phone };
                let new = change::new_supporter(&told, &check)?;
                let stem = slug(&lead.name);
                if stem.is_empty() {
                    return Err(ChangeError::Name.into());
                }
                // The same organisation can have another number elsewhere.
                let free = [stem.clone(), format!("{stem}-{}", slug(&lead.municipality))]
                    .into_iter()
                    .find(|stem| self.tree.file(&format!("{SUPPORTERS_FOLDER}{stem}.yaml")).is_none());
                let stem = free.ok_or_else(|| {
                    Refusal::Words(format!(
                        "Er is al een bestand {stem}.yaml. Zet de gemeente daar zelf bij."
                    ))
                })?;
                let mut files = vec![(format!("{SUPPORTERS_FOLDER}{stem}.yaml"), Some(new))];
                files.extend(self.without_attempts(&lead.id));
                self.write(
                    files,
                    step(format!("{}: staat er nu in, met {phone}.", lead.name), &lead.id, true),
                )?;
                Ok(stem)
            }
        }
    }

    fn not_reached(&mut self, id: &str, name: &str, fact: usize) -> Result<(), Refusal> {
        let mut attempts = Attempts::read(&self.tree);
        attempts.add(id, self.today());
        let files = vec![(ATTEMPTS_FILE.to_string(), attempts.text())];
        let what = format!("{name}: niet bereikt. Komt morgen terug.");
        self.write(files, Step { what, id: id.to_string(), fact, is_check: false, files: Vec::new() })
    }

    fn without_attempts(&self, id: &str) -> Option<(String, Option<String>)> {
        let mut attempts = Attempts::read(&self.tree);
        attempts.clear(id).then(|| (ATTEMPTS_FILE.to_string(), attempts.text()))
    }

    /// Writes files where the site with them has no mistake that it hadn't before, and remembers the step.
    fn write(&mut self, files: Vec<(String, Option<String>)>, mut step: Step) -> Result<(), Refusal> {
        let old: Vec<Option<SourceFile>> =
            files.iter().map(|(path, _)| self.tree.file(path).cloned()).collect();
        let known = self.mistakes(&files);
        for (path, new) in &files {
            match new {
                Some(text) => {
                    self.tree.insert(SourceFile {
                        path: Arc::from(path.as_str()),
                        text: Arc::from(text.as_str()),
                    });
                }
                None => self.tree.remove(path),
            }
        }
        self.understand();
        let now = self.mistakes(&files);
        let wrong = now.iter().find(|(code, messages)| messages.len() > known.get(*code).map_or(0, Vec::len));
        let done = match wrong.and_then(|(_, messages)| messages.last()) {
            Some(message) => Err(Refusal::Words(message.clone())),
            None => self.to_disk(&files, &old),
        };
        match done {
            Ok(written) => {
                self.said = Some(step.what.clone());
                step.files = written;
                self.steps.push(step);
                Ok(())
            }
            Err(refusal) => {
                for ((path, _), old) in files.iter().zip(old) {
                    match old {
                        Some(file) => self.tree.insert(file),
                        None => self.tree.remove(path),
                    }
                }
                self.understand();
                Err(refusal)
            }
        }
    }

    /// What is wrong in these files, by code.
    fn mistakes(&self, files: &[(String, Option<String>)]) -> BTreeMap<&'static str, Vec<String>> {
        let mut mistakes: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        let here = |problem: &&Diagnostic| files.iter().any(|(path, _)| *problem.location.path == **path);
        for problem in
            self.diagnostics.iter().filter(here).filter(|problem| problem.severity != Severity::Info)
        {
            let message = format!("{} {}", problem.message(DUTCH), problem.help(DUTCH));
            mistakes.entry(problem.rule.code).or_default().push(message.trim().to_string());
        }
        mistakes
    }

    fn to_disk(
        &self,
        files: &[(String, Option<String>)],
        old: &[Option<SourceFile>],
    ) -> Result<Vec<Written>, Refusal> {
        let mut written: Vec<Written> = Vec::new();
        for ((path, new), old) in files.iter().zip(old) {
            let one = Written {
                path: path.clone(),
                before: old.as_ref().map(|file| file.text.as_bytes().to_vec()),
                after: new.as_ref().map(|text| text.as_bytes().to_vec()),
            };
            let done = self.put(&one.path, one.before.as_deref(), one.after.as_deref());
            if let Err(refusal) = done {
                // What was written of this answer goes back.
                for one in written.iter().rev() {
                    let _ = self.put(&one.path, one.after.as_deref(), one.before.as_deref());
                }
                return Err(refusal);
            }
            written.push(one);
        }
        Ok(written)
    }

    /// Replaces a file in one step, if it is still what it was and lies in the content of this site.
    fn put(&self, path: &str, expected: Option<&[u8]>, new: Option<&[u8]>) -> Result<(), Refusal> {
        let full = self.run.root.join(path);
        let failed = |error: io::Error| Refusal::Words(format!("{path} is niet te schrijven: {error}."));
        let folder = full.parent().unwrap_or(Path::new("."));
        if expected.is_none() && new.is_some() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        let content = fs::canonicalize(self.run.root.join("content")).map_err(failed)?;
        let full = match fs::canonicalize(&full) {
            Ok(full) => full,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let name = full.file_name().unwrap_or_default().to_os_string();
                fs::canonicalize(folder).map_err(failed)?.join(name)
            }
            Err(error) => return Err(failed(error)),
        };
        if !full.starts_with(&content) {
            return Err(Refusal::Words(format!("{path} ligt buiten de map content van deze site.")));
        }
        if on_disk(&full).map_err(failed)?.as_deref() != expected {
            return Err(Refusal::ChangedByOther);
        }
        match new {
            Some(bytes) => replace(&full, bytes).map_err(failed),
            None => fs::remove_file(&full).map_err(failed),
        }
    }

    /// Undoes the last step: every file of it gets the very bytes back that it had.
    pub(super) fn undo(&mut self) -> Result<Option<At>, Refusal> {
        let Some(step) = self.steps.last() else { return Ok(None) };
        let changed =
            step.files.iter().any(|one| on_disk(&self.run.root.join(&one.path)).ok().flatten() != one.after);
        if changed {
            return Err(Refusal::ChangedByOther);
        }
        for one in step.files.iter().rev() {
            self.put(&one.path, one.after.as_deref(), one.before.as_deref())?;
        }
        let Some(step) = self.steps.pop() else { return Ok(None) };
        self.refresh();
        self.said = Some(format!("Ongedaan gemaakt: {}", step.what));
        Ok(Some(At { id: step.id, fact: step.fact }))
    }

    /// One commit of all that was written since the last one.
    pub(super) fn commit(&mut self) -> Result<Option<String>, CommitError> {
        let mut last: BTreeMap<String, Option<Vec<u8>>> = BTreeMap::new();
        let mut first: BTreeMap<String, Option<Vec<u8>>> = BTreeMap::new();
        for one in self.steps.iter().flat_map(|step| &step.files) {
            first.entry(one.path.clone()).or_insert_with(|| one.before.clone());
            last.insert(one.path.clone(), one.after.clone());
        }
        // What came and went again in one sitting is nothing to git.
        last.retain(|path, after| first.get(path) != Some(&*after));
        if last.is_empty() {
            return Ok(None);
        }
        for (path, after) in &last {
            if on_disk(&self.run.root.join(path)).map_err(CommitError::Start)? != *after {
                return Err(CommitError::Changed(path.clone()));
            }
        }
        let (_, checks) = self.steps();
        let message = match checks {
            0 => "Bijgehouden wie niet bereikt is of gestopt".to_string(),
            1 => "1 gegeven nagekeken".to_string(),
            many => format!("{many} gegevens nagekeken"),
        };
        let paths: Vec<String> = last.into_keys().collect();
        commit::commit(&self.run.root, &paths, &message)?;
        self.steps.clear();
        Ok(Some(message))
    }
}

fn at_first_due(card: &Card) -> At {
    At { id: card.id.clone(), fact: card.facts.iter().position(Fact::is_due).unwrap_or_default() }
}

/// The answers to letters that wait. What isn't one is passed over.
fn proposals(root: &Path) -> BTreeMap<String, Proposal> {
    // Made by `wegwijs ask`; a folder with more than this holds something else.
    const MOST: usize = 2000;
    const LARGEST: u64 = 256 << 10;
    let files = fs::read_dir(root.join(PROPOSALS_FOLDER)).into_iter().flatten().flatten().take(MOST);
    let mut found = BTreeMap::new();
    for path in files.map(|entry| entry.path()) {
        let is_small = fs::metadata(&path).is_ok_and(|file| file.is_file() && file.len() <= LARGEST);
        let text = if is_small { fs::read_to_string(&path).ok() } else { None };
        if let Some(proposal) = text.and_then(|text| Proposal::parse(&text)) {
            found.insert(proposal.id.clone(), proposal);
        }
    }
    found
}

/// The files that the desk is about: the directory and the configuration.
fn facts_on_disk(root: &Path) -> SourceTree {
    let (mut tree, _) = SourceTree::read(root, "content/directory", Limits::default());
    let path = "content/site.yaml";
    if let Ok(text) = fs::read_to_string(root.join(path)) {
        tree.insert(SourceFile { path: Arc::from(path), text: Arc::from(text) });
    }
    tree
}

fn on_disk(path: &PathBuf) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes a file in one step: a machine that stops halfway leaves the old one whole.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    match fs::metadata(path) {
        Ok(metadata) => file.as_file().set_permissions(metadata.permissions())?,
        // A new file is for everybody who may read the others.
        #[cfg(unix)]
        Err(_) => {
            use std::os::unix::fs::PermissionsExt;
            file.as_file().set_permissions(fs::Permissions::from_mode(0o644))?;
        }
        #[cfg(not(unix))]
        Err(_) => {}
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A short mark of a text.
fn mark(bytes: Option<&[u8]>) -> String {
    let hash = Sha256::digest(bytes.unwrap_or_default());
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
