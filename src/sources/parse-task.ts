// parse-task: what goes to a parsing thread and what comes back. Types only.
import type { ErrorCode } from '../core/errors.ts';
import type { Edition } from '../core/story.ts';
import type { Feed } from '../read/feed/feed.ts';

export interface ParseTask {
  /** 'page': a story's own page. */
  as: 'feed' | 'page';
  /** Handed over: the sender cannot use them any more. */
  bytes: Uint8Array;
  url: string;
  contentType: string | null;
  /** For messages. */
  name: string;
}

/** `form`: what it is instead, where it is no feed: "page", "text" … See read/detect. */
export type ParseAnswer =
  | { feed: Feed }
  | { edition: Edition }
  | { error: { code: ErrorCode; message: string; hint: string }; form: string | null }
  | { crash: string };
