// writer: a process of its own that writes into a library and says on standard output what it has written, one line a
// time, as soon as it has. Arguments: folder of the home, a name that no other writer has, what to write
// (entries | marks), how much (0: without end).
import { writeSync } from 'node:fs';
import { Library } from '../../src/library/library.ts';
import { UNKNOWN } from '../../src/core/story.ts';

const [folder = '', name = '', what = 'entries', number = '0'] = process.argv.slice(2);
const library = Library.open({ config: folder, data: folder, cache: folder });
const say = (line: string): void => void writeSync(1, `${line}\n`);
for (const problem of library.problems) say(`problem ${problem.why}`);

const url = `https://${name}.example/feed`;
const { source } = library.sources.add({ kind: 'feed', url });
for (let round = 0; Number(number) === 0 || round < Number(number); round++) {
  if (what === 'marks') {
    const key = `${name}-${round}`;
    await library.reading.markRead(key, true);
    say(`mark ${key}`);
  } else {
    const entries = Array.from({ length: 5 }, (_, index) => {
      const key = `${name}-${round}-${index}`;
      const story = { ...UNKNOWN, id: key, title: key, url: `https://${name}.example/${round}/${index}` };
      const text = 'some words of the story '.repeat(20);
      return { guid: key, story, html: text, base: null, text, updated: null, tags: [], enclosures: [] };
    });
    library.stories.keepEntries(source.id, entries, new Date().toISOString());
    for (const { guid } of entries) say(`story ${guid}`);
  }
}
library.close();
