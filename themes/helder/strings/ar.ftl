# The words of the theme in Arabic. Plain words, short sentences, the polite plural. A name, an = sign, a text.
# What somebody says on the phone (say-…) stays Dutch, and so does the page for Dutch professionals (referral-…).

## On every page
skip = إلى النص
language = اللغة
languages = اختاروا لغتكم
menu = القائمة
breadcrumbs = أنتم هنا
footer = عن هذا الموقع
footer-promise = هذا الموقع مجاني ولا يستخدم ملفات تعريف الارتباط (cookies).
footer-publisher = صاحب الموقع:
contents-heading = في هذه الصفحة
words-heading = كلمات في هذه الصفحة
footnote = حاشية
footnote-back = العودة إلى النص عند الحاشية { $number }
sources-heading = المصادر
source = المصدر
updated = آخر تغيير في { $date }.
feedback-question = هل هناك خطأ؟
edit-link = حسّنوا هذه الصفحة
feedback-link = أخبرونا به
owner-heading = من المسؤول عن هذا الموقع؟
owner-example = هذا عنوان للمثال فقط: من ينشر الموقع يكتب عنوانه هنا.
owner-unverified = ليس عندنا الآن عنوان تمت مراجعته.
read-start = قراءة بصوت عالٍ
read-stop = إيقاف

## Notices above a page
example-title = هذا مثال غير حقيقي.
example-text = لا تتصلوا بهذه الأرقام.
unreviewed-title = لم تتم مراجعة هذه الترجمة بعد.
unreviewed-text = النص الأصلي:
fallback-text = هذا النص غير موجود بلغتكم بعد. لغة النص الذي تقرؤونه الآن: { $language }.

## Search
finder-label = أين تسكنون؟
finder-hint = اكتبوا اسم بلديتكم أو قريتكم أو الرمز البريدي (postcode).
finder-label-referrer = أين يسكن مريضكم؟
finder-hint-referrer = اكتبوا بلدية المريض أو قريته أو رمزه البريدي (postcode).
finder-list = النتائج
finder-none = لم نجد شيئًا. انظروا هل هناك خطأ في الكتابة.
finder-none-for = لم نجد شيئًا عن «{"{q}"}»
finder-one = وجدنا بلدية واحدة: {"{name}"}.
finder-many = عدد البلديات التي وجدناها: {"{n}"}. اختاروا بلديتكم.
finder-answer = وجدنا إجابة واحدة: {"{name}"}.
finder-answers = عدد الإجابات التي وجدناها: {"{n}"}. اختاروا ما تبحثون عنه.
finder-failed = البحث لا يعمل.
finder-failed-answer = البحث لا يعمل. اختاروا من قائمة في الأسفل.
finder-topic = {"شرح: "}
finder-in = {"، بلدية "}
finder-old = {"، الآن بلدية "}
finder-button = ابحثوا

## The first step
first-step-heading-supporter = اتصلوا أولًا هنا
first-step-heading-municipality = اتصلوا بالبلدية (gemeente)
first-step-heading-care-office = اتصلوا بمكتب الرعاية (zorgkantoor)
first-step-heading-signpost = اتصلوا أولًا هنا
first-step-heading-find = ابحثوا بمن يمكنكم الاتصال
first-step-heading-here = ابدؤوا من هنا
call = اتصلوا بالرقم
first-step-say = قولوا مثلًا بالهولندية:
first-step-site = هناك تجدون كيف تتواصلون معهم.
first-step-who-supporter = أنتم تتصلون بـ { $name }.
first-step-who-municipality = أنتم تتصلون ببلدية { $name }.
first-step-who-care-office = أنتم تتصلون بمكتب الرعاية (zorgkantoor) { $name }.
first-step-who-signpost = أنتم تتصلون بـ { $name }. هناك يرشدونكم إلى المساعدة.
say-wmo = Ik zoek een onafhankelijke cliëntondersteuner.
say-wlz = Ik heb zorg uit de Wlz. Ik zoek een onafhankelijke cliëntondersteuner.
say-specialised = Ik zoek een gespecialiseerde cliëntondersteuner.
say-unknown = Ik zoek een onafhankelijke cliëntondersteuner.
say-means = معناها: أبحث عن مُساند مستقل.
free = هذا مجاني. المُساند يقف إلى جانبكم.
never-checked = لم يراجع خبير هذه الصفحة بعد.
checked-on = تمت المراجعة في
checked-by = بواسطة { $name }
checked-phone = بالهاتف
checked-email = بالبريد الإلكتروني
checked-website = على الموقع
checked-visit = بزيارة
checked-register = في السجل
walk-in = يمكنكم الحضور: { $days }، { $times }
open = ساعات العمل: { $days }، { $times }
vcard = احفظوا هذا الرقم في هاتفكم

