// noise: lines that a browser copies along and nobody reads: menus, buttons, cookie notes, what stands at a page's foot.
// Whole lines only, never a part of one. Invariant: no line that could be a sentence of an article is noise.
import { fold } from '../fold.ts';
import { isProse, width } from './line-shape.ts';

function lineSet(table: string): ReadonlySet<string> {
  return new Set(table.split(/[|\n]/u).map((word) => fold(word)));
}

/** Buttons at the end of a shortened story. They repeat; they stand over nothing. */
const BUTTONS = lineSet(`
  read more | read full story | read the full story | read article | read story | continue reading | continue | see more | view more
  show more | load more | more » | full story | learn more | weiterlesen | mehr lesen | mehr | mehr anzeigen | zum artikel | mehr laden
  lire la suite | lire plus | voir plus | lire l'article | leer más | seguir leyendo | ver más | continúa leyendo | leggi tutto
  leggi di più | continua a leggere | continua | leia mais | ler mais | continuar lendo | ver mais | lees meer | lees verder
  läs mer | visa fler | læs mere | les mer | lue lisää | czytaj więcej | więcej | číst dál | celý článek | čítať ďalej
  читать далее | подробнее | читать полностью | читати далі | докладніше | детальніше | もっと読む | 続きを読む | もっと見る | 一覧を見る
  阅读更多 | 阅读全文 | 查看更多 | 加载更多 | 閱讀更多 | 閱讀全文 | 查看更多內容 | 더보기 | 더 보기 | 자세히 보기 | اقرأ المزيد | عرض المزيد
  קרא עוד | קראו עוד | לכתבה המלאה | devamını oku | devamı | daha fazla | διαβάστε περισσότερα | और पढ़ें | xem thêm | baca selengkapnya`);

/** Menus, sharing, advertising and the rest of the page's machinery. */
const MACHINERY = lineSet(`
  skip to content | skip to main content | skip navigation | menu | main menu | search | search… | close | open menu | toggle navigation
  home | homepage | subscribe | subscribe now | log in | login | sign in | sign up | register | my account | account | like this | newsletter
  newsletters | sign up for our newsletter | subscribe to our newsletter | share | share this | share this article | share this story
  share this post | share on facebook | share on twitter | share on x | share on linkedin | share on whatsapp | tweet | facebook
  twitter | x | linkedin | whatsapp | reddit | telegram | bluesky | mastodon | pinterest | email | e-mail | email this | print
  print this article | copy link | link copied | save | save article | bookmark | like | follow us | follow | advertisement
  advertising | ad | ads | sponsored | promoted | comments | comment | add comment | post a comment | view comments | no comments
  listen | listen to this article | listen to article | play | audio | watch | back to top | top | previous | next | previous post
  next post | previous article | next article | loading | loading… | about us | about | contact | contact us | advertise
  advertise with us | privacy | privacy policy | cookie policy | cookies | cookie settings | manage cookies | accept all cookies
  accept cookies | accept all | terms | terms of use | terms of service | terms and conditions | imprint | sitemap | rss | careers
  help | faq | jobs | editions | breadcrumbs | image | photo | video | gallery | caption | enlarge image | view gallery | all rights reserved
  zum inhalt springen | zum inhalt | zur startseite | menü | suche | suchen | startseite | anmelden | abonnieren | registrieren | teilen
  artikel teilen | drucken | anzeige | werbung | kommentare | kommentar schreiben | nach oben | impressum | datenschutz
  datenschutzerklärung | kontakt | über uns | agb | merken | vorlesen | artikel anhören | bild vergrößern | schließen
  aller au contenu | rechercher | recherche | accueil | se connecter | connexion | s'abonner | abonnez-vous | s'inscrire | partager
  partager l'article | partager cet article | imprimer | publicité | commentaires | commenter | haut de page | mentions légales
  politique de confidentialité | nous contacter | à propos | écouter l'article | fermer | envoyer par email
  ir al contenido | saltar al contenido | menú | buscar | inicio | iniciar sesión | suscribirse | suscríbete | compartir | imprimir
  publicidad | comentarios | comentar | volver arriba | aviso legal | política de privacidad | contacto | quiénes somos | cerrar
  vai al contenuto | cerca | accedi | abbonati | condividi | stampa | pubblicità | commenti | torna su | contatti | chi siamo | note legali
  ir para o conteúdo | pular para o conteúdo | pesquisar | início | entrar | assine | compartilhar | partilhar | publicidade
  comentários | voltar ao topo | contato | quem somos | política de privacidade | zoeken | inloggen | abonneren | delen
  advertentie | reacties | naar boven | over ons | sök | logga in | prenumerera | dela | annons | kommentarer | till toppen | om oss
  kontakta oss | søg | log ind | del | annonce | søk | logg inn | annonse | haku | kirjaudu | tilaa | jaa | mainos | kommentit
  szukaj | zaloguj się | zaloguj | udostępnij | reklama | komentarze | drukuj | strona główna | polityka prywatności | o nas
  hledat | přihlásit se | sdílet | tisk | komentáře | domů | přejít k obsahu
  перейти к содержанию | меню | поиск | главная | войти | вход | регистрация | подписаться | подписка | поделиться | печать
  реклама | комментарии | наверх | контакты | о нас | распечатать | пошук | головна | увійти | підписатися | поділитися | коментарі
  вгору | про нас | メニュー | 検索 | ホーム | トップ | トップページ | ログイン | 会員登録 | シェア | シェアする | ツイート | 印刷 | 広告 | コメント | ページトップへ | お問い合わせ
  プライバシーポリシー | 利用規約 | 会社概要 | フォローする | 閉じる | 保存 | 菜单 | 搜索 | 首页 | 登录 | 注册 | 订阅 | 分享 | 打印 | 广告 | 评论 | 返回顶部 | 联系我们 | 关于我们 | 隐私政策
  選單 | 搜尋 | 首頁 | 登入 | 註冊 | 訂閱 | 列印 | 廣告 | 留言 | 回頂部 | 聯絡我們 | 關於我們 | 메뉴 | 검색 | 홈 | 로그인 | 회원가입 | 구독 | 공유 | 공유하기 | 인쇄 | 광고 | 댓글
  맨 위로 | 문의하기 | 개인정보처리방침 | 글자크기 | 스크랩 | القائمة | بحث | الرئيسية | تسجيل الدخول | اشترك | مشاركة | شارك | طباعة | إعلان
  التعليقات | اتصل بنا | من نحن | سياسة الخصوصية | العودة إلى الأعلى | תפריט | חיפוש | דף הבית | ראשי | התחברות | הרשמה | שיתוף | שתפו | הדפסה
  פרסומת | תגובות | צור קשר | אודות | מדיניות פרטיות | menü | ara | ana sayfa | giriş | giriş yap | abone ol | paylaş | yazdır | reklam
  yorumlar | başa dön | iletişim | hakkımızda | gizlilik politikası | μενού | αναζήτηση | αρχική | σύνδεση | εγγραφή | κοινοποίηση
  διαφήμιση | σχόλια | επικοινωνία`);

