// articles: one article made up for the tests, and what editors do to it.
import type { Article } from '../../src/alike/article.ts';

export const PARAGRAPHS = [
  'Ferries between Marrick and the mainland stop for nine days from Monday, because the harbour has to be dredged before the winter. The harbour office said so on Thursday and apologised to the 2,400 people who live on the island.',
  'Two storms in October washed so much sand into the basin that the larger of the two boats touched the ground at low water. Nobody was hurt. The captain, Runa Feld, turned back and landed her 61 passengers on the beach.',
  'Food and post will come by helicopter, which the county pays. “We have eaten our own potatoes before,” said Odd Bray, who keeps the only shop. He has ordered candles, to be on the safe side.',
  'The dredger comes from Calder and can work only by day. If the wind allows it, the first boat will sail again on the morning of the 19th.',
] as const;

/** Of a made-up article, with what is told of it otherwise. */
export function article(given: Partial<Article> = {}): Article {
  const text = PARAGRAPHS.join('\n\n');
  return { title: 'No ferries to Marrick for nine days', text, at: 0, lang: 'en', host: null, ...given };
}

export function without(paragraph: number): string {
  return PARAGRAPHS.filter((_, at) => at !== paragraph).join('\n\n');
}
