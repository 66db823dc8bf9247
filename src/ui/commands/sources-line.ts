// sources-line: the line that is typed on the Sources screen: a source's name, or its tags.
import { cleanOrNull } from '../../core/sanitise.ts';
import type { App } from '../model/app.ts';
import type { LineEdit } from '../model/line-edit.ts';
import type { FollowedSource } from '../model/sources-service.ts';
import type { SourcesScreen } from '../model/sources-state.ts';
import { changeSources, reloadSources, takeBack } from './sources-list.ts';

type Typing = NonNullable<SourcesScreen['typing']>;

export function startTyping(
  app: App,
  screen: SourcesScreen,
  what: Typing['what'],
  source: FollowedSource,
): void {
  const text = what === 'name' ? source.title : source.tags.join(', ');
  app.replace({ ...screen, typing: { what, id: source.id, line: { text, cursor: text.length } } });
  reloadSources(app);
}

export function typeLine(app: App, screen: SourcesScreen, line: LineEdit): void {
  if (screen.typing) app.replace({ ...screen, typing: { ...screen.typing, line } });
}

export function cancelLine(app: App, screen: SourcesScreen): void {
  app.replace({ ...screen, typing: null });
  reloadSources(app);
}

export function acceptLine(app: App, screen: SourcesScreen): void {
  const { typing } = screen;
  if (!typing) return;
  app.replace({ ...screen, typing: null });
  const source = screen.sources.find(({ id }) => id === typing.id);
  if (!source) return app.say('This source has been removed meanwhile.');
  if (typing.what === 'name') rename(app, source, typing.line.text);
  else setTags(app, source, tagsIn(typing.line.text));
}

/** An empty name takes the person's own off: the feed's is used again. */
function rename(app: App, source: FollowedSource, typed: string): void {
  const { id, ownTitle, feedTitle } = source;
  const wanted = cleanOrNull(typed);
  const title = wanted === feedTitle ? null : wanted;
  if (title === ownTitle || (title !== null && title === source.title)) return reloadSources(app);
  if (!changeSources(app, 'Renaming the source', (sources) => sources.rename(id, title))) return;
  app.remember({
    what: `the name “${source.title}”`,
    run: takeBack(app, (sources) => sources.rename(id, ownTitle)),
  });
  app.say(title ? `Renamed to “${title}”.` : `It has its own name again.`);
}

function setTags(app: App, { id, title, tags: before }: FollowedSource, tags: string[]): void {
  if (tags.join('\n') === before.join('\n')) return reloadSources(app);
  if (!changeSources(app, 'Tagging the source', (sources) => sources.setTags(id, tags))) return;
  app.remember({
    what: `the tags of “${title}”`,
    run: takeBack(app, (sources) => sources.setTags(id, before)),
  });
  app.say(tags.length ? `“${title}” is tagged ${tags.join(', ')}.` : `“${title}” has no tags now.`);
}

/** "sea, #local news, Sea" → ["sea", "local news"]: separated by commas, each once whatever its case. */
export function tagsIn(text: string): string[] {
  const byFold = new Map<string, string>();
  for (const part of text.split(',')) {
    const tag = cleanOrNull(part.trim().replace(/^#+/u, ''));
    if (tag && !byFold.has(tag.toLowerCase())) byFold.set(tag.toLowerCase(), tag);
  }
  return [...byFold.values()];
}
