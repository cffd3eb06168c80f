# De woorden van het thema in makkelijke taal. Hier staat alleen wat makkelijker is dan in nl.ftl; de rest komt daarvandaan.

## Op elke pagina
footer = Over deze website
footer-promise = Deze website is gratis. Wij gebruiken geen cookies.
footer-publisher = Deze website is van
sources-heading = Waar komt dit vandaan?
source = Dit komt van
feedback-link = Vertel het ons
owner-heading = Van wie is deze website?
owner-example = Dit adres is niet echt. Het echte adres komt nog.
owner-unverified = Wij hebben nu geen adres dat is nagekeken.

## Meldingen boven een pagina
example-title = Deze pagina is niet echt.
example-text = Bel deze nummers niet.
unreviewed-title = Deze tekst is nog niet nagekeken. Er kunnen fouten in staan.
unreviewed-text = {""}
fallback-text = Deze pagina is er nog niet in makkelijke taal. De taal is nu: { $language }.

## Zoeken
finder-hint = Typ uw dorp of stad. Of typ uw postcode.

## De eerste stap
first-step-heading-find = Zoek wie u belt
first-step-site = Daar leest u hoe u hulp vraagt.
first-step-who-signpost = U belt met { $name }. Zij helpen u met zoeken.
free = Het is gratis. De cliëntondersteuner denkt met u mee.
checked-register = in een lijst met namen
walk-in = U kunt langskomen: { $days }, { $times }

## Gemeente
official-name = De naam op papier is { $name }.
page-too-old = Deze pagina is te oud. Misschien kloppen de nummers niet meer. Ga naar uw gemeentehuis.
wlz-heading = Krijgt u zorg uit de Wlz?
wlz-text = Dan regelt het zorgkantoor uw cliëntondersteuner. U woont in de regio { $region }.
wlz-office = Het zorgkantoor heet { $office }. Dat lazen wij in een tekst uit { $year }.
predecessors = Deze gemeenten horen hier nu bij: { $names }.

## Een cliëntondersteuner
need-wmo = Voor hulp van de gemeente (Wmo).
need-wlz = Voor mensen met zorg uit de Wlz.
need-specialised = Dit is de extra hulp voor 5 groepen.
organisations = Deze organisaties doen mee: { $names }.
unverified = Wij keken nog geen nummer na. Bel het nummer boven aan deze pagina.
reported = dat hoorden wij op { $date }
independence-heading = Helpen zij alleen u?
paid-by-government = De overheid
paid-by-fund = Een organisatie of mensen die geld geven
paid-by-unknown = Onbekend
decides = Besluit dit team ook over uw hulp?
hours-capped = Stopt de hulp na een aantal uren?
workers-professionals = Mensen die hier loon voor krijgen
workers-volunteers = Vrijwilligers: mensen die helpen zonder loon
workers-both = Mensen met loon en mensen zonder loon
workers-unknown = Onbekend
registered = Staan zij op de lijst van de BCMB?
answer-unknown = Onbekend
doubt = Denkt u dat het niet klopt? Vraag om iemand anders.

## Titels van pagina's die geen eigen tekst hebben
municipality-title = Een cliëntondersteuner in { $name }
municipality-summary = Bel voor een gratis cliëntondersteuner in { $name }.
province-summary = Kies uw gemeente in { $province }. Dan ziet u wie u belt.
postcode-summary = Kies uw postcode. Dan ziet u uw gemeente.

## Onderdelen in teksten
transcript = Lees de woorden van de video

## Wat wij weten
coverage-provinces = Wat weten wij in elke provincie?

## Voor wie naar de huisarts gaat
leaflet-text = Heeft u zorg of hulp nodig? Iemand kan met u meedenken.
leaflet-title = Wie helpt u in { $name }?
leaflet-who = Dat is een cliëntondersteuner. U heeft er recht op.
leaflet-explains = Hij vertelt wat u kunt kiezen.
leaflet-letters = Hij leest brieven met u. Hij gaat mee naar een gesprek.

## Contact en tijden
cost-minute = Bellen kost { $euros } euro per minuut. U betaalt ook uw gewone kosten voor bellen.
cost-call = Bellen kost { $euros } euro per gesprek. U betaalt ook uw gewone kosten voor bellen.
paid-by-several = Meer organisaties samen
names-summary = Kies uw dorp of stad. Dan ziet u wie u belt.
municipalities-summary = Alle gemeenten van { $letters }. Kies uw gemeente. Dan ziet u wie u belt.
map-label = Kaart van de provincies. De grenzen komen van het CBS.
words-summary = Moeilijke woorden van { $letters }. Bij elk woord staat uitleg.

## Per situatie: de eerste stap op de pagina van een gemeente
supporter-is = Iemand die met u meedenkt. Het is gratis.
phone-menu = Hoort u: kies 1, kies 2? Kies dan Wmo of zorg. Of wacht tot iemand praat.
wlz-no-number = Wij hebben geen nummer van het zorgkantoor dat is nagekeken. Vraag het nummer aan de gemeente.
specialised-heading = Heeft u extra hulp nodig?
specialised-text = Voor een paar groepen is er extra hulp. Bijvoorbeeld voor mensen met autisme. Die hulp komt niet van uw gemeente.
specialised-no-number = Wij hebben daarvan geen nummer dat is nagekeken. Bel daarom eerst een gewone cliëntondersteuner. Die helpt u nu. Die zoekt met u verder.
objection-text = Stuur een brief. Bellen is niet genoeg. U heeft meestal 6 weken. Tel vanaf de datum boven de brief. Staat er iets anders in de brief? Dan telt dat. Een cliëntondersteuner helpt u met uw brief.
objection-then = Lukt dat niet op tijd? Stuur dan zelf een korte brief. Schrijf: “Ik maak bezwaar. Ik stuur later waarom.”
never-checked = Deze pagina is nog niet gecontroleerd.
