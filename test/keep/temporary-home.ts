// temporary-home: a home of its own for each test, gone afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Home } from '../../src/core/paths.ts';

/** A folder that exists. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsreader-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A home whose folders do not exist yet. */
export function temporaryHome(): Home {
  const folder = temporaryFolder();
  return { config: join(folder, 'config'), data: join(folder, 'data'), cache: join(folder, 'cache') };
}
