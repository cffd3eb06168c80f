//! The words that an editor can choose from, and what they mean.

use crate::{diagnostic::Text, source::schema::Choice};

/// Defines a closed set of words: the type, the word in files, its meaning in both languages, and the choices of the schema.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal, $nl:literal, $en:literal;)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// Every one, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The words for the schema.
            pub(in crate::directory) const CHOICES: &'static [Choice] =
                &[$(Choice { value: $word, about: Text { nl: $nl, en: $en } }),+];

            /// The word in files and the key of its translations.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// What it means, for people.
            pub fn label(self) -> Text {
                match self { $(Self::$variant => Text { nl: $nl, en: $en },)+ }
            }

            /// Reads the word of a file.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}

words! {
    /// What an organisation is to the person who looks for help. They look alike and are not the same.
    Role {
        /// A client supporter in the meaning of the Wmo or the Wlz.
        ClientSupporter = "client-supporter", "onafhankelijke cliëntondersteuner", "independent client supporter";
        /// The desk of the municipality that takes applications.
        AccessDesk = "access-desk", "loket van de gemeente", "municipal access desk";
        /// A confidential adviser, such as in youth care.
        ConfidentialAdviser = "confidential-adviser", "vertrouwenspersoon", "confidential adviser";
        /// Free legal advice by social legal advisers.
        LegalAdvice = "legal-advice", "sociaal raadslieden", "social legal advisers";
        /// The national scheme for specialised client support.
        SpecialisedScheme = "specialised-scheme", "gespecialiseerde cliëntondersteuning", "specialised client support";
        /// It tells where to go, and doesn't help itself.
        Signpost = "signpost", "wegwijzer", "signpost";
    }
}

words! {
    /// Who does the work.
    Staff {
        /// People who are paid for it.
        Professional = "professional", "beroepskrachten", "professionals";
        /// People who do it for nothing.
        Volunteer = "volunteer", "vrijwilligers", "volunteers";
        /// People who have been through it themselves.
        LivedExperience = "lived-experience", "ervaringsdeskundigen", "people with lived experience";
        /// More than one of these.
        Mixed = "mixed", "beroepskrachten en vrijwilligers", "professionals and volunteers";
        /// Nobody told.
        Unknown = "unknown", "onbekend", "unknown";
    }
}

words! {
    /// A law that gives the right to client support.
    Law {
        /// Wet maatschappelijke ondersteuning 2015: the municipality.
        Wmo = "wmo", "Wmo (via de gemeente)", "Wmo (through the municipality)";
        /// Wet langdurige zorg: the care office.
        Wlz = "wlz", "Wlz (via het zorgkantoor)", "Wlz (through the care office)";
    }
}

words! {
    /// A part of life that client support can be about (Wmo 2015, article 1.1.1).
    Domain {
        /// Care and support.
        Care = "care", "zorg en ondersteuning", "care and support";
        /// Help for children and parents.
        Youth = "youth", "jeugdhulp", "youth care";
        /// Social assistance, finding work, staying in work.
        WorkAndIncome = "work-and-income", "werk en inkomen", "work and income";
        /// School and study.
        Education = "education", "onderwijs", "education";
        /// A home that fits.
        Housing = "housing", "wonen", "housing";
        /// Meeting people, taking part.
        Welfare = "welfare", "welzijn", "welfare";
    }
}

words! {
    /// The people that an organisation is there for; none named means everybody.
    TargetGroup {
        /// Older people.
        OlderPeople = "older-people", "ouderen", "older people";
        /// Children and young people.
        YoungPeople = "young-people", "kinderen en jongeren", "children and young people";
        /// Family and friends who care for somebody.
        Carers = "carers", "mantelzorgers en naasten", "carers and relatives";
        /// People with an intellectual disability.
        IntellectualDisability = "intellectual-disability", "mensen met een verstandelijke beperking", "people with an intellectual disability";
        /// People with a physical disability.
        PhysicalDisability = "physical-disability", "mensen met een lichamelijke beperking", "people with a physical disability";
        /// People who are deaf, hard of hearing, blind or partially sighted.
        SensoryDisability = "sensory-disability", "mensen die slecht horen of zien", "people who hear or see badly";
        /// People with mental-health problems.
        MentalHealth = "mental-health", "mensen met psychische problemen", "people with mental-health problems";
        /// People with a long illness.
        ChronicIllness = "chronic-illness", "mensen die lang ziek zijn", "people with a long illness";
        /// People with debts or on social assistance.
        LowIncome = "low-income", "mensen met weinig geld of schulden", "people with little money or debts";
        /// People who came here to live.
        Newcomers = "newcomers", "nieuwkomers", "newcomers";
    }
}

