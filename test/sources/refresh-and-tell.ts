// refresh-and-tell: a program for tests: refreshes the library of a home again and again and tells how far it is, until
// somebody kills it, or a minute is over.
import type { Home } from '../../src/core/paths.ts';
import { refreshAside } from '../../src/sources/refresh-aside.ts';

const home = JSON.parse(process.argv[2] ?? '') as Home;
setTimeout(() => process.exit(1), 60_000).unref();
await refreshAside(home, { threads: 1, onProgress: (progress) => process.send?.(progress) });
process.disconnect();
