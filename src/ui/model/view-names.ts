// view-names: what a view of the library is called.
import type { Library } from '../../library/library.ts';
import type { Sort, ViewQuery } from '../../library/story-types.ts';

const ORDER: Readonly<Record<Sort, string>> = { date: '', source: 'by source', title: 'by title' };

/** "All stories", "Unread", "#science, unread, by title". */
export function viewName(library: Pick<Library, 'sources'>, { view, unread, sort }: ViewQuery): string {
  const all = view.of === 'all';
  const what = all ? (unread ? 'Unread' : 'All stories') : partName(library, view);
  return [what, unread && !all ? 'unread' : '', ORDER[sort]].filter(Boolean).join(', ');
}

function partName(library: Pick<Library, 'sources'>, view: ViewQuery['view']): string {
  switch (view.of) {
    case 'all':
      return 'All stories';
    case 'saved':
      return 'Saved pages';
    case 'tag':
      return `#${view.tag}`;
    case 'source':
      return library.sources.get(view.id)?.title ?? 'A source that was removed';
    case 'search':
      return view.name;
  }
}
