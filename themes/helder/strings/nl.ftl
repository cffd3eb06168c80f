# De woorden van het thema. Taalniveau B1, met u. Een naam, een =-teken, een tekst.

## Op elke pagina
skip = Ga naar de tekst
language = Taal
languages = Kies uw taal
menu = Menu
breadcrumbs = U bent hier
footer = Over deze site
footer-promise = Deze site is gratis en zet geen cookies.
footer-publisher = De site is van
contents-heading = Op deze pagina
words-heading = Woorden op deze pagina
footnote = Noot
footnote-back = Terug naar de tekst bij noot { $number }
sources-heading = Bronnen
source = Bron
updated = Laatst veranderd op { $date }.
feedback-question = Klopt er iets niet?
edit-link = Verbeter deze pagina
feedback-link = Geef het aan ons door
owner-heading = Wie beheert deze site?
owner-example = Dit is een voorbeeldadres: wie de site publiceert, vult hier het eigen adres in.
owner-unverified = Wij hebben nu geen adres dat is nagekeken.
read-start = Lees voor
read-stop = Stop met voorlezen

## Meldingen boven een pagina
example-title = Dit is een verzonnen voorbeeld.
example-text = Bel deze nummers niet.
unreviewed-title = Deze vertaling is nog niet nagekeken.
unreviewed-text = Origineel:
fallback-text = Deze tekst is er nog niet in uw taal. U leest hem nu in het { $language }.

## Zoeken
finder-label = Waar woont u?
finder-hint = Typ uw gemeente, dorp of postcode.
finder-label-referrer = Waar woont uw patiënt?
finder-hint-referrer = Typ de gemeente, het dorp of de postcode van uw patiënt.
finder-list = Gevonden
finder-none = Niets gevonden. Kijk of u een typefout ziet.
finder-none-for = Niets gevonden voor ‘{"{q}"}’
finder-one = 1 gemeente gevonden: {"{name}"}.
finder-many = {"{n}"} gemeenten gevonden. Kies uw gemeente.
finder-answer = 1 antwoord gevonden: {"{name}"}.
finder-answers = {"{n}"} antwoorden gevonden. Kies wat u zoekt.
finder-failed = Zoeken lukt niet.
finder-failed-answer = Zoeken lukt niet. Kies hieronder uit een lijst.
finder-topic = {"Uitleg: "}
finder-in = {", gemeente "}
finder-old = {", nu gemeente "}
finder-button = Zoek

## De eerste stap
first-step-heading-supporter = Bel als eerste
first-step-heading-municipality = Bel de gemeente
first-step-heading-care-office = Bel het zorgkantoor
first-step-heading-signpost = Bel als eerste
first-step-heading-find = Zoek wie u kunt bellen
first-step-heading-here = Begin hier
call = Bel
first-step-say = Zeg bijvoorbeeld:
first-step-site = Daar staat hoe u contact opneemt.
first-step-who-supporter = U belt met { $name }.
first-step-who-municipality = U belt met de gemeente { $name }.
first-step-who-care-office = U belt met zorgkantoor { $name }.
first-step-who-signpost = U belt met { $name }. Die helpt u verder.
say-wmo = Ik zoek een onafhankelijke cliëntondersteuner.
say-wlz = Ik heb zorg uit de Wlz. Ik zoek een onafhankelijke cliëntondersteuner.
say-specialised = Ik zoek een gespecialiseerde cliëntondersteuner.
say-unknown = Ik zoek een onafhankelijke cliëntondersteuner.
say-means = {""}
free = Het is gratis. De cliëntondersteuner staat naast u.
never-checked = Een deskundige moet deze pagina nog nakijken.
checked-on = Nagekeken op
checked-by = door { $name }
checked-phone = per telefoon
checked-email = per e-mail
checked-website = op de website
checked-visit = met een bezoek
checked-register = in het register
walk-in = Langskomen: { $days }, { $times }
open = Open: { $days }, { $times }
vcard = Bewaar dit nummer in uw telefoon

