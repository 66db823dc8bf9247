// story-phrases: the headings that sites put over their other stories, as they print them. Data only; heading-kind and
// related-label say what they mean. One list a language or group of languages, phrases separated by '|' (line ends stand
// between phrases); '*' at the end stands for up to six more words.

/** Goes with the story, or is recommended after it. */
export const RELATED: Record<string, string> = {
  English: `
    related | related * | related to * | read next | up next | next up | what to read next | next read
    read more | more to read | keep reading | continue reading | read also | also read | see also
    more stories | more articles | more news | more posts | more reading | more coverage | more on *
    more from * | more in * | more about * | more like this | other articles * | other stories *
    other posts * | other news * | other articles | other stories | other posts | other news | elsewhere on *
    further reading | recommended | recommended * | recommendations | you may also * | you might also *
    you may like | you might like | you might be interested * | we recommend | suggested * | similar *
    others also read | editors picks | editor s picks | editors choice | our picks | picked for you | for you
    top stories | don t miss | dont miss | in case you missed it | icymi | explore more | discover more
    must read | must reads | also on * | also in * | also worth reading | in this series | go deeper
    the bigger picture | background | related posts | related stories | related articles | related news
    related content | related reading | related coverage | related topics & stories | more for you
    more to explore | see more | you may also like | you might also like | you may also be interested in
    you might be interested in | people also read | recommended reading | recommended stories
    recommended for you | suggested reading | similar articles | similar stories | similar posts
    more by * | more at * | also from * | also by * | also about * | elsewhere in * | elsewhere at *
    elsewhere on this site | more from us | more from this author | more from the author | more on this
    more on this story | more on this topic | also on this site | from the archive`,
  German: `
    ähnliche * | verwandte * | andere artikel | andere beiträge | andere * | weitere * | mehr zum thema
    mehr zum thema * | mehr zu * | mehr aus * | mehr von * | mehr über * | mehr lesen | lesen sie auch
    lesen sie mehr * | lesen sie mehr | auch interessant | auch interessant * | das könnte *
    das könnte sie * | passend dazu | passende * | zum thema | zum weiterlesen | weiterlesen | empfohlen
    empfohlene * | empfehlungen | empfehlungen * | unsere empfehlungen | siehe auch | nicht verpassen
    lesetipps | lesen sie jetzt | ähnliche artikel | ähnliche beiträge | verwandte artikel
    verwandte beiträge | weitere artikel | weitere beiträge | weitere meldungen | weitere nachrichten
    mehr artikel | mehr zu diesem thema | mehr nachrichten | das könnte sie auch interessieren
    das könnte sie interessieren | das könnte dich auch interessieren | das könnte ihnen auch gefallen
    lies auch | lesen sie weiter | leseempfehlungen | passend zum thema | aus dem archiv
    mehr bei * | weitere artikel * | weitere beiträge * | weitere themen * | weitere meldungen *
    weitere nachrichten *`,
  French: `
    à lire aussi | a lire aussi | d autres * | autres articles | autres articles * | autres actualités
    les autres * | nos autres * | à lire également | lire aussi | à lire ensuite | à lire | à lire sur *
    à voir aussi | voir aussi | sur le même sujet | sur le même thème | dans la même rubrique
    articles similaires | articles liés | articles liés * | articles associés | articles connexes | plus d articles | plus sur *
    plus d infos sur * | vous aimerez aussi | vous aimerez peut être * | vous pourriez aussi *
    cela peut vous intéresser * | ça pourrait vous intéresser * | nos recommandations | recommandé *
    recommandés * | lectures recommandées | pour aller plus loin | pour approfondir | les plus récents sur *
    le choix de la rédaction | la rédaction vous * | contenus associés | notre sélection | aussi dans *
    lire également | en savoir plus | plus d'actualités | vous aimerez peut-être | vous pourriez aussi aimer
    cela pourrait vous intéresser | cela peut vous intéresser | recommandé pour vous | recommandations
    d'autres articles | plus d'articles * | plus d'actualités * | à lire dans * | à lire aussi sur *
    à lire aussi dans * | toute l'actualité *`,
  Spanish: `
    noticias relacionadas * | artículos relacionados * | relacionado | relacionados | otras noticias | otras noticias * | otros artículos | otros artículos *
    otras entradas | relacionada | noticias relacionadas | artículos relacionados | entradas relacionadas
    contenido relacionado | temas relacionados * | más noticias | más artículos | más sobre * | más de *
    más en * | más información | lee también | lea también | leer también | también te puede * | también te *
    te puede interesar | te puede interesar * | te puede gustar | te puede gustar * | puede interesarle *
    te recomendamos | recomendados * | recomendado * | recomendaciones | le puede interesar | ver también
    vea también | seguir leyendo | sigue leyendo | no te pierdas | quizás te * | relacionadas
    también te puede interesar | te podría interesar | también te puede gustar | quizás te interese
    lea además | véase también | leer más | más sobre este tema | recomendado | recomendados | recomendadas`,
  Catalan: `
    articles relacionats | notícies relacionades | llegeix també | et pot interessar`,
  Italian: `
    articoli correlati * | articoli correlati | articoli collegati | notizie correlate | correlati | contenuti correlati
    leggi anche | leggi anche * | vedi anche | da leggere | ti potrebbe * | potrebbe interessarti *
    potrebbe interessarti | potrebbero interessarti * | potrebbero interessarti | altri articoli
    altri articoli * | altre notizie | altre notizie * | altro da * | altro su * | approfondimenti
    per approfondire | consigliati | consigliati * | raccomandati * | sullo stesso argomento
    sullo stesso tema | continua a leggere | da non perdere | leggi ancora | potrebbe interessarti anche
    ti potrebbe interessare | ti potrebbe interessare anche | potrebbe piacerti anche | articoli simili`,
  Portuguese: `
    artigos relacionados | outras notícias | outros artigos | outras matérias | notícias relacionadas | notícias relacionadas *
    posts relacionados | matérias relacionadas | conteúdo relacionado | leia também | leia mais | leia ainda
    ler também | leia a seguir | veja também | ver também | saiba mais | mais notícias | mais notícias * | mais sobre *
    mais de * | mais em * | você também pode * | você pode * | pode gostar * | também pode *
    recomendado para * | recomendadas * | continue lendo | continuar a ler | não perca | mais artigos
    você também pode gostar | você pode gostar | você também pode se interessar | pode interessar-lhe
    recomendado para você | recomendados para si`,
  Dutch: `
    gerelateerd | gerelateerde * | andere artikelen | ander nieuws | andere berichten | lees ook | lees ook *
    lees meer | lees verder | lees meer over * | meer over * | meer van * | meer uit * | meer nieuws
    meer artikelen | meer lezen | ook interessant | misschien vind je * | misschien ook * | dit vind je *
    aanbevolen | aanbevolen * | aanraders | verder lezen | zie ook | bekijk ook | mis niets
    gerelateerde artikelen | gerelateerde berichten | gerelateerd nieuws | meer over dit onderwerp
    misschien ook interessant | dit vind je misschien ook leuk`,
  'Swedish, Danish, Norwegian, Finnish': `
    relaterade * | relaterat | relaterat * | läs också | läs också * | läs även | läs mer | läs mer om *
    läs vidare | mer om * | mer från * | mer i * | fler artiklar | fler artiklar * | fler nyheter | liknande *
    rekommenderat | rekommenderat * | rekommenderas * | du kanske också * | missa inte | se även
    vi rekommenderar | relaterede * | relateret | læs også | læs også * | læs mere | læs mere om *
    læs videre | mere om * | mere fra * | flere artikler | flere artikler * | flere nyheder | lignende *
    anbefalet | anbefalet * | anbefalede * | se også | måske er du * | vi anbefaler | relaterte * | relatert
    les også | les også * | les mer | les mer om * | les videre | mer fra * | flere saker | flere saker *
    flere nyheter | anbefalt | anbefalt * | anbefalte * | du vil kanskje * | aiheeseen liittyvää
    aiheesta lisää | aiheesta muualla | lisää aiheesta | lisää aiheesta * | lue myös | lue lisää
    lue seuraavaksi | katso myös | samasta aiheesta | suosittelemme | suositellut * | suositeltua *
    lisää uutisia | lisää * | sinua voisi * | sinua saattaa * | relaterade artiklar | relaterade inlägg
    relaterade nyheter | se också | mer om ämnet | mer läsning | du kanske också gillar | rekommenderas
    relaterede artikler | relateret indhold | måske er du også interesseret i | relaterte artikler
    relaterte saker | anbefalte artikler | muita artikkeleita | saatat pitää myös`,
  'Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovenian, Baltic': `
    powiązane | powiązane * | podobne | podobne * | czytaj także | czytaj też | czytaj również | czytaj dalej
    czytaj więcej | przeczytaj także | przeczytaj też | przeczytaj również | zobacz także | zobacz też
    zobacz również | więcej na temat * | więcej na ten temat | więcej o * | więcej z * | polecane | polecane *
    polecamy | polecamy * | może cię * | może zainteresować * | warto przeczytać | nie przegap | související
    související * | podobné * | čtěte také | čtěte dále | přečtěte si * | přečtěte si také | další články
    další články * | další zprávy | více z * | více k tématu | k tématu | doporučujeme | doporučené *
    mohlo by vás * | mohlo by se vám * | viz také | nepřehlédněte | súvisiace * | prečítajte si * | čítajte aj
    odporúčame | kapcsolódó * | kapcsolódó cikkek | olvasd el ezt is | ajánlott * | ajánló | további cikkek
    hasonló * | articole similare | articole asemănătoare | citește și | citeşte şi | vezi și | recomandări
    te-ar putea * | свързани * | още по темата | прочетете още | вижте още | povezane * | povezano
    pročitajte i | pročitajte još | повезане * | прочитајте и | sorodni * | preberite tudi | susiję *
    taip pat skaitykite | saistītie * | lasi arī | seotud * | loe ka | loe veel | powiązane artykuły
    powiązane wpisy | podobne artykuły | podobne wpisy | więcej artykułów | więcej wiadomości
    może cię zainteresować | mogą cię zainteresować | może ci się spodobać | související články
    podobné články | mohlo by vás zajímat | mohlo by vás také zajímat | súvisiace články | prečítajte si aj
    mohlo by vás zaujímať | kapcsolódó | kapcsolódó bejegyzések | olvassa el ezt is | ez is érdekelheti
    ajánlott | lásd még | povezani članci | preporučujemo | vezani članci | možda vas zanima | sorodni članki
    więcej w *`,
  'Russian, Ukrainian, Bulgarian, Serbian': `
    читайте также | читать также | читайте по теме | читайте далее | по теме | материалы по теме
    статьи по теме | новости по теме | ещё по теме | еще по теме | другие материалы * | другие новости
    другие новости * | другие статьи | другие статьи * | похожие * | связанные * | рекомендуем | рекомендуем *
    рекомендованные * | вам может * | вас может * | вам также может * | смотрите также | см также | сюжет
    больше по теме | ещё новости | что почитать | читайте також | читати також | за темою | по темі
    матеріали за темою | новини за темою | статті за темою | більше за темою | пов язані * | схожі *
    інші новини | інші новини * | рекомендуємо | рекомендуємо * | вас може * | вам може * | дивіться також
    похожие статьи | похожие записи | похожие новости | похожие материалы | читайте ещё | читайте еще
    читать далее | другие материалы | еще новости | вам может понравиться | вам также может понравиться
    вас может заинтересовать | вам может быть интересно | рекомендуем также | рекомендации | связанные статьи
    связанные материалы | схожі статті | схожі записи | схожі новини | ще за темою | читайте ще | інші статті
    вам може сподобатися | вас може зацікавити | вам також може сподобатися | пов'язані статті
    подобни статии | свързани статии | още новини | прочетете също | препоръчани | сродни чланци
    прочитајте још | ещё о * | ещё из * | ещё по * | больше о * | больше новостей *`,
  Greek: `
    διαβάστε επίσης | διαβάστε ακόμα | διαβάστε ακόμη | διαβάστε περισσότερα | σχετικά | σχετικά *
    σχετικές * | δείτε επίσης | δείτε ακόμα | περισσότερα * | προτεινόμενα * | προτεινόμενα | προτείνουμε
    μπορεί να * | ίσως σας * | παρόμοια * | σχετικά άρθρα | σχετικές ειδήσεις | περισσότερα νέα
    μπορεί να σας ενδιαφέρει | ίσως σας ενδιαφέρει`,
  Turkish: `
    ilgili * | ilgili haberler | ilgili yazılar | benzer * | bunları da * | bunlar da * | ayrıca oku *
    bunu da oku | önerilen * | öneriler | sizin için * | ilginizi çekebilir | ilginizi çekebilecek *
    şunlar da * | diğer haberler | diğer * | devamını oku | daha fazla * | ilgili makaleler | ilgili içerikler
    benzer haberler | benzer yazılar | benzer içerikler | bunlar da ilginizi çekebilir
    bunlar da ilginizi çekebilir mi | bunları da beğenebilirsiniz | sizin için önerilenler | önerilen haberler
    önerilenler | ayrıca okuyun | bunu da okuyun | ayrıca bakınız | daha fazla haber | daha fazla`,
  'Arabic, Persian, Urdu': `
    مقالات ذات صلة | مواضيع ذات صلة | أخبار ذات صلة | ذات صلة | ذات صله | مواضيع متعلقة | مقالات متعلقة
    أخبار متعلقة | مواضيع مشابهة | مقالات مشابهة | اقرأ أيضا | اقرأ أيضًا | إقرأ أيضا | اقرأ ايضا
    اقرأ المزيد | قد يعجبك أيضا | قد يعجبك أيضًا | قد يعجبك * | قد يهمك * | قد يهمك | شاهد أيضا | شاهد أيضًا
    المزيد من * | المزيد عن * | المزيد حول * | المزيد في * | موضوعات ذات صلة | موضوعات متعلقة | أخبار أخرى
    نوصي * | مقترحات * | ننصحك * | اخترنا لك | تابع القراءة | مطالب مرتبط | مطالب مرتبط * | اخبار مرتبط
    مطالب مشابه | بیشتر بخوانید | همچنین بخوانید | بیشتر درباره * | پیشنهاد * | مطالب پیشنهادی | خواندنی ها
    مرتبط | متعلقہ خبریں | مزید پڑھیں | یہ بھی پڑھیں | مواد ذات صلة | اقرأ أيضاً | إقرأ أيضاً | اقرأ التالي
    شاهد أيضاً | انظر أيضا | المزيد من الأخبار | المزيد من المقالات | قد يعجبك أيضاً | قد يهمك أيضا
    قد يهمك أيضاً | ربما يعجبك | موصى به | نرشح لك | مقالات أخرى | پیشنهاد ما`,
  Hebrew: `
    כתבות נוספות | כתבות נוספות * | כתבות קשורות | כתבות דומות | קשורים | פוסטים קשורים | מאמרים קשורים
    קראו גם | קרא גם | קראו עוד | קרא עוד | עוד בנושא | עוד בנושא * | עוד באתר | עוד ב * | עוד על *
    עוד כתבות | אולי יעניין * | אולי תאהבו * | אולי יעניין אותך | מומלצים | מומלץ * | מומלצות * | כדאי לקרוא
    ראו גם | אל תפספסו | לקריאה נוספת | המשך קריאה | כתבות מומלצות | מאמרים נוספים | ראה גם | עוד חדשות
    חדשות נוספות | אולי יעניין אתכם | אולי תאהבו גם | יעניין אותך גם | מומלץ עבורך`,
  'Hindi and other languages of India': `
    संबंधित * | संबंधित खबरें | सम्बंधित * | यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | और पढ़ें | अधिक पढ़ें
    आगे पढ़ें | आपको यह भी * | अन्य खबरें | और खबरें | सिफारिश * | आपके लिए * | সম্পর্কিত * | আরও পড়ুন
    இதையும் படிக்க | தொடர்புடைய * | సంబంధిత * | संबंधित समाचार | संबंधित लेख | अधिक *`,
  Japanese: `
    関連記事 | 関連記事 * | 関連ニュース | 関連する記事 | 関連 | 関連トピック | 関連リンク | あわせて読みたい | 合わせて読みたい | こちらもおすすめ | こちらの記事も * | この記事を読んだ * | この記事を見た * | おすすめ
    おすすめ記事 | おすすめの記事 | オススメ記事 | 次に読む | 次に読みたい記事 | 続けて読む | 続きを読む | この記事も * | あなたへのおすすめ | 編集部のおすすめ | もっと見る
    もっと読む | 類似記事 | 同じカテゴリの記事 | このカテゴリーの記事 | 関連コンテンツ | 併せて読みたい | 次に読みたい | この記事を読んだ人はこんな記事も読んでいます
    この記事を読んだ人におすすめ | その他の記事 | 他の記事 | 関連トピックス | 関連キーワード記事
    この記事に関するニュース | この記事に関する記事 | この記事の関連ニュース | この記事の関連記事`,
  Chinese: `
    相关文章 | 相关阅读 | 相关新闻 | 相关内容 | 相关报道 | 相关推荐 | 相关链接 | 延伸阅读 | 推荐阅读 | 推荐文章 | 为你推荐 | 为您推荐 | 猜你喜欢 | 更多文章 | 更多新闻
    更多报道 | 更多内容 | 更多相关 | 继续阅读 | 下一篇推荐 | 您可能感兴趣 * | 你可能感兴趣 * | 你可能喜欢 * | 您可能也喜欢 * | 你可能也喜欢 * | 其他文章 | 同类文章 | 参见
    相關文章 | 相關新聞 | 相關閱讀 | 相關報導 | 相關報道 | 相關內容 | 延伸閱讀 | 推薦閱讀 | 推薦文章 | 為你推薦 | 為您推薦 | 猜你喜歡 | 更多新聞 | 更多報導 | 繼續閱讀
    你可能感興趣 * | 您可能感興趣 * | 你可能也喜歡 * | 看更多 | 阅读更多 | 你可能感兴趣 | 你可能还喜欢 | 您可能感兴趣 | 您可能还喜欢 | 另请参阅 | 往期回顾 | 下一篇 | 編輯推薦
    编辑推荐 | 閱讀更多 | 更多內容 | 你可能感興趣 | 你可能還喜歡 | 您可能感興趣 | 您可能也喜歡 | 你可能也喜歡 | 參見 | 另請參閱`,
  Korean: `
    관련 기사 | 관련기사 | 관련 글 | 관련글 | 관련 뉴스 | 관련뉴스 | 관련 콘텐츠 | 관련 게시물 | 관련 포스트 | 연관 기사 | 함께 읽으면 * | 함께 보면 * | 함께 본 기사
    추천 기사 | 추천기사 | 추천 글 | 추천 뉴스 | 추천 | 더 보기 | 더 읽기 | 다음 읽을거리 | 이 기사와 함께 * | 이런 기사 어때요 | 다른 기사 | 다른 기사 *
    놓치지 마세요 | 연관기사 | 추천 콘텐츠 | 함께 읽으면 좋은 글 | 함께 보면 좋은 기사 | 이런 기사도 있어요 | 더보기 | 다음 기사`,
  'Indonesian, Vietnamese, Thai': `
    terkait | berita terkait | artikel terkait | artikel lainnya | berita lainnya | baca juga
    baca selanjutnya | baca lainnya | lihat juga | simak juga | rekomendasi | rekomendasi *
    rekomendasi untuk anda | anda mungkin * | mungkin anda * | direkomendasikan * | terkait *
    artikel berkaitan | berita berkaitan | artikel serupa | bài viết liên quan | tin liên quan | bài liên quan
    liên quan | có liên quan | đọc thêm | xem thêm | đọc tiếp | có thể bạn quan tâm | có thể bạn *
    bạn có thể * | tin cùng chuyên mục | cùng chuyên mục | cùng chủ đề | bài viết tương tự | tin khác
    bài viết khác | gợi ý * | đề xuất * | เรื่องที่เกี่ยวข้อง | ข่าวที่เกี่ยวข้อง | บทความที่เกี่ยวข้อง
    อ่านต่อ | อ่านเพิ่มเติม | เรื่องแนะนำ | แนะนำ | ข่าวแนะนำ | บทความอื่น ๆ`,
};

