#!/usr/bin/env python3
"""Derives common-words.nl.txt and verbs.nl.txt from the Dutch frequencies of wordfreq 3.1.1.

    python3 -m pip install wordfreq==3.1.1
    python3 derive_words.py

common-words.nl.txt: the most frequent Dutch word forms, without their frequencies, in alphabetical order.
    - of the "large" Dutch list, forms of two letters and more that consist of letters (with ' or - inside);
    - not: forms that are twenty times as frequent in English as in Dutch, and not among the 1,500 most
      frequent Dutch ones (film titles and song texts bring them in);
    - the first 12,000 that remain.

verbs.nl.txt: one verb per line: infinitive, form with hij/zij, past participles. A form is taken for a verb when both its
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
omgeven omgeven|overtreden overtreden|overvallen overvallen|overzien overzien|voorzien voorzien|voorbehouden voorbehouden
doorstaan doorstaan|ondergaan ondergaan|volstaan volstaan|gedenken gedacht|overkomen overkomen|aanbevelen aanbevolen
bevriezen bevroren|bederven bedorven|beklimmen beklommen|bestrijden bestreden|bestrijken bestreken|verslaan verslagen|verstrijken verstreken
vrijlaten vrijgelaten|nakomen nagekomen|toekennen toegekend|onthullen onthuld|ontnemen ontnomen|ontzien ontzien|ontheffen ontheven|opheffen opgeheven
verheffen verheven|verdrijven verdreven|verraden verraden|verschuilen verscholen|verslijten versleten|vertreden vertreden|verweven verweven
betreden betreden|bezweren bezworen|bedelven bedolven|ontbinden ontbonden|ontgaan ontgaan|ontlopen ontlopen|ontsluiten ontsloten|ontspringen ontsprongen
onttrekken onttrokken|ontwijken ontweken|onderbreken onderbroken|onderscheiden onderscheiden|onderschrijven onderschreven|ondervinden ondervonden
ondervragen ondervraagd|overdrijven overdreven|overlaten overgelaten|overwinnen overwonnen|doorbreken doorbroken|doorlopen doorlopen|voorschrijven voorgeschreven
verwijten verweten|verzwijgen verzwegen|verspreken versproken|vergelden vergolden|verhelpen verholpen|bekeuren bekeurd|bijstaan bijgestaan
inwilligen ingewilligd|opschorten opgeschort|kwijtschelden kwijtgescholden|bezien bezien|bevragen bevraagd|heroverwegen heroverwogen
voortzetten voortgezet|vrijstellen vrijgesteld|overeenkomen overeengekomen|veronachtzamen veronachtzaamd|onderbouwen onderbouwd|belasten belast
bekostigen bekostigd|borgen geborgd|indexeren geïndexeerd|evalueren geëvalueerd|honoreren gehonoreerd|toewijzen toegewezen|opschalen opgeschaald
beëindigen beëindigd|herindiceren geherindiceerd|betrachten betracht|herdenken herdacht|weerhouden weerhouden|bewerkstelligen bewerkstelligd
"""