## Gemeente
official-name = De officiële naam is { $name }.
page-too-old = Deze pagina is te oud. Wij laten geen nummers zien die veranderd kunnen zijn. Zoek een nieuwe versie, of ga naar uw gemeentehuis.
supporters-heading = Wie helpt in { $name }?
nobody-known = Wij weten nog niet wie dit hier doet.
municipality-must = De gemeente moet het regelen.
nobody-known-link = Lees waarom wij dit laten zien
wlz-heading = Heeft u zorg uit de Wlz?
wlz-text = Dan regelt het zorgkantoor uw cliëntondersteuner. U hoort bij de regio { $region }.
wlz-office = Het zorgkantoor is { $office } (bron uit { $year }).
municipality-heading = Contact met de gemeente
places-heading = Plaatsen in { $name }
predecessors = Hier horen nu ook bij: { $names }.
reported-heading = Niet nagekeken: wat andere bronnen zeggen
reported-page = In { $year } stond dit op de site van de gemeente:
reported-supporter = { $by ->
    [municipality] In { $year } noemde de gemeente hier { $name }.
   *[other] In { $year } noemde een openbare bron hier { $name }.
} Vraag of dat nog zo is.
reported-national = Landelijke sites die de weg wijzen:
referrers-heading = Bent u huisarts of wijkverpleegkundige?
referrers-link = Verwijzen in { $name }: wie belt u?

## Een cliëntondersteuner
need-wmo = Voor hulp van de gemeente (Wmo).
need-wlz = Voor wie zorg uit de Wlz heeft.
need-specialised = Gespecialiseerde cliëntondersteuning.
need-unknown = Voor iedereen.
organisations = Hierachter staan: { $names }.
unverified = Wij hebben nog geen nummer dat is nagekeken. Gebruik het nummer bovenaan deze pagina.
response-time = Wanneer krijgt u antwoord?
waiting-time = Hoe lang wacht u?
reported = doorgegeven op { $date }
spoken = Talen
independence-heading = Hoe onafhankelijk is dit?
paid-by = Wie betaalt?
paid-by-municipality = De gemeente
paid-by-care-office = Het zorgkantoor
paid-by-government = Het Rijk
paid-by-fund = Een fonds of giften
paid-by-unknown = Dat weten wij niet
decides = Beslist dit team ook over uw hulp?
provides-care = Geeft de organisatie ook zorg?
hours-capped = Is er een grens aan het aantal uren?
workers = Wie helpen u?
workers-professionals = Beroepskrachten
workers-volunteers = Vrijwilligers
workers-both = Beroepskrachten en vrijwilligers
workers-unknown = Dat weten wij niet
registered = Staan zij in het register van de BCMB?
answer-yes = Ja
answer-no = Nee
answer-unknown = Dat weten wij niet
doubt = Twijfelt u? U mag altijd om een ander vragen.

## Delen
share-heading = Stuur deze pagina door
share-sms = Sms
share-mail = E-mail
share-button = Delen

## Titels van pagina's die geen eigen tekst hebben
municipality-title = Cliëntondersteuning in { $name }
municipality-summary = Wie staat er in { $name } gratis naast u? Bel en vraag om een cliëntondersteuner.
referral-title = Verwijzen in { $name }
referral-summary = Wie belt u voor een patiënt in { $name }?
province-title = Gemeenten in { $province }
province-summary = Kies uw gemeente in { $province }. U ziet dan wie u kunt bellen.
postcode-title = Postcodes die beginnen met { $prefix }
postcode-summary = Kies uw postcode. U komt bij uw gemeente.
gallery-title = Galerij
gallery-summary = Alle onderdelen van het thema, met voorbeelden.
component-title = Onderdeel: { $name }
component-summary = Het onderdeel { $name } van het thema, met voorbeelden.
moved = Deze pagina heeft een nieuw adres

## Onderdelen in teksten
call-out-warning = Let op
call-out-example = Voorbeeld
copy = Kopieer de tekst
copied = De tekst is gekopieerd.
print = Print deze pagina
video = Bekijk de video: { $title }
transcript = Lees wat er gezegd wordt

## Lijsten
comma = ,
letters = Van A tot Z
postcode = Postcode
municipality-named = Gemeente { $name }
municipality = Gemeente
or = of
read-more = Wilt u meer weten?
guide-again = Begin opnieuw
guide-progress = Vraag { $number } van { $total }
guide-progress-most = Vraag { $number } van hoogstens { $total }
guide-left = { $count ->
    [1] Dit is de laatste vraag.
   *[other] Nog hoogstens { $count } vragen
 }
guide-given = U koos
guide-back = Terug naar de vorige vraag
guide-privacy = Wij bewaren uw antwoorden niet.

## Wat wij weten
coverage = { $covered ->
    [one] In { $covered } van de { $total } gemeenten kennen wij iemand.
   *[other] In { $covered } van de { $total } gemeenten kennen wij iemand.
  }
