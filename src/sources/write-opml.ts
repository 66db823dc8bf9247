// write-opml: subscriptions as OPML 2.0 for other readers. Pure. A feed stands once, in the folder of its first tag;
// `category` has all of its tags, for readers that know more than folders.
import { clean } from '../core/sanitise.ts';
import type { Subscription } from './subscription.ts';

/** Where a tag holds what separates categories (comma, slash in front), this attribute of ours has the tags as JSON. */
export const OWN_TAGS = 'newsreader:tags';
const NAMESPACE = 'urn:newsreader:opml';

/** The whole file, in UTF-8, ending in a newline. `created`: for the head. */
export function writeOpml(subscriptions: readonly Subscription[], created = new Date()): string {
  const folders = new Map<string, Subscription[]>();
  const loose: Subscription[] = [];
  for (const subscription of subscriptions) {
    const [first] = subscription.tags;
    if (first === undefined) loose.push(subscription);
    else {
      const folder = folders.get(first) ?? [];
      folders.set(first, folder);
      folder.push(subscription);
    }
  }
  const needsOwn = subscriptions.some(({ tags }) => tags.some(isUnfit));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0"${needsOwn ? ` xmlns:newsreader="${NAMESPACE}"` : ''}>`,
    '  <head>',
    '    <title>newsreader subscriptions</title>',
    `    <dateCreated>${created.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...[...folders].flatMap(([name, inside]) => [
      `    <outline text="${escape(name)}" title="${escape(name)}">`,
      ...inside.map((one) => `      ${outline(one)}`),
      '    </outline>',
    ]),
    ...loose.map((one) => `    ${outline(one)}`),
    '  </body>',
    '</opml>\n',
  ].join('\n');
}

function outline({ url, title, home, tags }: Subscription): string {
  const name = title ?? url;
  const attributes: [string, string | null][] = [
    ['type', 'rss'],
    ['text', name],
    ['title', name],
    ['xmlUrl', url],
    ['htmlUrl', home],
    ['category', tags.filter((tag) => !isUnfit(tag)).join(',') || null],
    [OWN_TAGS, tags.some(isUnfit) ? JSON.stringify(tags) : null],
  ];
  const written = attributes.map(([key, value]) => (value === null ? '' : ` ${key}="${escape(value)}"`));
  return `<outline${written.join('')}/>`;
}

function isUnfit(tag: string): boolean {
  return tag.includes(',') || tag.startsWith('/');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return clean(text).replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);
}
