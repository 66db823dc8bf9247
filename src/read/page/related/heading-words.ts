// heading-words: what the heading over a group of links says the group is. Owns the phrases, in the languages that
// news is written in; knows nothing of markup. "*" at the end of a phrase stands for up to six more words.

export type HeadingKind =
  | 'related' // goes with this story, or is recommended after it
  | 'recent' // the newest there is
  | 'popular' // what everybody reads
  | 'notes' // the article's own: sources, references
  | 'other'; // something else altogether: comments, tags, adverts, the house itself

const RELATED = `
related, related *, related to *, read next, up next, next up, what to read next, next read, read more, more to read, keep reading, continue reading,
read also, also read, see also, more stories, more articles, more news, more posts, more reading, more coverage, more on *, more from *, more in *, more about *,
more like this, other articles *, other stories *, other posts *, other news *, other articles, other stories, other posts, other news, elsewhere on *, further reading, recommended, recommended *, recommendations, you may also *, you might also *, you may like, you might like, you might be interested *, we recommend, suggested *, similar *, others also read,
editors picks, editor s picks, editors choice, our picks, picked for you, for you, top stories, don t miss, dont miss, in case you missed it, icymi, explore more, discover more, must read, must reads, also on *, also in *, also worth reading, in this series, go deeper, the bigger picture, background,
ähnliche *, verwandte *, andere artikel, andere beiträge, andere *, weitere *, mehr zum thema, mehr zum thema *, mehr zu *, mehr aus *, mehr von *, mehr über *, mehr lesen, lesen sie auch, lesen sie mehr *, lesen sie mehr, auch interessant, auch interessant *, das könnte *, das könnte sie *, passend dazu, passende *, zum thema, zum weiterlesen, weiterlesen, empfohlen, empfohlene *, empfehlungen, empfehlungen *, unsere empfehlungen, siehe auch, nicht verpassen, lesetipps, lesen sie jetzt,
à lire aussi, a lire aussi, d autres *, autres articles, autres articles *, autres actualités, les autres *, nos autres *, à lire également, lire aussi, à lire ensuite, à lire, à lire sur *, à voir aussi, voir aussi, sur le même sujet, sur le même thème, dans la même rubrique, articles similaires, articles liés, articles associés, articles connexes, plus d articles, plus sur *, plus d infos sur *, vous aimerez aussi, vous aimerez peut être *, vous pourriez aussi *, cela peut vous intéresser *, ça pourrait vous intéresser *, nos recommandations, recommandé *, recommandés *, lectures recommandées, pour aller plus loin, pour approfondir, les plus récents sur *, le choix de la rédaction, la rédaction vous *, contenus associés, notre sélection, aussi dans *,
relacionado, relacionados, otras noticias, otras noticias *, otros artículos, otros artículos *, otras entradas, relacionada, noticias relacionadas, artículos relacionados, entradas relacionadas, contenido relacionado, temas relacionados *, más noticias, más artículos, más sobre *, más de *, más en *, más información, lee también, lea también, leer también, también te puede *, también te *, te puede interesar, te puede interesar *, te puede gustar, te puede gustar *, puede interesarle *, te recomendamos, recomendados *, recomendado *, recomendaciones, le puede interesar, ver también, vea también, seguir leyendo, sigue leyendo, no te pierdas, quizás te *,
articoli correlati, articoli collegati, notizie correlate, correlati, contenuti correlati, leggi anche, leggi anche *, vedi anche, da leggere, ti potrebbe *, potrebbe interessarti *, potrebbe interessarti, potrebbero interessarti *, potrebbero interessarti, altri articoli, altri articoli *, altre notizie, altre notizie *, altro da *, altro su *, approfondimenti, per approfondire, consigliati, consigliati *, raccomandati *, sullo stesso argomento, sullo stesso tema, continua a leggere, da non perdere,
artigos relacionados, outras notícias, outros artigos, outras matérias, notícias relacionadas, posts relacionados, matérias relacionadas, conteúdo relacionado, leia também, leia mais, leia ainda, ler também, leia a seguir, veja também, ver também, saiba mais, mais notícias, mais sobre *, mais de *, mais em *, você também pode *, você pode *, pode gostar *, também pode *, recomendado para *, recomendadas *, continue lendo, continuar a ler, não perca,
gerelateerd, gerelateerde *, andere artikelen, ander nieuws, andere berichten, lees ook, lees ook *, lees meer, lees verder, lees meer over *, meer over *, meer van *, meer uit *, meer nieuws, meer artikelen, meer lezen, ook interessant, misschien vind je *, misschien ook *, dit vind je *, aanbevolen, aanbevolen *, aanraders, verder lezen, zie ook, bekijk ook, mis niets,
relaterade *, relaterat, relaterat *, läs också, läs också *, läs även, läs mer, läs mer om *, läs vidare, mer om *, mer från *, mer i *, fler artiklar, fler artiklar *, fler nyheter, liknande *, rekommenderat, rekommenderat *, rekommenderas *, du kanske också *, missa inte, se även, vi rekommenderar,
relaterede *, relateret, læs også, læs også *, læs mere, læs mere om *, læs videre, mere om *, mere fra *, flere artikler, flere artikler *, flere nyheder, lignende *, anbefalet, anbefalet *, anbefalede *, se også, måske er du *, vi anbefaler,
relaterte *, relatert, les også, les også *, les mer, les mer om *, les videre, mer fra *, flere saker, flere saker *, flere nyheter, anbefalt, anbefalt *, anbefalte *, du vil kanskje *,
aiheeseen liittyvää, aiheesta lisää, aiheesta muualla, lisää aiheesta, lisää aiheesta *, lue myös, lue lisää, lue seuraavaksi, katso myös, samasta aiheesta, suosittelemme, suositellut *, suositeltua *, lisää uutisia, lisää *, sinua voisi *, sinua saattaa *,
powiązane, powiązane *, podobne, podobne *, czytaj także, czytaj też, czytaj również, czytaj dalej, czytaj więcej, przeczytaj także, przeczytaj też, przeczytaj również, zobacz także, zobacz też, zobacz również, więcej na temat *, więcej na ten temat, więcej o *, więcej z *, polecane, polecane *, polecamy, polecamy *, może cię *, może zainteresować *, warto przeczytać, nie przegap,
související, související *, podobné *, čtěte také, čtěte dále, přečtěte si *, přečtěte si také, další články, další články *, další zprávy, více z *, více k tématu, k tématu, doporučujeme, doporučené *, mohlo by vás *, mohlo by se vám *, viz také, nepřehlédněte, súvisiace *, prečítajte si *, čítajte aj, odporúčame,
kapcsolódó *, kapcsolódó cikkek, olvasd el ezt is, ajánlott *, ajánló, további cikkek, hasonló *, articole similare, articole asemănătoare, citește și, citeşte şi, vezi și, recomandări, te-ar putea *, свързани *, още по темата, прочетете още, вижте още, povezane *, povezano, pročitajte i, pročitajte još, повезане *, прочитајте и, sorodni *, preberite tudi, susiję *, taip pat skaitykite, saistītie *, lasi arī, seotud *, loe ka, loe veel,
читайте также, читать также, читайте по теме, читайте далее, по теме, материалы по теме, статьи по теме, новости по теме, ещё по теме, еще по теме, другие материалы *, другие новости, другие новости *, другие статьи, другие статьи *, похожие *, связанные *, рекомендуем, рекомендуем *, рекомендованные *, вам может *, вас может *, вам также может *, смотрите также, см также, сюжет, больше по теме, ещё новости, что почитать,
читайте також, читати також, за темою, по темі, матеріали за темою, новини за темою, статті за темою, більше за темою, пов язані *, схожі *, інші новини, інші новини *, рекомендуємо, рекомендуємо *, вас може *, вам може *, дивіться також,
διαβάστε επίσης, διαβάστε ακόμα, διαβάστε ακόμη, διαβάστε περισσότερα, σχετικά, σχετικά *, σχετικές *, δείτε επίσης, δείτε ακόμα, περισσότερα *, προτεινόμενα *, προτεινόμενα, προτείνουμε, μπορεί να *, ίσως σας *, παρόμοια *,
ilgili *, ilgili haberler, ilgili yazılar, benzer *, bunları da *, bunlar da *, ayrıca oku *, bunu da oku, önerilen *, öneriler, sizin için *, ilginizi çekebilir, ilginizi çekebilecek *, şunlar da *, diğer haberler, diğer *, devamını oku, daha fazla *,
مقالات ذات صلة, مواضيع ذات صلة, أخبار ذات صلة, ذات صلة, ذات صله, مواضيع متعلقة, مقالات متعلقة, أخبار متعلقة, مواضيع مشابهة, مقالات مشابهة, اقرأ أيضا, اقرأ أيضًا, إقرأ أيضا, اقرأ ايضا, اقرأ المزيد, قد يعجبك أيضا, قد يعجبك أيضًا, قد يعجبك *, قد يهمك *, قد يهمك, شاهد أيضا, شاهد أيضًا, المزيد من *, المزيد عن *, المزيد حول *, المزيد في *, موضوعات ذات صلة, موضوعات متعلقة, أخبار أخرى, نوصي *, مقترحات *, ننصحك *, اخترنا لك, تابع القراءة,
مطالب مرتبط, مطالب مرتبط *, اخبار مرتبط, مطالب مشابه, بیشتر بخوانید, همچنین بخوانید, بیشتر درباره *, پیشنهاد *, مطالب پیشنهادی, خواندنی ها, مرتبط, متعلقہ خبریں, مزید پڑھیں, یہ بھی پڑھیں,
כתבות נוספות, כתבות נוספות *, כתבות קשורות, כתבות דומות, קשורים, פוסטים קשורים, מאמרים קשורים, קראו גם, קרא גם, קראו עוד, קרא עוד, עוד בנושא, עוד בנושא *, עוד באתר, עוד ב *, עוד על *, עוד כתבות, אולי יעניין *, אולי תאהבו *, אולי יעניין אותך, מומלצים, מומלץ *, מומלצות *, כדאי לקרוא, ראו גם, אל תפספסו, לקריאה נוספת, המשך קריאה,
संबंधित *, संबंधित खबरें, सम्बंधित *, यह भी पढ़ें, ये भी पढ़ें, इसे भी पढ़ें, और पढ़ें, अधिक पढ़ें, आगे पढ़ें, आपको यह भी *, अन्य खबरें, और खबरें, सिफारिश *, आपके लिए *, সম্পর্কিত *, আরও পড়ুন, இதையும் படிக்க, தொடர்புடைய *, సంబంధిత *,
関連記事, 関連記事 *, 関連ニュース, 関連する記事, 関連, 関連トピック, 関連リンク, あわせて読みたい, 合わせて読みたい, こちらもおすすめ, こちらの記事も *, おすすめ, おすすめ記事, おすすめの記事, オススメ記事, 次に読む, 次に読みたい記事, 続けて読む, 続きを読む, この記事も *, あなたへのおすすめ, 編集部のおすすめ, もっと見る, もっと読む, 類似記事, 同じカテゴリの記事, このカテゴリーの記事,
相关文章, 相关阅读, 相关新闻, 相关内容, 相关报道, 相关推荐, 相关链接, 延伸阅读, 推荐阅读, 推荐文章, 为你推荐, 为您推荐, 猜你喜欢, 更多文章, 更多新闻, 更多报道, 更多内容, 更多相关, 继续阅读, 下一篇推荐, 您可能感兴趣 *, 你可能感兴趣 *, 你可能喜欢 *, 您可能也喜欢 *, 你可能也喜欢 *, 其他文章, 同类文章, 参见,
相關文章, 相關新聞, 相關閱讀, 相關報導, 相關報道, 相關內容, 延伸閱讀, 推薦閱讀, 推薦文章, 為你推薦, 為您推薦, 猜你喜歡, 更多文章, 更多新聞, 更多報導, 繼續閱讀, 你可能感興趣 *, 您可能感興趣 *, 你可能也喜歡 *, 看更多,
관련 기사, 관련기사, 관련 글, 관련글, 관련 뉴스, 관련뉴스, 관련 콘텐츠, 관련 게시물, 관련 포스트, 연관 기사, 함께 읽으면 *, 함께 보면 *, 함께 본 기사, 추천 기사, 추천기사, 추천 글, 추천 뉴스, 추천, 더 보기, 더 읽기, 다음 읽을거리, 이 기사와 함께 *, 이런 기사 어때요, 다른 기사, 다른 기사 *, 놓치지 마세요,
terkait, berita terkait, artikel terkait, artikel lainnya, berita lainnya, baca juga, baca selanjutnya, baca lainnya, lihat juga, simak juga, rekomendasi, rekomendasi *, rekomendasi untuk anda, anda mungkin *, mungkin anda *, direkomendasikan *, terkait *, artikel berkaitan, berita berkaitan, artikel serupa,
bài viết liên quan, tin liên quan, bài liên quan, liên quan, có liên quan, đọc thêm, xem thêm, đọc tiếp, có thể bạn quan tâm, có thể bạn *, bạn có thể *, tin cùng chuyên mục, cùng chuyên mục, cùng chủ đề, bài viết tương tự, tin khác, bài viết khác, gợi ý *, đề xuất *,
เรื่องที่เกี่ยวข้อง, ข่าวที่เกี่ยวข้อง, บทความที่เกี่ยวข้อง, อ่านต่อ, อ่านเพิ่มเติม, เรื่องแนะนำ, แนะนำ, ข่าวแนะนำ, บทความอื่น ๆ`;

