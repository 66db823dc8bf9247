// excluded: what of a page never offers a story: its navigation, share buttons, tags, comments, adverts, promotions.
// Owns the names by which sites mark such regions and the shapes of addresses that are no story's.
import { isRoot } from '../addresses.ts';
import { attribute, type Element } from '../dom.ts';

/** Regions within which no link is a story offered to the reader. Tested on one class, id or data name at a time. */
const REGION = [
  /^(?:\w+-)?comments?(?:-(?:area|list|section|wrapper|container|thread|form|respond|block))?$/,
  /^(?:reply|replies|respuestas|reponses|antworten|kommentare?|commentaires?|comentarios?|commenti|reacties|kommentarer|kommentit|komentarze|komentare|komentar|kommentarii|yorumlar)(?:-(?:area|list|wrap|wrapper|section|block))?$/,
  /^(?:disqus|respond|livefyre|coral|hyvor|commento|fb-comments|isso|utterances|giscus)/,
  /(?:^|-)(?:share|sharing|sharedaddy|sharebar|social|socials|follow)(?:-(?:buttons?|links?|bar|icons?|tools?|list|menu|nav|media|block|box|widget|us|list))*$/,
  /^(?:a2a|addtoany|addthis|sd-sharing|heateor|mashsb|ssba|essb|jp-sharing)/,
  /(?:^|-)breadcrumbs?(?:-|$)/,
  /^(?:\w+-)?(?:post|entry|article|story|content|meta|topic|blog)?-?(?:tags|topics|keywords|labels|taglist|tagcloud|hashtags)(?:-(?:links?|list|container|wrapper|cloud|block|section|row))*$/,
  /^(?:tags?-(?:links?|list|cloud|container)|cat-links|cat-list|widget-(?:categories|tag-cloud|archive|meta|recent-comments|nav-menu|search|text-ads)|wp-block-(?:categories|tag-cloud|archives|latest-comments|search|post-terms|social-links|navigation|post-navigation-link|comments)|post-categories|category-list|categories(?:-list)?)$/,
  /(?:^|-)(?:sponsored|sponsor|promoted|advertorial|taboola|outbrain|ob-widget|trc|rc-widget|plista|ligatus|revcontent|mgid|zergnet|dianomi|nativo|adsense|adsbygoogle|advert|advertisement|ad-slot|ad-container|ad-unit|ad-wrapper|partner-content|paid-content|brandvoice|affiliate|teads|google-ad|ad-box|native-ad|anzeige|werbung|publicite|publicidad|reklama)(?:-|\d|$)/,
  /^(?:ads?|ad-\d+|dfp|gpt|banner-ad|ad-banner)$/,
  /(?:^|-)(?:newsletter|subscribe|subscription|signup|sign-up|signin|login|log-in|paywall|piano|regwall|cookie|cookies|consent|gdpr|donate|donation|membership-promo|app-promo)(?:-(?:promo|form|box|banner|block|widget|cta|notice|wall|prompt|section|inline|card|bar|modal|callout))*$/,
  /^(?:[a-z]+-)?(?:pagination|pager|page-links|paging|paginav|nav-links|navigation-post|post-navigation|posts-navigation|post-nav|blog-pager|nav-previous|nav-next|prev-next|post-pagination|next-prev)(?:-[a-z]+)?$/,
  /^(?:[a-z]+-){0,3}(?:author|authors|about-author|byline)-(?:box|bio|card|info|profile|about|block|social|links|wrapper)(?:-(?:wrapper|container|block|wrap))?$/,
  /^(?:toc|table-of-contents|ez-toc\S*|footnotes|references|reflist|site-footer-nav|footer-nav|footer-menu|footer-links|sitemap|site-nav|main-nav|main-menu|primary-menu|mega-menu|megamenu|navbar|nav-menu|offcanvas|off-canvas|hamburger|topbar|top-bar|skip-links?|masthead|site-header|language-switcher|lang-switcher|ticker|breaking-ticker|search-form|skyscraper)$/,
  /^(?:services-(?:widget|block|list)|poll|quiz|survey|jobs|stellenmarkt|coupons?|voucher|shop|shopping|product-list|games|puzzles|weather|stock-ticker|events?-calendar)$/,
];

// "has-comments", "with-pagination": says what an element has, not what it is.
const TELLS_OF = /(?:^|-)(?:has|with|without|no|show|hide|is)-/;

const ROLES = /^(?:search|form|menu|menubar|dialog|alertdialog|alert|toolbar|contentinfo-nav|banner)$/;
const ELEMENTS =
  /^(?:form|button|dialog|noscript|address|object|amp-ad|amp-embed|amp-sidebar|amp-social-share)$/;
const DATA_NAMES = [
  'data-component',
  'data-testid',
  'data-test-id',
  'data-qa',
  'data-module',
  'data-widget',
  'data-widget-type',
  'data-block-name',
  'data-name',
  'data-type',
  'data-id',
  'data-section',
  'data-track-module',
  'data-link-name',
  'data-gtm-block',
  'data-analytics-module',
  'data-tb-region',
  'data-cy',
  'data-hook',
];

/** The names an element goes by, one a class, id or data attribute: "relatedPosts_list__x3Fa9" → "related-posts-list". */
export function namesOf(element: Element): string[] {
  const spoken = [
    ...(element.getAttribute('class') ?? '').split(/\s+/u).slice(0, 30),
    element.getAttribute('id') ?? '',
    ...DATA_NAMES.map((name) => element.getAttribute(name) ?? ''),
  ];
  return spoken.filter((name) => name !== '' && name.length < 120).map(plainName);
}