/** Words that menus are made of; several of them in one line are a menu. */
const MENU_WORDS = lineSet(`
  home | news | world | uk | us | europe | asia | africa | politics | business | economy | money | markets | tech | technology | science | health
  climate | environment | sport | sports | football | culture | arts | books | film | music | tv | travel | food | style | fashion
  lifestyle | opinion | comment | video | videos | podcasts | photos | weather | local | national | international | education
  entertainment | life | latest | live | more | reviews | features | blogs | about | contact | search | shop | jobs
  startseite | politik | wirtschaft | wissen | wissenschaft | kultur | reise | meinung | panorama | technik | digital | gesundheit | netzwelt
  accueil | monde | politique | économie | société | planète | santé | sciences | mundo | política | economía | sociedad | ciencia
  deportes | cultura | tecnología | opinión | esteri | cronaca | economia | salute | scienza | sport | tecnologia | brasil | esporte
  saúde | главная | новости | политика | экономика | общество | спорт | культура | мир | наука | технологии | происшествия | регион
  トップ | 社会 | 国際 | 政治 | 経済 | スポーツ | 科学 | 文化 | 首页 | 新闻 | 国际 | 财经 | 科技 | 体育 | 娱乐 | 정치 | 경제 | 사회 | 국제 | 문화 | 스포츠
  سياسة | اقتصاد | رياضة | ثقافة | علوم | تكنولوجيا | العالم | صحة | חדשות | ספורט | כלכלה | תרבות | gündem | ekonomi | spor | dünya`);

/** From such a line on there is nothing of the article any more. */
const FOOT =
  /^(?:©|\(c\)\s*\d|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|todos os direitos|alle rechten voorbehouden|wszelkie prawa|все права защищены|усі права захищені|版权所有|版權所有|저작권자|무단전재|무단 전재|جميع الحقوق|כל הזכויות|tüm hakları saklıdır|\d{1,5} (?:comments|kommentare|commentaires|comentarios|commenti|comentários|reacties|комментари)|(?:comments|kommentare|commentaires|comentarios|commenti|comentários|reacties|kommentarer|komentarze|комментарии|コメント|评论|評論|댓글)\s?[（(]\s?\d{1,6}\s?[)）]$|leave a (?:comment|reply)|join the (?:conversation|discussion)|post a comment|schreiben? sie einen kommentar|laisser un commentaire|deja (?:un comentario|una respuesta)|lascia un commento|deixe um comentário|добавить комментарий|оставить комментарий|コメントを残す|发表评论|\d{1,4} (?:thoughts?|responses?|gedanken?|réflexions?|comentarios?|pensieri?) (?:on|to|zu|sur|en|su) |powered by )/iu;
