# The words of the theme in Turkish. Plain words, short sentences, "siz". A name, an = sign, a text.
# What somebody says on the phone (say-…) stays Dutch, and so does the page for Dutch professionals (referral-…).

## On every page
skip = Metne geçin
language = Dil
languages = Dilinizi seçin
menu = Menü
breadcrumbs = Buradasınız
footer = Bu site hakkında
footer-promise = Bu site ücretsizdir ve çerez kullanmaz.
footer-publisher = Sitenin sahibi:
contents-heading = Bu sayfada
words-heading = Bu sayfadaki kelimeler
footnote = Dipnot
footnote-back = { $number } numaralı dipnotun metnine dön
sources-heading = Kaynaklar
source = Kaynak
updated = Son değişiklik: { $date }.
feedback-question = Yanlış bir şey mi var?
edit-link = Bu sayfayı iyileştirin
feedback-link = Bize bildirin
owner-heading = Bu sitenin sorumlusu kim?
owner-example = Bu örnek bir adrestir: siteyi yayınlayan buraya kendi adresini yazar.
owner-unverified = Şu anda kontrol edilmiş bir adresimiz yok.
read-start = Sesli oku
read-stop = Okumayı durdur

## Notices above a page
example-title = Bu uydurma bir örnektir.
example-text = Bu numaraları aramayın.
unreviewed-title = Bu çeviri henüz kontrol edilmedi.
unreviewed-text = Asıl metin:
fallback-text = Bu metin henüz sizin dilinizde yok. Şimdi okuduğunuz dil: { $language }.

## Search
finder-label = Nerede oturuyorsunuz?
finder-hint = Belediyenizi, köyünüzü veya posta kodunuzu (postcode) yazın.
finder-label-referrer = Hastanız nerede oturuyor?
finder-hint-referrer = Hastanızın belediyesini, köyünü veya posta kodunu (postcode) yazın.
finder-list = Sonuçlar
finder-none = Hiçbir şey bulunamadı. Yazım hatası olup olmadığına bakın.
finder-none-for = ‘{"{q}"}’ için hiçbir şey bulunamadı
finder-one = 1 belediye bulundu: {"{name}"}.
finder-many = {"{n}"} belediye bulundu. Belediyenizi seçin.
finder-answer = 1 yanıt bulundu: {"{name}"}.
finder-answers = {"{n}"} yanıt bulundu. Aradığınızı seçin.
finder-failed = Arama çalışmıyor.
finder-failed-answer = Arama çalışmıyor. Aşağıdaki bir listeden seçin.
finder-topic = {"Açıklama: "}
finder-in = {", belediye: "}
finder-old = {", şimdiki belediye: "}
finder-button = Bul

## The first step
first-step-heading-supporter = Önce burayı arayın
first-step-heading-municipality = Belediyeyi (gemeente) arayın
first-step-heading-care-office = Bakım ofisini (zorgkantoor) arayın
first-step-heading-signpost = Önce burayı arayın
first-step-heading-find = Kimi arayabileceğinizi bulun
first-step-heading-here = Buradan başlayın
call = Arayın:
first-step-say = Hollandaca örneğin şöyle söyleyin:
first-step-site = Nasıl iletişim kuracağınız orada yazar.
first-step-who-supporter = { $name } ile görüşürsünüz.
first-step-who-municipality = { $name } belediyesi ile görüşürsünüz.
first-step-who-care-office = { $name } bakım ofisi (zorgkantoor) ile görüşürsünüz.
first-step-who-signpost = { $name } ile görüşürsünüz. Size yol gösterirler.
say-wmo = Ik zoek een onafhankelijke cliëntondersteuner.
say-wlz = Ik heb zorg uit de Wlz. Ik zoek een onafhankelijke cliëntondersteuner.
say-specialised = Ik zoek een gespecialiseerde cliëntondersteuner.
say-unknown = Ik zoek een onafhankelijke cliëntondersteuner.
say-means = Anlamı: Bağımsız bir destek danışmanı arıyorum.
free = Bu ücretsizdir. Destek danışmanı yanınızda olur.
never-checked = Bu sayfayı henüz bir uzman kontrol etmedi.
checked-on = Kontrol tarihi
checked-by = – kontrol eden: { $name }
checked-phone = (telefonla)
checked-email = (e-posta ile)
checked-website = (web sitesinde)
checked-visit = (ziyaret ederek)
checked-register = (resmî kayıtta)
walk-in = Gelebileceğiniz zaman: { $days }, { $times }
open = Açık: { $days }, { $times }
vcard = Bu numarayı telefonunuza kaydedin