PREFIXES = (
    "aan achter af bekend bij binnen buiten deel dicht door gelijk goed heen in klaar kwijt langs los mee na neer om onder op open over "
    "plaats rond samen stop tegen teleur terecht terug thuis toe uit vast voor vrij vooruit vol waar weg zorg voort tegemoet"
).split()
# These look like presents of rare verbs and are something else.
FUNCTION_WORDS = {"het", "met", "niet", "not", "uit"}
# Verbs with these before them never take ge-.
INSEPARABLE = ("be", "ge", "her", "er", "ont", "ver")
# Verbs with these before them take ge- in the middle (overgeplaatst), or none at all (overlegd): usage decides.
EITHER = ("aan", "door", "mis", "om", "onder", "over", "vol", "voor", "weer", "achter")
# Plural nouns and past tenses that look like inseparable verbs in -ten (beesten: "beest" would be its present).
NO_VERBS = set("""
aankomsten achterbuurten achterkanten achterlichten achterlieten achterpoten aandelenmarkten aandachtspunten aanklachten
aanknopingspunten aansloten aanverwanten aanwinsten bedachten bedevaarten bedrijfsresultaten beesten behoeften belastingwetten berghutten beschoten
besloten bestandsformaten betaalautomaten betaalkaarten bevochten bezatten bezeten bezochten bezorgdiensten bezwaarschriften doorzochten
erediensten eregasten herkenningspunten hersenhelften omeletten ondergeschikten onderschriften ondersoorten onderzeeboten onderzochten
onderzoeksinstituten onderzoeksjournalisten onderzoeksprojecten onderzoeksrapporten ontgiften ontvangsten ontwerpfouten ontwikkelingsprojecten
overdrachten overeenkomsten overheidsdiensten overlijdensberichten overschotten overtochten overzichten verbeeten verdachten vergaten vergezichten
verjaardagskaarten verkeerslichten verkochten verkooppunten verlieten vermisten verschoten verwanten verzamelobjecten verzochten verzoekschriften
volmachten voorbedachten voordrachten voorgerechten voorgezeten voorposten voorpoten voorschotten voorschriften vooruitzichten weerberichten
weerkaarten bessen besten wellen verstreken
""".split())
# A participle that is so many times (as a power of ten) rarer than the other one is a slip of somebody's pen.
RARER = 1.0


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
    with_ge, without = ge(root) + ending, root + ending
    # bellen → gebeld, behandelen → behandeld: the more frequent decides.
    prefix = next((part for part in EITHER if infinitive.startswith(part)), None)
    if prefix:
        middle = prefix + ge(root[len(prefix) :]) + ending
        if frequency(middle) > max(0, frequency(without) - RARER):
            return middle
    if infinitive.startswith(INSEPARABLE + EITHER) and frequency(without) > frequency(with_ge):
        return without
    return with_ge


def ge(root: str) -> str:
    """ge- before a stem, with the two points that keep vowels apart: geïnformeerd, geëist, but geuit, geijverd and geopend."""
    if root.startswith("i") and not root.startswith("ij"):
        return "geï" + root[1:]
    if root.startswith("e"):
        return "geë" + root[1:]
    if root.startswith("u") and not root.startswith("ui"):
        return "geü" + root[1:]
    return "ge" + root


def bare(participle: str) -> str:
    """A participle without its ge-: gesteund → steund, geëist → eist; one without it stays as it is."""
    if not participle.startswith("ge"):
        return participle
    return participle[2:].replace("ë", "e", 1).replace("ï", "i", 1) if participle[2:3] in ("ë", "ï") else participle[2:]


def compound(prefix: str, word: str, present: str, base: str) -> list[str]:
    """The participles of a verb with something before it, by usage: overleggen → overlegd and overgelegd."""
    whole, short = prefix + base, prefix + bare(base)
    often = frequency(whole)
    if prefix not in EITHER or not base.startswith("ge") or short == word or not frequency(short):
        return [whole] if often else []
    # "omzet" and "aanknoopt" are presents, "aanslagen" is a noun: those count only where the form with ge- isn't used.
    same = short == prefix + present or short.endswith("en")
    if often and often > frequency(short) - RARER:
        return [whole] if same or frequency(short) < often - RARER else [whole, short]
    return [short]


def is_inseparable(word: str) -> bool:
    """Whether an infinitive in -ten is a verb with be-, ver- and so on before it: verwachten, but not beesten."""
    prefix = next((part for part in INSEPARABLE + EITHER if word.startswith(part) and part != "ge"), None)
    rest = word[len(prefix) : -2] if prefix else ""
    return len(rest) > 2 and any(letter in VOWELS for letter in rest) and word not in NO_VERBS


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
            looks_like_noun = weak == present and present.endswith("t") and word.endswith("ten")
            verb = not looks_like_noun or is_inseparable(word) and word[:-3] + "en" not in attested
            if weak in attested and weak != word and verb:
                verbs[word] = (present, weak)
    for word in strong:
        if word not in verbs:
            verbs[word] = (third_person(word), strong[word])
    for word in ranked:
        for prefix in PREFIXES:
            rest = word[len(prefix):]
            if word.startswith(prefix) and rest in verbs and word not in strong and word not in NO_VERBS:
                present, participle = verbs[rest]
                found = compound(prefix, word, present, participle)
                if found:
                    verbs[word] = (prefix + present, " ".join(found))
    lines = [f"{word} {present} {participle}" for word, (present, participle) in verbs.items()]
    (HERE / "verbs.nl.txt").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
