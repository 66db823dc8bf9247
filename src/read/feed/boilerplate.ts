// boilerplate: lines that publishing systems hang on every entry of a feed: where the post appeared first, share links,
// "read more". Judges the text of one line; what is around it, the callers know.

/** WordPress writes it into feeds, in the site's language. */
const APPEARED =
  /^(?:The post .{1,300} (?:first appeared|appeared first) on|Der Beitrag .{1,300} erschien zuerst auf|L[’'](?:article|articolo) .{1,300} (?:est apparu en premier sur|proviene da|sembra essere il primo su)|Cet article .{1,300} est apparu en premier sur|La entrada .{1,300} (?:se publicó primero en|aparece primero en)|O (?:post|conteúdo) .{1,300} (?:apareceu primeiro em|aparece primeiro em)|Het bericht .{1,300} verscheen eerst op|Artykuł .{1,300} pochodzi z serwisu|Inlägget .{1,300} dök först upp på|Indlægget .{1,300} blev først udgivet på|Innlegget .{1,300} dukket først opp på|Запись .{1,300} впервые появилась|Сообщение .{1,300} появились сначала на|投稿 ?.{1,300} は .{1,100} に最初に表示されました)/isu;
const SHARES =
  /^(?:(?:share|tweet|pin|email|e-mail|print|like|follow|save|comments?|permalink|share (?:this|on|to|via)|facebook|twitter|x|linkedin|reddit|whatsapp|telegram|pinterest|mastodon|bluesky|digg(?: this)?|del\.icio\.us|stumble ?upon|add to any|email this|save to del\.icio\.us|subscribe|teilen|partager|compartir)(?:\s*(?:this|post|article|story|it|on|to|via)*[\s|·•,–-]*))+$/iu;
const MORE =
  /^(?:[([]?\s*(?:continue reading|read (?:more|on|the (?:full|rest|whole)(?: (?:article|story|post))?)|keep reading|weiterlesen|lire la suite|leer más|seguir leyendo|leggi tutto|continua a leggere|continuar a ler|leia mais|lees verder|läs mer|les mer|czytaj dalej|читать (?:далее|полностью)|続きを読む|阅读全文|更多)(?!\p{Ll}).{0,120}?[)\]]?\s*(?:→|»|›|…|\.\.\.)*\s*)$/iu;

/** Whether a line is none of the entry's own words. */
export function isBoilerplate(line: string): boolean {
  return (
    line.length < 700 && (APPEARED.test(line) || MORE.test(line) || (line.length < 160 && SHARES.test(line)))
  );
}

/** Without any of these there is nothing to take off. */
const HINT = /…|\.\.\.|&hellip;|reading|read |weiterlesen|lire la|leer m|leggi|続き/iu;

/** The same hung on the end of a line: "… went home. Continue reading →", "[…] Read more". */
export function withoutMore(line: string): string {
  if (!HINT.test(line)) return line.trim();
  return line
    .replace(/\s*(?:\[\s*(?:…|\.\.\.|&hellip;)\s*\]|\(\s*(?:…|\.\.\.)\s*\))/gu, '…')
    .replace(
      /(?<=[.!?…”"»)]|\.\.\.)\s*(?:Continue reading|Read (?:more|on|the (?:full|rest))|Weiterlesen|Lire la suite|Leer más|Leggi tutto|続きを読む)(?:\s.{0,120})?$/iu,
      '',
    )
    .replace(/\s+…/gu, '…')
    .trim();
}
