// table-block: an HTML table → a table block, or the word that it is none: a table that only lays a page out.
// Owns that judgement, the head row and the caption. Cells are read by the caller's function.
import type { Inline, Table } from '../../core/blocks.ts';
import { cleanOrNull } from '../../core/sanitise.ts';
import { attribute, textOf, type Element } from './dom.ts';

const MAX_ROWS = 2_000;
const MAX_COLUMNS = 100;

/** null for a layout table: one column or one row without a head, tables or paragraphs within, or said so. */
export function tableBlock(table: Element, inline: (cell: Element) => Inline): Table | null {
  const rows = rowsOf(table);
  const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  const captionElement = [...table.children].find((child) => child.localName === 'caption');
  const says = captionElement !== undefined || table.querySelector('th') !== null;
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return null;
  if (!says && (widest < 2 || rows.length < 2)) return null;
  if (table.querySelector('table')) return null;
  if (!says && [...table.querySelectorAll('p, div, ul, ol, h1, h2, h3')].length > rows.length * widest)
    return null;
  const cells = rows
    .slice(0, MAX_ROWS)
    .map((row) => expand(row, inline))
    .filter((row) => row.some((cell) => cell.length > 0));
  if (cells.length === 0) return null;
  const first = rows[0];
  const hasHead = first !== undefined && (first.parentElement?.localName === 'thead' || isHeadRow(first));
  return {
    kind: 'table',
    caption: captionElement ? cleanOrNull(textOf(captionElement)) : null,
    head: hasHead ? (cells[0] ?? null) : null,
    rows: hasHead ? cells.slice(1) : cells,
  };
}

function isHeadRow(row: Element): boolean {
  const cells = cellsOf(row);
  return (
    cells.length > 1 &&
    cells.every((cell, index) => cell.localName === 'th' || (index === 0 && textOf(cell) === ''))
  );
}

function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((cell) => cell.localName === 'td' || cell.localName === 'th');
}

/** A cell that spans columns is followed by empty ones, so that what is below stays in its column. */
function expand(row: Element, inline: (cell: Element) => Inline): Inline[] {
  const cells: Inline[] = [];
  for (const cell of cellsOf(row)) {
    cells.push(inline(cell));
    const span = Math.min(MAX_COLUMNS, Math.max(1, parseInt(cell.getAttribute('colspan') ?? '1', 10) || 1));
    for (let more = 1; more < span; more++) cells.push([]);
  }
  return cells.slice(0, MAX_COLUMNS);
}
