import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/read/markdown.ts';
import { scriptLanguage } from '../../src/read/script-language.ts';
import { readText } from '../../src/read/text/read-text.ts';

describe('the language of a script that is written in one language', () => {
  test.each([
    ['הרכבת הקלה תיפתח בשנה הבאה, אמר מנכ"ל IKEA.', 'he'],
    ['日銀は19日の会合で、政策金利を据え置くことを決めた。', 'ja'],
    ['정부는 오늘 새로운 계획을 발표했다. LG는 답하지 않았다.', 'ko'],
    ['รัฐบาลประกาศแผนใหม่ในวันนี้', 'th'],
    ['Η κυβέρνηση ανακοίνωσε σήμερα νέο σχέδιο για τη Siemens.', 'el'],
    ['די רעגירונג האָט הײַנט געזאָגט אַז ייִדן װעלן', null],
    ['中国科学家发现月球背面火山活动。の', null],
    ['The letters α and β stand for two angles.', null],
    ['Правительство объявило сегодня новый план.', null],
    ['أعلنت الحكومة اليوم خطة جديدة.', null],
    ['2025 – 42 %', null],
    ['', null],
  ])('%s is %s', (text, lang) => {
    expect(scriptLanguage(text)).toBe(lang);
  });
});

test('a saved text and a markdown text say it, unless the front matter does', () => {
  const text =
    'Η κυβέρνηση ανακοίνωσε νέο σχέδιο\n\nΤο σχέδιο θα κοστίσει πολλά, και κανείς δεν ξέρει πόσα ακριβώς.';
  const doc = { url: null, name: 'a' };
  expect(readText(text, doc).entries[0]?.story.lang).toBe('el');
  expect(readMarkdown(`# ${text}`, doc).entries[0]?.story.lang).toBe('el');
  expect(readMarkdown(`---\ntitle: T\nlang: grc\n---\n${text}`, doc).entries[0]?.story.lang).toBe('grc');
});
