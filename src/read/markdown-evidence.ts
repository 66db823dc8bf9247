// markdown-evidence: how much of a text looks like markdown. Weighs marks that plain prose does not have; says nothing
// of what a text is otherwise.

/** What speaks for markdown, and how much. Marks that plain texts use as well (bullets, '>') weigh little. */
const EVIDENCE: { mark: RegExp; weight: number }[] = [
  {
    mark: /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n){0,8}?["']?[\w-]+["']?:(?: [^\n]*)?\n(?:[^\n]*\n){0,60}?---[ \t]*(?:\r?\n|$)/u,
    weight: 3,
  },
  { mark: /^\uFEFF?\+\+\+[ \t]*\r?\n[\w-]+[ \t]*=/u, weight: 3 },
  // A heading first of all, with a blank line under it, is a text's title.
  { mark: /^\uFEFF?\s*#[ \t]+\S[^\n]*\n[ \t\r]*(?:\n|$)/u, weight: 3 },
  { mark: /^#{1,6}[ \t]+\S/mu, weight: 2 },
  { mark: /^\S[^\n]{0,200}\r?\n(?:={3,}|-{3,})[ \t]*\r?\n\s*\n/mu, weight: 1 },
  { mark: /(?<!\\)\[[^\]\n]{1,300}\]\((?:<[^>\n]*>|[^\s()]+)(?:\s+"[^"\n]*")?\)/u, weight: 2 },
  { mark: /!\[[^\]\n]{0,300}\]\([^\s()]+/u, weight: 2 },
  { mark: /^\[[^\]\n]{1,100}\]:[ \t]+\S+/mu, weight: 2 },
  { mark: /^(?:```|~~~)[ \t]*[\w+-]*[ \t]*$/mu, weight: 2 },
  { mark: /^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t]*:?-{3,}/mu, weight: 2 },
  { mark: /\*\*[^\s*][^*\n]{0,300}\*\*/u, weight: 1 },
  { mark: /^>[ \t]+\S/mu, weight: 1 },
  { mark: /^[-*+][ \t]+\S[^\n]*\n(?:[-*+][ \t]+\S)/mu, weight: 1 },
];

/** 0 for prose; 3 and more for what somebody wrote as markdown. */
export function markdownEvidence(text: string): number {
  return EVIDENCE.reduce((sum, { mark, weight }) => sum + (mark.test(text) ? weight : 0), 0);
}
