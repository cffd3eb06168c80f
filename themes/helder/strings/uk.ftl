# The words of the theme in Ukrainian. Plain words, short sentences, "ви". A name, an = sign, a text.
# What somebody says on the phone (say-…) stays Dutch, and so does the page for Dutch professionals (referral-…).

## On every page
skip = До тексту
language = Мова
languages = Оберіть мову
menu = Меню
breadcrumbs = Ви тут
footer = Про цей сайт
footer-promise = Цей сайт безкоштовний і не використовує файлів cookie.
footer-publisher = Видавець сайту:
contents-heading = На цій сторінці
words-heading = Слова на цій сторінці
footnote = Примітка
footnote-back = Назад до тексту, примітка { $number }
sources-heading = Джерела
source = Джерело
# A date ends in "р.": no second full stop.
updated = Остання зміна: { $date }
feedback-question = Щось не так?
edit-link = Покращити цю сторінку
feedback-link = Повідомте нам
owner-heading = Хто відповідає за цей сайт?
owner-example = Це адреса для прикладу: хто публікує сайт, впише тут свою.
owner-unverified = Зараз у нас немає перевіреної адреси.
read-start = Читати вголос
read-stop = Зупинити

## Notices above a page
example-title = Це вигаданий приклад.
example-text = Не телефонуйте за цими номерами.
unreviewed-title = Переклад ще не перевірено.
unreviewed-text = Оригінал:
fallback-text = Цього тексту ще немає вашою мовою. Зараз ви читаєте його такою мовою: { $language }.

## Search
finder-label = Де ви живете?
finder-hint = Введіть свій муніципалітет, село або поштовий індекс (postcode).
finder-label-referrer = Де живе ваш пацієнт?
finder-hint-referrer = Введіть муніципалітет, село або поштовий індекс (postcode) вашого пацієнта.
finder-list = Знайдено
finder-none = Нічого не знайдено. Перевірте, чи немає помилки в написанні.
finder-none-for = Нічого не знайдено за запитом «{"{q}"}»
finder-one = Знайдено 1 муніципалітет: {"{name}"}.
finder-many = Знайдено муніципалітетів: {"{n}"}. Оберіть свій муніципалітет.
finder-answer = Знайдено 1 відповідь: {"{name}"}.
finder-answers = Знайдено відповідей: {"{n}"}. Оберіть потрібну.
finder-failed = Пошук не працює.
finder-failed-answer = Пошук не працює. Оберіть зі списку нижче.
finder-topic = {"Пояснення: "}
finder-in = {", муніципалітет "}
finder-old = {", тепер муніципалітет "}
finder-button = Шукати

## The first step
first-step-heading-supporter = Телефонуйте сюди
first-step-heading-municipality = Зателефонуйте до муніципалітету (gemeente)
first-step-heading-care-office = Зателефонуйте до бюро догляду (zorgkantoor)
first-step-heading-signpost = Телефонуйте сюди
first-step-heading-find = Дізнайтеся, кому зателефонувати
first-step-heading-here = Почніть звідси
call = Телефонуйте:
first-step-say = Скажіть нідерландською, наприклад:
first-step-site = Там написано, як зв’язатися.
first-step-who-supporter = Ви телефонуєте до { $name }.
first-step-who-municipality = Ви телефонуєте до муніципалітету { $name }.
first-step-who-care-office = Ви телефонуєте до бюро догляду (zorgkantoor) { $name }.
first-step-who-signpost = Ви телефонуєте до { $name }. Там вам підкажуть, куди звернутися.
say-wmo = Ik zoek een onafhankelijke cliëntondersteuner.
say-wlz = Ik heb zorg uit de Wlz. Ik zoek een onafhankelijke cliëntondersteuner.
say-specialised = Ik zoek een gespecialiseerde cliëntondersteuner.
say-unknown = Ik zoek een onafhankelijke cliëntondersteuner.
say-means = Це означає: я шукаю незалежного помічника.
free = Це безкоштовно. Помічник на вашому боці.
never-checked = Фахівець ще не перевірив цю сторінку.
checked-on = Перевірено
checked-by = (хто: { $name })
checked-phone = по телефону
checked-email = електронною поштою
checked-website = на сайті
checked-visit = на місці
checked-register = у реєстрі
walk-in = Можна прийти: { $days }, { $times }
open = Години роботи: { $days }, { $times }
vcard = Зберегти цей номер у телефоні

