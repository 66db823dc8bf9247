// named-sources: what a search knows a story's source by: the titles, hosts and tags of those that are followed, and what
// a page that none of them lists calls its site. Read anew for each search: they are few beside the stories.
import { fold } from '../core/fold.ts';
import type { Connection } from './connection.ts';
import { sourceTitle, textOrNull } from './source-row.ts';

export interface NamedSource {
  id: number;
  title: string;
  /** Without www. */
  host: string;
  tags: string[];
}

/** Those that are not removed. */
export function namedSources(db: Connection): NamedSource[] {
  return db
    .all('SELECT id, url, own_title, feed_title, tags FROM source WHERE removed_at IS NULL')
    .map((row) => {
      const url = String(row['url']);
      return {
        id: Number(row['id']),
        title: sourceTitle(textOrNull(row['own_title']), textOrNull(row['feed_title']), url),
        host: bareHost(URL.parse(url)?.hostname ?? ''),
        tags: JSON.parse(String(row['tags'])) as string[],
      };
    });
}

/** Whether a person means it by its name, a part of that, or its host. */
export function isCalled({ title, host }: Pick<NamedSource, 'title' | 'host'>, typed: string): boolean {
  return fold(title).includes(fold(typed)) || (host !== '' && host === bareHost(fold(typed)));
}

const SAVED = 'SELECT site FROM story WHERE saved = 1 AND source IS NULL AND site IS NOT NULL';
const OUTSIDE = 'SELECT site FROM story WHERE listed = 0 AND source IS NULL AND site IS NOT NULL';

/** What the pages that no source lists call their sites: those that were saved by hand, or also those that were opened. */
export function sitesOfPages(db: Connection, among: 'listed' | 'all'): string[] {
  // Each half by an index of its own.
  const sql = among === 'listed' ? `SELECT DISTINCT site FROM (${SAVED})` : `${SAVED} UNION ${OUTSIDE}`;
  return db.all(sql).map((row) => String(row['site']));
}

/** The lists of tags that stories have of their own, each as it is kept and as what it holds. */
export function ownTagLists(db: Connection): { kept: string; tags: readonly string[] }[] {
  return db.all('SELECT DISTINCT tags FROM story WHERE tags IS NOT NULL').map((row) => {
    const kept = String(row['tags']);
    return { kept, tags: JSON.parse(kept) as string[] };
  });
}

function bareHost(host: string): string {
  return host.replace(/^www\./u, '');
}