/** The newest there is. */
export const RECENT: Record<string, string> = {
  English: `
    recent posts | recent articles | recent stories | recent news | recent entries | recent
    recently published | recent from * | latest | the latest | latest posts | latest articles | latest stories
    latest news | latest from * | latest in * | latest on * | latest * | new posts | newest posts | newest
    newest * | new on * | new articles | what s new | just in | breaking news | more recent * | most recent *
    most recent | latest by * | latest about * | latest at * | recent posts by * | recent posts from * | recent posts in *`,
  German: `
    neueste * | neuste * | neueste beiträge | letzte beiträge | aktuelle * | aktuell | aktuelles | jüngste *
    das neueste * | neu auf * | neu im blog | gerade veröffentlicht | newsticker | schlagzeilen
    neues aus * | neues von * | neueste artikel | neueste nachrichten | aktuelle artikel | aktuelle beiträge`,
  French: `
    articles récents | derniers articles | dernières actualités | dernières nouvelles | dernières publications
    les dernières * | les derniers * | dernières infos | à la une | actualités récentes | billets récents
    en direct | le fil info | publications récentes | récents | nouveautés`,
  Spanish: `
    entradas recientes | últimas noticias | últimas entradas | últimos artículos | lo último | lo último *
    lo más reciente | artículos recientes | noticias recientes | más recientes | última hora
    últimas publicaciones | recientes | últimas noticias de * | últimas noticias sobre *`,
  Catalan: `
    darreres notícies`,
  Italian: `
    articoli recenti | ultimi articoli | ultime notizie | ultimi post | le ultime * | gli ultimi *
    ultime news | ultimissime | post recenti | recenti | più recenti`,
  Portuguese: `
    posts recentes | artigos recentes | últimas notícias | últimos artigos | últimas | últimas *
    mais recentes | notícias recentes | publicações recentes | tópicos recentes`,
  Dutch: `
    recente berichten | recente artikelen | recent nieuws | laatste nieuws | laatste berichten
    laatste artikelen | het laatste nieuws | nieuwste * | meest recent | meest recente * | net binnen`,
  'Swedish, Danish, Norwegian, Finnish': `
    senaste inläggen | senaste nytt | senaste nyheterna | senaste nyheter | senaste artiklarna | senaste *
    senaste | nyast | nya inlägg | seneste nyt | seneste nyheder | seneste indlæg | seneste artikler
    seneste * | seneste | nyeste * | siste nytt | siste innlegg | siste nyheter | siste saker | siste *
    nylige innlegg | uusimmat | uusimmat * | viimeisimmät | viimeisimmät * | tuoreimmat | tuoreimmat *
    viimeksi julkaistu | senaste inlägg | viimeisimmät artikkelit | uusimmat artikkelit`,
  'Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovenian, Baltic': `
    najnowsze | najnowsze * | ostatnie wpisy | ostatnie artykuły | ostatnio dodane | ostatnie * | nejnovější *
    nejnovější | poslední články | poslední * | nedávné příspěvky | najnovšie * | legutóbbi * | legfrissebb *
    friss * | articole recente | ultimele * | ultimele știri | последни * | последни новини | najnovije
    najnovije * | zadnje * | naujausi * | jaunākie * | viimased * | najnowsze wpisy | najnowsze artykuły
    najnowsze wiadomości | nejnovější články | nejnovější zprávy | najnovšie články | legfrissebb
    legutóbbi bejegyzések | friss hírek | najnovije vijesti`,
  'Russian, Ukrainian, Bulgarian, Serbian': `
    последние новости | последние записи | последние статьи | последние * | свежие записи | свежие новости
    свежие * | новые * | новое | новости | главное | главные новости | лента новостей | недавние записи
    недавние * | останні новини | останні записи | останні * | нещодавні * | свіжі * | нові * | новини
    последние публикации | нещодавні записи | најновије вести`,
  Greek: `
    πρόσφατα άρθρα | πρόσφατες * | πρόσφατα | πρόσφατα * | τελευταία νέα | τελευταία άρθρα
    τελευταίες ειδήσεις | τελευταία * | τελευταίες * | νέα άρθρα | ροή ειδήσεων`,
  Turkish: `
    son yazılar | son haberler | son dakika | son eklenenler | son * | en son * | en yeni * | yeni yazılar
    güncel haberler | son yazilar`,
  'Arabic, Persian, Urdu': `
    أحدث المقالات | أحدث الأخبار | آخر الأخبار | آخر المقالات | آخر * | أحدث * | أحدث | الأحدث
    المقالات الأخيرة | أخر الأخبار | جديد * | أخبار عاجلة | آخرین اخبار | آخرین مطالب | آخرین * | تازه ترین *
    جدیدترین * | نوشته های تازه | تازہ ترین * | أحدث المنشورات`,
  Hebrew: `
    פוסטים אחרונים | כתבות אחרונות | מאמרים אחרונים | חדשות אחרונות | החדשות האחרונות | אחרונים
    העדכונים האחרונים | כתבות חדשות | חדש באתר | מבזקים | מה חדש`,
  'Hindi and other languages of India': `
    ताज़ा खबरें | ताजा खबरें | ताज़ा * | ताजा * | नवीनतम * | हाल की * | हालिया * | नई पोस्ट |     সর্বশেষ * | हाल के पोस्ट`,
  Japanese: `
    最近の投稿 | 最近の記事 | 最新記事 | 新着記事 | 新着 | 最新ニュース | 新着ニュース | 最新の記事 | 新着エントリー`,
  Chinese: `
    最新 | 近期文章 | 最新文章 | 最新新闻 | 最新消息 | 最近文章 | 最新发布 | 近期新闻 | 最新新聞 | 最新報導 | 最新發布 | 近期新聞 | 即時新聞 | 最近更新`,
  Korean: `
    최근 글 | 최근글 | 최신 글 | 최신글 | 최신 기사 | 최신 뉴스 | 최신기사 | 최신뉴스 | 최근 게시물 | 최근 기사 | 최신 | 최신 * | 주요 뉴스`,
  'Indonesian, Vietnamese, Thai': `
    berita terbaru | berita terkini | artikel terbaru | pos terbaru | tulisan terbaru | pos pos terbaru
    terbaru | terkini | bài viết mới | bài mới | bài viết mới nhất | tin mới | tin mới nhất | tin mới *
    mới nhất | tin tức mới * | ข่าวล่าสุด | บทความล่าสุด | เรื่องล่าสุด | ล่าสุด`,
};

