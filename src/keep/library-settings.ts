// library-settings: the settings of the library, under "refresh" and "keep" in the settings file. Pure: every wrong value is
// reported in words, and its default used.

export interface RefreshSettings {
  /** Minutes between refreshes by itself while the screen is open, and one at its start; 1 to 10,080; null: none. */
  auto: number | null;
  /** Connections to one host at a time, 1 to 6: more is not polite. */
  perHost: number;
  /** Connections in all, 1 to 64. */
  overall: number;
}

export interface KeepSettings {
  /** Stories older than so many days may go; null: all stay. 1 to 36,500. */
  days: number | null;
  /** So many stories of each source stay at least; null: all. 1 to 1,000,000. */
  perSource: number | null;
}

export type Report = (problem: string) => void;

interface Limits<Usual extends number | null> {
  least: number;
  most: number;
  usual: Usual;
}

const AUTO: Limits<number | null> = { least: 1, most: 10_080, usual: 30 };
const PER_HOST: Limits<number> = { least: 1, most: 6, usual: 6 };
const OVERALL: Limits<number> = { least: 1, most: 64, usual: 24 };
const DAYS: Limits<number | null> = { least: 1, most: 36_500, usual: null };
const PER_SOURCE: Limits<number | null> = { least: 1, most: 1_000_000, usual: null };

export function refreshSettings(value: unknown, report: Report): RefreshSettings {
  const given = group('refresh', value, '{ "auto": 30 }', ['auto', 'perHost', 'overall'], report);
  return {
    auto: orNull('refresh.auto', given['auto'], AUTO, report),
    perHost: whole('refresh.perHost', given['perHost'], PER_HOST, report),
    overall: whole('refresh.overall', given['overall'], OVERALL, report),
  };
}

export function keepSettings(value: unknown, report: Report): KeepSettings {
  const given = group('keep', value, '{ "days": 90 }', ['days', 'perSource'], report);
  return {
    days: orNull('keep.days', given['days'], DAYS, report),
    perSource: orNull('keep.perSource', given['perSource'], PER_SOURCE, report),
  };
}

function group(
  name: string,
  value: unknown,
  example: string,
  known: readonly string[],
  report: Report,
): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(
      `“${name}” is ${shown(value)}, but it must be an object, like ${example}. Using the usual values.`,
    );
    return {};
  }
  for (const one of Object.keys(value))
    if (!known.includes(one))
      report(`there is no setting “${name}.${one}”; there are ${listed(known)}. It is ignored.`);
  return value as Record<string, unknown>;
}

function whole(name: string, value: unknown, limits: Limits<number>, report: Report): number {
  if (value === undefined) return limits.usual;
  if (isWithin(value, limits)) return value;
  const { least, most, usual } = limits;
  report(
    `“${name}” is ${shown(value)}, but it must be a whole number from ${least} to ${most}. Using ${usual}.`,
  );
  return usual;
}

function orNull(name: string, value: unknown, limits: Limits<number | null>, report: Report): number | null {
  if (value === undefined) return limits.usual;
  if (value === null || isWithin(value, limits)) return value;
  const { least, most, usual } = limits;
  report(
    `“${name}” is ${shown(value)}, but it must be null or a whole number from ${least} to ${most}. Using ${usual}.`,
  );
  return usual;
}

function isWithin(value: unknown, { least, most }: Limits<number | null>): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A value as it stands in the file, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