## Municipality
official-name = Resmî adı: { $name }.
page-too-old = Bu sayfa çok eski. Değişmiş olabilecek numaraları göstermiyoruz. Yeni bir sürüm arayın veya belediyenize gidin.
supporters-heading = { $name } belediyesinde kim yardım eder?
nobody-known = Burada bunu kimin yaptığını henüz bilmiyoruz.
municipality-must = Belediye bunu sağlamak zorundadır.
nobody-known-link = Bunu neden gösterdiğimizi okuyun
wlz-heading = Wlz yasasından bakım alıyor musunuz?
wlz-text = O zaman destek danışmanınızı bakım ofisi (zorgkantoor) sağlar. Bölgeniz: { $region }.
wlz-office = Bakım ofisinin adı: { $office } (kaynak: { $year }).
municipality-heading = Belediye ile iletişim
places-heading = { $name } belediyesindeki yerler
predecessors = Şu eski belediyeler de artık buraya ait: { $names }.
reported-heading = Bizim kontrol etmediğimiz: başka kaynakların söyledikleri
reported-page = { $year } yılında belediyenin sitesinde şu vardı:
reported-supporter = { $by ->
    [municipality] { $year } yılında belediye burada { $name } adını verdi.
   *[other] { $year } yılında açık bir kaynak burada { $name } adını verdi.
} Bunun hâlâ geçerli olup olmadığını sorun.
reported-national = Yol gösteren ülke çapındaki siteler:
referrers-heading = Aile hekimi (huisarts) veya evde bakım hemşiresi (wijkverpleegkundige) misiniz?
referrers-link = { $name } belediyesinde hasta yönlendirme: kimi ararsınız?

## A client supporter
need-wmo = Belediyeden yardım almak için (Wmo).
need-wlz = Wlz yasasından bakım alanlar için.
need-specialised = 5 grup için ek yardım (gespecialiseerde cliëntondersteuning).
need-unknown = Herkes için.
organisations = Bunu yapan kuruluşlar: { $names }.
unverified = Kontrol edilmiş bir numara henüz yok. Bu sayfanın başındaki numarayı kullanın.
response-time = Ne zaman yanıt alırsınız?
waiting-time = Ne kadar beklersiniz?
reported = bildirildiği tarih: { $date }
spoken = Diller
independence-heading = Ne kadar bağımsız?
paid-by = Parayı kim öder?
paid-by-municipality = Belediye
paid-by-care-office = Bakım ofisi (zorgkantoor)
paid-by-government = Devlet
paid-by-fund = Bir fon veya bağışlar
paid-by-unknown = Bilmiyoruz
decides = Bu ekip yardımınıza da karar verir mi?
provides-care = Kuruluş bakım da verir mi?
hours-capped = Saat sayısında bir sınır var mı?
workers = Size kim yardım eder?
workers-professionals = Bu işi meslek olarak yapanlar
workers-volunteers = Gönüllüler
workers-both = Bu işi meslek olarak yapanlar ve gönüllüler
workers-unknown = Bilmiyoruz
registered = BCMB kaydında yer alıyorlar mı?
answer-yes = Evet
answer-no = Hayır
answer-unknown = Bilmiyoruz
doubt = Emin değil misiniz? Her zaman başka birini isteyebilirsiniz.

## Sharing
share-heading = Bu sayfayı gönderin
share-sms = SMS
share-mail = E-posta
share-button = Paylaş

## Titles of pages without a text of their own
municipality-title = { $name } belediyesinde destek (cliëntondersteuning)
municipality-summary = { $name } belediyesinde kim ücretsiz yanınızda olur? Arayın ve bir cliëntondersteuner (destek danışmanı) isteyin.
referral-title = Verwijzen in { $name }
referral-summary = Wie belt u voor een patiënt in { $name }?
province-title = { $province } ilindeki belediyeler
province-summary = { $province } ilindeki belediyenizi seçin. Kimi arayabileceğinizi görürsünüz.
postcode-title = { $prefix } ile başlayan posta kodları
postcode-summary = Posta kodunuzu seçin. Belediyenizin sayfasına gelirsiniz.
gallery-title = Galeri
gallery-summary = Temanın bütün parçaları, örneklerle.
component-title = Parça: { $name }
component-summary = Temanın { $name } parçası, örneklerle.
moved = Bu sayfanın yeni bir adresi var

## Components in texts
call-out-warning = Dikkat
call-out-example = Örnek
copy = Metni kopyala
copied = Metin kopyalandı.
print = Bu sayfayı yazdır
video = Videoyu izleyin: { $title }
transcript = Videoda söylenenleri okuyun