const TAGS =
  /^(?:tags?|topics?|filed under|archivado en|arquivado em|archiviato in|archivé sous|classé sous|abgelegt unter|categor(?:y|ies)|keywords|schlagw[oö]rter|themen|stichwörter|mots[- ]clés|étiquettes|sujets|thèmes|etiquetas|temas|tag|argomenti|palavras[- ]chave|tagi|štítky|теги|темы|рубрики|タグ|カテゴリー?|标签|標籤|태그|الوسوم|كلمات دلالية|תגיות|etiketler)\s?[:：]/iu;
/** Who edited and checked a text; Chinese papers print it under every article. */
const EDITED_BY =
  /^[（([【]?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|编审|審核|审核|校对|校對|监制|監製)\s?[:：]\s?[^。，]{2,30}$/u;
const POSTED_IN =
  /^(?:posted in|filed under|tagged(?: with)?|veröffentlicht (?:in|unter)|verschlagwortet mit|publié dans|publicado en|pubblicato in|рубрика)\s\S/iu;
const READING_TIME =
  /^(?:reading time|estimated reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid|время чтения|读完需要|阅读时间|約)?\s?[:：]?\s?\d{1,3}\s?(?:-|–)?\s?(?:min(?:ute)?s?(?:\.)? (?:read|de lecture|de lectura|di lettura|de leitura|lesezeit|leestijd|läsning|czytania|чтения)|min read|minuten (?:lesezeit|leestijd)|мин(?:ут[аы]?)?(?: чтения)?|分钟阅读|分で読めます|분 읽기)$/iu;

/** A line under each entry of a list that leads to the story, or says how long it is. */
export function isButton(line: string): boolean {
  return line.length <= 60 && (BUTTONS.has(bare(line)) || READING_TIME.test(line));
}

/** A line of a menu or of the page's machinery. */
export function isMachinery(line: string): boolean {
  if (line.length > 160) return false;
  const words = bare(line);
  if (MACHINERY.has(words) || BUTTONS.has(words) || READING_TIME.test(line) || TAGS.test(line)) return true;
  if (EDITED_BY.test(line)) return true;
  if (POSTED_IN.test(line) && !isProse(line)) return true;
  return isMenu(line);
}

/** "Home | News | Tech", "Home > Technology > AI", "Home News Sport Business". */
function isMenu(line: string): boolean {
  if (isProse(line)) return false;
  const parts = line.split(/\s*[|•·›»>/]\s*/u).filter((part) => part !== '');
  if (parts.length >= 3) return parts.every((part) => width(part) <= 24) && parts.some(isMenuWord);
  const words = line.split(' ');
  return words.length >= 3 && words.filter(isMenuWord).length >= words.length * 0.75;
}

/** Whether a line is one word of a menu that stands on a line of its own. */
export function isMenuWord(line: string): boolean {
  const words = bare(line);
  return MENU_WORDS.has(words) || MACHINERY.has(words);
}

const TOPICS = lineSet(`
  related topics | topics | tags | more on these topics | themen | schlagwörter | stichwörter | sujets | thèmes | mots-clés | temas | etiquetas
  argomenti | tag | tópicos | assuntos | onderwerpen | ämnen | emner | tematy | tagi | témata | теги | темы | теми | タグ | キーワード | 标签 | 話題 | 태그 | 키워드
  مواضيع | الوسوم | תגיות | נושאים | etiketler | konular`);

/** The heading over the words that a story is filed under, each on a line of its own. */
export function isTopicsLabel(line: string): boolean {
  return line.length <= 30 && TOPICS.has(bare(line));
}

const PROMOTIONS = lineSet(`
  newsletter | newsletters | our newsletter | our newsletters | sign up for our newsletter | subscribe to our newsletter | unser newsletter
  unsere newsletter | nos newsletters | notre newsletter | infolettre | boletín | boletines | nuestro boletín | nieuwsbrief | nyhetsbrev
  nyhedsbrev | uutiskirje | рассылка | メールマガジン | ニュースレター | 뉴스레터`);

/** The heading over the house's own offers. */
export function isPromotion(line: string): boolean {
  return line.length <= 40 && PROMOTIONS.has(bare(line));
}

/** Where the foot of the page begins. */
export function isFoot(line: string): boolean {
  return line.length <= 300 && FOOT.test(line);
}

function bare(line: string): string {
  return fold(line.replace(/^[\p{S}\p{Po}\p{Pd}\s]+|[\p{S}\s:»›→.]+$/gu, ''));
}
