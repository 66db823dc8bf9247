// toggle-many: a copy of the program that does nothing but toggle bookmarks, for the tests with several copies.
// node toggle-many.ts HOME FIRST TIMES: toggles stories FIRST, FIRST+1, … TIMES times, or until it is killed.
// Prints a line when it has begun.
import { Bookmarks } from '../../src/bookmarks/bookmarks.ts';
import { SOURCE, story } from './stories.ts';

const [folder = '', first = '0', times = '0', step = '1'] = process.argv.slice(2);
const bookmarks = await Bookmarks.open({ config: folder, data: folder, cache: folder });
for (let done = 0; done < Number(times); done++) {
  await bookmarks.toggle(story(Number(first) + done * Number(step)), SOURCE);
  if (done === 0) console.log('begun');
}
bookmarks.close();
