//! The problems that opening hours can have.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// `value` isn't opening hours in the syntax of OpenStreetMap.
pub static HOURS_SYNTAX: Rule = Rule {
    code: "opening-hours",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” zijn geen openingstijden die wegwijs kan lezen.",
        en: "“{ $value }” is not opening hours that wegwijs can read.",
    },
    help: Text {
        nl: "Schrijf dagen in het Engels met twee letters en tijden met vier cijfers: `Mo-Fr 09:00-17:00; We 09:00-12:00; PH off`. Of schrijf `op afspraak`.",
        en: "Write days with two letters and times with four digits: `Mo-Fr 09:00-17:00; We 09:00-12:00; PH off`. Or `by appointment`.",
    },
    manual: Manual::Text(Text {
        nl: "Openingstijden staan zoals OpenStreetMap ze schrijft. Mo Tu We Th Fr Sa Su zijn de dagen, PH zijn feestdagen, `off` is gesloten. Een puntkomma begint een regel die voor zijn dagen de vorige vervangt. `op afspraak` mag alleen staan, of aan het einde.",
        en: "Opening hours are written as in OpenStreetMap. Mo Tu We Th Fr Sa Su are the days, PH public holidays, `off` is closed. After a semicolon comes a rule that replaces the one before for its days. `by appointment` may stand alone, or at the end.",
    }),
};

/// `value` is right, but can't be shown in a sentence.
pub static HOURS_UNSUPPORTED: Rule = Rule {
    code: "opening-hours-too-complex",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” past niet in een zin op de site.",
        en: "“{ $value }” doesn't fit in a sentence on the site.",
    },
    help: Text {
        nl: "Gebruik alleen dagen, tijden en feestdagen. Zet de rest in `label`.",
        en: "Use days, times and public holidays only. Put the rest in `label`.",
    },
    manual: Manual::Text(Text {
        nl: "Maanden, weeknummers, de eerste maandag van de maand en zonsopgang kan de site niet kort zeggen. Mensen lezen er dan overheen.",
        en: "The site can't say months, week numbers, the first Monday of the month and sunrise in few words. People would pass over them.",
    }),
};

/// Opening hours that overlap, end before they start, or are never open.
pub static HOURS_CONTRADICT: Rule = Rule {
    code: "opening-hours-contradict",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” spreekt zichzelf tegen.", en: "“{ $value }” contradicts itself."
    },
    help: Text {
        nl: "Kijk of elke tijd na de vorige komt en of geen twee tijden op één dag overlappen.",
        en: "See that every time comes after the one before and that no two overlap on one day.",
    },
    manual: Manual::Text(Text {
        nl: "Een einde ligt na het begin, tijden op één dag overlappen niet, en er is minstens één moment open. Is er nooit iemand? Laat `hours` dan weg.",
        en: "An end lies after its start, times on one day don't overlap, and there is a moment at which it is open. Is nobody ever there? Leave out `hours`.",
    }),
};

/// In `value` a rule takes the hours away that an earlier one gave.
pub static HOURS_REPLACED: Rule = Rule {
    code: "opening-hours-replaced",
    severity: Severity::Warning,
    message: Text {
        nl: "In “{ $value }” vervallen uren: een regel na een puntkomma vervangt de uren ervoor.",
        en: "In “{ $value }” hours are lost: a rule after a semicolon replaces the hours before it.",
    },
    help: Text {
        nl: "Horen beide tijden bij die dag? Gebruik dan een komma: `Mo-Fr 09:00-12:00,13:00-17:00`. Zo niet: noem elke dag één keer, zoals in `Mo,Tu,Th,Fr 09:00-12:00; We 13:00-17:00`.",
        en: "Do both times belong to that day? Then use a comma: `Mo-Fr 09:00-12:00,13:00-17:00`. If not: name each day once, as in `Mo,Tu,Th,Fr 09:00-12:00; We 13:00-17:00`.",
    },
    manual: Manual::Text(Text {
        nl: "`Mo-Fr 09:00-12:00; Mo-Fr 13:00-17:00` betekent: van 13.00 tot 17.00 uur. De ochtend is dan weg, en dat bedoelt bijna niemand. Een kortere woensdag, zoals in `Mo-Fr 09:00-17:00; We 09:00-12:00`, is wel goed.",
        en: "`Mo-Fr 09:00-12:00; Mo-Fr 13:00-17:00` means: from 13:00 to 17:00. The morning is gone, and hardly anybody means that. A shorter Wednesday, as in `Mo-Fr 09:00-17:00; We 09:00-12:00`, is fine.",
    }),
};
