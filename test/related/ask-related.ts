// ask-related: what is related to a story, asked by a process that may not write. Arguments: the folder, the story's id.
import { Library } from '../../src/library/library.ts';
import { relatedStories } from '../../src/related/related-stories.ts';

const [data = '', id = ''] = process.argv.slice(2);
const library = Library.open({ config: data, data, cache: data });
console.log(JSON.stringify(relatedStories(library, id).map(({ listed }) => listed.story.title)));
library.close();
