# The words of the theme in Polish. Plain words, short sentences, the "Państwo" form. A name, an = sign, a text.
# What somebody says on the phone (say-…) stays Dutch, and so does the page for Dutch professionals (referral-…).

## On every page
skip = Przejdź do tekstu
language = Język
languages = Proszę wybrać język
menu = Menu
breadcrumbs = Są Państwo tutaj
footer = O tej stronie
footer-promise = Ta strona jest bezpłatna i nie używa plików cookie.
footer-publisher = Wydawca strony:
contents-heading = Na tej stronie
words-heading = Słowa na tej stronie
footnote = Przypis
footnote-back = Wróć do tekstu przy przypisie { $number }
sources-heading = Źródła
source = Źródło
updated = Ostatnia zmiana: { $date }.
feedback-question = Coś się nie zgadza?
edit-link = Popraw tę stronę
feedback-link = Prosimy nam to zgłosić
owner-heading = Kto odpowiada za tę stronę?
owner-example = To jest adres przykładowy: kto publikuje stronę, wpisze tu swój adres.
owner-unverified = Nie mamy teraz sprawdzonego adresu.
read-start = Czytaj na głos
read-stop = Zatrzymaj czytanie

## Notices above a page
example-title = To jest zmyślony przykład.
example-text = Proszę nie dzwonić pod te numery.
unreviewed-title = Nikt jeszcze nie sprawdził tego tłumaczenia.
unreviewed-text = Oryginał:
fallback-text = Tego tekstu nie ma jeszcze w Państwa języku. Teraz czytają go Państwo w języku: { $language }.

## Search
finder-label = Gdzie Państwo mieszkają?
finder-hint = Proszę wpisać gminę, wieś lub kod pocztowy (postcode).
finder-label-referrer = Gdzie mieszka Państwa pacjent?
finder-hint-referrer = Proszę wpisać gminę, wieś lub kod pocztowy (postcode) pacjenta.
finder-list = Wyniki
finder-none = Nic nie znaleziono. Proszę sprawdzić, czy nie ma błędu w pisowni.
finder-none-for = Nic nie znaleziono dla „{"{q}"}”
finder-one = Znaleziono 1 gminę: {"{name}"}.
finder-many = Liczba znalezionych gmin: {"{n}"}. Proszę wybrać swoją gminę.
finder-answer = Znaleziono 1 odpowiedź: {"{name}"}.
finder-answers = Liczba znalezionych odpowiedzi: {"{n}"}. Proszę wybrać właściwą.
finder-failed = Wyszukiwanie nie działa.
finder-failed-answer = Wyszukiwanie nie działa. Proszę wybrać z listy poniżej.
finder-topic = {"Wyjaśnienie: "}
finder-in = {", gmina "}
finder-old = {", teraz gmina "}
finder-button = Szukaj

## The first step
first-step-heading-supporter = Proszę najpierw zadzwonić tutaj
first-step-heading-municipality = Proszę zadzwonić do gminy (gemeente)
first-step-heading-care-office = Proszę zadzwonić do biura opieki (zorgkantoor)
first-step-heading-signpost = Proszę najpierw zadzwonić tutaj
first-step-heading-find = Proszę sprawdzić, do kogo można zadzwonić
first-step-heading-here = Proszę zacząć tutaj
call = Telefon:
first-step-say = Proszę powiedzieć po niderlandzku, na przykład:
first-step-site = Tam jest napisane, jak się skontaktować.
first-step-who-supporter = Dzwonią Państwo do: { $name }.
first-step-who-municipality = Dzwonią Państwo do gminy { $name }.
first-step-who-care-office = Dzwonią Państwo do biura opieki (zorgkantoor) { $name }.
first-step-who-signpost = Dzwonią Państwo do: { $name }. Tam ktoś wskaże Państwu drogę.
say-wmo = Ik zoek een onafhankelijke cliëntondersteuner.
say-wlz = Ik heb zorg uit de Wlz. Ik zoek een onafhankelijke cliëntondersteuner.
say-specialised = Ik zoek een gespecialiseerde cliëntondersteuner.
say-unknown = Ik zoek een onafhankelijke cliëntondersteuner.
say-means = To znaczy: szukam niezależnej osoby wspierającej.
free = To jest bezpłatne. Osoba wspierająca stoi po Państwa stronie.
never-checked = Ekspert jeszcze nie sprawdził tej strony.
checked-on = Sprawdzono
checked-by = (kto: { $name })
checked-phone = telefonicznie
checked-email = e-mailem
checked-website = na stronie internetowej
checked-visit = na miejscu
checked-register = w rejestrze
walk-in = Można przyjść: { $days }, { $times }
open = Czynne: { $days }, { $times }
vcard = Zapisz ten numer w telefonie

