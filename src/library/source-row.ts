// source-row: a row of the table of sources as a LibrarySource. Pure.
import type { Row } from './connection.ts';
import type { KeptError, LibrarySource, LibrarySourceKind } from './source-types.ts';

export function toSource(row: Row): LibrarySource {
  const url = String(row['url']);
  const [ownTitle, feedTitle] = [textOrNull(row['own_title']), textOrNull(row['feed_title'])];
  return {
    id: Number(row['id']),
    kind: row['kind'] as LibrarySourceKind,
    url,
    home: textOrNull(row['home']),
    title: sourceTitle(ownTitle, feedTitle, url),
    ownTitle,
    feedTitle,
    tags: JSON.parse(String(row['tags'])) as string[],
    addedAt: String(row['added_at']),
    fullText: row['full_text'] === 1,
    mayBePrivate: row['may_be_private'] !== 0,
    stories: Number(row['stories']),
    unread: Number(row['unread']),
    askedAt: textOrNull(row['asked_at']),
    succeededAt: textOrNull(row['succeeded_at']),
    changedAt: textOrNull(row['changed_at']),
    nextAt: textOrNull(row['next_at']),
    status: row['status'] === null ? null : Number(row['status']),
    failingSince: textOrNull(row['failing_since']),
    failures: Number(row['failures']),
    error: row['error'] === null ? null : (JSON.parse(String(row['error'])) as KeptError),
    etag: textOrNull(row['etag']),
    lastModified: textOrNull(row['last_modified']),
    answers304: Number(row['answers304']),
    gone: row['gone'] === 1,
    problems: JSON.parse(textOrNull(row['problems']) ?? '[]') as string[],
  };
}

/** The person's name for it, else its own, else its host, else its file's name. */
export function sourceTitle(own: string | null, feed: string | null, url: string): string {
  if (own ?? feed) return own ?? feed ?? '';
  const parsed = URL.parse(url);
  return parsed?.host || parsed?.pathname.split('/').at(-1) || url;
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
