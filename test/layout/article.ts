// article: a story with every kind of block, in several languages, for tests that look at the whole.
import type { Block, Inline } from '../../src/core/blocks.ts';
import { storyOf } from './texts.ts';

const p = (...content: (string | Inline[number])[]): Block => ({
  kind: 'paragraph',
  content: inline(content),
});
const h = (level: number, text: string): Block => ({ kind: 'heading', level, content: [{ text }] });
const cells = (...texts: string[]): Inline[] => texts.map((text) => [{ text }]);
function inline(content: (string | Inline[number])[]): Inline {
  return content.map((part) => (typeof part === 'string' ? { text: part } : part));
}

export const article = storyOf({
  title: 'Harbour towns rebuild their sea walls, and argue about who shall pay',
  author: 'Ines Okafor',
  site: 'Coast Weekly',
  publishedText: '3 hours ago',
  lang: 'en',
  image: {
    kind: 'image', url: null, alt: 'A crane lifts a block of stone', caption: 'Work on the west pier began in May.', credit: 'Photograph: Jo Lind' },
  body: [
    p('The first of ', { text: 'forty', italic: true }, ' walls was opened on Monday, two years later than planned and — ', { text: 'so the council says', href: 'https://example.org/council' }, ' — at less than ', { text: 'a third', bold: true }, ' of the price that ', { text: 'the first report', href: 'https://example.org/report?year=2025&part=2' }, ' had feared.'),
    h(2, 'What it costs'),
    {
      kind: 'table',
      caption: 'The five dearest walls',
      head: cells('Town', 'Built', 'Cost', 'What the money was spent on'),
      rows: [
        cells('Nordhavn', '1931', '$37bn', 'Stone, and the road along it'),
        cells('Łeba', '2024', '€746m', 'Concrete blocks of 40 t, a lock for small boats, and new drains'),
        cells('福州', '2019', '¥28m', '防波堤と水門の改修'),
      ],
    },
    h(3, 'And who pays'),
    {
      kind: 'quote',
      blocks: [
        p('We were promised the money in spring. It is autumn, and the sea does not wait.'),
        { kind: 'quote', blocks: [p('It never did.')] },
        p('— the mayor'),
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 8,
      items: [
        [p('The state, which owns the beach up to the line of the highest tide')],
        [p('The towns'), { kind: 'list', ordered: false, start: 1, items: [[p('from their own taxes')], [p('from a loan:'), { kind: 'list', ordered: false, start: 1, items: [[p('over ten years')]] }]] }],
        [p('Nobody, so far; see ', { text: 'the first report', href: 'https://example.org/report?year=2025&part=2' })],
      ],
    },
    h(4, 'How the height is found'),
    { kind: 'code', language: 'python', text: 'def crest(tide, surge):\n\t# metres above the chart\n\treturn max(tide) + surge * 1.2  # one fifth more, to be on the safe side\n' },
    { kind: 'rule' },
    p('新华社报道：“海堤加高工程已于周一完工。”居民表示，他们等待这一天已经很久了；费用约为2800万元。'),
    p('気象庁によると、この地域では「百年に一度」の高潮が、この十年で三回も観測されたという。'),
    p('وقال رئيس البلدية إن الجدار الجديد سيحمي أكثر من ١٢ ألف منزل قبل حلول الشتاء.'),
    { kind: 'image', url: null, alt: null, caption: 'Der Deich bei Husum hält seit 1962.', credit: null },
  ],
}); // prettier-ignore