## Municipality
official-name = الاسم الرسمي هو { $name }.
page-too-old = هذه الصفحة قديمة جدًا. لا نعرض أرقامًا ربما تغيرت. ابحثوا عن نسخة جديدة أو اذهبوا إلى مبنى بلديتكم.
supporters-heading = من يساعد في { $name }؟
nobody-known = لا نعرف بعد من يقوم بهذا هنا.
municipality-must = على البلدية أن توفر ذلك.
nobody-known-link = اقرؤوا لماذا نعرض ذلك
wlz-heading = هل عندكم رعاية من قانون Wlz؟
wlz-text = عندئذ يوفر لكم مكتب الرعاية (zorgkantoor) المُساند. منطقتكم هي { $region }.
wlz-office = مكتب الرعاية هو { $office } (مصدر من عام { $year }).
municipality-heading = التواصل مع البلدية
places-heading = الأماكن في { $name }
predecessors = هذه البلديات القديمة تتبع الآن هذه البلدية: { $names }.
reported-heading = لم نتحقق منه: ما تقوله مصادر أخرى
reported-page = في عام { $year } كان هذا على موقع البلدية:
reported-supporter = { $by ->
    [municipality] في عام { $year } ذكرت البلدية هنا { $name }.
   *[other] في عام { $year } ذكر مصدر عام هنا { $name }.
} اسأل إن كان هذا لا يزال صحيحًا.
reported-national = مواقع وطنية ترشدك إلى الطريق:
referrers-heading = هل مهنتكم طبيب أسرة (huisarts) أو ممرض الحي (wijkverpleegkundige)؟
referrers-link = إرشاد المرضى في { $name }: بمن تتصلون؟

## A client supporter
need-wmo = للمساعدة من البلدية (Wmo).
need-wlz = لمن عندهم رعاية من قانون Wlz.
need-specialised = المساعدة الإضافية لـ 5 فئات (gespecialiseerde cliëntondersteuning).
need-unknown = للجميع.
organisations = المؤسسات التي تقوم بهذا: { $names }.
unverified = ليس عندنا بعد رقم تمت مراجعته. استعملوا الرقم الموجود في أعلى هذه الصفحة.
response-time = متى يصلكم رد؟
waiting-time = كم تنتظرون؟
reported = أُبلغنا بذلك في { $date }
spoken = اللغات
independence-heading = ما مدى الاستقلال؟
paid-by = من يدفع؟
paid-by-municipality = البلدية
paid-by-care-office = مكتب الرعاية (zorgkantoor)
paid-by-government = الحكومة الوطنية
paid-by-fund = صندوق أو تبرعات
paid-by-unknown = لا نعرف ذلك
decides = هل يقرر هذا الفريق أيضًا بشأن مساعدتكم؟
provides-care = هل تقدم المؤسسة الرعاية أيضًا؟
hours-capped = هل هناك حد لعدد الساعات؟
workers = من يساعدكم؟
workers-professionals = أشخاص هذه مهنتهم
workers-volunteers = متطوعون
workers-both = أشخاص هذه مهنتهم ومتطوعون
workers-unknown = لا نعرف ذلك
registered = هل هم في سجل BCMB؟
answer-yes = نعم
answer-no = لا
answer-unknown = لا نعرف ذلك
doubt = هل عندكم شك؟ يمكنكم دائمًا أن تطلبوا شخصًا آخر.

## Sharing
share-heading = أرسلوا هذه الصفحة
share-sms = رسالة نصية
share-mail = بريد إلكتروني
share-button = مشاركة

## Titles of pages without a text of their own
municipality-title = المساندة (cliëntondersteuning) في { $name }
municipality-summary = من يقف إلى جانبكم مجانًا في { $name }؟ اتصلوا واطلبوا المُساند (cliëntondersteuner).
referral-title = Verwijzen in { $name }
referral-summary = Wie belt u voor een patiënt in { $name }?
province-title = البلديات في { $province }
province-summary = اختاروا بلديتكم في { $province }. سترون بمن يمكنكم الاتصال.
postcode-title = الرموز البريدية التي تبدأ بالرقمين { $prefix }
postcode-summary = اختاروا رمزكم البريدي. ستصلون إلى بلديتكم.
gallery-title = معرض
gallery-summary = كل أجزاء التصميم مع أمثلة.
component-title = المكوّن: { $name }
component-summary = المكوّن { $name } مع أمثلة.
moved = لهذه الصفحة عنوان جديد

## Components in texts
call-out-warning = انتبهوا
call-out-example = مثال
copy = نسخ النص
copied = تم نسخ النص.
print = طباعة هذه الصفحة
video = شاهدوا الفيديو: { $title }
transcript = اقرؤوا ما يُقال في الفيديو

