//! Keywords, the subjects of an article, spelled as in the article.

use nutgraf::{Options, summarize};

fn keywords(text: &str) -> Vec<String> {
    summarize(text, &Options::default()).unwrap().keywords
}

#[test]
fn a_family_name_counts_for_the_full_name() {
    let text = "The mayor, Ana de Sousa, opened the bridge. On Monday Sousa thanked the Bank of Norvia. \
                Later Sousa's deputy swam across.";
    assert_eq!(keywords(text), ["Ana de Sousa", "Bank of Norvia"]);
}

#[test]
fn a_name_that_only_starts_sentences_is_found_if_the_headline_has_it() {
    let text = "Port Ansel heats with sea water\nPort Ansel will heat its homes with the sea. The mayor of Port Ansel agreed.";
    assert_eq!(keywords(&text.replace("of Port", "of old"))[0], "Port Ansel");
    assert_eq!(keywords(text)[0], "Port Ansel");
}

#[test]
fn a_capital_at_the_start_of_a_sentence_does_not_make_a_name() {
    let text = "Ferries stopped at noon. Nobody was told that ferries would stop. The ferries stay away.";
    assert_eq!(keywords(text), ["Ferries"]);
}

#[test]
fn words_in_han_characters_are_found_by_repetition() {
    let text = "多摩川の堤防が決壊した。東京都は多摩川の避難所を増やす。避難所は東京都が開く。";
    let found = keywords(text);
    assert!(["多摩川", "東京都", "避難所"].iter().all(|word| found.iter().any(|it| it == word)), "{found:?}");
    assert!(!found.iter().any(|word| word == "摩川"));
}

/// Asserts that `text` has the keywords `wanted` and none that contains one of `unwanted`.
#[track_caller]
fn assert_keywords(text: &str, wanted: &[&str], unwanted: &[&str]) {
    let found = keywords(text);
    for keyword in wanted {
        assert!(found.iter().any(|it| it == keyword), "{keyword} missing: {found:?}");
    }
    for part in unwanted {
        assert!(!found.iter().any(|it| it.contains(part)), "{part}: {found:?}");
    }
}

#[test]
fn german_nouns_are_not_names() {
    let text = "Natriumzellen aus Altenfurt: Werk baut neue Linie\n\
        Das Werk in Altenfurt baut eine Linie für Natriumzellen. Die Natriumzellen sollen in Bussen und in Speichern \
        arbeiten, sagte Direktorin Marta Lindqvist am Montag. Bei minus zwanzig Grad Celsius verloren die Zellen \
        Natrium, aber kaum Leistung. Nach Angaben von Marta Lindqvist arbeiten in Altenfurt im kommenden Jahr neunzig \
        Menschen. Die Gefahr von Bränden ist nach Angaben der Feuerwehr klein. In der Stadt hofft man auf Menschen mit \
        Erfahrung. Die Landesregierung gibt vier Millionen Euro.";
    let unwanted = ["Zellen Natrium", "Celsius", "Menschen", "Millionen", "Angaben", "Gefahr von"];
    assert_keywords(text, &["Natriumzellen", "Altenfurt"], &unwanted);
}

#[test]
fn capitals_throughout_tell_nothing() {
    let text = "HARBOUR BRIDGE TO CLOSE FOR REPAIRS\n\
        THE HARBOUR BRIDGE IN PORT ANSEL WILL CLOSE FOR REPAIRS ON MONDAY. MAYOR ANA SOUSA SAID THE HARBOUR BRIDGE HAD \
        CRACKS IN TWO PILLARS. FERRIES WILL CARRY PEOPLE ACROSS WHILE THE REPAIRS LAST. ANA SOUSA SAID THAT PORT ANSEL \
        WOULD PAY FOR THE FERRIES. SHOPS NEAR THE HARBOUR BRIDGE EXPECT FEWER CUSTOMERS IN PORT ANSEL.";
    assert_keywords(text, &["PORT ANSEL", "REPAIRS"], &["WILL", "SAID", "PEOPLE", "WHILE"]);
}

#[test]
fn arabic_and_hindi_have_phrases_that_recur() {
    let arabic = "بلدية مرسى الزيتون توافق على بناء جسر الميناء\n\
        وافقت بلدية مرسى الزيتون يوم الاثنين على بناء جسر الميناء الجديد بعد نقاش طويل. وقالت رئيسة البلدية ليلى الحداد \
        إن جسر الميناء سيربط الحي القديم بالسوق. ويخشى الصيادون في مرسى الزيتون أن يغلق الميناء عدة أشهر. وقال أحد \
        الصيادين إن جسر الميناء ضروري رغم ذلك.";
    assert_keywords(arabic, &["جسر الميناء", "مرسى الزيتون"], &["قال", "يوم"]);
    let hindi = "सोनपुर नगर पालिका ने नदी पुल की मरम्मत शुरू की\n\
        सोनपुर नगर पालिका ने सोमवार को नदी पुल की मरम्मत शुरू कर दी। महापौर रेखा वर्मा ने कहा कि नदी पुल तीन महीने बंद रहेगा। \
        रेखा वर्मा के अनुसार नगर पालिका यात्रियों के लिए नाव चलाएगी। दुकानदारों ने नगर पालिका से मुआवजे की मांग की है।";
    assert_keywords(hindi, &["नगर पालिका", "नदी पुल"], &["कहा", "के लिए"]);
}

