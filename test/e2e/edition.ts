// edition: the stories of the bundled edition, by what the tests need of them.
import { readFileSync } from 'node:fs';
import type { Edition, Story } from '../../src/core/story.ts';

const edition = JSON.parse(
  readFileSync(new URL('../../data/edition.json', import.meta.url), 'utf8'),
) as Edition;

export const stories: readonly Story[] = edition.entries.map((entry) => entry.story);
export const COUNT = stories.length;

/** The story whose title begins so; titles may be cut on the screen, so tests look for beginnings. */
export function storyNamed(beginning: string): Story {
  const found = stories.find((story) => story.title.startsWith(beginning));
  if (!found) throw new Error(`there is no story “${beginning}…”`);
  return found;
}
