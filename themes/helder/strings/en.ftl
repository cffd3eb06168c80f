# The words of the theme in English. Plain words, short sentences. A name, an = sign, a text.

## On every page
skip = Go to the text
language = Language
languages = Choose your language
menu = Menu
breadcrumbs = You are here
footer = About this site
footer-promise = This site is free and sets no cookies.
footer-publisher = The site is by
contents-heading = On this page
words-heading = Words on this page
footnote = Note
footnote-back = Back to the text at note { $number }
sources-heading = Sources
source = Source
updated = Last changed on { $date }.
feedback-question = Is something wrong?
edit-link = Improve this page
feedback-link = Tell us
owner-heading = Who is responsible for this site?
owner-example = This is an example address: who publishes the site fills in their own.
owner-unverified = We have no checked address now.
read-start = Read aloud
read-stop = Stop reading

## Notices above a page
example-title = This is a made-up example.
example-text = Do not call these numbers.
unreviewed-title = Nobody has checked this translation yet.
unreviewed-text = Original:
fallback-text = This text is not there in your language yet. You are reading it in { $language }.

## Search
finder-label = Where do you live?
finder-hint = Type your municipality, village or postcode.
finder-label-referrer = Where does your patient live?
finder-hint-referrer = Type the municipality, village or postcode of your patient.
finder-list = Found
finder-none = Nothing found. Look for a typing mistake.
finder-none-for = Nothing found for ‘{"{q}"}’
finder-one = 1 municipality found: {"{name}"}.
finder-many = {"{n}"} municipalities found. Choose yours.
finder-answer = 1 answer found: {"{name}"}.
finder-answers = {"{n}"} answers found. Choose yours.
finder-failed = Searching fails.
finder-failed-answer = Searching fails. Choose from a list below.
finder-topic = {"Explanation: "}
finder-in = {", municipality of "}
finder-old = {", now municipality of "}
finder-button = Search

## The first step
first-step-heading-supporter = Call first
first-step-heading-municipality = Call the municipality
first-step-heading-care-office = Call the care office
first-step-heading-signpost = Call first
first-step-heading-find = Find out whom to call
first-step-heading-here = Start here
call = Call
open = Open: { $days }, { $times }
first-step-say = Say for example:
first-step-site = You can read there how to get in touch.
first-step-who-supporter = You call { $name }.
first-step-who-municipality = You call the municipality of { $name }.
first-step-who-care-office = You call care office { $name }.
first-step-who-signpost = You call { $name }. They help you on.
say-wmo = Ik zoek een onafhankelijke cliëntondersteuner.
say-wlz = Ik heb zorg uit de Wlz. Ik zoek een onafhankelijke cliëntondersteuner.
say-specialised = Ik zoek een gespecialiseerde cliëntondersteuner.
say-unknown = Ik zoek een onafhankelijke cliëntondersteuner.
say-means = This means: I am looking for an independent client supporter.
free = It is free. The client supporter stands beside you.
never-checked = An expert still has to check this page.
checked-on = Checked on
checked-by = by { $name }
checked-phone = by telephone
checked-email = by e-mail
checked-website = on the website
checked-visit = with a visit
checked-register = in the register
walk-in = Walk in: { $days }, { $times }
vcard = Save this number in your phone

## Municipality
official-name = The official name is { $name }.
page-too-old = This page is too old. Numbers that may have changed aren't shown. Look for a new version, or go to your town hall.
supporters-heading = Who helps in { $name }?
nobody-known = We do not know yet who does this here.
municipality-must = The municipality must arrange it.
nobody-known-link = Read why we show this
wlz-heading = Do you have care under the Wlz?
wlz-text = Then the care office arranges your client supporter. Your region is { $region }.
wlz-office = The care office is { $office } (source of { $year }).
municipality-heading = Contact the municipality
places-heading = Places in { $name }
predecessors = Also part of it now: { $names }.
reported-heading = Not checked by us: what other sources say
reported-page = In { $year } this was on the site of the municipality:
reported-supporter = { $by ->
    [municipality] In { $year } the municipality named { $name } here.
   *[other] In { $year } a public source named { $name } here.
} Ask whether that is still so.
reported-national = National sites that show the way:
referrers-heading = Are you a GP or district nurse?
referrers-link = Referring in { $name }: whom do you call?