const RECENT = `
recent posts, recent articles, recent stories, recent news, recent entries, recent, recently published, recent from *, latest, the latest, latest posts, latest articles, latest stories, latest news, latest from *, latest in *, latest on *, latest *, new posts, newest posts, newest, newest *, new on *, new articles, what s new, just in, breaking news, more recent *, most recent *, most recent,
neueste *, neuste *, neueste beiträge, letzte beiträge, aktuelle *, aktuell, aktuelles, jüngste *, das neueste *, neu auf *, neu im blog, gerade veröffentlicht, newsticker, schlagzeilen,
articles récents, derniers articles, dernières actualités, dernières nouvelles, dernières publications, les dernières *, les derniers *, dernières infos, à la une, actualités récentes, billets récents, en direct, le fil info, publications récentes, récents, nouveautés,
entradas recientes, últimas noticias, últimas entradas, últimos artículos, lo último, lo último *, lo más reciente, artículos recientes, noticias recientes, más recientes, última hora, últimas publicaciones, recientes,
articoli recenti, ultimi articoli, ultime notizie, ultimi post, le ultime *, gli ultimi *, ultime news, ultimissime, post recenti, recenti, più recenti,
posts recentes, artigos recentes, últimas notícias, últimos artigos, últimas, últimas *, mais recentes, notícias recentes, publicações recentes, tópicos recentes,
recente berichten, recente artikelen, recent nieuws, laatste nieuws, laatste berichten, laatste artikelen, het laatste nieuws, nieuwste *, meest recent, meest recente *, net binnen,
senaste inläggen, senaste nytt, senaste nyheterna, senaste nyheter, senaste artiklarna, senaste *, senaste, nyast, nya inlägg, seneste nyt, seneste nyheder, seneste indlæg, seneste artikler, seneste *, seneste, nyeste *, siste nytt, siste innlegg, siste nyheter, siste saker, siste *, nylige innlegg,
uusimmat, uusimmat *, viimeisimmät, viimeisimmät *, tuoreimmat, tuoreimmat *, viimeksi julkaistu,
najnowsze, najnowsze *, ostatnie wpisy, ostatnie artykuły, ostatnio dodane, ostatnie *, nejnovější *, nejnovější, poslední články, poslední *, nedávné příspěvky, najnovšie *, legutóbbi *, legfrissebb *, friss *, articole recente, ultimele *, ultimele știri, последни *, последни новини, najnovije, najnovije *, zadnje *, naujausi *, jaunākie *, viimased *,
последние новости, последние записи, последние статьи, последние *, свежие записи, свежие новости, свежие *, новые *, новое, новости, главное, главные новости, лента новостей, недавние записи, недавние *, останні новини, останні записи, останні *, нещодавні *, свіжі *, нові *, новини,
πρόσφατα άρθρα, πρόσφατες *, πρόσφατα, πρόσφατα *, τελευταία νέα, τελευταία άρθρα, τελευταίες ειδήσεις, τελευταία *, τελευταίες *, νέα άρθρα, ροή ειδήσεων,
son yazılar, son haberler, son dakika, son eklenenler, son *, en son *, en yeni *, yeni yazılar, güncel haberler,
أحدث المقالات, أحدث الأخبار, آخر الأخبار, آخر المقالات, آخر *, أحدث *, أحدث, الأحدث, المقالات الأخيرة, أخر الأخبار, جديد *, أخبار عاجلة, آخرین اخبار, آخرین مطالب, آخرین *, تازه ترین *, جدیدترین *, نوشته های تازه, تازہ ترین *,
פוסטים אחרונים, כתבות אחרונות, מאמרים אחרונים, חדשות אחרונות, החדשות האחרונות, אחרונים, העדכונים האחרונים, כתבות חדשות, חדש באתר, מבזקים, מה חדש,
ताज़ा खबरें, ताजा खबरें, ताज़ा *, ताजा *, नवीनतम *, हाल की *, हालिया *, नई पोस्ट, सर्वশেষ *, সর্বশেষ *,
最近の投稿, 最近の記事, 最新記事, 新着記事, 新着, 最新ニュース, 新着ニュース, 最新の記事, 最新, 新着エントリー, 近期文章, 最新文章, 最新新闻, 最新消息, 最近文章, 最新发布, 最新, 近期新闻, 最新新聞, 最新報導, 最新發布, 近期新聞, 即時新聞, 最近更新, 최근 글, 최근글, 최신 글, 최신글, 최신 기사, 최신 뉴스, 최신기사, 최신뉴스, 최근 게시물, 최근 기사, 최신, 최신 *,
berita terbaru, berita terkini, artikel terbaru, pos terbaru, tulisan terbaru, pos pos terbaru, terbaru, terkini, bài viết mới, bài mới, bài viết mới nhất, tin mới, tin mới nhất, tin mới *, mới nhất, tin tức mới *, ข่าวล่าสุด, บทความล่าสุด, เรื่องล่าสุด, ล่าสุด`;

