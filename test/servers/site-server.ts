// site-server: a web server on 127.0.0.1 with the pages that a test gives it, by path.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Page {
  body: string;
  /** Default: text/html. */
  type?: string;
  /** Default: 200. */
  status?: number;
  headers?: Record<string, string>;
}

export interface SiteServer {
  /** "http://127.0.0.1:12345" */
  origin: string;
  /** Paths that were asked for so far. */
  asked: string[];
  close: () => Promise<void>;
}

/** `pages`: by path, may be changed while the server runs. What is not there answers 404. */
export async function startSite(pages: Record<string, Page | string>): Promise<SiteServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const found = pages[path] ?? { body: '<p>Nothing here.</p>', status: 404 };
    const { body, type = 'text/html; charset=utf-8', status = 200, headers = {} } = asPage(found);
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function asPage(page: Page | string): Page {
  return typeof page === 'string' ? { body: page } : page;
}

/** A small RSS feed; its stories stand at `${home}/NUMBER`. */
export function rss(title: string, home: string, stories = 2): Page {
  const items = Array.from(
    { length: stories },
    (_, index) =>
      `<item><title>${title} story ${index + 1}</title><link>${home}/${index + 1}</link><guid>${home}/${index + 1}</guid><description>What came of it, part ${index + 1}.</description><pubDate>Tue, 0${index + 1} Apr 2025 09:00:00 GMT</pubDate></item>`,
  );
  return {
    type: 'application/rss+xml',
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>${home}</link><description>Made up</description>${items.join('')}</channel></rss>`,
  };
}

const SENTENCE = 'The harbour bridge opened on Tuesday, two years after the first stone was laid. ';

/** A page with one article, and what its head holds beside the title. */
export function article(title: string, head = ''): string {
  const paragraph = `<p>${SENTENCE.repeat(6)}</p>`;
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><main><article><h1>${title}</h1>${paragraph.repeat(4)}</article></main></body></html>`;
}
