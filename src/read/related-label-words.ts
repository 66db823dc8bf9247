// related-label-words: the headings that sites put over their other stories, as they print them. Data only.
// One list a group of languages; labels separated by '|', line ends stand between labels.

/** Headings that stand over nothing else. */
export const STRONG_LABELS: Record<string, string> = {
  English: `
    recent posts | recent stories | recent articles | recent news | latest posts | latest stories
    latest articles | latest news | related | related posts | related stories | related articles
    related news | related content | related reading | related coverage | related topics & stories
    more stories | more articles | more news | more posts | more like this | more for you | more to read
    more to explore | more reading | more coverage | read next | read more | up next | next up | read also
    also read | see also | see more | what to read next | keep reading | continue reading | further reading
    you may also like | you might also like | you may like | you might like | you may also be interested in
    you might be interested in | people also read | others also read | recommended | recommended reading
    recommended stories | recommended for you | recommendations | suggested reading | editor's picks
    editors' picks | editor’s picks | don't miss | must read | must reads | most read | most popular
    most viewed | popular posts | popular stories | popular now | trending | trending now | trending stories
    top stories | other stories | other articles | other news | other posts | similar articles
    similar stories | similar posts | in case you missed it | elsewhere on this site | more from us
    more from this author | more from the author | more on this | more on this story | more on this topic
    also on this site | from the archive`,
  German: `
    ähnliche artikel | ähnliche beiträge | verwandte artikel | verwandte themen | verwandte beiträge
    weitere artikel | weitere beiträge | weitere meldungen | weitere nachrichten | weitere themen
    mehr artikel | mehr zum thema | mehr zu diesem thema | mehr nachrichten | neueste artikel
    neueste beiträge | neueste nachrichten | letzte beiträge | aktuelle artikel | aktuelle beiträge
    auch interessant | das könnte sie auch interessieren | das könnte sie interessieren
    das könnte dich auch interessieren | das könnte ihnen auch gefallen | lesen sie auch | lesen sie mehr
    lies auch | lesen sie weiter | weiterlesen | zum weiterlesen | siehe auch | meistgelesen
    meistgelesene artikel | am häufigsten gelesen | empfohlen | empfehlungen | unsere empfehlungen
    leseempfehlungen | beliebte beiträge | passend dazu | passend zum thema | aus dem archiv`,
  French: `
    articles récents | derniers articles | dernières nouvelles | dernières actualités | articles liés
    articles similaires | articles connexes | sur le même sujet | sur le même thème | dans la même rubrique
    à lire aussi | a lire aussi | lire aussi | à lire également | lire également | à lire ensuite | à lire
    voir aussi | en savoir plus | pour aller plus loin | plus d'articles | plus d'actualités | les plus lus
    les plus populaires | vous aimerez aussi | vous aimerez peut-être | vous pourriez aussi aimer
    cela pourrait vous intéresser | cela peut vous intéresser | recommandé pour vous | recommandations
    nos recommandations | autres articles | d'autres articles`,
  Spanish: `
    entradas recientes | artículos recientes | últimas noticias | últimos artículos | últimas entradas
    noticias recientes | noticias relacionadas | artículos relacionados | entradas relacionadas
    contenido relacionado | relacionados | relacionadas | te puede interesar | le puede interesar
    también te puede interesar | te podría interesar | también te puede gustar | quizás te interese
    lee también | leer también | lea también | lea además | ver también | véase también | leer más
    más noticias | más artículos | más información | más sobre este tema | sigue leyendo | lo más leído
    lo más visto | más leídas | recomendado | recomendados | recomendadas | otras noticias | otros artículos`,
  Italian: `
    articoli recenti | ultimi articoli | ultime notizie | articoli correlati | notizie correlate | correlati
    contenuti correlati | leggi anche | leggi ancora | da leggere | vedi anche | altri articoli
    altre notizie | potrebbe interessarti | potrebbe interessarti anche | ti potrebbe interessare
    ti potrebbe interessare anche | potrebbero interessarti | potrebbe piacerti anche | i più letti
    più letti | le più lette | consigliati | per approfondire | sullo stesso tema | sullo stesso argomento
    articoli simili`,
  Portuguese: `
    posts recentes | artigos recentes | notícias recentes | últimas notícias | últimos artigos
    artigos relacionados | notícias relacionadas | matérias relacionadas | posts relacionados
    conteúdo relacionado | leia também | leia mais | veja também | saiba mais | mais notícias | mais artigos
    você também pode gostar | você pode gostar | você também pode se interessar | pode interessar-lhe
    mais lidas | as mais lidas | mais lidos | recomendado para você | recomendados para si | outras notícias`,
  Dutch: `
    recente berichten | recente artikelen | laatste nieuws | laatste berichten | gerelateerd
    gerelateerde artikelen | gerelateerde berichten | gerelateerd nieuws | lees ook | lees verder | lees meer
    zie ook | meer nieuws | meer artikelen | meer over dit onderwerp | misschien ook interessant
    dit vind je misschien ook leuk | ook interessant | best gelezen | meest gelezen | aanbevolen
    andere artikelen`,
  'Swedish, Danish, Norwegian, Finnish': `
    senaste inlägg | senaste nytt | senaste nyheterna | senaste artiklarna | relaterat | relaterade artiklar
    relaterade inlägg | relaterade nyheter | läs också | läs även | läs mer | läs vidare | se även | se också
    mer om ämnet | mer läsning | fler artiklar | fler nyheter | du kanske också gillar | mest läst
    mest lästa | rekommenderat | rekommenderas | seneste nyt | seneste indlæg | seneste artikler
    relaterede artikler | relateret indhold | læs også | læs mere | læs videre | se også | flere artikler
    flere nyheder | måske er du også interesseret i | mest læste | anbefalet | siste nytt | siste saker
    siste nyheter | relaterte artikler | relaterte saker | relatert | les også | les mer | les videre
    flere saker | flere nyheter | mest lest | anbefalte artikler | viimeisimmät | viimeisimmät artikkelit
    tuoreimmat | uusimmat artikkelit | aiheeseen liittyvää | lue myös | lue lisää | katso myös
    lisää aiheesta | muita artikkeleita | luetuimmat | suosittelemme | saatat pitää myös`,
  'Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovenian': `
    ostatnie wpisy | najnowsze wpisy | najnowsze artykuły | najnowsze wiadomości | ostatnie artykuły
    powiązane | powiązane artykuły | powiązane wpisy | podobne artykuły | podobne wpisy | czytaj także
    czytaj również | czytaj też | przeczytaj także | przeczytaj również | przeczytaj też | zobacz także
    zobacz też | zobacz również | czytaj więcej | więcej na ten temat | więcej artykułów | więcej wiadomości
    może cię zainteresować | mogą cię zainteresować | może ci się spodobać | najczęściej czytane
    najpopularniejsze | polecane | polecamy | nejnovější články | poslední články | nejnovější zprávy
    související | související články | podobné články | čtěte také | čtěte dále | přečtěte si také
    mohlo by vás zajímat | mohlo by vás také zajímat | další články | více k tématu | nejčtenější
    doporučujeme | viz také | najnovšie články | súvisiace články | čítajte aj | prečítajte si aj
    mohlo by vás zaujímať | najčítanejšie | odporúčame | legfrissebb | legutóbbi bejegyzések | friss hírek
    kapcsolódó cikkek | kapcsolódó | kapcsolódó bejegyzések | olvassa el ezt is | ez is érdekelheti
    további cikkek | legolvasottabb | ajánlott | lásd még | articole recente | articole similare
    articole asemănătoare | citește și | citeşte şi | vezi și | ultimele știri | cele mai citite
    recomandări | povezani članci | pročitajte i | najnovije vijesti | najnovije | najčitanije
    preporučujemo | vezani članci | možda vas zanima | sorodni članki | preberite tudi | najbolj brano`,
  'Russian, Ukrainian, Bulgarian, Serbian': `
    последние записи | последние новости | последние публикации | последние статьи | свежие записи
    похожие статьи | похожие записи | похожие новости | похожие материалы | материалы по теме
    статьи по теме | новости по теме | по теме | ещё по теме | еще по теме | читайте также | читать также
    читайте ещё | читайте еще | читайте далее | читать далее | смотрите также | см. также | другие новости
    другие статьи | другие материалы | ещё новости | еще новости | вам может понравиться
    вам также может понравиться | вас может заинтересовать | вам может быть интересно | рекомендуем
    рекомендуем также | рекомендации | самое читаемое | самое популярное | популярное | популярные статьи
    связанные статьи | связанные материалы | главные новости | останні записи | останні новини
    нещодавні записи | схожі статті | схожі записи | схожі новини | матеріали за темою | новини за темою
    за темою | ще за темою | читайте також | читайте ще | дивіться також | інші новини | інші статті
    вам може сподобатися | вас може зацікавити | вам також може сподобатися | рекомендуємо | найпопулярніше
    популярне | пов'язані статті | подобни статии | свързани статии | последни новини | още новини
    още по темата | вижте още | прочетете още | прочетете също | най-четени | препоръчани | сродни чланци
    прочитајте још | најновије вести | најчитаније`,
  Japanese: `
    関連記事 | 関連ニュース | 関連リンク | 関連する記事 | 関連コンテンツ | あわせて読みたい | 合わせて読みたい | 併せて読みたい | こちらもおすすめ | おすすめ記事 | おすすめの記事
    おすすめ | 次に読む | 次に読みたい | この記事を読んだ人はこんな記事も読んでいます | この記事を読んだ人におすすめ | 最近の投稿 | 最近の記事 | 最新記事 | 最新ニュース | 新着記事
    新着 | 人気記事 | 人気の記事 | アクセスランキング | 記事ランキング | ランキング | もっと読む | 続きを読む | その他の記事 | 他の記事 | 関連トピックス | 関連キーワード記事`,
  Chinese: `
    相关文章 | 相关新闻 | 相关阅读 | 相关报道 | 相关内容 | 相关推荐 | 相关链接 | 延伸阅读 | 推荐阅读 | 猜你喜欢 | 为您推荐 | 为你推荐 | 最新文章 | 最新新闻 | 最新消息
    最近文章 | 近期文章 | 热门文章 | 热门新闻 | 热门推荐 | 阅读更多 | 更多文章 | 更多新闻 | 更多内容 | 你可能感兴趣 | 你可能还喜欢 | 您可能感兴趣 | 您可能还喜欢 | 参见
    另请参阅 | 往期回顾 | 下一篇 | 編輯推薦 | 编辑推荐 | 相關文章 | 相關新聞 | 相關閱讀 | 相關報導 | 相關報道 | 相關內容 | 延伸閱讀 | 推薦閱讀 | 猜你喜歡 | 為您推薦
    為你推薦 | 最新新聞 | 熱門文章 | 熱門新聞 | 閱讀更多 | 更多新聞 | 更多內容 | 你可能感興趣 | 你可能還喜歡 | 您可能感興趣 | 您可能也喜歡 | 你可能也喜歡 | 參見 | 另請參閱`,
  Korean: `
    관련 기사 | 관련기사 | 관련 뉴스 | 관련뉴스 | 관련 글 | 관련글 | 관련 콘텐츠 | 연관 기사 | 연관기사 | 최근 글 | 최근글 | 최근 기사 | 최근 게시물 | 최신 기사
    최신기사 | 최신 뉴스 | 최신뉴스 | 최신 글 | 인기 기사 | 인기기사 | 인기 뉴스 | 많이 본 뉴스 | 많이 본 기사 | 많이 읽은 기사 | 추천 기사 | 추천기사 | 추천 뉴스
    추천 콘텐츠 | 함께 읽으면 좋은 글 | 함께 보면 좋은 기사 | 이런 기사도 있어요 | 더 보기 | 더보기 | 더 읽기 | 다음 기사 | 주요 뉴스 | 다른 기사`,
  'Arabic, Persian': `
    مقالات ذات صلة | أخبار ذات صلة | مواضيع ذات صلة | موضوعات ذات صلة | مواضيع متعلقة | مواد ذات صلة
    ذات صلة | اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | إقرأ أيضا | إقرأ أيضاً | اقرأ المزيد | اقرأ التالي
    شاهد أيضا | شاهد أيضاً | انظر أيضا | المزيد من الأخبار | المزيد من المقالات | أحدث المقالات
    أحدث الأخبار | آخر الأخبار | آخر المقالات | أحدث المنشورات | قد يعجبك أيضا | قد يعجبك أيضاً | قد يهمك
    قد يهمك أيضا | قد يهمك أيضاً | ربما يعجبك | الأكثر قراءة | الأكثر مشاهدة | الأكثر شعبية | موصى به
    نرشح لك | مقالات أخرى | أخبار أخرى | مقالات مشابهة | مطالب مرتبط | اخبار مرتبط | مرتبط | بیشتر بخوانید
    همچنین بخوانید | آخرین اخبار | آخرین مطالب | پربازدیدترین | پیشنهاد ما | مطالب مشابه`,
  Hebrew: `
    כתבות קשורות | כתבות נוספות | כתבות אחרונות | כתבות דומות | כתבות מומלצות | מאמרים קשורים | מאמרים נוספים
    מאמרים אחרונים | פוסטים אחרונים | פוסטים קשורים | קראו גם | קרא גם | לקריאה נוספת | קראו עוד | קרא עוד
    ראו גם | ראה גם | עוד בנושא | עוד כתבות | עוד חדשות | חדשות נוספות | אולי יעניין אותך | אולי יעניין אתכם
    אולי תאהבו גם | יעניין אותך גם | הנקראות ביותר | הכי נקראות | הנצפים ביותר | מומלצים | מומלץ עבורך
    חדשות אחרונות`,
  Turkish: `
    son yazılar | son haberler | son yazilar | ilgili haberler | ilgili yazılar | ilgili makaleler
    ilgili içerikler | benzer haberler | benzer yazılar | benzer içerikler | bunlar da ilginizi çekebilir
    bunlar da ilginizi çekebilir mi | ilginizi çekebilir | bunları da beğenebilirsiniz
    sizin için önerilenler | önerilen haberler | önerilenler | ayrıca okuyun | bunu da okuyun
    ayrıca bakınız | daha fazla haber | daha fazla | devamını oku | çok okunanlar | en çok okunanlar
    diğer haberler`,
  Greek: `
    πρόσφατα άρθρα | σχετικά άρθρα | σχετικά | σχετικές ειδήσεις | διαβάστε επίσης | διαβάστε ακόμη
    διαβάστε ακόμα | διαβάστε περισσότερα | δείτε επίσης | τελευταία νέα | τελευταίες ειδήσεις
    περισσότερα νέα | μπορεί να σας ενδιαφέρει | ίσως σας ενδιαφέρει | δημοφιλή | προτεινόμενα`,
  'Hindi, Vietnamese, Indonesian, Thai, Catalan': `
    संबंधित समाचार | संबंधित खबरें | संबंधित लेख | यह भी पढ़ें | ये भी पढ़ें | और पढ़ें | ताज़ा खबरें
    ताजा खबरें | हाल के पोस्ट | bài viết liên quan | tin liên quan | bài viết mới | tin mới | tin mới nhất
    xem thêm | đọc thêm | có thể bạn quan tâm | tin nổi bật | artikel terkait | berita terkait | baca juga
    berita terbaru | artikel terbaru | berita lainnya | artikel lainnya | terpopuler | rekomendasi untuk anda
    lihat juga | บทความที่เกี่ยวข้อง | ข่าวที่เกี่ยวข้อง | ข่าวล่าสุด | อ่านเพิ่มเติม | articles relacionats
    notícies relacionades | llegeix també | darreres notícies | et pot interessar`,
};

/** Headings that also stand over parts of an article, and words of menus: what follows them has to be a list. */
export const WEAK_LABELS = `
  more | latest | news | next | popular | elsewhere | also | mehr | aktuell | neueste | weitere | plus
  récents | dernières | más | últimas | recientes | altro | altri | ultime | mais | recentes | meer
  laatste | mer | senaste | fler | mere | seneste | flere | siste | więcej | najnowsze | další | ещё | еще
  новости | новое | свежее | читайте | ще | новини | 最新 | 更多 | 推荐 | 推薦 | 最近 | 뉴스 | 최신 | 추천 | المزيد | اقرأ
  أحدث | עוד | נוספים | daha | son dakika | diğer | lisää | περισσότερα | और | più letti`;
