// lookup-here: what the screens ask of the looking-up thread, done in this one: the same work, a moment later, on a
// connection of its own.
import type { Library } from '../../src/library/library.ts';
import type { Lookup } from '../../src/lookup/lookup-types.ts';
import { Searching } from '../../src/lookup/searching.ts';
import { relatedStories } from '../../src/related/related-stories.ts';

export function lookupHere(library: Library): Lookup {
  let begun: Searching | null = null;
  const begin = (): Searching => (begun ??= new Searching(library));
  const later = (): void =>
    void Promise.resolve().then(() => {
      while (begun?.step());
    });
  return {
    prepare() {
      begin().prepare();
      later();
    },
    search(task, tell) {
      begin().ask(task, tell);
      later();
    },
    authors: () =>
      new Promise((resolve) => {
        begin().whenRead(resolve);
        later();
      }),
    related: async (of) => relatedStories(library, of),
    unread: async (views) => views.map((view) => library.stories.count(view).unread),
    close: async () => library.close(),
  };
}
