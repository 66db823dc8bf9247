// source-json: a source for scripts. The keys and their order are a promise; new ones come at the end.
import type { LibrarySource } from '../library/sources.ts';
import { errorObject } from './show-json.ts';

/** Instants are ISO 8601 in UTC. */
export function sourceJson(source: LibrarySource) {
  const { id, kind, url, home, title, tags, addedAt, fullText, stories, unread } = source;
  const { askedAt, succeededAt, changedAt, nextAt, status, failingSince, failures, error, gone } = source;
  return {
    id,
    kind,
    url,
    home,
    title,
    tags,
    added: addedAt,
    fullText,
    stories,
    unread,
    health: {
      asked: askedAt,
      succeeded: succeededAt,
      changed: changedAt,
      next: nextAt,
      status,
      validators: source.etag !== null || source.lastModified !== null,
      answers304: source.answers304,
      failingSince,
      failures,
      error: error && errorObject(error),
      gone,
      problems: source.problems,
    },
  };
}
