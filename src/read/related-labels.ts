// related-labels: the headings under which sites put their other stories, in the languages of many sites. Knows words
// only: what stands under such a heading has to bear it out, the more so for a weak one.

import { STRONG_LABELS, WEAK_LABELS } from './related-label-words.ts';

/** strong: stands over nothing else. weak: also a heading of an article, or a word of a menu. */
export type Strength = 'strong' | 'weak';

/** Beginnings that a site goes on from: "More from Example News", "Latest in Technology". */
const BEGINNINGS =
  /^(?:(?:more|latest|also|recent posts|other stories|elsewhere|trending|popular) (?:from|in|on|by|about|at)|(?:other|more|latest|recent|related|top|all) [\p{L}\p{N} &'-]{1,30} (?:news|stories|articles|posts|headlines)|mehr (?:aus|von|zu|zum|über|bei)|weitere (?:artikel|beiträge|themen|meldungen|nachrichten) (?:aus|von|zu|zum)|neues (?:aus|von)|plus (?:de|d') ?(?:articles|actualités)|à lire (?:aussi )?(?:sur|dans)|toute l'actualité|más (?:de|en|sobre)|últimas noticias (?:de|sobre)|altr[io] (?:articoli|notizie) (?:su|di|da)|mais (?:de|em|sobre|notícias)|meer (?:over|van|uit)|mer (?:om|från|fra)|więcej (?:o|z|w)|ещё (?:о|из|по)|больше (?:о|новостей)|המשך|עוד (?:ב|על|מ)|المزيد (?:من|عن|حول)|अधिक) ?\S/u;

const strong = new Set(Object.values(STRONG_LABELS).flatMap(labels));
const weak = new Set(labels(WEAK_LABELS));

function labels(table: string): string[] {
  return table.split(/[|\n]/u).map(normal);
}

function normal(label: string): string {
  return label.trim().toLowerCase().replaceAll('i\u0307', 'i').replace(/’/gu, "'").replace(/\s+/gu, ' ');
}

const DECORATION = /^[\s\p{S}\p{Po}\p{Pd}]+|[\s\p{S}\p{Pd}:：.…›»*#▼▾>]+$/gu;
/** No site has a longer heading over its list. */
const LONGEST = 60;

/** How far a line is a heading of a related list; null where it is none. */
export function relatedLabel(line: string): Strength | null {
  if (line.length > LONGEST) return null;
  const label = normal(line.replace(DECORATION, ''));
  if (label === '') return null;
  if (strong.has(label)) return 'strong';
  if (weak.has(label)) return 'weak';
  return BEGINNINGS.test(label) && !/[.?!。]$/u.test(line) ? 'weak' : null;
}

/** "Read more: Headline", "Lire aussi : Headline": the headline; null for any other line. */
export function inlineRelated(line: string): string | null {
  if (line.length > 260) return null;
  const [, label = '', title = ''] = /^([^:：|]{3,40}?)\s?[:：|]\s*(\S.{7,199})$/u.exec(line) ?? [];
  // What goes on with a small letter is a sentence, not a headline.
  return label !== '' && !/^\p{Ll}/u.test(title) && relatedLabel(label) === 'strong' ? title : null;
}
