#!/usr/bin/env python3
"""Derives common-words.nl.txt and verbs.nl.txt from the Dutch frequencies of wordfreq 3.1.1.

    python3 -m pip install wordfreq==3.1.1
    python3 derive_words.py

common-words.nl.txt: the most frequent Dutch word forms, without their frequencies, in alphabetical order.
    - of the "large" Dutch list, forms of two letters and more that consist of letters (with ' or - inside);
    - not: forms that are twenty times as frequent in English as in Dutch, and not among the 1,500 most
      frequent Dutch ones (film titles and song texts bring them in);
    - the first 12,000 that remain.

verbs.nl.txt: one verb per line: infinitive, form with hij/zij, past participle. A form is taken for a verb when both its
    regular present ("vraagt") and a participle ("gevraagd", "gegeven") occur in the same list, so that nouns in -en
    ("kinderen", "brieven") stay out. Verbs with another vowel in the participle are in STRONG below.

The results are under the licence of the data: see LICENCE.md beside this file.
"""

from pathlib import Path

import wordfreq

HERE = Path(__file__).parent
FORMS = 12_000
DEEP = 120_000
VOWELS = "aeiouyë"

# Infinitive and participle of verbs whose participle has another vowel or form.
STRONG = """
bidden gebeden|bieden geboden|bijten gebeten|binden gebonden|blijken gebleken|blijven gebleven|breken gebroken
brengen gebracht|buigen gebogen|denken gedacht|doen gedaan|dragen gedragen|drijven gedreven|drinken gedronken
dwingen gedwongen|eten gegeten|gaan gegaan|gelden gegolden|geven gegeven|genieten genoten|gieten gegoten
graven gegraven|grijpen gegrepen|hangen gehangen|hebben gehad|helpen geholpen|heten geheten|houden gehouden
kiezen gekozen|kijken gekeken|klinken geklonken|komen gekomen|kopen gekocht|krijgen gekregen|kunnen gekund
laden geladen|laten gelaten|lezen gelezen|liegen gelogen|liggen gelegen|lijden geleden|lijken geleken|lopen gelopen
meten gemeten|moeten gemoeten|nemen genomen|rijden gereden|roepen geroepen|scheiden gescheiden|schenken geschonken
schieten geschoten|schrijven geschreven|schuiven geschoven|slaan geslagen|slapen geslapen|sluiten gesloten
snijden gesneden|spreken gesproken|springen gesprongen|staan gestaan|stelen gestolen|sterven gestorven
stijgen gestegen|treden getreden|treffen getroffen|trekken getrokken|vallen gevallen|vangen gevangen|varen gevaren
vechten gevochten|vinden gevonden|vliegen gevlogen|vragen gevraagd|wassen gewassen|wegen gewogen|werpen geworpen
werven geworven|weten geweten|wijzen gewezen|winnen gewonnen|worden geworden|zeggen gezegd|zenden gezonden
zien gezien|zijn geweest|zingen gezongen|zitten gezeten|zoeken gezocht|zwemmen gezwommen|zwijgen gezwegen
bedenken bedacht|bedragen bedragen|bedriegen bedrogen|begrijpen begrepen|beginnen begonnen|behouden behouden
bekijken bekeken|besluiten besloten|bespreken besproken|bestaan bestaan|bevelen bevolen|bewijzen bewezen
bezitten bezeten|bezoeken bezocht|betreffen betroffen|betrekken betrokken|beschrijven beschreven|beschieten beschoten
bevinden bevonden|bewegen bewogen|bezwijken bezweken|ontbreken ontbroken|onthouden onthouden|ontslaan ontslagen
ontstaan ontstaan|ontvangen ontvangen|ontwerpen ontworpen|ontbieden ontboden|onderzoeken onderzocht
ondernemen ondernomen|overlijden overleden|overwegen overwogen|verbieden verboden|verbinden verbonden|verblijven verbleven
verdenken verdacht|verdwijnen verdwenen|vergelijken vergeleken|vergeten vergeten|vergeven vergeven|verkiezen verkozen
verkopen verkocht|verkrijgen verkregen|verlaten verlaten|verliezen verloren|vermijden vermeden|vernemen vernomen
verschijnen verschenen|verschuiven verschoven|verstaan verstaan|vertrekken vertrokken|vervallen vervallen
vervangen vervangen|verwerpen verworpen|verwerven verworven|verwijzen verwezen|verzoeken verzocht|voorkomen voorkomen
erkennen erkend|ervaren ervaren|herkiezen herkozen|herschrijven herschreven|herzien herzien|overschrijden overschreden
"""

