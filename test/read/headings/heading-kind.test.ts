import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingKind } from '../../../src/read/headings/heading-kind.ts';

describe('what a heading says of what stands under it', () => {
  const cases: [string, ReturnType<typeof headingKind>][] = [
    ['Related Posts', 'related'],
    ['RELATED STORIES (5)', 'related'],
    ['You might also like:', 'related'],
    ['More from Politics', 'related'],
    ['Das könnte Sie auch interessieren', 'related'],
    ['À lire aussi', 'related'],
    ['También te puede interesar', 'related'],
    ['Leggi anche', 'related'],
    ['Lees ook', 'related'],
    ['Läs mer om klimatet', 'related'],
    ['Читайте также', 'related'],
    ['Διαβάστε επίσης', 'related'],
    ['اقرأ أيضًا', 'related'],
    ['עוד בנושא', 'related'],
    ['यह भी पढ़ें', 'related'],
    ['関連記事', 'related'],
    ['この記事に関するニュース', 'related'],
    ['多摩川に関する記事', 'related'],
    ['相关阅读', 'related'],
    ['관련기사', 'related'],
    ['Baca juga', 'related'],
    ['Tin liên quan', 'related'],
    ['Neueste Beiträge', 'recent'],
    ['Últimas noticias', 'recent'],
    ['最近の投稿', 'recent'],
    ['Meistgelesen', 'popular'],
    ['Les plus lus', 'popular'],
    ['See more', 'related'],
    ['次に読みたい', 'related'],
    ['İlgili haberler', 'related'],
    ['إقرأ أيضاً', 'related'],
    ['Editor’s picks', 'related'],
    ['Am häufigsten gelesen', 'popular'],
    ['Darreres notícies', 'recent'],
    ['Comments', 'other'],
    ['Recent comments', 'other'],
    ['Related topics', 'other'],
    ['Anzeige', 'other'],
    ['References', 'notes'],
    ['The bridge that nobody wanted', null],
    ['Latest budget of the county council is late again, says mayor', null],
    ['More', null],
    ['News', null],
    ['', null],
  ];
  test.each(cases)('“%s” is %s', (text, kind) => {
    expect(headingKind(text)).toBe(kind);
  });
});

test('any text is answered', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void headingKind(text)));
});