const POPULAR = `
most read, most read *, most viewed, most viewed *, most popular, most popular *, most shared, most commented, popular, popular *, popular posts, popular now, trending, trending *, trending now, what s hot, hot topics, top 5, top 10, top reads, most *,
meistgelesen, meistgelesene *, meist gelesen, beliebt, beliebte *, am meisten gelesen, top artikel, les plus lus, les plus lus *, les plus consultés, articles populaires, populaires, tendances, le plus lu, plus lus, lo más leído, lo más leído *, lo más visto, más leídas, más leídos, más vistas, más populares, populares, tendencias, entradas populares, lo + leído, lo más *,
i più letti, più letti, le più lette, più lette, i più popolari, popolari, più popolari, post più popolari, mais lidas, mais lidos, as mais lidas, mais vistas, mais populares, meest gelezen, populair, populaire *, best gelezen, trending nu, mest lästa, mest läst, mest läst *, populärt, populära *, mest læste, mest læst, populære *, populært, mest lest, mest leste, luetuimmat, luetuimmat *, suosituimmat, suositut *, suosituimmat *, najczęściej czytane, najpopularniejsze, najpopularniejsze *, popularne, popularne *, nejčtenější, nejčtenější *, populární *, legolvasottabb *, legnépszerűbb *, népszerű *, cele mai citite, populare, най четени, најчитаније, najčitanije, najbrani *,
популярное, популярные *, самое читаемое, самые читаемые *, читаемое, топ новостей, популярне, популярні *, найпопулярніше, найпопулярніші *, δημοφιλή, δημοφιλή *, δημοφιλέστερα, πιο δημοφιλή, τα πιο δημοφιλή, en çok okunanlar, en çok okunan *, çok okunanlar, popüler, popüler *, الأكثر قراءة, الأكثر مشاهدة, الأكثر شعبية, الأكثر *, المقالات الشائعة, پربازدیدترین *, پربازدیدها, محبوب ترین *, הנקראות ביותר, הנצפים ביותר, הכי נקראים, הכי נצפים, פופולרי, פופולריים, הנקראים ביותר,
सबसे ज्यादा पढ़ी *, लोकप्रिय *, लोकप्रिय, ट्रेंडिंग, 人気記事, 人気の記事, アクセスランキング, ランキング, 人気ランキング, 人気, よく読まれている記事, よく読まれて *, 热门文章, 热门, 热门新闻, 热门排行, 点击排行, 阅读排行, 排行榜, 熱門文章, 熱門, 熱門新聞, 인기 기사, 인기기사, 인기 글, 인기글, 많이 본 뉴스, 많이 본 기사, 많이 본 *, 가장 많이 *, 인기 뉴스, terpopuler, berita populer, artikel populer, paling banyak *, paling populer, đọc nhiều, đọc nhiều *, xem nhiều, xem nhiều *, nổi bật, phổ biến, bài viết nổi bật, ยอดนิยม, ข่าวยอดนิยม`;

