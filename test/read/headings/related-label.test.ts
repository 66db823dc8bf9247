import { describe, expect, test } from 'vitest';
import { inlineRelated, relatedLabel } from '../../../src/read/headings/related-label.ts';

describe('headings over other stories', () => {
  test.each([
    'Recent Posts',
    'RELATED ARTICLES',
    'Read next:',
    'You May Also Like…',
    '▼ See also ▼',
    'Don’t miss',
    'Das könnte Sie auch interessieren',
    'Mehr zum Thema',
    'À lire aussi :',
    'Sur le même sujet',
    'Te puede interesar',
    'Leggi anche',
    'Leia também',
    'Lees ook',
    'Läs också',
    'Les også',
    'Lue myös',
    'Czytaj także',
    'Čtěte také',
    'Читайте также:',
    'Читайте також',
    'İlgili haberler',
    'Διαβάστε επίσης',
    '関連記事',
    '相关阅读',
    '延伸閱讀',
    '관련 기사',
    'اقرأ أيضاً',
    'מאמרים קשורים',
    'Editors’ choice',
    'Andere Artikel',
    'Les plus lus',
    'Vi rekommenderar',
    'مواضيع مشابهة',
    'เรื่องแนะนำ',
    'Verwandte Themen',
    '新着',
  ])('%s', (line) => {
    expect(relatedLabel(line)).toBe('strong');
  });

  test.each([
    'More',
    'Latest',
    'More from Example News',
    'Latest in Technology',
    'Mehr aus Wissenschaft',
    'Ещё',
    '最新',
    'Newest',
    'Background',
    'Breaking news',
    'À la une',
    'You may also enjoy',
    'Other stories from Oslo',
    'More science news',
    '関連記事はこちら',
  ])('%s needs a list under it', (line) => {
    expect(relatedLabel(line)).toBe('weak');
  });

  test.each([
    '',
    '…',
    'More than forty people were there',
    'More pain to come',
    'Latest figures show a rise.',
    'Related trades do well too.',
    'Similar bridges have fallen before',
    'Das könnte teuer werden',
    'Senaste dansen i Oslo',
    'Comments',
    'Related topics',
    'References',
    'The recent posts of the minister',
    'A long line that only happens to end with the words see also',
  ])('%j is none', (line) => {
    expect(relatedLabel(line)).toBeNull();
  });
});

describe('a headline behind such words in one line', () => {
  test.each([
    ['Read more: Owls return to the brewery', 'Owls return to the brewery'],
    ['Lire aussi : Le marché déménage', 'Le marché déménage'],
    ['関連記事：無人駅に届いた百通の手紙', '無人駅に届いた百通の手紙'],
  ])('%s', (line, title) => {
    expect(inlineRelated(line)).toBe(title);
  });

  test.each([
    'See also: the neighbours',
    'He said: owls return to the brewery',
    'Read more:',
    'Breaking news: Owls return to the brewery',
    'The bigger picture: Owls return to the brewery',
    'related?: Owls return to the brewery',
    'More: or less of it',
  ])('%s has none', (line) => {
    expect(inlineRelated(line)).toBeNull();
  });
});