PREFIXES = (
    "aan achter af bekend bij binnen buiten deel dicht door gelijk goed heen in klaar kwijt langs los mee na neer om onder op open over "
    "plaats rond samen stop tegen teleur terecht terug thuis toe uit vast voor vrij vooruit vol waar weg zorg"
).split()
# These look like presents of rare verbs and are something else.
FUNCTION_WORDS = {"het", "met", "niet", "not", "uit"}
INSEPARABLE = ("be", "ge", "her", "er", "ont", "ver")


def frequency(word: str) -> float:
    return wordfreq.zipf_frequency(word, "nl", wordlist="large")


def spell(body: str) -> str:
    """A stem never ends in v or z: geev → geef."""
    return body[:-1] + {"v": "f", "z": "s"}.get(body[-1], body[-1])


def stem(infinitive: str) -> str:
    """The stem as spelt in the present: vragen → vraag, geven → geef, pakken → pak."""
    body = infinitive[:-2]
    if len(body) > 1 and body[-1] == body[-2]:
        return body[:-1]
    if (
        len(body) > 1
        and body[-1] not in VOWELS + "w"
        and body[-2] in "aeou"
        and (len(body) == 2 or body[-3] not in VOWELS)
    ):
        doubled = body[:-1] + body[-2] + body[-1]
        # An unstressed e stays single: regelen → regel, but delen → deel. The more frequent present decides.
        if body[-2] != "e" or body in FUNCTION_WORDS or frequency(spell(doubled) + "t") > frequency(spell(body) + "t"):
            body = doubled
    return spell(body)


def third_person(infinitive: str) -> str:
    root = stem(infinitive)
    return root if root.endswith("t") else root + "t"


def weak_participle(infinitive: str) -> str:
    root, before = stem(infinitive), infinitive[:-2]
    ending = "" if root[-1] in "td" else ("t" if before[-1] in "tkfschpx" else "d")
    with_ge, without = "ge" + root + ending, root + ending
    # bellen → gebeld, behandelen → behandeld: the more frequent decides.
    if infinitive.startswith(INSEPARABLE) and frequency(without) > frequency(with_ge):
        return without
    return with_ge


def main() -> None:
    ranked = wordfreq.top_n_list("nl", DEEP, wordlist="large")
    attested = set(ranked)

    def is_form(word: str) -> bool:
        return len(word) > 1 and all(c.isalpha() or c in "'-" for c in word) and word[0].isalpha() and word[-1].isalpha()

    common = []
    for rank, word in enumerate(ranked):
        if not is_form(word):
            continue
        dutch = wordfreq.zipf_frequency(word, "nl", wordlist="large")
        english = wordfreq.zipf_frequency(word, "en", wordlist="large")
        if rank >= 1500 and english - dutch > 1.3:
            continue
        common.append(word)
        if len(common) == FORMS:
            break
    (HERE / "common-words.nl.txt").write_text("\n".join(sorted(common)) + "\n", encoding="utf-8")

    strong = dict(pair.split() for line in STRONG.split("\n") for pair in line.split("|") if pair)
    irregular = {"zijn": "is", "hebben": "heeft", "kunnen": "kan", "doen": "doet", "gaan": "gaat", "staan": "staat",
                 "slaan": "slaat", "zien": "ziet", "komen": "komt", "weten": "weet", "moeten": "moet"}
    verbs = {}
    for word in ranked:
        if word in strong:
            base = next((b for b in irregular if word.endswith(b) and word != "verzoeken"), None)
            present = word[: -len(base)] + irregular[base] if base else third_person(word)
            if word in ("overlijden", "lijden", "bidden"):
                present = word[:-2] + ("t" if word != "bidden" else "t")
            verbs[word] = (present, strong[word])
        elif is_form(word) and word.endswith("en") and len(word) > 4 and word.isalpha():
            present, weak = third_person(word), weak_participle(word)
            if present not in attested or present == word or present in FUNCTION_WORDS:
                continue
            if word.startswith("ge") and not present.startswith("ge"):
                continue
            if weak in attested and weak != word and not (weak == present and present.endswith("t") and word.endswith("ten")):
                verbs[word] = (present, weak)
    for word in ranked:
        for prefix in PREFIXES:
            rest = word[len(prefix):]
            if word.startswith(prefix) and rest in verbs and word not in verbs:
                present, participle = verbs[rest]
                if prefix + participle in attested or prefix + present in attested:
                    verbs[word] = (prefix + present, prefix + participle)
    lines = [f"{word} {present} {participle}" for word, (present, participle) in verbs.items()]
    (HERE / "verbs.nl.txt").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