## Municipality
official-name = Oficjalna nazwa: { $name }.
page-too-old = Ta strona jest zbyt stara. Nie pokazujemy numerów, które mogły się zmienić. Proszę poszukać nowej wersji albo pójść do urzędu gminy.
supporters-heading = Kto pomaga w gminie { $name }?
nobody-known = Nie wiemy jeszcze, kto się tym tutaj zajmuje.
municipality-must = Gmina musi to zapewnić.
nobody-known-link = Proszę przeczytać, dlaczego to pokazujemy
wlz-heading = Mają Państwo opiekę z ustawy Wlz?
wlz-text = Wtedy osobę wspierającą zapewnia biuro opieki (zorgkantoor). Państwa region: { $region }.
wlz-office = Biuro opieki: { $office } (źródło z { $year } r.).
municipality-heading = Kontakt z gminą
places-heading = Miejscowości w gminie { $name }
predecessors = Do tej gminy należą teraz także: { $names }.
reported-heading = Niesprawdzone przez nas: co mówią inne źródła
reported-page = W { $year } roku na stronie gminy było:
reported-supporter = { $by ->
    [municipality] W { $year } roku gmina wskazała tu { $name }.
   *[other] W { $year } roku publiczne źródło wskazało tu { $name }.
} Zapytaj, czy to nadal aktualne.
reported-national = Krajowe strony, które wskazują drogę:
referrers-heading = Pracują Państwo jako lekarz rodzinny (huisarts) lub pielęgniarka środowiskowa (wijkverpleegkundige)?
referrers-link = Kierowanie pacjentów w gminie { $name }: do kogo zadzwonić?

## A client supporter
need-wmo = Dla osób, które chcą pomocy z gminy (Wmo).
need-wlz = Dla osób, które mają opiekę z ustawy Wlz.
need-specialised = Dodatkowa pomoc dla 5 grup (gespecialiseerde cliëntondersteuning).
need-unknown = Dla wszystkich.
organisations = Organizacje, które to robią: { $names }.
unverified = Nie mamy jeszcze sprawdzonego numeru. Proszę użyć numeru na górze tej strony.
response-time = Kiedy dostaną Państwo odpowiedź?
waiting-time = Jak długo się czeka?
reported = zgłoszono { $date }
spoken = Języki
independence-heading = Jak niezależna jest ta pomoc?
paid-by = Kto płaci?
paid-by-municipality = Gmina
paid-by-care-office = Biuro opieki (zorgkantoor)
paid-by-government = Rząd
paid-by-fund = Fundusz lub darowizny
paid-by-unknown = Nie wiemy
decides = Czy ten zespół decyduje też o Państwa pomocy?
provides-care = Czy ta organizacja daje też opiekę?
hours-capped = Czy jest limit liczby godzin?
workers = Kto Państwu pomaga?
workers-professionals = Osoby, które robią to zawodowo
workers-volunteers = Wolontariusze
workers-both = Osoby, które robią to zawodowo, i wolontariusze
workers-unknown = Nie wiemy
registered = Czy są w rejestrze BCMB?
answer-yes = Tak
answer-no = Nie
answer-unknown = Nie wiemy
doubt = Mają Państwo wątpliwości? Zawsze można poprosić o kogoś innego.

## Sharing
share-heading = Proszę przesłać tę stronę dalej
share-sms = SMS
share-mail = E-mail
share-button = Udostępnij

## Titles of pages without a text of their own
municipality-title = Wsparcie w gminie { $name }
municipality-summary = Kto w gminie { $name } bezpłatnie stoi po Państwa stronie? Proszę zadzwonić i poprosić o cliëntondersteuner (osobę wspierającą).
referral-title = Verwijzen in { $name }
referral-summary = Wie belt u voor een patiënt in { $name }?
province-title = Gminy w prowincji { $province }
province-summary = Proszę wybrać swoją gminę w prowincji { $province }. Zobaczą Państwo, do kogo można zadzwonić.
postcode-title = Kody pocztowe, które zaczynają się od { $prefix }
postcode-summary = Proszę wybrać kod pocztowy. Przejdą Państwo do swojej gminy.
gallery-title = Galeria
gallery-summary = Wszystkie elementy motywu, z przykładami.
component-title = Element: { $name }
component-summary = Element motywu { $name } z przykładami.
moved = Ta strona ma nowy adres

## Components in texts
call-out-warning = Uwaga
call-out-example = Przykład
copy = Kopiuj tekst
copied = Tekst został skopiowany.
print = Drukuj tę stronę
video = Proszę obejrzeć film: { $title }
transcript = Proszę przeczytać, co jest mówione w filmie