function plainName(name: string): string {
  return name
    .replace(/(?:__|--|_|-)(?=[A-Za-z0-9]{4,8}$)(?=[A-Za-z0-9]*\d)[A-Za-z0-9]+$/u, '')
    .replace(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .toLowerCase()
    .replace(/^-|-$/gu, '');
}

/** Whether nothing within an element is a story offered to the reader. */
export function isExcludedRegion(element: Element, names: string[]): boolean {
  if (ELEMENTS.test(element.localName) || ROLES.test(attribute(element, 'role') ?? '')) return true;
  if (element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? ''))
    return true;
  // A card carries its story's tags and category as classes; only what holds cards is judged by such names.
  if (element.localName === 'body' || element.localName === 'main') return false;
  if (
    /\bbreadcrumbs?\b/iu.test(attribute(element, 'aria-label') ?? '') ||
    /BreadcrumbList/u.test(element.getAttribute('itemtype') ?? '')
  )
    return true;
  return names.some((name) => !TELLS_OF.test(name) && REGION.some((region) => region.test(name)));
}

// Path segments under which sites keep what is no story.
const NO_STORY =
  /^\/(?:[^?#]*\/)?(?:tags?|tagged|categor(?:y|ies)|kategorie[n]?|categorie[s]?|categor[ií]as?|rubriques?|rubrik|topics?|themen?|thema|temas?|sujets?|labels?|authors?|autor(?:en|es)?|auteurs?|autori|signataires?|firmas?|firme|redakteur(?:e|in|innen)?|redaktion|reporters?|reporter-bio|contributors?|profiles?|users?|people|person|by|staff|journalists?|members?|account|login|log-in|signin|sign-in|signup|sign-up|register|logout|subscribe|subscriptions?|abo|abonnement|newsletters?|search|suche|recherche|privacy|terms|cookies?|impressum|datenschutz|contact|kontakt|about|about-us|advertise|jobs|careers|wp-login\.php|wp-admin|feed|rss|page\/\d+|archives?|sitemap|donate|shop|cart|checkout|gift|share|cdn-cgi)(?:\/[^/]*){0,3}\/?$/iu;
/** What addresses of stories have and those of sections lack: a long slug, a number, a day. */
export const STORY_SLUG = /(?:[\p{L}\p{N}]+-){3,}[\p{L}\p{N}]+|\d{5,}|\/\d{4}\/(?:\d{2}|[a-z]{3})\//u;
const FILE = /\.(?:pdf|jpe?g|png|gif|webp|svg|mp3|mp4|m4a|zip|xml|rss|atom|css|js|ics|epub|docx?|xlsx?)$/iu;
const SHARERS =
  /^(?:[\w-]+\.)*(?:facebook\.com|twitter\.com|x\.com|linkedin\.com|pinterest\.\w+|reddit\.com|t\.me|telegram\.me|whatsapp\.com|wa\.me|instagram\.com|youtube\.com|youtu\.be|tiktok\.com|threads\.net|bsky\.app|getpocket\.com|news\.ycombinator\.com|vk\.com|line\.me|weibo\.com|flipboard\.com|news\.google\.com|apps\.apple\.com|itunes\.apple\.com|play\.google\.com|taboola\.com|outbrain\.com|doubleclick\.net|amazon\.\w+|amzn\.to|bit\.ly|patreon\.com|paypal\.com|gravatar\.com|disqus\.com|creativecommons\.org|wordpress\.org|wordpress\.com\/start|ghost\.org)$/iu;

/** Whether an address can't be a story's: a tag, an author, a login, a share button, a file, a front page. */
export function isExcludedAddress(address: string): boolean {
  const { hostname, pathname, search } = new URL(address);
  if (isRoot(address) || SHARERS.test(hostname) || FILE.test(pathname)) return true;
  if (
    /[?&](?:share|replytocom|tag|cat|author|s|q|paged|print|action|mailto|utm_source=(?:taboola|outbrain))=/iu.test(
      search,
    )
  )
    return true;
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // Not UTF-8: judged as it stands.
  }
  if (!NO_STORY.test(path)) return false;
  // /topics/2025/03/a-long-slug-of-a-story is a story all the same.
  const last = path.split('/').filter(Boolean);
  return !(
    last.length >= 3 &&
    STORY_SLUG.test(`/${last.slice(-2).join('/')}`) &&
    !/\/(?:tags?|authors?|users?|profiles?|categor(?:y|ies)|search|page)\//iu.test(path)
  );
}

/** Whether a link says of itself that it is no story of the house: paid, a tag, an author, a neighbour in time. */
export function isExcludedRel(link: Element): boolean {
  return /\b(?:sponsored|tag|author|category|prev|next|license|bookmark-none|me|search|help|privacy-policy)\b/iu.test(
    link.getAttribute('rel') ?? '',
  );
}

const PAID =
  /^(?:sponsored|sponsored (?:by|content|post)\b.*|promoted|promoted by\b.*|paid (?:content|post|partnership)|partner content|advertisement|advertorial|ad|anzeige|werbung|gesponsert|publicité|sponsorisé|contenu sponsorisé|publi|publicidad|patrocinado|contenido patrocinado|sponsorizzato|pubblicità|conteúdo patrocinado|advertentie|gesponsord|annons|annonce|annonse|annonsørinnhold|mainos|reklama|sponsorowane|реклама|χορηγούμενο|reklam|sponsorlu|إعلان|ممول|ממומן|פרסומת|תוכן שיווקי|विज्ञापन|広告|pr|推广|广告|廣告|광고|iklan|quảng cáo)[\s:·]*$/iu;

/** Whether a short text marks a card as paid for. */
export function isPaidLabel(text: string): boolean {
  return text.length <= 60 && PAID.test(text.trim());
}