const OTHER = `
comments, comment, leave a comment, leave a reply, recent comments, latest comments, newest comments, join the conversation, join the discussion, discussion, responses, replies, tags, tag cloud, popular tags, related tags, related topics, trending topics, popular topics, topics, more topics, explore topics, filed under, categories, category, archives, archive, meta, sections, in this section, browse, browse by *, menu, navigation, share, share this *, share, follow us, follow *, connect, social media, about, about us, about the author, about *, author, authors, our authors, contributors, written by, more by this author on *,
newsletter, newsletters, our newsletters, latest newsletters, subscribe, sign up, sign up *, subscribe *, get the *, support us, donate, sponsored, sponsored *, promoted, promoted *, advertisement, advertising, advertisements, ads, partner content, from our partners, from our partners *, paid content, paid post, around the web, from around the web, more from around the web, recommended by outbrain, you may like sponsored *, special offers, deals, latest deals, recommended products, shop, shopping, our products, jobs, latest jobs, related jobs, blogroll, links, useful links, quick links, table of contents, contents, on this page, in this article, search, language, languages, events, upcoming events, contact, contact us, help, legal, company, products, terms, popular sections, more ways to *, our apps, download *, account, my account, customer service, services, tools, games, puzzles, crossword, horoscopes, weather,
kommentare, kommentar, letzte kommentare, neueste kommentare, aktuelle kommentare, schlagwörter, schlagworte, stichwörter, kategorien, archiv, archive, teilen, folgen sie uns, folgen *, über uns, über den autor, über die autorin, autor, anzeige, anzeigen, werbung, gesponsert, unsere partner, aus unserem netzwerk, impressum, kontakt, service, services, rubriken, ressorts, themen, weitere themen, weitere services, weitere angebote, weitere links, inhalt, inhaltsverzeichnis, stellenmarkt, angebote, gutscheine, ähnliche themen, verwandte themen,
commentaires, derniers commentaires, commentaires récents, laisser un commentaire, étiquettes, mots clés, catégories, archives, partager, suivez nous, à propos, à propos *, auteur, publicité, contenu sponsorisé, contenus sponsorisés, nos partenaires, rubriques, services, le monde services, nos services, sommaire, thèmes, thématiques associées, sur le web, contenus partenaires, dans la même collection,
comentarios, comentarios recientes, últimos comentarios, deja un comentario, deja una respuesta, etiquetas, categorías, archivos, archivo, compartir, síguenos, sobre el autor, sobre nosotros, publicidad, patrocinado, contenido patrocinado, secciones, temas, temas relacionados, más temas, boletín, suscríbete, archivado en, servicios,
commenti, commenti recenti, lascia un commento, tag, etichette, categorie, archivi, archivio, condividi, seguici, chi siamo, autore, sull autore, pubblicità, sponsorizzato, contenuti sponsorizzati, sezioni, argomenti, iscriviti, comentários, comentários recentes, deixe um comentário, categorias, arquivos, arquivo, compartilhe, siga nos, sobre o autor, sobre, publicidade, patrocinado, conteúdo patrocinado, seções, assuntos, tópicos, tópicos relacionados,
reacties, recente reacties, laatste reacties, geef een reactie, trefwoorden, categorieën, archief, deel, deel dit *, volg ons, over ons, over de auteur, advertentie, advertenties, gesponsord, onderwerpen, rubrieken, kommentarer, senaste kommentarerna, lämna ett svar, etiketter, kategorier, arkiv, dela, följ oss, om oss, om författaren, annons, annonser, sponsrat, ämnen, seneste kommentarer, skriv et svar, del, følg os, annonce, annoncer, sponsoreret, emner, siste kommentarer, legg igjen *, annonse, annonsørinnhold, kommentit, viimeisimmät kommentit, avainsanat, kategoriat, arkisto, jaa, seuraa meitä, mainos, aiheet,
komentarze, najnowsze komentarze, ostatnie komentarze, dodaj komentarz, tagi, kategorie, archiwum, archiwa, udostępnij, obserwuj nas, o autorze, o nas, reklama, sponsorowane, artykuł sponsorowany, tematy, komentáře, nejnovější komentáře, štítky, kategorie, archiv, rubriky, sdílet, sledujte nás, o autorovi, o nás, reklama, inzerce, témata,
комментарии, последние комментарии, свежие комментарии, новые комментарии, метки, теги, рубрики, категории, архивы, архив, поделиться, подписывайтесь *, подписаться, об авторе, о нас, реклама, на правах рекламы, партнёрский материал, партнерский материал, новости партнеров, новости партнёров, темы, разделы, коментарі, останні коментарі, позначки, категорії, архіви, поділитися, про автора, теми, рубрики, новини партнерів,
σχόλια, πρόσφατα σχόλια, ετικέτες, κατηγορίες, αρχείο, κοινοποίηση, ακολουθήστε μας, σχετικά με εμάς, σχετικά με τον συγγραφέα, διαφήμιση, χορηγούμενο, θέματα, yorumlar, son yorumlar, yorum yap, bir yorum yazın, etiketler, kategoriler, arşiv, arşivler, paylaş, bizi takip edin, hakkında, hakkımızda, yazar hakkında, reklam, sponsorlu, konular,
تعليقات, التعليقات, آخر التعليقات, أحدث التعليقات, اترك تعليقا, اترك رد, اترك تعليقاً, الوسوم, وسوم, كلمات مفتاحية, كلمات دلالية, تصنيفات, التصنيفات, الأقسام, أقسام, الأرشيف, شارك, مشاركة, تابعنا, تابعونا, عن الكاتب, عن الموقع, من نحن, إعلان, إعلانات, محتوى ممول, برعاية, النشرة البريدية, اشترك, مواضيع, نظرات, دیدگاه ها, آخرین دیدگاه ها, برچسب ها, دسته ها, بایگانی, درباره ما, تبلیغات,
תגובות, תגובות אחרונות, הגיבו, כתיבת תגובה, השארת תגובה, תגיות, תגים, קטגוריות, ארכיון, ארכיונים, שתפו, שיתוף, עקבו אחרינו, אודות, אודות הכותב, על הכותב, פרסומת, ממומן, תוכן ממומן, תוכן שיווקי, תוכן מקודם, ניוזלטר, הרשמה לניוזלטר, נושאים, מדורים, टिप्पणियाँ, टिप्पणियां, टैग, श्रेणियाँ, विज्ञापन, प्रायोजित, हमारे बारे में,
コメント, 最近のコメント, 最新コメント, コメントを残す, タグ, タグクラウド, カテゴリー, カテゴリ, アーカイブ, 月別アーカイブ, シェア, フォロー, 筆者紹介, 著者, この記事を書いた人, プロフィール, 広告, スポンサーリンク, pr, 目次, 検索, メニュー, お知らせ, 评论, 最新评论, 近期评论, 发表评论, 标签, 分类, 分类目录, 归档, 文章归档, 分享, 关注我们, 关于我们, 关于作者, 作者简介, 广告, 赞助内容, 推广, 目录, 友情链接, 留言, 近期留言, 最新留言, 發佈留言, 標籤, 分類, 彙整, 關注我們, 關於我們, 關於作者, 廣告, 贊助內容, 댓글, 최근 댓글, 태그, 카테고리, 공유, 공유하기, 글쓴이, 기자 소개, 광고, 스폰서, 목차, 검색, 공지사항,
komentar, komentar terbaru, tinggalkan komentar, tinggalkan balasan, kategori, arsip, bagikan, ikuti kami, tentang kami, tentang penulis, iklan, topik, topik terkait, tag terkait, bình luận, bình luận mới nhất, phản hồi gần đây, để lại bình luận, thẻ, từ khóa, từ khóa liên quan, chuyên mục, danh mục, lưu trữ, chia sẻ, theo dõi chúng tôi, về chúng tôi, về tác giả, quảng cáo, tài trợ, chủ đề, chủ đề liên quan, ความคิดเห็น, แท็ก, หมวดหมู่, โฆษณา`;