/** What everybody reads. */
export const POPULAR: Record<string, string> = {
  English: `
    most read | most read * | most viewed | most viewed * | most popular | most popular * | most shared
    most commented | popular | popular * | popular posts | popular now | trending | trending * | trending now
    what s hot | hot topics | top 5 | top 10 | top reads | most * | popular stories | trending stories | trending in * | trending on * | popular in * | popular on * | popular from * | popular at *
    trending about *`,
  German: `
    meistgelesen | meistgelesene * | meist gelesen | beliebt | beliebte * | am meisten gelesen | top artikel
    meistgelesene artikel | am häufigsten gelesen | beliebte beiträge`,
  French: `
    les plus lus | les plus lus * | les plus consultés | articles populaires | populaires | tendances
    le plus lu | plus lus | les plus populaires`,
  Spanish: `
    lo más leído | lo más leído * | lo más visto | más leídas | más leídos | más vistas | más populares
    populares | tendencias | entradas populares | lo + leído | lo más *`,
  Italian: `
    i più letti | più letti | le più lette | più lette | i più popolari | popolari | più popolari
    post più popolari`,
  Portuguese: `
    mais lidas | mais lidos | as mais lidas | mais vistas | mais populares`,
  Dutch: `
    meest gelezen | populair | populaire * | best gelezen | trending nu`,
  'Swedish, Danish, Norwegian, Finnish': `
    mest lästa | mest läst | mest läst * | populärt | populära * | mest læste | mest læst | populære *
    populært | mest lest | mest leste | luetuimmat | luetuimmat * | suosituimmat | suositut * | suosituimmat *`,
  'Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovenian, Baltic': `
    najczęściej czytane | najpopularniejsze | najpopularniejsze * | popularne | popularne * | nejčtenější
    nejčtenější * | populární * | legolvasottabb * | legnépszerűbb * | népszerű * | cele mai citite | populare
    najčitanije | najbrani * | najčítanejšie | legolvasottabb | najbolj brano`,
  'Russian, Ukrainian, Bulgarian, Serbian': `
    най четени | најчитаније | популярное | популярные * | самое читаемое | самые читаемые * | читаемое
    топ новостей | популярне | популярні * | найпопулярніше | найпопулярніші * | самое популярное
    популярные статьи`,
  Greek: `
    δημοφιλή | δημοφιλή * | δημοφιλέστερα | πιο δημοφιλή | τα πιο δημοφιλή`,
  Turkish: `
    en çok okunanlar | en çok okunan * | çok okunanlar | popüler | popüler *`,
  'Arabic, Persian, Urdu': `
    الأكثر قراءة | الأكثر مشاهدة | الأكثر شعبية | الأكثر * | المقالات الشائعة | پربازدیدترین * | پربازدیدها
    محبوب ترین * | پربازدیدترین`,
  Hebrew: `
    הנקראות ביותר | הנצפים ביותר | הכי נקראים | הכי נצפים | פופולרי | פופולריים | הנקראים ביותר | הכי נקראות`,
  'Hindi and other languages of India': `
    सबसे ज्यादा पढ़ी * | लोकप्रिय * | लोकप्रिय | ट्रेंडिंग`,
  Japanese: `
    人気記事 | 人気の記事 | アクセスランキング | ランキング | 人気ランキング | 人気 | よく読まれている記事 | よく読まれて * | 記事ランキング`,
  Chinese: `
    热门文章 | 热门 | 热门新闻 | 热门排行 | 点击排行 | 阅读排行 | 排行榜 | 熱門文章 | 熱門 | 熱門新聞 | 热门推荐`,
  Korean: `
    인기 기사 | 인기기사 | 인기 글 | 인기글 | 많이 본 뉴스 | 많이 본 기사 | 많이 본 * | 가장 많이 * | 인기 뉴스 | 많이 읽은 기사`,
  'Indonesian, Vietnamese, Thai': `
    terpopuler | berita populer | artikel populer | paling banyak * | paling populer | đọc nhiều | đọc nhiều *
    xem nhiều | xem nhiều * | nổi bật | phổ biến | bài viết nổi bật | ยอดนิยม | ข่าวยอดนิยม | tin nổi bật`,
};

