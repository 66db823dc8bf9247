// author-note: the line about the author at an article's end ("Jane Doe covers energy from Oslo"). Owns telling it from
// a heading with its paragraph. Knows nothing of where in the article it stands.
import { isName, width } from './line-shape.ts';

/** What such lines say people do; stems, so that every form of a word counts. */
const TRADE =
  /\b(?:journalist|reporter|editor|writer|writes|wrote|correspondent|columnist|freelance|contributor|contributes|blogger|author|covers|covering|reports on|has worked for|worked for|redakteur|journalistin|korrespondent|autor|schreibt|berichtet|freier|freie|journaliste|couvre|rédact|écrit|collabor|correspondant|chroniqu|auteur|autrice|periodista|redactor|escribe|escritor|corresponsal|colabora|giornalista|redattor|scrive|corrispondente|collabora|autric|jornalista|repórter|escreve|redator|schrijft|verslaggever|redacteur|correspondent|skribent|skriver|reporter|dziennikar|pisze|redaktor|novinář|píše|toimittaja|kirjoittaa|gazeteci|yazar|muhabir|editör)|журналист|корреспондент|редактор|пишет|автор|обозреватель|журналіст|кореспондент|пише|記者|ライター|編集者|執筆|ジャーナリスト|取材|记者|编辑|撰稿|作者|編輯|기자|편집|작가|صحفي|كاتب|مراسل|محرر|יכתב|כתב|עיתונאי|עורך|δημοσιογράφος|συντάκτ/iu;
const BEING =
  /^\S+(?:\s\S+){0,3}\s(?:is|works|lives|ist|arbeitet|lebt|est|travaille|vit|es|trabaja|vive|è|lavora|é|trabalha|werkt|woont|är|arbetar|er|arbejder|jest|pracuje|je|—|–)\s/u;
const LONGEST = 700;

/**
 * Whether `note` is about the person whose name is `name`: it names them at its beginning. A part of the name alone is
 * also how the paragraph under a heading begins ("Apple Intelligence", "Apple said…"): then it has to say what they do.
 */
export function isAbout(note: string, name: string): boolean {
  if (width(note) > LONGEST) return false;
  const whole = name.toLowerCase();
  const start = note.slice(0, Math.max(80, whole.length)).toLowerCase();
  if (start.startsWith(whole)) return true;
  const parts = whole.split(/[\s,·・.]+/u).filter((part) => part.length >= (/\p{Ll}/u.test(part) ? 3 : 2));
  return parts.some((part) => start.includes(part)) && (TRADE.test(note) || BEING.test(note));
}

/** Whether a line of a person's says what they do for a living. */
export function saysTrade(note: string): boolean {
  return width(note) <= LONGEST && TRADE.test(note);
}

/** Whether a note speaks of somebody's trade: "She writes about science", "Er berichtet aus Wien". */
export function isTradeNote(note: string): boolean {
  return (
    width(note) <= LONGEST &&
    TRADE.test(note) &&
    /^(?:she|he|they|sie|er|elle|il|ella|él|lei|lui|ela|ele|zij|hij|hon|han|hun|она|он|вона|він)\s/iu.test(
      note,
    )
  );
}

/** The name that a note begins with, where it says what that person does for a living. */
export function namedInNote(note: string): string | null {
  if (width(note) > LONGEST || !TRADE.test(note)) return null;
  const [, name = ''] =
    /^((?:\p{Lu}[\p{L}\p{M}.'’-]*\s){1,3}\p{Lu}[\p{L}\p{M}'’-]+)(?:,|\s(?:is|was|has|covers|writes|reports|ist|schreibt|berichtet|est|écrit|es|escribe|è|scrive|é|escreve|schrijft|är|skriver|er|jest|pisze|—|–))\s?/u.exec(
      note,
    ) ?? [];
  return name !== '' && isName(name) ? name : null;
}

/** "Gilles Rof (Marseille)": the name without the place or the post behind it. */
export function withoutPost(line: string): string {
  return line.replace(/\s?[（(][^()（）]{2,50}[)）]$/u, '');
}

/** The heading over such a line: "About the author". */
export function isAuthorLabel(line: string): boolean {
  return (
    line.length <= 50 &&
    /^(?:about (?:the )?(?:author|writer)s?|the authors?|author|written by|(?:über|zu) (?:den|die) autor(?:in|en)?|zur person|à propos de l['’]aut(?:eur|rice|rice)|l['’]auteur|sobre (?:el|la|o|a) autora?|acerca del autor|l['’]autore|informazioni sull['’]autore|over de auteur|om (?:författaren|forfatteren|skribenten)|o autor(?:ze|ovi|e)|об авторе|про автора|著者について|この記事を書いた人|執筆者|筆者|关于作者|作者简介|關於作者|作者簡介|글쓴이|기자 소개|عن الكاتب|نبذة عن الكاتب|על הכותב(?:ת)?|yazar hakkında)\s?[:：]?$/iu.test(
      line,
    )
  );
}