const NOTES = `
references, sources, footnotes, notes, external links, resources, bibliography, works cited, further sources, einzelnachweise, quellen, quellen *, fußnoten, références, sources et *, bibliographie, referencias, fuentes, bibliografía, fonti, note, riferimenti, fontes, referências, bronnen, källor, kilder, lähteet, źródła, zdroje, источники, примечания, джерела, πηγές, kaynaklar, المصادر, مصادر, המקורות, מקורות, 出典, 参考文献, 参考资料, 參考資料, 출처, 참고 문헌, sumber, nguồn`;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CJK_END =
  /(?:関連(?:する)?(?:記事|ニュース)|おすすめ(?:の)?記事|相关(?:文章|阅读|新闻|报道)|相關(?:文章|閱讀|新聞|報導))$/u;
const MAX_LETTERS = 70;
const MAX_WILD_WORDS = 6;
interface Phrases {
  whole: Set<string>;
  starts: Set<string>;
}
const KINDS: [HeadingKind, Phrases][] = [
  ['other', phrases(OTHER)],
  ['notes', phrases(NOTES)],
  ['related', phrases(RELATED)],
  ['recent', phrases(RECENT)],
  ['popular', phrases(POPULAR)],
];

/** What a heading says of what stands under it; null where it says none of what we know. */
export function headingKind(text: string): HeadingKind | null {
  if (text.length > MAX_LETTERS) return null;
  const folded = fold(text);
  if (folded === '') return null;
  for (const [kind, { whole }] of KINDS) if (whole.has(folded)) return kind;
  if (CJK.test(folded)) {
    // Written without spaces: the phrase stands at one end of the heading.
    if (folded.length > 24) return null;
    if (CJK_END.test(folded)) return 'related';
    const found = KINDS.find(([, { starts }]) =>
      [...starts].some((start) => CJK.test(start) && folded.startsWith(start)),
    );
    return found?.[0] ?? null;
  }
  const words = folded.split(' ');
  for (let count = Math.min(words.length - 1, 5); count > 0; count--) {
    if (words.length - count > MAX_WILD_WORDS) break;
    const start = words.slice(0, count).join(' ');
    for (const [kind, { starts }] of KINDS) if (starts.has(start)) return kind;
  }
  return null;
}

function phrases(list: string): Phrases {
  const whole = new Set<string>();
  const starts = new Set<string>();
  for (const phrase of list.split(',')) {
    const folded = fold(phrase.replace('*', ''));
    if (folded === '') continue;
    if (phrase.includes('*')) starts.add(folded);
    else whole.add(folded);
  }
  return { whole, starts };
}

/** Letters and digits only, one space between words, a count in brackets off: "Related stories (5):" → "related stories". */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(\s*\d+\s*\)/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}+]+/gu, ' ')
    .trim();
}