## Lists
comma = ،
letters = من A إلى Z
postcode = الرمز البريدي
municipality-named = بلدية { $name }
municipality = البلدية
or = أو
read-more = هل تريدون أن تعرفوا أكثر؟
guide-again = ابدؤوا من جديد
guide-progress = السؤال { $number } من { $total }
guide-progress-most = السؤال { $number } من { $total } على الأكثر
guide-left = { $count ->
    [1] هذا هو السؤال الأخير.
   *[other] عدد الأسئلة الباقية على الأكثر: { $count }
 }
guide-given = اخترتم
guide-back = العودة إلى السؤال السابق
guide-privacy = نحن لا نحفظ إجاباتكم.

## What we know
coverage = { $covered ->
    [zero] لا نعرف أحدًا بعد في البلديات، وعددها { $total }.
    [one] نعرف شخصًا يساعد في بلدية واحدة من أصل { $total }.
    [two] نعرف شخصًا يساعد في بلديتين من أصل { $total }.
    [few] نعرف شخصًا يساعد في { $covered } بلديات من أصل { $total }.
    [many] نعرف شخصًا يساعد في { $covered } بلدية من أصل { $total }.
   *[other] نعرف شخصًا يساعد في { $covered } بلدية من أصل { $total }.
  }
coverage-caption = البلديات التي نعرف فيها شخصًا يساعد
coverage-who = من يساعد؟
not-checked = لم تتم المراجعة بعد

## Other languages that somebody speaks
speaks-pt = البرتغالية
speaks-it = الإيطالية
speaks-ary = العربية المغربية
speaks-ber = الأمازيغية
speaks-ku = الكردية
speaks-prs = الدرية
speaks-ps = البشتوية
speaks-am = الأمهرية
speaks-ru = الروسية
speaks-ro = الرومانية
speaks-bg = البلغارية
speaks-zh = الصينية
speaks-hi = الهندية
speaks-ur = الأردية
speaks-id = الإندونيسية
speaks-pap = البابيامنتو
speaks-srn = السرنان

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
leaflet-text = هل تحتاجون إلى رعاية أو مساعدة؟ هناك شخص يقف إلى جانبكم.
referral-question = Heeft uw patiënt een CIZ-besluit voor zorg uit de Wlz?
leaflet-code = رمز للمسح بالهاتف. يفتح صفحة { $name }.

## Contact and times
hours-days = من { $from } إلى { $to }
hours-times = من { $from } إلى { $to }
hours-always = ليلاً ونهارًا
hours-no-holidays = مغلق في أيام العطل الرسمية
hours-holidays = في أيام العطل الرسمية { $times }
hours-appointment = بموعد مسبق فقط
hours-every-day = كل الأيام
and = وأيضًا
cost-minute = تكلف المكالمة { $euros } يورو في الدقيقة، إضافة إلى تكلفة هاتفكم.
cost-call = تكلف المكالمة { $euros } يورو، إضافة إلى تكلفة هاتفكم.
channel-text-message = رسالة نصية
channel-whatsapp = WhatsApp
channel-form = املؤوا الاستمارة
response-days = { $count ->
    [zero] في اليوم نفسه
    [one] خلال يوم عمل واحد
    [two] خلال يومي عمل
    [few] خلال { $count } أيام عمل
    [many] خلال { $count } يوم عمل
   *[other] خلال { $count } يوم عمل
 }
waiting-weeks = { $count ->
    [zero] لا تحتاجون إلى الانتظار
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
 }
