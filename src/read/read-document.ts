// read-document: bytes → edition. Owns the way from one to the other (is it text, what form, who reads it) and nothing
// of any form; each reader is loaded when it is needed. Throws ReaderError 'unsupported' and 'empty', nothing else.
import { ReaderError } from '../core/errors.ts';
import type { Edition } from '../core/story.ts';
import { webUrl } from '../core/url.ts';
import { binaryKind, isNoise } from './binary.ts';
import { decode } from './decode.ts';
import { detect, type Form } from './detect.ts';

export interface Document {
  bytes: Uint8Array;
  /** Where it came from: the final URL, or what --url says. Relative links resolve against it. */
  url: string | null;
  /** The HTTP Content-Type header, where there was one. */
  contentType: string | null;
  /** The target as it was typed, for messages. */
  name: string;
}

const READS = 'newsreader reads HTML pages, feeds, markdown and plain text.';

/** The edition in a document. Throws ReaderError 'unsupported' (no text, or a form that is not read) or 'empty'. */
export async function readDocument(doc: Document): Promise<Edition> {
  if (doc.bytes.length === 0) throw empty(doc.name, 'it is empty');
  const kind = binaryKind(doc.bytes);
  if (kind) throw unsupported(doc.name, kind);

  const text = decode(doc.bytes, doc.contentType);
  if (isNoise(text)) throw unsupported(doc.name, 'binary data');
  if (!/[\p{L}\p{N}\p{S}]/u.test(text)) throw empty(doc.name, 'there is no word in it');

  const { form, what } = detect(text, doc.contentType, doc.url ?? doc.name);
  if (form === 'data') throw unsupported(doc.name, what);

  const edition = await read(form, text, { url: webUrl(doc.url), name: doc.name });
  if (edition.entries.length === 0) throw empty(doc.name, 'no story was found in it');
  return edition;
}

async function read(
  form: Exclude<Form, 'data'>,
  text: string,
  doc: { url: string | null; name: string },
): Promise<Edition> {
  switch (form) {
    case 'page':
      return (await import('./page/read-page.ts')).readPage(text, doc.url, doc.name);
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(text, doc);
    case 'feed':
      return (await import('./feed/feed-edition.ts')).readFeedEdition(text, doc);
    case 'text':
      return (await import('./text/read-text.ts')).readText(text, doc);
  }
}

function unsupported(name: string, what: string): ReaderError {
  return new ReaderError('unsupported', `“${name}” is ${what}, which newsreader cannot read.`, READS);
}

function empty(name: string, why: string): ReaderError {
  return new ReaderError(
    'empty',
    `There is nothing to read in “${name}”: ${why}.`,
    `Try another target. ${READS}`,
  );
}