## Lists
letters = Od A do Z
postcode = Kod pocztowy
municipality-named = Gmina { $name }
municipality = Gmina
or = lub
read-more = Chcą Państwo wiedzieć więcej?
guide-again = Zacznij od nowa
guide-progress = Pytanie { $number } z { $total }
guide-progress-most = Pytanie { $number } z najwyżej { $total }
guide-left = { $count ->
    [1] To ostatnie pytanie.
   *[other] Pozostało pytań, najwyżej: { $count }
 }
guide-given = Wybrano
guide-back = Wróć do poprzedniego pytania
guide-privacy = Nie zapisujemy Państwa odpowiedzi.

## What we know
coverage = { $covered ->
    [one] Znamy kogoś w { $covered } gminie z { $total }.
    [few] Znamy kogoś w { $covered } gminach z { $total }.
    [many] Znamy kogoś w { $covered } gminach z { $total }.
   *[other] Znamy kogoś w { $covered } gminy z { $total }.
  }
coverage-caption = Gminy, w których kogoś znamy
coverage-who = Kto pomaga?
not-checked = Jeszcze nie sprawdzono

## Other languages that somebody speaks
speaks-pt = portugalski
speaks-it = włoski
speaks-ary = arabski marokański
speaks-ber = berberyjski
speaks-ku = kurdyjski
speaks-prs = dari
speaks-ps = paszto
speaks-am = amharski
speaks-ru = rosyjski
speaks-ro = rumuński
speaks-bg = bułgarski
speaks-zh = chiński
speaks-hi = hindi
speaks-ur = urdu
speaks-id = indonezyjski
speaks-pap = papiamento
speaks-srn = sranan

## Referrers
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
# The leaflet itself is for the patient.
leaflet-text = Potrzebują Państwo opieki lub pomocy? Jest ktoś, kto stoi po Państwa stronie.
referral-question = Heeft uw patiënt een CIZ-besluit voor zorg uit de Wlz?
leaflet-code = Kod do zeskanowania. Otwiera stronę: { $name }.

## Contact and times
hours-days = { $from } – { $to }
hours-times = od { $from } do { $to }
hours-always = całą dobę
hours-no-holidays = W dni świąteczne nieczynne
hours-holidays = W dni świąteczne { $times }
hours-appointment = Tylko po umówieniu
hours-every-day = codziennie
and = i
cost-minute = Połączenie kosztuje { $euros } euro za minutę, oprócz Państwa zwykłych kosztów.
cost-call = Połączenie kosztuje { $euros } euro, oprócz Państwa zwykłych kosztów.
channel-text-message = SMS
channel-whatsapp = WhatsApp
channel-form = Proszę wypełnić formularz
response-days = { $count ->
    [one] W ciągu 1 dnia roboczego
    [few] W ciągu { $count } dni roboczych
    [many] W ciągu { $count } dni roboczych
   *[other] W ciągu { $count } dnia roboczego
 }
waiting-weeks = { $count ->
    [0] Nie trzeba czekać
    [one] 1 tydzień
    [few] { $count } tygodnie
    [many] { $count } tygodni
   *[other] { $count } tygodnia
 }
