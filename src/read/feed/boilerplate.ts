// boilerplate: lines that publishing systems hang on every entry of a feed: where the post appeared first, share links,
// "read more". Judges the text of one line; what is around it, the callers know.

/** WordPress writes it into feeds, in the site's language. */
const APPEARED =
  /^(?:The post .{1,300} (?:first appeared|appeared first) on|Der Beitrag .{1,300} erschien zuerst auf|L[’'](?:article|articolo) .{1,300} (?:est apparu en premier sur|proviene da|sembra essere il primo su)|Cet article .{1,300} est apparu en premier sur|La entrada .{1,300} (?:se publicó primero en|aparece primero en)|O (?:post|conteúdo) .{1,300} (?:apareceu primeiro em|aparece primeiro em)|Het bericht .{1,300} verscheen eerst op|Artykuł .{1,300} pochodzi z serwisu|Inlägget .{1,300} dök först upp på|Indlægget .{1,300} blev først udgivet på|Innlegget .{1,300} dukket først opp på|Запись .{1,300} впервые появилась|Сообщение .{1,300} появились сначала на|投稿 ?.{1,300} は .{1,100} に最初に表示されました)/isu;
const SHARE_WORD =
  /(?<![\p{L}\p{N}])(?:share|tweet|pin|e-?mail|print|like|follow|save|comments?|permalink|facebook|twitter|x|linkedin|reddit|whatsapp|telegram|pinterest|mastodon|bluesky|digg|del\.icio\.us|stumble ?upon|add to any|subscribe|teilen|partager|compartir)(?![\p{L}\p{N}])/giu;
/** What stands between such words. */
const FILLER = /(?<![\p{L}\p{N}])(?:this|post|article|story|it|on|to|via)(?![\p{L}\p{N}])/giu;
const MORE =
  /^(?:[([]?\s*(?:continue reading|read (?:more|on|the (?:full|rest|whole)(?: (?:article|story|post))?|full (?:topic|article|story|post))|keep reading|weiterlesen|lire la suite|leer más|seguir leyendo|leggi tutto|continua a leggere|continuar a ler|leia mais|lees verder|läs mer|les mer|czytaj dalej|читать (?:далее|полностью)|続きを読む|阅读全文|更多)(?!\p{Ll}).{0,120}?[)\]]?\s*(?:→|»|›|…|\.\.\.)*\s*)$/iu;

/** What forums say of an entry: worth showing with their links, not worth an excerpt. */
const NOTE =
  /^(?:submitted by \/?u\/\S+(?: to \/?r\/\S+)?(?: ?\[link\])?(?: ?\[comments\])?|\[link\](?: ?\[comments\])?|\d+ posts? - \d+ participants?|comments?)$/iu;

/** Whether a line is said of the entry, not in it. */
export function isNote(line: string): boolean {
  return line.length < 200 && NOTE.test(line);
}

/** Whether a line is none of the entry's own words. */
export function isBoilerplate(line: string): boolean {
  return line.length < 700 && (APPEARED.test(line) || MORE.test(line) || isShareRow(line));
}

/** Without any of these there is nothing to take off. */
const HINT = /…|\.\.\.|&hellip;|reading|read |weiterlesen|lire la|leer m|leggi|続き/iu;

/** The same hung on the end of a line: "… went home. Continue reading →", "[…] Read more". */
export function withoutMore(line: string): string {
  if (!HINT.test(line)) return line.trim();
  return (
    line
      // A sentence that is whole stays apart from the sign that more follows.
      .replace(/(?<=[.!?…"”»])\s*[[(]\s*(?:…|\.\.\.)\s*[\])]/gu, ' …')
      .replace(/\s*[[(]\s*(?:…|\.\.\.)\s*[\])]/gu, '…')
      .replace(
        /(?<=[.!?…”"»)]|\.\.\.)\s*(?:Continue reading|Read (?:more|on|the (?:full|rest))|Weiterlesen|Lire la suite|Leer más|Leggi tutto|続きを読む)(?:\s.{0,120})?$/iu,
        '',
      )
      .trim()
  );
}

/** "Facebook Twitter Email this", "Share this post". */
function isShareRow(line: string): boolean {
  if (line.length > 160) return false;
  const words = line.match(SHARE_WORD)?.length ?? 0;
  const all = words + (line.match(FILLER)?.length ?? 0);
  return words > 0 && all > 1 && isShareWord(line);
}

/** Nothing but the names of buttons: "Twitter". */
export function isShareWord(line: string): boolean {
  return (
    line.length <= 160 &&
    /\p{L}/u.test(line) &&
    !/[\p{L}\p{N}]/u.test(line.replace(SHARE_WORD, '').replace(FILLER, ''))
  );
}