coverage-caption = Gemeenten waar wij iemand kennen
coverage-who = Wie helpt er?
not-checked = Nog niet nagekeken

## Andere talen die iemand spreekt
speaks-pt = Portugees
speaks-it = Italiaans
speaks-ary = Marokkaans-Arabisch
speaks-ber = Berbers
speaks-ku = Koerdisch
speaks-prs = Dari
speaks-ps = Pasjtoe
speaks-am = Amhaars
speaks-ru = Russisch
speaks-ro = Roemeens
speaks-bg = Bulgaars
speaks-zh = Chinees
speaks-hi = Hindi
speaks-ur = Urdu
speaks-id = Indonesisch
speaks-pap = Papiaments
speaks-srn = Sranan

## Verwijzers
referral-intro = Een verwijzing is niet nodig. Uw patiënt kan zelf bellen. U kunt ook samen bellen.
referral-wmo = Nee, of niets aangevraagd: Wmo
referral-wlz = Ja, ook als iemand thuis woont: Wlz
referral-specialised = Hoort uw patiënt bij de groepen met extra hulp?
referral-wlz-ask = Voor de Wlz belt u het zorgkantoor van die regio. Wij hebben daarvan nog geen nummer dat is nagekeken.
referral-wlz-municipality = De gemeente is niet het zorgkantoor, maar kan u het nummer geven.
referral-specialised-ask = Dat is een landelijke regeling, niet van de gemeente. Wij hebben daarvan geen nummer dat is nagekeken. Bel eerst een gewone cliëntondersteuner. Die helpt nu, en zoekt mee.
referral-unknown = Wij hebben nog geen nummer dat is nagekeken.
referral-file = Tekst voor het dossier
referral-back = Terug naar { $name } voor inwoners
leaflet-text = Heeft u zorg of hulp nodig? Er is iemand die naast u staat.
referral-question = Heeft uw patiënt een CIZ-besluit voor zorg uit de Wlz?
leaflet-code = Code om te scannen. Die opent de pagina van { $name }.

## Contact en tijden
hours-days = { $from } tot en met { $to }
hours-times = { $from } tot { $to } uur
hours-always = dag en nacht
hours-no-holidays = Niet op feestdagen
hours-holidays = Op feestdagen { $times }
hours-appointment = Alleen op afspraak
hours-every-day = alle dagen
and = en
cost-minute = Bellen kost { $euros } euro per minuut, boven op uw eigen kosten.
cost-call = Bellen kost { $euros } euro per gesprek, boven op uw eigen kosten.
channel-text-message = Sms
channel-whatsapp = WhatsApp
channel-form = Vul het formulier in
response-days = { $count ->
    [one] Binnen 1 werkdag
   *[other] Binnen { $count } werkdagen
 }
waiting-weeks = { $count ->
    [0] U hoeft niet te wachten
    [one] 1 week
   *[other] { $count } weken
 }
first-step-town-hall = Ga naar het gemeentehuis.
workers-lived-experience = Mensen die het zelf hebben meegemaakt
paid-by-members = De leden van een vereniging
paid-by-several = Meer partijen samen
referral-slug = verwijzen
referral-text =
    - Datum: …
    - Gewezen op gratis onafhankelijke cliëntondersteuning: ja of nee.
    - Vraag van de patiënt in 1 zin: …
    - Wet: Wmo of Wlz of gespecialiseerd of onbekend.
    - Contact meegegeven: naam … en telefoon …
    - Wie belt: patiënt of naaste, of samen gebeld op …
    - Toestemming om gegevens te delen: ja of nee. Welke: …
    - Folder meegegeven: ja of nee.
    - Hierop terugkomen op: …
