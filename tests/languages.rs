//! Languages that are easily taken for one another, and unsupported neighbours, which are
//! undetermined.

use nutgraf::Language;

/// News in each language, mostly the same: the board of a harbour closes an old quay.
const TEXTS: &[(&str, &str)] = &[
    (
        "nb",
        "Styret møttes mandag og vedtok å stenge den gamle kaia, som ikke har vært trygg siden stormen, sier lederen til avisen.",
    ),
    (
        "nb",
        "Ferga går ikke lenger om kvelden, og mange av dem som bor på øya, mener at kommunen burde ha spurt dem før den bestemte seg.",
    ),
    (
        "nb",
        "Styret møttest måndag og vedtok å stengje den gamle kaia, som ikkje har vore trygg sidan stormen, seier leiaren til avisa.",
    ),
    (
        "da",
        "Bestyrelsen mødtes mandag og besluttede at lukke den gamle kaj, som ikke har været sikker siden stormen, siger formanden til avisen.",
    ),
    (
        "da",
        "Færgen sejler ikke længere om aftenen, og mange af dem, der bor på øen, mener, at kommunen burde have spurgt dem, før den bestemte sig.",
    ),
    (
        "sv",
        "Styrelsen möttes på måndagen och beslutade att stänga den gamla kajen, som inte har varit säker sedan stormen, säger ordföranden.",
    ),
    (
        "hr",
        "Uprava se sastala u ponedjeljak i odlučila zatvoriti staro pristanište, koje nije sigurno nakon oluje, a radovi počinju idući tjedan.",
    ),
    (
        "sr",
        "Uprava se sastala u ponedeljak i odlučila da zatvori staro pristanište, koje nije bezbedno posle oluje, a radovi počinju sledeće nedelje.",
    ),
    (
        "sr",
        "Управа се састала у понедељак и одлучила да затвори старо пристаниште, које није безбедно после олује, каже начелник општине.",
    ),
    (
        "und",
        "Vedenie prístavu sa stretlo v pondelok a rozhodlo, že zatvorí staré mólo, ktoré po búrke nie je bezpečné, ako povedal starosta.",
    ),
    (
        "cs",
        "Vedení přístavu se sešlo v pondělí a rozhodlo, že zavře staré molo, které po bouři není bezpečné, jak řekl starosta.",
    ),
    (
        "und",
        "A xunta do porto reuniuse o luns e decidiu pechar o vello peirao, que non é seguro dende o temporal, segundo din os veciños da vila.",
    ),
    (
        "pt",
        "A direção do porto reuniu-se na segunda-feira e decidiu fechar o velho cais, que não é seguro desde o temporal, dizem os moradores.",
    ),
    (
        "es",
        "La junta del puerto se reunió el lunes y decidió cerrar el viejo muelle, que no es seguro desde el temporal, según dicen los vecinos.",
    ),
    (
        "ca",
        "La junta del port es va reunir dilluns i va decidir tancar el vell moll, que no és segur des del temporal, segons diuen els veïns del poble.",
    ),
    (
        "id",
        "Pengurus pelabuhan bertemu pada hari Senin dan memutuskan untuk menutup dermaga lama karena tidak aman sejak badai, kata wali kota.",
    ),
    (
        "und",
        "Pengurus pelabuhan bertemu pada hari Isnin dan memutuskan untuk menutup jeti lama kerana ia tidak selamat sejak ribut, kata beliau.",
    ),
    (
        "uk",
        "Правління порту зібралося в понеділок і вирішило закрити старий причал, який небезпечний після бурі.",
    ),
    (
        "ru",
        "Правление порта собралось в понедельник и решило закрыть старый причал, который опасен после бури.",
    ),
    (
        "bg",
        "Управата на пристанището се събра в понеделник и реши да затвори стария кей, който не е безопасен след бурята.",
    ),
    (
        "hi",
        "बंदरगाह के बोर्ड ने सोमवार को बैठक की और पुराने घाट को बंद करने का फैसला किया, जो तूफान के बाद सुरक्षित नहीं है।",
    ),
    (
        "mr",
        "बंदराच्या मंडळाची सोमवारी बैठक झाली आणि वादळानंतर सुरक्षित नसलेला जुना धक्का बंद करण्याचा निर्णय त्यांनी घेतला आहे.",
    ),
    ("ne", "बन्दरगाहको बोर्डले सोमबार बैठक गरेको छ र आँधीपछि सुरक्षित नभएको पुरानो घाट बन्द गर्ने निर्णय गरेको छ।"),
    (
        "fa",
        "هیئت مدیره بندر روز دوشنبه تشکیل جلسه داد و تصمیم گرفت اسکله قدیمی را که پس از توفان ایمن نیست ببندد.",
    ),
    (
        "ur",
        "بندرگاہ کے بورڈ نے پیر کو اجلاس کیا اور پرانی گودی کو بند کرنے کا فیصلہ کیا جو طوفان کے بعد محفوظ نہیں ہے۔",
    ),
    (
        "ar",
        "اجتمع مجلس الميناء يوم الاثنين وقرر إغلاق الرصيف القديم الذي لم يعد آمنا بعد العاصفة التي ضربت المدينة.",
    ),
];

/// News of about 100 characters, in groups of close languages. A line has a tag, a tab and a text.
const NEWS: &str = include_str!("languages/close.txt");

/// The least share of the texts that must be right.
const MIN_RIGHT: f64 = 0.97;

#[test]
fn close_languages_are_told_apart() {
    let detect = |text: &str| Language::detect(text).tag();
    let wrong: Vec<_> = TEXTS.iter().filter(|(tag, text)| detect(text) != *tag).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(TEXTS.iter().all(|(_, text)| text.chars().count() >= 90));
}

#[test]
fn nearly_all_news_in_close_languages_are_told_apart() {
    let news: Vec<(&str, &str)> = NEWS.lines().filter_map(|line| line.split_once('\t')).collect();
    let wrong: Vec<_> = news.iter().filter(|(tag, text)| Language::detect(text).tag() != *tag).collect();
    let right = 1.0 - wrong.len() as f64 / news.len() as f64;
    println!("{:.1} % of {} texts in close languages are right", 100.0 * right, news.len());
    assert!(news.len() >= 230 && right >= MIN_RIGHT, "{right}: {wrong:#?}");
}