## Lists
letters = A'dan Z'ye
postcode = Posta kodu
municipality-named = { $name } belediyesi
municipality = Belediye
or = veya
read-more = Daha fazla bilgi ister misiniz?
guide-again = Yeniden başlayın
guide-progress = { $total } sorudan { $number }. soru
guide-progress-most = En fazla { $total } sorudan { $number }. soru
guide-left = { $count ->
    [1] Bu son soru.
   *[other] En fazla { $count } soru kaldı
 }
guide-given = Seçtiğiniz
guide-back = Önceki soruya dön
guide-privacy = Cevaplarınızı saklamayız.

## What we know
coverage = { $covered ->
    [one] { $total } belediyenin { $covered } tanesinde yardım eden birini biliyoruz.
   *[other] { $total } belediyenin { $covered } tanesinde yardım eden birini biliyoruz.
  }
coverage-caption = Yardım eden birini bildiğimiz belediyeler
coverage-who = Kim yardım eder?
not-checked = Henüz kontrol edilmedi

## Other languages that somebody speaks
speaks-pt = Portekizce
speaks-it = İtalyanca
speaks-ary = Fas Arapçası
speaks-ber = Berberice
speaks-ku = Kürtçe
speaks-prs = Darice
speaks-ps = Peştuca
speaks-am = Amharca
speaks-ru = Rusça
speaks-ro = Rumence
speaks-bg = Bulgarca
speaks-zh = Çince
speaks-hi = Hintçe
speaks-ur = Urduca
speaks-id = Endonezce
speaks-pap = Papiamento
speaks-srn = Sranan

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
leaflet-text = Bakıma veya yardıma mı ihtiyacınız var? Yanınızda olan biri var.
referral-question = Heeft uw patiënt een CIZ-besluit voor zorg uit de Wlz?
leaflet-code = Taramak için kod. { $name } sayfasını açar.

## Contact and times
hours-days = { $from } – { $to }
hours-times = { $from } – { $to }
hours-always = gece gündüz
hours-no-holidays = Resmî tatillerde kapalı
hours-holidays = Resmî tatillerde { $times }
hours-appointment = Yalnızca randevu ile
hours-every-day = her gün
and = ve
cost-minute = Arama dakikada { $euros } euro tutar. Buna kendi telefon ücretiniz eklenir.
cost-call = Bir arama { $euros } euro tutar. Buna kendi telefon ücretiniz eklenir.
channel-text-message = SMS
channel-whatsapp = WhatsApp
channel-form = Formu doldurun
response-days = { $count ->
    [one] 1 iş günü içinde
   *[other] { $count } iş günü içinde
 }
waiting-weeks = { $count ->
    [0] Beklemeniz gerekmez
    [one] 1 hafta
   *[other] { $count } hafta
 }
first-step-town-hall = Belediye binasına gidin.
workers-lived-experience = Bunu kendileri yaşamış olanlar
paid-by-members = Bir derneğin üyeleri
paid-by-several = Birkaç kuruluş birlikte
referral-slug = yonlendirme
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
leaflet-slug = brosur
leaflet-title = { $name }: kim yanınızda?
leaflet-summary = Yazdırılacak bir sayfa: { $name } için kimi arayacağınız ve ne söyleyeceğiniz.
leaflet-who = Hollandaca adı: cliëntondersteuner. Bu sizin hakkınızdır.
leaflet-explains = Destek danışmanı neler seçebileceğinizi anlatır.
leaflet-letters = Mektuplarda yardım eder ve görüşmelere sizinle gelir.
leaflet-decide = Kararı siz verirsiniz.
leaflet-scan = Bu kodu telefonunuzla tarayın. Veya şu adrese gidin:
leaflet-pdf = Yazdırılacak broşür
leaflet-pdf-large = Büyük harfli broşür
leaflet-pdf-province = { $name }: yazdırılacak tüm broşürler
leaflet-valid = Son geçerlilik günü: { $date }.
referral-pdf = Dit blad om te printen
speaks-nl = Hollandaca
speaks-en = İngilizce
speaks-ar = Arapça
speaks-tr = Türkçe
speaks-uk = Ukraynaca
speaks-pl = Lehçe
speaks-dse = Hollanda İşaret Dili
speaks-fy = Frizce
speaks-de = Almanca
speaks-fr = Fransızca
speaks-es = İspanyolca
speaks-ti = Tigrinya
speaks-so = Somalice
speaks-fa = Farsça
coverage-provinces = Her il için ne kadar biliyoruz?
province = İl
coverage-known = Yardım eden birinin bilindiği belediyeler
coverage-reported = Yalnızca adı geçen, bizim kontrol etmediğimiz
coverage-nothing = Henüz bir şey bilinmiyor
coverage-laws = Her yasa için ne kadar biliyoruz?
coverage-law = Yasa
coverage-total = Bütün belediyeler
other-ways = Aramanın başka yolları
names-title = Yerler ve belediyeler: { $letters }
names-summary = Köyünüzü, şehrinizi veya belediyenizi seçin. Kimi arayabileceğinizi görürsünüz.
municipalities-title = Belediyeler: { $letters }
municipalities-summary = Tüm belediyeler, { $letters }. Belediyenizi seçin ve kimi arayabileceğinizi görün.
map-label = İllerin haritası. Sınırların kaynağı: CBS.
words-title = Zor kelimeler: { $letters }
words-summary = Zor kelimeler, { $letters }, sade bir dille açıklanmış.
topics-slug = konular
topics-heading = A'dan Z'ye konular
topics-title = Konular: { $letters }
topics-summary = Bir kelime arayın. Kelimeyi seçin ve yanıtı okuyun.
shared-title = Hangi { $name } demek istiyorsunuz?
unknown-title = Hiçbir şey bulunamadı
unknown-text = Bu adda bir yer veya konu bilmiyoruz. Yazım hatası olup olmadığına bakın.
referral-region = Deze gemeente hoort bij zorgkantoorregio { $region }.

