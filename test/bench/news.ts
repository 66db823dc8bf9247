// news: the labelled collection of made-up news in test/bench/news; its README says what the labels mean.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('news', import.meta.url));

export interface LabelledStory {
  id: string;
  /** Stories of the same event are related. */
  event: string | null;
  source: string;
  author: string | null;
  /** ISO 8601. */
  published: string;
  title: string;
  text: string;
  /** The id of the story that this is a near copy of. */
  copyOf?: string;
}

/** Of the files whose names match (`/^events-a/u`), by default all of it. Throws where there is none. */
export function labelledNews(names = /./u): LabelledStory[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && names.test(name))
    .toSorted()
    .flatMap((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as LabelledStory[]);
}

/** What is the same article has the same. */
export function articleOf({ id, copyOf }: LabelledStory): string {
  return copyOf ?? id;
}