## Municipality
official-name = Офіційна назва: { $name }.
page-too-old = Ця сторінка застаріла. Знайдіть нову або зверніться до муніципалітету.
supporters-heading = Хто допомагає в муніципалітеті { $name }?
nobody-known = Ми ще не знаємо, хто тут це робить.
municipality-must = Муніципалітет мусить це організувати.
nobody-known-link = Прочитайте, чому ми це показуємо
wlz-heading = Ви отримуєте догляд за законом Wlz?
wlz-text = Тоді помічника вам надає бюро догляду (zorgkantoor). Ваш регіон: { $region }.
wlz-office = Бюро догляду: { $office } (джерело за { $year } рік).
municipality-heading = Зв’язок із муніципалітетом
places-heading = Населені пункти в муніципалітеті { $name }
predecessors = Сюди тепер належать також: { $names }.
reported-heading = Ми цього не перевіряли: що кажуть інші джерела
reported-page = У { $year } році на сайті муніципалітету було:
reported-supporter = { $by ->
    [municipality] У { $year } році муніципалітет назвав тут { $name }.
   *[other] У { $year } році відкрите джерело назвало тут { $name }.
} Запитайте, чи це досі так.
reported-national = Національні сайти, що показують шлях:
referrers-heading = Ви сімейний лікар (huisarts) або патронажна медсестра (wijkverpleegkundige)?
referrers-link = Направлення пацієнтів у муніципалітеті { $name }: кому телефонувати?

## A client supporter
need-wmo = Для допомоги від муніципалітету (Wmo).
need-wlz = Для тих, хто отримує догляд за законом Wlz.
need-specialised = Додаткова допомога для 5 груп (gespecialiseerde cliëntondersteuning).
need-unknown = Для всіх.
organisations = Організації, які це роблять: { $names }.
unverified = У нас ще немає перевіреного номера. Номер є угорі сторінки.
response-time = Коли ви отримаєте відповідь?
waiting-time = Скільки треба чекати?
reported = повідомлено { $date }
spoken = Мови
independence-heading = Наскільки це незалежно?
paid-by = Хто платить?
paid-by-municipality = Муніципалітет
paid-by-care-office = Бюро догляду (zorgkantoor)
paid-by-government = Держава
paid-by-fund = Фонд або пожертви
paid-by-unknown = Ми не знаємо
decides = Чи ця команда також вирішує щодо вашої допомоги?
provides-care = Чи ця організація також надає догляд?
hours-capped = Чи є межа кількості годин?
workers = Хто вам допомагає?
workers-professionals = Люди, для яких це професія
workers-volunteers = Волонтери
workers-both = Люди, для яких це професія, і волонтери
workers-unknown = Ми не знаємо
registered = Чи є вони в реєстрі BCMB?
answer-yes = Так
answer-no = Ні
answer-unknown = Ми не знаємо
doubt = Маєте сумніви? Ви завжди можете попросити когось іншого.

## Sharing
share-heading = Надішліть цю сторінку
share-sms = SMS
share-mail = E-mail
share-button = Поділитися

## Titles of pages without a text of their own
municipality-title = Підтримка: { $name }
municipality-summary = Хто безкоштовно на вашому боці в муніципалітеті { $name }? Зателефонуйте і попросіть помічника (cliëntondersteuner).
referral-title = Verwijzen in { $name }
referral-summary = Wie belt u voor een patiënt in { $name }?
province-title = Муніципалітети в провінції { $province }
province-summary = Оберіть свій муніципалітет у провінції { $province }. Ви побачите, кому зателефонувати.
postcode-title = Поштові індекси, що починаються з { $prefix }
postcode-summary = Оберіть свій поштовий індекс. Ви потрапите до свого муніципалітету.
gallery-title = Галерея
gallery-summary = Усі елементи теми з прикладами.
component-title = Елемент: { $name }
component-summary = Елемент теми { $name } з прикладами.
moved = Ця сторінка має нову адресу

