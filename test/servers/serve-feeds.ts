// serve-feeds: the feed server in a process of its own: `node test/servers/serve-feeds.ts FEEDS ENTRIES`. Prints its
// address on a line, and ends with its standard input, so that it never outlives who started it.
import { startFeedServer } from './feed-server.ts';

const [feeds, entries, words] = process.argv.slice(2).map(Number);
const server = await startFeedServer({
  ...(feeds ? { feeds } : {}),
  ...(entries ? { entries } : {}),
  ...(words ? { words } : {}),
});
console.log(server.origin);
process.stdin.resume();
process.stdin.on('end', () => void server.close().then(() => process.exit(0)));