first-step-town-hall = اذهبوا إلى مبنى البلدية (gemeentehuis).
workers-lived-experience = أشخاص مروا بذلك بأنفسهم
paid-by-members = أعضاء جمعية
paid-by-several = عدة جهات معًا
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
leaflet-title = من يقف إلى جانبكم في { $name }؟
leaflet-summary = ورقة للطباعة: بمن تتصلون في { $name }، وماذا تقولون.
leaflet-who = اسمه بالهولندية: cliëntondersteuner. هذه المساعدة من حقكم.
leaflet-explains = يشرح لكم المُساند ما يمكنكم اختياره.
leaflet-letters = يساعدكم في الرسائل ويذهب معكم إلى المقابلات.
leaflet-decide = أنتم من يقرر.
leaflet-scan = امسحوا هذا الرمز بهاتفكم. أو اذهبوا إلى:
leaflet-pdf = منشور للطباعة
leaflet-pdf-large = منشور بخط كبير
leaflet-pdf-province = كل المنشورات للطباعة: { $name }
leaflet-valid = صالح حتى { $date }.
referral-pdf = Dit blad om te printen
speaks-nl = الهولندية
speaks-en = الإنجليزية
speaks-ar = العربية
speaks-tr = التركية
speaks-uk = الأوكرانية
speaks-pl = البولندية
speaks-dse = لغة الإشارة الهولندية
speaks-fy = الفريزية
speaks-de = الألمانية
speaks-fr = الفرنسية
speaks-es = الإسبانية
speaks-ti = التغرينية
speaks-so = الصومالية
speaks-fa = الفارسية
coverage-provinces = كم نعرف عن كل مقاطعة؟
province = المقاطعة
coverage-known = بلديات فيها شخص يساعد
coverage-reported = مذكورة فقط ولم نتحقق منها
coverage-nothing = لا شيء معروف بعد
coverage-laws = كم نعرف عن كل قانون؟
coverage-law = القانون
coverage-total = كل البلديات
other-ways = طرق أخرى للبحث
names-title = الأماكن والبلديات: { $letters }
names-summary = اختاروا قريتكم أو مدينتكم أو بلديتكم. سترون بمن يمكنكم الاتصال.
municipalities-title = البلديات: { $letters }
municipalities-summary = جميع البلديات: { $letters }. اختاروا بلديتكم وسترون بمن يمكنكم الاتصال.
map-label = خريطة المقاطعات. مصدر الحدود: CBS.
words-title = كلمات صعبة: { $letters }
words-summary = كلمات صعبة من { $letters }، مشروحة بلغة بسيطة.
topics-slug = topics
topics-heading = المواضيع من الألف إلى الياء
topics-title = المواضيع: { $letters }
topics-summary = ابحثوا عن كلمة. اختاروها وستقرؤون الجواب.
shared-title = أي { $name } تقصدون؟
unknown-title = لم نجد شيئًا
unknown-text = لا نعرف مكانًا أو موضوعًا بهذا الاسم. انظروا هل هناك خطأ في الكتابة.
referral-region = Deze gemeente hoort bij zorgkantoorregio { $region }.

## By situation: the first step on the page of a municipality
supporter-is = شخص يقف إلى جانبكم: مجانًا وباستقلال.
phone-menu = هل تسمعون قائمة اختيارات؟ اختاروا Wmo أو zorg (الرعاية). أو انتظروا حتى يرد أحد.
for-another = يمكنكم أيضًا أن تتصلوا من أجل شخص آخر.
need-call-municipality = اتصلوا بالبلدية (gemeente):
need-call = اتصلوا بـ { $name }:
need-ask = قولوا بالهولندية:
wlz-no-number = ليس عندنا رقم لمكتب الرعاية تمت مراجعته. يمكن للبلدية أن تعطيكم الرقم.
means-ask-wlz = معناها: عندي رعاية من قانون Wlz. ما رقم مكتب الرعاية؟
means-say-wlz = معناها: عندي رعاية من قانون Wlz. أبحث عن مُساند مستقل.
wlz-then = بعد ذلك اتصلوا بمكتب الرعاية واطلبوا مُساندًا مستقلًا (onafhankelijke cliëntondersteuner).
specialised-heading = هل تحتاجون إلى أكثر من المساندة العادية؟
specialised-text = هناك مساعدة إضافية لبعض الفئات، مثلًا في حالة التوحد أو إصابة الدماغ. هذه المساعدة منظمة للبلد كله، لا من بلديتكم.
specialised-no-number = ليس عندنا رقم لهذه المساعدة تمت مراجعته. ابدؤوا لذلك بمُساند عادي. هو يساعدكم الآن ويبحث معكم.
means-ask-specialised = معناها: أبحث عن مُساند مستقل. من يساعدني في البحث عن مساندة متخصصة؟
means-say-specialised = معناها: أبحث عن مُساند متخصص.
objection-heading = ألا توافقون على قرار؟
objection-text = أرسلوا رسالة اعتراض (bezwaar). الاتصال بالهاتف لا يكفي. عندكم عادةً 6 أسابيع من التاريخ المكتوب على الرسالة. هل في رسالتكم مدة أخرى؟ إذن تلك هي الصحيحة. المُساند يساعدكم في ذلك.
means-say-objection = معناها: أريد أن أعترض. أبحث عن مُساند مستقل.
objection-then = ألا يمكن ذلك في الوقت المحدد؟ أرسلوا بأنفسكم رسالة قصيرة واكتبوا: “Ik maak bezwaar. Ik stuur later waarom.” (أعترض. سأكتب السبب لاحقًا.)
nothing-heading = ألا تحصلون على مساعدة؟
share-text = { $name }: اتصلوا بالرقم { $phone }. قولوا: "{ $say }"
ask-wlz = Ik heb zorg uit de Wlz. Welk nummer heeft het zorgkantoor?
ask-specialised = Ik zoek een onafhankelijke cliëntondersteuner. Wie helpt mij zoeken naar gespecialiseerde cliëntondersteuning?
say-objection = Ik wil bezwaar maken. Ik zoek een onafhankelijke cliëntondersteuner.
