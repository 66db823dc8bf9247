// reading-contents: what the file of the reading state holds, and how changes are merged into it. Pure.
import type { Place } from '../core/place.ts';
import type { Kind, Versioned } from './kept-file.ts';

export interface StoryState {
  read: boolean;
  /** Where somebody was in it; null: at its beginning. */
  place: Place | null;
}

export interface KeptState extends StoryState {
  /** When it changed last, in milliseconds since 1970. */
  at: number;
}

export interface Contents extends Versioned {
  stories: Record<string, KeptState>;
}

/** About 1 MB: years of reading, and still written in a few hundredths of a second. */
const MOST_STORIES = 10_000;
export const UNREAD: StoryState = { read: false, place: null };

const NATURAL = { type: 'integer', minimum: 0 } as const;
// A story's head (headline, byline) stands before its first block.
const BLOCK = { type: 'integer', minimum: -1 } as const;

export function readingKind(folder: string): Kind<Contents> {
  return {
    folder,
    name: 'reading',
    what: 'what you have read',
    schema: {
      version: { type: 'integer' },
      stories: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          required: ['read', 'place', 'at'],
          properties: {
            read: { type: 'boolean' },
            place: {
              type: ['object', 'null'],
              required: ['block', 'offset'],
              properties: { block: BLOCK, offset: NATURAL },
            },
            at: NATURAL,
          },
        },
      },
    },
    migrations: [],
    empty: () => ({ version: 1, stories: {} }),
  };
}

/** What this copy has changed and not yet written; the rest of a story's state may be another copy's to change. */
export type Patch = Partial<StoryState> & { at: number };

/** The state with the changes, of at most so many stories as are kept: those that changed last. */
export function merged(now: Contents, patches: ReadonlyMap<string, Patch>): Contents {
  const all = new Map(Object.entries(now.stories));
  for (const [id, patch] of patches) all.set(id, { ...UNREAD, ...all.get(id), ...patch });
  const stories = [...all];
  if (stories.length > MOST_STORIES) {
    stories.sort(([, a], [, b]) => b.at - a.at);
    stories.length = MOST_STORIES;
  }
  return { ...now, stories: Object.fromEntries(stories) };
}
