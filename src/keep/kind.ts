// kind: what has to be said of a kept file so that kept-file can keep it. Types only.
import type { Schema } from 'conf';
import type { Migration } from './versions.ts';

export interface Versioned {
  /** Number of the format, from 1. */
  version: number;
}

export interface Kind<Value extends Versioned> {
  /** Folder of the file; made with mode 0700 when the first change is written. */
  folder: string;
  /** File name without ".json". */
  name: string;
  /** What it holds, for messages: "your bookmarks". */
  what: string;
  /** JSON schema (2020-12) of each top-level property; there may be no others. */
  schema: Schema<Value>;
  /** migrations[0] makes version 2 of version 1, and so on; the current version is their number + 1. */
  migrations: readonly Migration[];
  /** What stands for a file that is not there. */
  empty: () => Value;
}
