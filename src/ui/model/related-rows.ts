// related-rows: what the library knows to be related to a story, as rows.
import type { App } from './app.ts';
import type { Row } from './state.ts';

/** null where nothing is known to be related. */
export function rowsOfRelated(app: App, id: string): readonly Row[] | null {
  const { library } = app.services;
  const related = library?.stories.related(id) ?? [];
  if (related.length === 0) return null;
  return related.map((story) => ({
    story,
    role: 'related',
    source: { kind: 'page', title: story.site ?? '', url: null },
  }));
}