## A client supporter
need-wmo = For help from the municipality (Wmo).
need-wlz = For people who have care under the Wlz.
need-specialised = Specialised client support.
need-unknown = For everybody.
organisations = Behind this are: { $names }.
unverified = We have no checked number yet. Use the number at the top of this page.
response-time = When do you get an answer?
waiting-time = How long do you wait?
reported = reported on { $date }
spoken = Languages
independence-heading = How independent is this?
paid-by = Who pays?
paid-by-municipality = The municipality
paid-by-care-office = The care office
paid-by-government = The central government
paid-by-fund = A fund or gifts
paid-by-unknown = We do not know
decides = Does this team also decide about your help?
provides-care = Does the organisation also provide care?
hours-capped = Is there a limit to the number of hours?
workers = Who helps you?
workers-professionals = People who do this as their profession
workers-volunteers = Volunteers
workers-both = Professionals and volunteers
workers-unknown = We do not know
registered = Are they in the register of the BCMB?
answer-yes = Yes
answer-no = No
answer-unknown = We do not know
doubt = In doubt? You may always ask for somebody else.

## Sharing
share-heading = Send this page
share-sms = Text message
share-mail = E-mail
share-button = Share

## Titles of pages without a text of their own
municipality-title = Client support in { $name }
municipality-summary = Who stands beside you for free in { $name }? Call and ask for a client supporter.
referral-title = Referring in { $name }
referral-summary = Whom do you call for a patient in { $name }?
province-title = Municipalities in { $province }
province-summary = Choose your municipality in { $province }. Then you see whom to call.
postcode-title = Postcodes that start with { $prefix }
postcode-summary = Choose your postcode. It takes you to your municipality.
gallery-title = Gallery
gallery-summary = All components of the theme, with examples.
component-title = Component: { $name }
component-summary = The component { $name } of the theme, with examples.
moved = This page has a new address

## Components in texts
call-out-warning = Take care
call-out-example = Example
copy = Copy the text
copied = The text has been copied.
print = Print this page
video = Watch the video: { $title }
transcript = Read what is said

## Lists
comma = ,
letters = From A to Z
postcode = Postcode
municipality-named = Municipality of { $name }
municipality = Municipality
or = or
read-more = Do you want to know more?
guide-again = Start again
guide-progress = Question { $number } of { $total }
guide-progress-most = Question { $number } of at most { $total }
guide-left = { $count ->
    [1] This is the last question.
   *[other] At most { $count } questions to go
 }
guide-given = You chose
guide-back = Back to the previous question
guide-privacy = We do not keep your answers.

## What we know
coverage = { $covered ->
    [one] We know somebody in { $covered } of { $total } municipalities.
   *[other] We know somebody in { $covered } of { $total } municipalities.
  }
coverage-caption = Municipalities where we know somebody
coverage-who = Who helps?
not-checked = Not checked yet

## Other languages that somebody speaks
speaks-pt = Portuguese
speaks-it = Italian
speaks-ary = Moroccan Arabic
speaks-ber = Berber
speaks-ku = Kurdish
speaks-prs = Dari
speaks-ps = Pashto
speaks-am = Amharic
speaks-ru = Russian
speaks-ro = Romanian
speaks-bg = Bulgarian
speaks-zh = Chinese
speaks-hi = Hindi
speaks-ur = Urdu
speaks-id = Indonesian
speaks-pap = Papiamento
speaks-srn = Sranan

## Referrers
referral-intro = A referral is not needed. Your patient can call. You can also call together.
referral-wmo = No, or did not apply: Wmo
referral-wlz = Yes, also when living at home: Wlz
referral-specialised = Is your patient in one of the groups with extra help?
referral-wlz-ask = For the Wlz you call the care office of that region. We have no checked number of it yet.
referral-wlz-municipality = The municipality is not the care office, but can give you the number.
referral-specialised-ask = That is a national scheme, not the municipality’s. We have no checked number of it. Call an ordinary client supporter first. They help now, and look further with you.
referral-unknown = We have no checked number yet.
referral-file = Text for the file
referral-back = Back to { $name } for citizens
leaflet-text = Do you need care or help? There is somebody who stands beside you.
referral-question = Does your patient have a decision of the CIZ for care under the Wlz?
leaflet-code = Code to scan. It opens the page of { $name }.

## Contact and times
hours-days = { $from } to { $to }
hours-times = { $from } to { $to }
hours-always = day and night
hours-no-holidays = Not on public holidays
hours-holidays = On public holidays { $times }
hours-appointment = Only by appointment
hours-every-day = every day
and = and
cost-minute = The call costs { $euros } euros a minute, besides your own costs.
cost-call = The call costs { $euros } euros, besides your own costs.
channel-text-message = Text message
channel-whatsapp = WhatsApp
channel-form = Fill in the form
response-days = { $count ->
    [one] Within 1 working day
   *[other] Within { $count } working days
 }
waiting-weeks = { $count ->
    [0] No waiting
    [one] 1 week
   *[other] { $count } weeks
 }