#[test]
fn korean_words_lose_their_particles() {
    let text = "해솔시, 해안도로에 전기버스 도입\n\
        해솔시는 내년부터 해안도로에 전기버스를 도입한다고 밝혔다. 전기버스는 모두 열두 대이며 해안도로를 따라 운행한다. 해솔시의 \
        김도윤 시장은 전기버스가 소음을 줄일 것이라고 말했다. 주민들은 해안도로의 정류장이 부족하다고 말했다. 해솔시가 정류장을 \
        늘리기로 했다고 김도윤 시장이 밝혔다.";
    assert_keywords(text, &["해솔시", "해안도로", "전기버스"], &["밝혔다", "말했다", "전기버스를"]);
}

#[test]
fn words_of_scripts_without_spaces_are_whole() {
    let chinese = "青礁市重建海港图书馆\n\
        青礁市政府周一宣布重建海港图书馆。海港图书馆去年在台风中受损，市长林若澜说，重建工程将持续两年。林若澜表示，青礁市政府将为读者开设临时阅览室。\
        不少读者担心海港图书馆的古籍受潮。青礁市政府计划把古籍移到大学保存，林若澜说。";
    assert_keywords(chinese, &["海港图书馆", "青礁市政府"], &["港图书馆的", "礁市政府将"]);
    let japanese = "汐見市、廃線跡にサイクリングロード\n\
        汐見市は廃線跡にサイクリングロードを整備すると発表した。サイクリングロードは全長十二キロで、汐見市役所と港を結ぶ。岡野真理市長は「廃線跡を\
        観光に生かす」と話した。サイクリングロードの維持費を心配する声もある。汐見市は来春に工事を始める。岡野真理市長は商店街とも協議する。";
    let wanted = ["汐見市", "サイクリングロード", "廃線跡"];
    assert_keywords(japanese, &wanted, &["整備", "発表"]);
    assert!(!keywords(japanese).iter().any(|it| it.starts_with("野真理")));
    let thai = "เทศบาลเมืองทรายขาวเปิดท่าเรือข้ามฟาก\n\
        เทศบาลเมืองทรายขาวเปิดท่าเรือข้ามฟากแห่งใหม่เมื่อวันจันทร์ ชาวประมงในทรายขาวกังวลว่าท่าเรือข้ามฟากจะรบกวนปลา \
        เรือลำแรกออกจากทรายขาวตอนหกโมงเช้า ผู้โดยสารในทรายขาวจ่ายค่าโดยสารสิบบาท";
    assert_eq!(keywords(thai).first().map(String::as_str), Some("ทรายขาว"));
    assert!(!keywords(thai).iter().any(|it| it == "ายขาว"));
}

#[test]
fn vietnamese_syllables_are_not_keywords() {
    let text = "Thành phố Vân Hải mở tuyến phà mới\n\
        Thành phố Vân Hải mở tuyến phà mới vào thứ hai. Bà Trần Thu Hà, chủ tịch thành phố, nói tuyến phà sẽ giảm ùn \
        tắc. Công an cho biết tuyến phà chở hai trăm người mỗi giờ. Bà Trần Thu Hà nói Vân Hải sẽ miễn vé cho học sinh. \
        Công an Vân Hải sẽ canh bến phà.";
    assert_keywords(text, &["Vân Hải", "Trần Thu Hà", "tuyến phà"], &["người", "Công"]);
}

#[test]
fn neither_common_nouns_nor_cut_names_are_keywords() {
    let french = "Le tunnel du Valmorin fermé pour travaux\n\
        Le tunnel du Valmorin fermera lundi pour des travaux. La maire, Inès Carpentier, promet des navettes. Selon \
        Inès Carpentier, neuf pour cent des habitants passent chaque jour par le tunnel. Les personnes du Valmorin \
        craignent pour les personnes malades.";
    assert_keywords(french, &["Valmorin", "Inès Carpentier"], &["personnes", "cent"]);
    let russian = "В Песчанске закрыли старый мост\n\
        В Песчанске закрыли старый мост через реку Луть. Мэр Ирина Ветрова сказала, что старый мост признан аварийным. \
        По словам Ветровой, ремонт займёт два года. Ирина Ветрова добавила, что через Луть пустят паром.";
    assert_keywords(russian, &["Ирина Ветрова", "Луть", "старый мост"], &["В Песч", "сказала"]);
    let english = "Guests at Mar-a-Lago praised the meal. The host of Mar-a-Lago said the U.S. envoy paid. The percent of \
        guests who left Mar-a-Lago early was small. That percent fell again, a percent that no U.S. envoy explained.";
    assert_keywords(english, &["Mar-a-Lago", "U.S."], &["percent"]);
}