## Components in texts
call-out-warning = Увага
call-out-example = Приклад
copy = Скопіювати текст
copied = Текст скопійовано.
print = Надрукувати цю сторінку
video = Подивіться відео: { $title }
transcript = Прочитайте, що говорять у відео

## Lists
letters = Від A до Z
postcode = Поштовий індекс
municipality-named = Муніципалітет { $name }
municipality = Муніципалітет
or = або
read-more = Хочете знати більше?
guide-again = Почати знову
guide-progress = Питання { $number } з { $total }
guide-progress-most = Питання { $number } щонайбільше з { $total }
guide-left = { $count ->
    [1] Це останнє питання.
   *[other] Залишилося питань, щонайбільше: { $count }
 }
guide-given = Ви вибрали
guide-back = Назад до попереднього питання
guide-privacy = Ми не зберігаємо ваших відповідей.

## What we know
coverage = { $covered ->
    [one] Ми знаємо когось у { $covered } муніципалітеті з { $total }.
    [few] Ми знаємо когось у { $covered } муніципалітетах з { $total }.
    [many] Ми знаємо когось у { $covered } муніципалітетах з { $total }.
   *[other] Ми знаємо когось у { $covered } муніципалітету з { $total }.
  }
coverage-caption = Муніципалітети, де ми когось знаємо
coverage-who = Хто допомагає?
not-checked = Ще не перевірено

## Other languages that somebody speaks
speaks-pt = португальська
speaks-it = італійська
speaks-ary = марокканська арабська
speaks-ber = берберська
speaks-ku = курдська
speaks-prs = дарі
speaks-ps = пушту
speaks-am = амхарська
speaks-ru = російська
speaks-ro = румунська
speaks-bg = болгарська
speaks-zh = китайська
speaks-hi = гінді
speaks-ur = урду
speaks-id = індонезійська
speaks-pap = пап’яменто
speaks-srn = сранан

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
leaflet-text = Вам потрібен догляд або допомога? Є людина, яка на вашому боці.
referral-question = Heeft uw patiënt een CIZ-besluit voor zorg uit de Wlz?
leaflet-code = Код для сканування. Він відкриває сторінку { $name }.

## Contact and times
hours-days = { $from } – { $to }
hours-times = з { $from } до { $to }
hours-always = цілодобово
hours-no-holidays = Крім свят
hours-holidays = У святкові дні { $times }
hours-appointment = Лише за записом
hours-every-day = щодня
and = і
cost-minute = Дзвінок коштує { $euros } євро за хвилину, додатково до ваших звичайних витрат.
cost-call = Дзвінок коштує { $euros } євро, додатково до ваших звичайних витрат.
channel-text-message = SMS
channel-whatsapp = WhatsApp
channel-form = Заповніть форму
response-days = { $count ->
    [one] Протягом { $count } робочого дня
    [few] Протягом { $count } робочих днів
    [many] Протягом { $count } робочих днів
   *[other] Протягом { $count } робочого дня
 }
waiting-weeks = { $count ->
    [0] Чекати не треба
    [one] { $count } тиждень
    [few] { $count } тижні
    [many] { $count } тижнів
   *[other] { $count } тижня
 }
