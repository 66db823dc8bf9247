// numbers: what is measured, as numbers and as a table. Pure.

/** One row of the table. `beside`: the same thing measured without newsreader, in the same run. */
export interface Measured {
  what: string;
  newsreader: string;
  beside: string;
  /** The budget and whether it is kept; '' where there is none. */
  budget: string;
}

/** The smallest value that `share` (0…1) of the values don't exceed. At least one value. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('there is nothing to measure');
  return value;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;

export const spread = (values: readonly number[]): string =>
  `p50 ${ms(percentile(values, 0.5))}, p95 ${ms(percentile(values, 0.95))}`;

export function budget(limit: string, kept: boolean): string {
  return `${limit}: ${kept ? 'kept' : 'MISSED'}`;
}

/** As a Markdown table, its columns aligned, so that the README can take it as it is. */
export function table(rows: readonly Measured[]): string {
  const cells = [
    ['', 'newsreader', 'beside it', 'budget'],
    ...rows.map((row) => [row.what, row.newsreader, row.beside, row.budget]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