words! {
    /// What the national scheme for specialised client support covers.
    Specialism {
        /// Autism.
        Autism = "autism", "autisme", "autism";
        /// A mild intellectual disability with behaviour that is hard to understand.
        MildIntellectualDisability = "mild-intellectual-disability", "licht verstandelijke beperking met moeilijk gedrag", "mild intellectual disability with difficult behaviour";
        /// Acquired brain injury.
        BrainInjury = "acquired-brain-injury", "niet-aangeboren hersenletsel", "acquired brain injury";
        /// Very severe multiple disability.
        MultipleDisability = "very-severe-multiple-disability", "zeer ernstige meervoudige beperking", "very severe multiple disability";
        /// Relatives of people with severe disabilities.
        Relatives = "relatives", "naasten van mensen met een zware beperking", "relatives of people with severe disabilities";
    }
}

words! {
    /// A way to reach an organisation.
    ChannelType {
        /// A telephone.
        Phone = "phone", "telefoon", "telephone";
        /// A mobile telephone.
        Mobile = "mobile", "mobiele telefoon", "mobile telephone";
        /// A number for text messages.
        TextMessage = "text-message", "sms", "text message";
        /// A number for WhatsApp.
        WhatsApp = "whatsapp", "WhatsApp", "WhatsApp";
        /// Walk in without an appointment.
        WalkIn = "walk-in", "inloop zonder afspraak", "walk in without an appointment";
        /// An e-mail address.
        Email = "email", "e-mail", "e-mail";
        /// A form on a website.
        Form = "form", "formulier", "form";
        /// A website.
        Website = "website", "website", "website";
        /// A street address, by appointment.
        Address = "address", "adres", "address";
    }
}

words! {
    /// Whom a way to reach an organisation is for.
    Audience {
        /// People who need help, and those around them.
        Citizen = "citizen", "inwoners", "citizens";
        /// Professionals who refer somebody.
        Referrer = "referrer", "verwijzers", "referrers";
    }
}

words! {
    /// Yes, no, or nobody told: shown as such.
    Answered {
        /// Yes.
        Yes = "yes", "ja", "yes";
        /// No.
        No = "no", "nee", "no";
        /// Nobody told.
        Unknown = "unknown", "onbekend", "unknown";
    }
}

words! {
    /// Who pays for the work.
    Payer {
        /// The municipality, which also decides about help under the Wmo.
        Municipality = "municipality", "de gemeente", "the municipality";
        /// The care office, which also arranges care under the Wlz.
        CareOffice = "care-office", "het zorgkantoor", "the care office";
        /// The state, through the ministry of health.
        State = "state", "het Rijk", "the state";
        /// A fund or gifts.
        Fund = "fund", "een fonds of giften", "a fund or gifts";
        /// Members of an association.
        Members = "members", "leden", "members";
        /// More than one of these.
        Several = "several", "meer partijen", "more than one";
        /// Nobody told.
        Unknown = "unknown", "onbekend", "unknown";
    }
}

words! {
    /// Whether an organisation is there for people now.
    Status {
        /// It is.
        Active = "active", "actief", "active";
        /// It takes nobody new for a while: not shown.
        Paused = "paused", "tijdelijk gestopt", "paused";
        /// It has stopped: not shown.
        Ended = "ended", "gestopt", "ended";
    }
}

words! {
    /// For what a call to a paid number is counted.
    CostUnit {
        /// For every minute.
        Minute = "minute", "per minuut", "a minute";
        /// Once for the whole call.
        Call = "call", "per gesprek", "a call";
    }
}