first-step-town-hall = Підіть до будівлі муніципалітету (gemeentehuis).
workers-lived-experience = Люди, які самі це пережили
paid-by-members = Члени об’єднання
paid-by-several = Кілька організацій разом
referral-slug = refer
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
leaflet-slug = leaflet
leaflet-title = Хто на вашому боці: { $name }
leaflet-summary = Аркуш для друку: кому телефонувати ({ $name }) і що сказати.
leaflet-who = Нідерландською: cliëntondersteuner. Ви маєте на це право.
leaflet-explains = Помічник пояснює, що ви можете обрати.
leaflet-letters = Він допомагає з листами та йде з вами на розмови.
leaflet-decide = Вирішуєте ви.
leaflet-scan = Скануйте цей код телефоном. Або відкрийте:
leaflet-pdf = Листівка для друку
leaflet-pdf-large = Листівка великим шрифтом
leaflet-pdf-province = Усі листівки для друку: { $name }
leaflet-valid = Дійсно до { $date } включно.
referral-pdf = Dit blad om te printen
speaks-nl = нідерландська
speaks-en = англійська
speaks-ar = арабська
speaks-tr = турецька
speaks-uk = українська
speaks-pl = польська
speaks-dse = нідерландська жестова мова
speaks-fy = фризька
speaks-de = німецька
speaks-fr = французька
speaks-es = іспанська
speaks-ti = тигринья
speaks-so = сомалійська
speaks-fa = перська
coverage-provinces = Скільки ми знаємо про кожну провінцію?
province = Провінція
coverage-known = Муніципалітети, де хтось є
coverage-reported = Лише згадано, ми не перевіряли
coverage-nothing = Поки нічого не відомо
coverage-laws = Скільки ми знаємо про кожен закон?
coverage-law = Закон
coverage-total = Усі муніципалітети
other-ways = Інші способи пошуку
names-title = Населені пункти й муніципалітети: { $letters }
names-summary = Оберіть своє село, місто або муніципалітет. Ви побачите, кому зателефонувати.
municipalities-title = Муніципалітети: { $letters }
municipalities-summary = Усі муніципалітети ({ $letters }). Оберіть свій і побачите, кому зателефонувати.
map-label = Карта провінцій. Джерело меж: CBS.
words-title = Складні слова: { $letters }
words-summary = Складні слова ({ $letters }) з поясненням простою мовою.
topics-slug = topics
topics-heading = Теми від А до Я
topics-title = Теми: { $letters }
topics-summary = Знайдіть слово. Оберіть його і прочитаєте відповідь.
shared-title = Який саме населений пункт ви маєте на увазі: { $name }?
unknown-title = Нічого не знайдено
unknown-text = Ми не знаємо місця чи теми з такою назвою. Перевірте, чи немає помилки в написанні.
referral-region = Deze gemeente hoort bij zorgkantoorregio { $region }.

## By situation: the first step on the page of a municipality
supporter-is = Людина на вашому боці: безкоштовно й незалежно.
phone-menu = Чуєте меню? Оберіть «Wmo» або «zorg» (догляд). Або зачекайте, доки хтось відповість.
for-another = Можна й за іншу людину.
need-call-municipality = Зателефонуйте до муніципалітету (gemeente):
need-call = Зателефонуйте до { $name }:
need-ask = Скажіть нідерландською:
wlz-no-number = У нас немає перевіреного номера бюро догляду (zorgkantoor). Муніципалітет може дати вам цей номер.
means-ask-wlz = Це означає: у мене догляд за законом Wlz. Який номер бюро догляду?
means-say-wlz = Це означає: у мене догляд за Wlz. Я шукаю незалежного помічника.
wlz-then = Потім зателефонуйте до бюро догляду. Попросіть незалежного помічника (onafhankelijke cliëntondersteuner).
specialised-heading = Вам потрібно більше, ніж звичайна підтримка?
specialised-text = Для деяких груп, наприклад при аутизмі, є допомога від держави.
specialised-no-number = У нас немає перевіреного номера цієї допомоги. Тому почніть зі звичайного помічника. Він допоможе вам зараз і шукатиме далі разом з вами.
means-ask-specialised = Це означає: я шукаю незалежного помічника. Хто допоможе мені знайти спеціалізовану підтримку?
means-say-specialised = Це означає: я шукаю спеціалізованого помічника.
objection-heading = Ви не згодні з рішенням?
objection-text = Надішліть листа із запереченням (bezwaar). Телефонувати недостатньо. Зазвичай є 6 тижнів від дати на листі. У листі інший строк? Діє він. Помічник допоможе.
means-say-objection = Це означає: я хочу подати заперечення. Я шукаю незалежного помічника.
objection-then = Не встигаєте? Надішліть короткого листа: “Ik maak bezwaar. Ik stuur later waarom.” (Заперечую. Чому, напишу пізніше.)
nothing-heading = Ви не отримуєте допомоги?
share-text = { $name }: зателефонуйте: { $phone }. Скажіть: "{ $say }"
ask-wlz = Ik heb zorg uit de Wlz. Welk nummer heeft het zorgkantoor?
ask-specialised = Ik zoek een onafhankelijke cliëntondersteuner. Wie helpt mij zoeken naar gespecialiseerde cliëntondersteuning?
say-objection = Ik wil bezwaar maken. Ik zoek een onafhankelijke cliëntondersteuner.
