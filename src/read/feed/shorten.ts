// shorten: a line cut to a length, behind a word where there are spaces, without half a character, and with "…".

/** `most`: in UTF-16 units, without the "…". */
export function shorten(line: string, most: number): string {
  if (line.length <= most) return line;
  const cut = line
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
  const word = cut.replace(/\s+\S*$/u, '');
  // Chinese and Thai have no spaces: cut where it is.
  return `${(word.length > most / 2 ? word : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}
