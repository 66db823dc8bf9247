// other-phrases: the headings that sites put over what is no story: comments, tags, adverts, the house itself; and over an
// article's own sources. Data only, written as story-phrases is.

/** Something else altogether. */
export const OTHER = `
  comments | comment | leave a comment | leave a reply | recent comments | latest comments | newest comments
  join the conversation | join the discussion | discussion | responses | replies | tags | tag cloud
  popular tags | related tags | related topics | trending topics | popular topics | topics | more topics
  explore topics | filed under | categories | category | archives | archive | meta | sections
  in this section | browse | browse by * | menu | navigation | share | share this * | share | follow us
  follow * | connect | social media | about | about us | about the author | about * | author | authors
  our authors | contributors | written by | more by this author on *
  newsletter | newsletters | our newsletters | latest newsletters | subscribe | sign up | sign up *
  subscribe * | get the * | support us | donate | sponsored | sponsored * | promoted | promoted *
  advertisement | advertising | advertisements | ads | partner content | from our partners
  from our partners * | paid content | paid post | around the web | from around the web
  more from around the web | recommended by outbrain | you may like sponsored * | special offers | deals
  latest deals | recommended products | shop | shopping | our products | jobs | latest jobs | related jobs
  blogroll | links | useful links | quick links | table of contents | contents | on this page
  in this article | search | language | languages | events | upcoming events | contact | contact us | help
  legal | company | products | terms | popular sections | more ways to * | our apps | download * | account
  my account | customer service | services | tools | games | puzzles | crossword | horoscopes | weather
  kommentare | kommentar | letzte kommentare | neueste kommentare | aktuelle kommentare | schlagwörter
  schlagworte | stichwörter | kategorien | archiv | archive | teilen | folgen sie uns | folgen * | über uns
  über den autor | über die autorin | autor | anzeige | anzeigen | werbung | gesponsert | unsere partner
  aus unserem netzwerk | impressum | kontakt | service | services | rubriken | ressorts | themen
  weitere themen | weitere services | weitere angebote | weitere links | inhalt | inhaltsverzeichnis
  stellenmarkt | angebote | gutscheine | ähnliche themen | verwandte themen
  commentaires | derniers commentaires | commentaires récents | laisser un commentaire | étiquettes
  mots clés | catégories | archives | partager | suivez nous | à propos | à propos * | auteur | publicité
  contenu sponsorisé | contenus sponsorisés | nos partenaires | rubriques | services | le monde services
  nos services | sommaire | thèmes | thématiques associées | sur le web | contenus partenaires
  dans la même collection
  comentarios | comentarios recientes | últimos comentarios | deja un comentario | deja una respuesta
  etiquetas | categorías | archivos | archivo | compartir | síguenos | sobre el autor | sobre nosotros
  publicidad | patrocinado | contenido patrocinado | secciones | temas | temas relacionados | más temas
  boletín | suscríbete | archivado en | servicios
  commenti | commenti recenti | lascia un commento | tag | etichette | categorie | archivi | archivio
  condividi | seguici | chi siamo | autore | sull autore | pubblicità | sponsorizzato
  contenuti sponsorizzati | sezioni | argomenti | iscriviti | comentários | comentários recentes
  deixe um comentário | categorias | arquivos | arquivo | compartilhe | siga nos | sobre o autor | sobre
  publicidade | patrocinado | conteúdo patrocinado | seções | assuntos | tópicos | tópicos relacionados
  reacties | recente reacties | laatste reacties | geef een reactie | trefwoorden | categorieën | archief
  deel | deel dit * | volg ons | over ons | over de auteur | advertentie | advertenties | gesponsord
  onderwerpen | rubrieken | kommentarer | senaste kommentarerna | lämna ett svar | etiketter | kategorier
  arkiv | dela | följ oss | om oss | om författaren | annons | annonser | sponsrat | ämnen
  seneste kommentarer | skriv et svar | del | følg os | annonce | annoncer | sponsoreret | emner
  siste kommentarer | legg igjen * | annonse | annonsørinnhold | kommentit | viimeisimmät kommentit
  avainsanat | kategoriat | arkisto | jaa | seuraa meitä | mainos | aiheet
  komentarze | najnowsze komentarze | ostatnie komentarze | dodaj komentarz | tagi | kategorie | archiwum
  archiwa | udostępnij | obserwuj nas | o autorze | o nas | reklama | sponsorowane | artykuł sponsorowany
  tematy | komentáře | nejnovější komentáře | štítky | kategorie | archiv | rubriky | sdílet | sledujte nás
  o autorovi | o nás | reklama | inzerce | témata
  комментарии | последние комментарии | свежие комментарии | новые комментарии | метки | теги | рубрики
  категории | архивы | архив | поделиться | подписывайтесь * | подписаться | об авторе | о нас | реклама
  на правах рекламы | партнёрский материал | партнерский материал | новости партнеров | новости партнёров
  темы | разделы | коментарі | останні коментарі | позначки | категорії | архіви | поділитися | про автора
  теми | рубрики | новини партнерів
  σχόλια | πρόσφατα σχόλια | ετικέτες | κατηγορίες | αρχείο | κοινοποίηση | ακολουθήστε μας
  σχετικά με εμάς | σχετικά με τον συγγραφέα | διαφήμιση | χορηγούμενο | θέματα | yorumlar | son yorumlar
  yorum yap | bir yorum yazın | etiketler | kategoriler | arşiv | arşivler | paylaş | bizi takip edin
  hakkında | hakkımızda | yazar hakkında | reklam | sponsorlu | konular
  تعليقات | التعليقات | آخر التعليقات | أحدث التعليقات | اترك تعليقا | اترك رد | اترك تعليقاً | الوسوم
  وسوم | كلمات مفتاحية | كلمات دلالية | تصنيفات | التصنيفات | الأقسام | أقسام | الأرشيف | شارك | مشاركة
  تابعنا | تابعونا | عن الكاتب | عن الموقع | من نحن | إعلان | إعلانات | محتوى ممول | برعاية
  النشرة البريدية | اشترك | مواضيع | نظرات | دیدگاه ها | آخرین دیدگاه ها | برچسب ها | دسته ها | بایگانی
  درباره ما | تبلیغات
  תגובות | תגובות אחרונות | הגיבו | כתיבת תגובה | השארת תגובה | תגיות | תגים | קטגוריות | ארכיון | ארכיונים
  שתפו | שיתוף | עקבו אחרינו | אודות | אודות הכותב | על הכותב | פרסומת | ממומן | תוכן ממומן | תוכן שיווקי
  תוכן מקודם | ניוזלטר | הרשמה לניוזלטר | נושאים | מדורים | टिप्पणियाँ | टिप्पणियां | टैग | श्रेणियाँ
  विज्ञापन | प्रायोजित | हमारे बारे में
  コメント | 最近のコメント | 最新コメント | コメントを残す | タグ | タグクラウド | カテゴリー | カテゴリ | アーカイブ | 月別アーカイブ | シェア | フォロー | 筆者紹介 | 著者
  この記事を書いた人 | プロフィール | 広告 | スポンサーリンク | pr | 目次 | 検索 | メニュー | お知らせ | 评论 | 最新评论 | 近期评论 | 发表评论 | 标签 | 分类 | 分类目录
  归档 | 文章归档 | 分享 | 关注我们 | 关于我们 | 关于作者 | 作者简介 | 广告 | 赞助内容 | 推广 | 目录 | 友情链接 | 留言 | 近期留言 | 最新留言 | 發佈留言 | 標籤
  分類 | 彙整 | 關注我們 | 關於我們 | 關於作者 | 廣告 | 贊助內容 | 댓글 | 최근 댓글 | 태그 | 카테고리 | 공유 | 공유하기 | 글쓴이 | 기자 소개 | 광고 | 스폰서
  목차 | 검색 | 공지사항
  komentar | komentar terbaru | tinggalkan komentar | tinggalkan balasan | kategori | arsip | bagikan
  ikuti kami | tentang kami | tentang penulis | iklan | topik | topik terkait | tag terkait | bình luận
  bình luận mới nhất | phản hồi gần đây | để lại bình luận | thẻ | từ khóa | từ khóa liên quan | chuyên mục
  danh mục | lưu trữ | chia sẻ | theo dõi chúng tôi | về chúng tôi | về tác giả | quảng cáo | tài trợ
  chủ đề | chủ đề liên quan | ความคิดเห็น | แท็ก | หมวดหมู่ | โฆษณา
  関連キーワード | 関連タグ | 関連ワード | 相关标签 | 相关关键词 | 相關標籤 | 相關關鍵字 | 관련 태그 | 관련태그 | 관련 키워드
  관련 검색어 | 연관 검색어
  the author | the authors | about the authors | our writers | writers | our journalists | our reporters
  autoren | die autoren | der autor | die autorin | unsere autoren | autorinnen und autoren | über die autoren
  redakteure | redakteurinnen | redaktion | die redaktion | auteurs | les auteurs | l auteur | l autrice
  nos auteurs | signataire | signataires | les signataires | la rédaction | nos journalistes | autores
  los autores | el autor | la autora | nuestros autores | sobre los autores | firmas | las firmas
  nuestras firmas | redactores | os autores | o autor | a autora | sobre os autores | autori | gli autori
  l autore | l autrice | i nostri autori | le firme | le nostre firme | de auteur | de auteurs
  over de auteurs | onze auteurs | redactie | skribenter | skribent | författare | om författarna
  forfattere | forfatter | kirjoittaja | kirjoittajat | autorzy | o autorach | autoři | o autorech | szerzők
  autorii | авторы | об авторах | наши авторы | автори | про авторів | συγγραφείς | yazarlar | yazarlarımız
  الكتاب | عن الكتاب | הכותבים | על הכותבים | 筆者 | 執筆者 | 執筆者紹介 | この記事の著者 | この記事の執筆者
  この記事の筆者 | 作者 | 本文作者 | 撰稿人 | 기자 | 필자 | 이 기사를 쓴 기자`;

/** The article's own. */
export const NOTES = `
  references | sources | footnotes | notes | external links | resources | bibliography | works cited
  further sources | einzelnachweise | quellen | quellen * | fußnoten | références | sources et *
  bibliographie | referencias | fuentes | bibliografía | fonti | note | riferimenti | fontes | referências
  bronnen | källor | kilder | lähteet | źródła | zdroje | источники | примечания | джерела | πηγές
  kaynaklar | المصادر | مصادر | המקורות | מקורות | 出典 | 参考文献 | 参考资料 | 參考資料 | 출처 | 참고 문헌 | sumber | nguồn`;