## By situation: the first step on the page of a municipality
supporter-is = Yanınızda olan biri: ücretsiz ve bağımsız.
phone-menu = Seçim menüsü mü duyuyorsunuz? “Wmo” veya “zorg” (bakım) seçin. Ya da biri açana kadar bekleyin.
for-another = Başka biri için de arayabilirsiniz.
need-call-municipality = Belediyeyi (gemeente) arayın:
need-call = { $name } ile görüşün:
need-ask = Hollandaca şöyle söyleyin:
wlz-no-number = Bakım ofisinin kontrol edilmiş bir numarası bizde yok. Belediye size numarayı verebilir.
means-ask-wlz = Anlamı: Wlz yasasından bakım alıyorum. Bakım ofisinin numarası nedir?
means-say-wlz = Anlamı: Wlz yasasından bakım alıyorum. Bağımsız bir destek danışmanı arıyorum.
wlz-then = Sonra bakım ofisini arayın. Bağımsız bir destek danışmanı (onafhankelijke cliëntondersteuner) isteyin.
specialised-heading = Normal destekten daha fazlasına mı ihtiyacınız var?
specialised-text = Bazı gruplar için ek yardım vardır. Örneğin otizm veya beyin hasarı olanlar için. Bu yardım bütün ülke için düzenlenmiştir, belediyeniz tarafından değil.
specialised-no-number = Bu yardımın kontrol edilmiş bir numarası bizde yok. Bu yüzden normal bir destek danışmanıyla başlayın. O size şimdi yardım eder ve sizinle birlikte aramaya devam eder.
means-ask-specialised = Anlamı: Bağımsız bir destek danışmanı arıyorum. Özel destek ararken bana kim yardım eder?
means-say-specialised = Anlamı: Özel bir destek danışmanı arıyorum.
objection-heading = Bir karara katılmıyor musunuz?
objection-text = İtiraz ettiğinizi yazan bir mektup (bezwaar) gönderin. Telefon etmek yetmez. Genellikle mektubun üstündeki tarihten itibaren 6 haftanız vardır. Mektubunuzda başka bir süre mi yazıyor? O zaman o geçerlidir. Destek danışmanı size yardım eder.
means-say-objection = Anlamı: İtiraz etmek istiyorum. Bağımsız bir destek danışmanı arıyorum.
objection-then = Zamanında yetişmiyor mu? O zaman kendiniz kısa bir mektup gönderin. Şöyle yazın: “Ik maak bezwaar. Ik stuur later waarom.” (İtiraz ediyorum. Nedenini sonra yazacağım.)
nothing-heading = Yardım alamıyor musunuz?
share-text = { $name }: arayın: { $phone }. Şöyle söyleyin: "{ $say }"
ask-wlz = Ik heb zorg uit de Wlz. Welk nummer heeft het zorgkantoor?
ask-specialised = Ik zoek een onafhankelijke cliëntondersteuner. Wie helpt mij zoeken naar gespecialiseerde cliëntondersteuning?
say-objection = Ik wil bezwaar maken. Ik zoek een onafhankelijke cliëntondersteuner.