first-step-town-hall = Proszę pójść do urzędu gminy.
workers-lived-experience = Osoby, które same to przeżyły
paid-by-members = Członkowie stowarzyszenia
paid-by-several = Kilka instytucji razem
referral-slug = skierowanie
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
leaflet-slug = ulotka
leaflet-title = Kto stoi po Państwa stronie? { $name }
leaflet-summary = Kartka do wydruku: do kogo zadzwonić ({ $name }) i co powiedzieć.
leaflet-who = Po niderlandzku: cliëntondersteuner. Mają Państwo do tego prawo.
leaflet-explains = Osoba wspierająca wyjaśnia, co można wybrać.
leaflet-letters = Pomaga przy listach i idzie z Państwem na rozmowy.
leaflet-decide = Decydują Państwo.
leaflet-scan = Proszę zeskanować ten kod telefonem. Albo otworzyć stronę:
leaflet-pdf = Ulotka do wydruku
leaflet-pdf-large = Ulotka dużym drukiem
leaflet-pdf-province = Wszystkie ulotki do wydruku: { $name }
leaflet-valid = Ważne do { $date } włącznie.
referral-pdf = Dit blad om te printen
speaks-nl = niderlandzki
speaks-en = angielski
speaks-ar = arabski
speaks-tr = turecki
speaks-uk = ukraiński
speaks-pl = polski
speaks-dse = niderlandzki język migowy
speaks-fy = fryzyjski
speaks-de = niemiecki
speaks-fr = francuski
speaks-es = hiszpański
speaks-ti = tigrinia
speaks-so = somalijski
speaks-fa = perski
coverage-provinces = Ile wiemy o każdej prowincji?
province = Prowincja
coverage-known = Gminy, w których ktoś jest
coverage-reported = Tylko wskazane, niesprawdzone przez nas
coverage-nothing = Jeszcze nic nie wiadomo
coverage-laws = Ile wiemy o każdej ustawie?
coverage-law = Ustawa
coverage-total = Wszystkie gminy
other-ways = Inne sposoby szukania
names-title = Miejscowości i gminy: { $letters }
names-summary = Proszę wybrać wieś, miasto lub gminę. Zobaczą Państwo, do kogo można zadzwonić.
municipalities-title = Gminy: { $letters }
municipalities-summary = Wszystkie gminy ({ $letters }). Proszę wybrać swoją, a zobaczą Państwo, do kogo zadzwonić.
map-label = Mapa prowincji. Źródło granic: CBS.
words-title = Trudne słowa: { $letters }
words-summary = Trudne słowa ({ $letters }), wyjaśnione prostym językiem.
topics-slug = tematy
topics-heading = Tematy od A do Z
topics-title = Tematy: { $letters }
topics-summary = Proszę poszukać słowa. Po wybraniu słowa pojawi się odpowiedź.
shared-title = O które miejsce Państwu chodzi: { $name }?
unknown-title = Nic nie znaleziono
unknown-text = Nie znamy miejsca ani tematu o tej nazwie. Proszę sprawdzić, czy nie ma błędu w pisowni.
referral-region = Deze gemeente hoort bij zorgkantoorregio { $region }.

## By situation: the first step on the page of a municipality
supporter-is = Ktoś, kto stoi po Państwa stronie: bezpłatnie i niezależnie.
phone-menu = Słychać menu? Proszę wybrać „Wmo” albo „zorg” (opieka). Albo poczekać, aż ktoś odbierze.
for-another = Można też zadzwonić w imieniu innej osoby.
need-call-municipality = Telefon do gminy (gemeente):
need-call = Telefon do { $name }:
need-ask = Proszę powiedzieć po niderlandzku:
wlz-no-number = Nie mamy sprawdzonego numeru biura opieki. Gmina może podać ten numer.
means-ask-wlz = To znaczy: mam opiekę z ustawy Wlz. Jaki numer ma biuro opieki?
means-say-wlz = To znaczy: mam opiekę z ustawy Wlz. Szukam niezależnej osoby wspierającej.
wlz-then = Potem proszę zadzwonić do biura opieki i poprosić o niezależną osobę wspierającą (onafhankelijke cliëntondersteuner).
specialised-heading = Potrzebują Państwo czegoś więcej niż zwykłe wsparcie?
specialised-text = Dla kilku grup jest dodatkowa pomoc. Na przykład przy autyzmie albo urazie mózgu. Jest zorganizowana dla całego kraju, nie przez gminę.
specialised-no-number = Nie mamy sprawdzonego numeru tej pomocy. Dlatego proszę zacząć od zwykłej osoby wspierającej. Ona pomoże teraz i poszuka dalej razem z Państwem.
means-ask-specialised = To znaczy: szukam niezależnej osoby wspierającej. Kto pomoże mi znaleźć specjalistyczne wsparcie?
means-say-specialised = To znaczy: szukam specjalistycznej osoby wspierającej.
objection-heading = Nie zgadzają się Państwo z decyzją?
objection-text = Proszę wysłać list ze sprzeciwem (bezwaar). Telefon nie wystarczy. Zwykle mają Państwo 6 tygodni od daty na liście. W liście jest inny termin? Wtedy liczy się ten termin. Osoba wspierająca w tym pomoże.
means-say-objection = To znaczy: chcę złożyć sprzeciw. Szukam niezależnej osoby wspierającej.
objection-then = Nie zdążą Państwo? Wtedy proszę samemu wysłać krótki list. Proszę napisać: “Ik maak bezwaar. Ik stuur later waarom.” (Składam sprzeciw. Powody podam później.)
nothing-heading = Nie dostają Państwo pomocy?
share-text = { $name }: telefon: { $phone }. Proszę powiedzieć: "{ $say }"
ask-wlz = Ik heb zorg uit de Wlz. Welk nummer heeft het zorgkantoor?
ask-specialised = Ik zoek een onafhankelijke cliëntondersteuner. Wie helpt mij zoeken naar gespecialiseerde cliëntondersteuning?
say-objection = Ik wil bezwaar maken. Ik zoek een onafhankelijke cliëntondersteuner.