referral-leaflet = Folder voor uw patiënt
referral-leaflet-text = Eén blad, op A4 of A5, met het nummer en een QR-code.
leaflet-slug = folder
leaflet-title = Wie staat er naast u in { $name }?
leaflet-summary = Een blad om te printen en mee te geven: wie u belt in { $name }, en wat u zegt.
leaflet-who = Zo iemand heet een cliëntondersteuner. U heeft er recht op.
leaflet-explains = Een cliëntondersteuner legt uit wat er kan.
leaflet-letters = Die helpt met brieven en gaat mee naar gesprekken.
leaflet-decide = U beslist zelf.
leaflet-scan = Scan deze code met uw telefoon. Of ga naar:
leaflet-pdf = Folder om te printen
leaflet-pdf-large = Folder met grote letters
leaflet-pdf-province = Alle folders van { $name } om te printen
leaflet-valid = Geldt tot en met { $date }.
referral-pdf = Dit blad om te printen
speaks-nl = Nederlands
speaks-en = Engels
speaks-ar = Arabisch
speaks-tr = Turks
speaks-uk = Oekraïens
speaks-pl = Pools
speaks-dse = Nederlandse Gebarentaal
speaks-fy = Fries
speaks-de = Duits
speaks-fr = Frans
speaks-es = Spaans
speaks-ti = Tigrinya
speaks-so = Somalisch
speaks-fa = Farsi
coverage-provinces = Hoeveel weten wij per provincie?
province = Provincie
coverage-known = Gemeenten met iemand
coverage-reported = Alleen genoemd, niet nagekeken
coverage-nothing = Nog niets bekend
coverage-laws = Hoeveel weten wij per wet?
coverage-law = Wet
coverage-total = Alle gemeenten
other-ways = Andere manieren om te zoeken
names-title = Plaatsen en gemeenten: { $letters }
names-summary = Kies uw dorp, stad of gemeente. U ziet dan wie u kunt bellen.
municipalities-title = Gemeenten: { $letters }
municipalities-summary = Alle gemeenten van { $letters }. Kies uw gemeente en u ziet wie u kunt bellen.
map-label = Kaart van de provincies. Bron van de grenzen: CBS.
words-title = Moeilijke woorden: { $letters }
words-summary = Moeilijke woorden van { $letters }, uitgelegd in gewone taal.
topics-slug = onderwerpen
topics-heading = Onderwerpen van A tot Z
topics-title = Onderwerpen: { $letters }
topics-summary = Zoek een woord. Kies het woord en u leest het antwoord.
shared-title = Welke plaats bedoelt u: { $name }?
unknown-title = Niets gevonden
unknown-text = Wij kennen geen plaats of onderwerp met deze naam. Kijk of u een typefout ziet.
referral-region = Deze gemeente hoort bij zorgkantoorregio { $region }.

## Per situatie: de eerste stap op de pagina van een gemeente
supporter-is = Iemand die naast u staat: gratis en onafhankelijk.
phone-menu = Hoort u een keuzemenu? Kies Wmo of zorg. Of wacht tot iemand opneemt.
for-another = U mag ook voor iemand anders bellen.
need-call-municipality = Bel de gemeente:
need-call = Bel { $name }:
need-ask = Zeg:
wlz-no-number = Wij hebben geen nummer van het zorgkantoor dat is nagekeken. De gemeente kan u het nummer geven.
ask-wlz = Ik heb zorg uit de Wlz. Welk nummer heeft het zorgkantoor?
means-ask-wlz = {""}
means-say-wlz = {""}
wlz-then = Bel daarna het zorgkantoor. Vraag om een onafhankelijke cliëntondersteuner.
specialised-heading = Heeft u meer nodig dan gewone cliëntondersteuning?
specialised-text = Voor een paar groepen is er extra hulp. Bijvoorbeeld bij autisme of hersenletsel. Die hulp is voor het hele land geregeld, niet door uw gemeente.
specialised-no-number = Wij hebben geen nummer van die hulp dat is nagekeken. Begin daarom met een gewone cliëntondersteuner. Die helpt u nu, en zoekt met u verder.
ask-specialised = Ik zoek een onafhankelijke cliëntondersteuner. Wie helpt mij zoeken naar gespecialiseerde cliëntondersteuning?
means-ask-specialised = {""}
means-say-specialised = {""}
objection-heading = Bent u het niet eens met een besluit?
objection-text = Stuur een brief waarin u bezwaar maakt. Bellen is niet genoeg. Meestal heeft u 6 weken, vanaf de datum boven de brief. Staat er iets anders in uw brief? Dan geldt dat. Een cliëntondersteuner helpt u ermee.
say-objection = Ik wil bezwaar maken. Ik zoek een onafhankelijke cliëntondersteuner.
means-say-objection = {""}
objection-then = Lukt dat niet op tijd? Stuur dan zelf een korte brief. Schrijf: “Ik maak bezwaar. Ik stuur later waarom.”
nothing-heading = Krijgt u geen hulp?
share-text = { $name }: bel { $phone }. Zeg: "{ $say }"
