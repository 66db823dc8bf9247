// target: what kind of thing somebody typed, from its spelling alone. Touches neither disk nor network.

export type Target =
  | { kind: 'stdin' }
  | { kind: 'url'; url: string }
  | { kind: 'file'; path: string }
  /** A scheme that we do not open: "ftp", "file". */
  | { kind: 'scheme'; scheme: string };

/** "-" is standard input; http: and https: are addresses; other "scheme://" is refused; everything else is a path. */
export function targetOf(typed: string): Target {
  if (typed === '-') return { kind: 'stdin' };
  const scheme = /^\s*([a-z][a-z0-9+.-]+):/i.exec(typed)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return { kind: 'url', url: typed.trim() };
  if (scheme && /^\s*[^:]+:\/\//.test(typed)) return { kind: 'scheme', scheme };
  return { kind: 'file', path: typed };
}

// What files are called rather than hosts. Some are top-level domains too (.md, .zip), but people mean the file.
const FILE_ENDINGS =
  /\.(html?|xhtml|mhtml?|txt|text|md|markdown|rst|adoc|xml|rss|atom|opml|json|csv|pdf|docx?|odt|epub|zip|gz|log)$/i;

/**
 * The address that somebody probably meant who typed a host without "https://": "example.com/news",
 * "www.example.com", "localhost:8000/a". null where it does not look like one.
 */
export function probableUrl(typed: string): string | null {
  const host = /^[^/?#]*/.exec(typed)?.[0] ?? '';
  const name = host.replace(/:\d+$/, '');
  if (/^(localhost|\d{1,3}(\.\d{1,3}){3})$/i.test(name)) return `http://${typed}`;
  if (!/^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(xn--[a-z0-9-]+|\p{L}{2,})$/iu.test(name)) return null;
  return FILE_ENDINGS.test(name) ? null : `https://${typed}`;
}
