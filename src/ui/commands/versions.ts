// versions: `=`: the story in all places where the same news appeared, as a list to open each from.
import type { App } from '../model/app.ts';
import { rowOfListed } from '../model/library-rows.ts';
import { START } from '../model/list-window.ts';
import type { Row } from '../model/state.ts';

export function openVersions(app: App): void {
  if (app.top?.kind === 'versions') return app.say(`These are all of them; ${app.sign('open')} opens one.`);
  const row = app.highlighted();
  if (!row) return app.say('No story is chosen.');
  const rows = versionsOf(app, row);
  if (rows.length < 2) return app.say('This appeared nowhere else, as far as your sources tell.');
  app.push({ kind: 'versions', window: START, rows });
}

/** The story itself first. */
function versionsOf(app: App, { story }: Row): Row[] {
  const stories = app.services.library?.stories;
  const listed = stories?.byKey(story.id);
  if (!stories || !listed) return [];
  return [listed, ...stories.elsewhere(story.id).map((other) => other.story)].map(rowOfListed);
}
