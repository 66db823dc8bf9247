// open-database: the library's file is there, whole, and in today's format, or we say why not.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { storageError } from '../keep/storage-error.ts';
import type { Problem } from '../keep/set-aside.ts';
import { Connection } from './connection.ts';
import { migrate } from './migrations.ts';

export interface Opened {
  connection: Connection;
  problems: Problem[];
}

export function openDatabase(folder: string): Opened {
  const path = join(folder, 'library.db');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw storageError(error, 'Could not open the library', path);
  }
  const connection = new Connection(path);
  connection.exec('PRAGMA journal_mode = WAL');
  migrate(connection);
  return { connection, problems: [] };
}
