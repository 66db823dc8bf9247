// reason: why a story stands among the related ones, as data and as the words that a person reads. Pure.

export type Reason =
  /** The story's own page offers it. */
  | { kind: 'offered' }
  | { kind: 'author'; author: string }
  /** names: what both tell of, as the story writes it, the most telling first; one to three. */
  | { kind: 'shares'; names: string[] };

/** "both: DeepSeek, Nvidia", "same author" or "offered by the page". */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'offered':
      return 'offered by the page';
    case 'author':
      return 'same author';
    case 'shares':
      return `both: ${reason.names.join(', ')}`;
  }
}
