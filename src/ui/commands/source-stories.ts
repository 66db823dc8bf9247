// source-stories: from the Sources screen to one source's stories on the front.
import type { App } from '../model/app.ts';
import type { FollowedSource } from '../model/sources-service.ts';
import { backTo } from './sources-list.ts';
import { showView } from './view.ts';

export function showSource(app: App, { id }: FollowedSource): void {
  backTo(app, 0);
  showView(app, { view: { of: 'source', id }, unread: false, sort: 'date' });
  app.say(`${app.sign('sources')} goes back to the sources.`);
}
