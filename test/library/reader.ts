// reader: a process that only looks at a library, and then tries to write. argv: the folder of the home. Says what it saw.
import { Library } from '../../src/library/library.ts';

const folder = process.argv[2] ?? '';
const library = Library.open({ config: folder, data: folder, cache: folder });
const rows = library.stories.rows({ view: { of: 'all' }, unread: false, sort: 'date' });
const seen = library.stories.list(rows).map((listed) => listed?.story.title);
let failure = '';
try {
  library.sources.add({ kind: 'feed', url: 'https://b.example/feed' });
} catch (error) {
  failure = String(error);
}
library.close();
console.log(JSON.stringify({ seen, failure }));