first-step-town-hall = Go to the town hall.
workers-lived-experience = People who have been through it themselves
paid-by-members = The members of an association
paid-by-several = Several parties together
referral-slug = refer
referral-text =
    - Date: …
    - Told about free, independent client support: yes or no.
    - Question of the patient in 1 sentence: …
    - Law: Wmo or Wlz or specialised or unknown.
    - Contact given: name … and telephone …
    - Who calls: the patient or a relative, or called together on …
    - Consent to share information: yes or no. Which: …
    - Leaflet handed over: yes or no.
    - Look at this again on: …
referral-leaflet = Leaflet for your patient
referral-leaflet-text = One sheet, on A4 or A5, with the number and a QR code.
leaflet-slug = leaflet
leaflet-title = Who stands beside you in { $name }?
leaflet-summary = A sheet to print and hand over: whom to call in { $name }, and what to say.
leaflet-who = The Dutch word is cliëntondersteuner. You have a right to it.
leaflet-explains = A client supporter explains what you can choose.
leaflet-letters = They help with letters and go with you to talks.
leaflet-decide = You decide.
leaflet-scan = Scan this code with your phone. Or go to:
leaflet-pdf = Leaflet to print
leaflet-pdf-large = Leaflet in large print
leaflet-pdf-province = All leaflets of { $name } to print
leaflet-valid = Valid until { $date }.
referral-pdf = This sheet to print
speaks-nl = Dutch
speaks-en = English
speaks-ar = Arabic
speaks-tr = Turkish
speaks-uk = Ukrainian
speaks-pl = Polish
speaks-dse = Dutch Sign Language
speaks-fy = Frisian
speaks-de = German
speaks-fr = French
speaks-es = Spanish
speaks-ti = Tigrinya
speaks-so = Somali
speaks-fa = Persian
coverage-provinces = How much do we know in each province?
province = Province
coverage-known = Municipalities with somebody
coverage-reported = Only named, not checked by us
coverage-nothing = Nothing known yet
coverage-laws = How much do we know for each law?
coverage-law = Law
coverage-total = All municipalities
other-ways = Other ways to search
names-title = Places and municipalities: { $letters }
names-summary = Choose your village, town or municipality. Then you see whom to call.
municipalities-title = Municipalities: { $letters }
municipalities-summary = All municipalities from { $letters }. Choose yours and you see whom to call.
map-label = Map of the provinces. Source of the borders: CBS.
words-title = Difficult words: { $letters }
words-summary = Difficult words from { $letters }, explained in plain language.
topics-slug = topics
topics-heading = Topics from A to Z
topics-title = Topics: { $letters }
topics-summary = Look for a word. Choose it and you read the answer.
shared-title = Which { $name } do you mean?
unknown-title = Nothing found
unknown-text = We know no place or topic with this name. Look for a typing mistake.
referral-region = This municipality is in the care-office region { $region }.

## By situation: the first step on the page of a municipality
supporter-is = Somebody who stands beside you: free and independent.
phone-menu = Do you hear a menu? Choose “Wmo” or “zorg” (care). Or wait until somebody answers.
for-another = You may call for somebody else too.
need-call-municipality = Call the municipality:
need-call = Call { $name }:
need-ask = Say:
wlz-no-number = We have no checked number of the care office. The municipality can give you the number.
means-ask-wlz = This means: I have care under the Wlz. What is the number of the care office?
means-say-wlz = This means: I have care under the Wlz. I am looking for an independent client supporter.
wlz-then = Then call the care office. Ask for an “onafhankelijke cliëntondersteuner”.
specialised-heading = Do you need more than ordinary client support?
specialised-text = There is extra help for a few groups, for example with autism or a brain injury. It is arranged for the whole country, not by your municipality.
specialised-no-number = We have no checked number of that help. So start with an ordinary client supporter. They help you now and look further with you.
means-ask-specialised = This means: I am looking for an independent client supporter. Who helps me look for specialised client support?
means-say-specialised = This means: I am looking for a specialised client supporter.
objection-heading = Do you disagree with a decision?
objection-text = Send a letter in which you object (“bezwaar”). Calling is not enough. You usually have 6 weeks, from the date on the letter. Does your letter say something else? Then that counts. A client supporter helps you with it.
means-say-objection = This means: I want to object. I am looking for an independent client supporter.
objection-then = Can’t you do that in time? Then send a short letter yourself. Write: “Ik maak bezwaar. Ik stuur later waarom.” (I object. I will say later why.)
nothing-heading = Do you get no help?
share-text = { $name }: call { $phone }. Say: "{ $say }"
ask-wlz = Ik heb zorg uit de Wlz. Welk nummer heeft het zorgkantoor?
ask-specialised = Ik zoek een onafhankelijke cliëntondersteuner. Wie helpt mij zoeken naar gespecialiseerde cliëntondersteuning?
say-objection = Ik wil bezwaar maken. Ik zoek een onafhankelijke cliëntondersteuner.
