// versions: a kept file carries the number of its format; an older one is brought forward step by step in memory,
// a newer one is refused. conf's own migrations are not used: they write the file as soon as it is looked at, count
// in the program's version instead of the format's, and take a file of a newer program for their own.

/** Makes the next version's contents of one version's. `version` itself is set by {@link parseVersioned}. */
export type Migration = (older: Record<string, unknown>) => Record<string, unknown>;

/** Not a file of ours any more. The message is the end of a sentence. */
export class Broken extends Error {}

/** Written by a newer newsreader. */
export class Newer extends Error {
  readonly version: number;
  constructor(version: number) {
    super('written by a newer newsreader');
    this.version = version;
  }
}

/** The contents in today's version. Throws Broken or Newer, nothing else. */
export function parseVersioned(text: string, migrations: readonly Migration[]): Record<string, unknown> {
  const current = migrations.length + 1;
  let value = parseObject(text);
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new Broken('it has no version number');
  if (version > current) throw new Newer(version);
  for (const [index, migrate] of migrations.entries())
    if (index + 1 >= version) value = { ...migrate(value), version: index + 2 };
  return value;
}

function parseObject(text: string): Record<string, unknown> {
  if (text.trim() === '') throw new Broken('it is empty');
  if (/^\0+$/u.test(text)) throw new Broken('it holds nothing but zero bytes');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Broken('it is not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Broken('it is not a JSON object');
  return value as Record<string, unknown>;
}