/**
 * In a saved text, where nothing but its words marks a heading: words of menus, and what stands over parts of an article
 * and over kinds of news as well. What follows them has to be a list.
 */
export const WEAK_IN_TEXT = `
  more | latest | news | next | popular | elsewhere | also | mehr | aktuell | neueste | weitere | plus
  récents | dernières | más | últimas | recientes | altro | altri | ultime | mais | recentes | meer
  laatste | mer | senaste | fler | mere | seneste | flere | siste | więcej | najnowsze | další | ещё | еще
  новости | новое | свежее | читайте | ще | новини | 最新 | 更多 | 推荐 | 推薦 | 最近 | 뉴스 | 최신 | 추천 | المزيد | اقرأ
  أحدث | עוד | נוספים | daha | son dakika | diğer | lisää | περισσότερα | और | più letti
  the latest | newest | recent | most recent | just in | breaking news | hot topics | what's new | what's hot | top 5 | top 10
  for you | background | the bigger picture | beliebt | schlagzeilen | newsticker | à la une | en direct | nouveautés | tendances
  populaires | notre sélection | lo último | última hora | populares | tendencias | popolari | approfondimenti | mais recentes
  populair | populärt | populært | popularne | populare | главное | сюжет | popüler | أخبار عاجلة | מבזקים | מה חדש | פופולרי
  पॉपुलर | लोकप्रिय | 人気 | 热门 | 熱門 | 排行榜 | 最近更新 | 即時新聞 | nổi bật | phổ biến | ยอดนิยม | แนะนำ | ล่าสุด`;

/** Single words over the newest stories that stand over nothing else; and topics, of which pages make tags. */
export const STRONG_IN_TEXT = `
  viimeisimmät | tuoreimmat | najnovije | legfrissebb | 新着 | verwandte themen | weitere themen`;

/** Beginnings of two words that a heading goes on from, and hardly a headline: "More from Example News". */
export const OPEN_IN_TEXT = `
  more from | more in | more on | more by | more about | more at | latest from | latest in | latest on | latest by | latest about
  latest at | also from | also in | also on | also by | also about | elsewhere in | elsewhere on | elsewhere at | trending in
  trending on | trending about | popular in | popular on | popular from | popular at | mehr aus | mehr von | mehr zu | mehr über | mehr bei | neues aus | neues von
  más de | más en | más sobre | altro da | altro su | mais de | mais em | mais sobre | meer over | meer van | meer uit | mer om
  mer från | mer fra | mere om | mere fra | więcej o | więcej z | więcej w | ещё о | ещё из | ещё по | больше о | больше новостей
  المزيد من | المزيد عن | المزيد حول | المزيد في | עוד ב | עוד על | अधिक`;
