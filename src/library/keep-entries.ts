// keep-entries: the entries of a source's document become stories, or change those that they are already. Who is
// who says who-is; the writing of a story is in write-story. Invariants: a story's key, row and state never change; a transaction is short.
import type { Connection } from './connection.ts';
import { digests, UNKNOWN_DIGEST, type Digests } from './digests.ts';
import { findCopies, sketchFor, type Sketch } from './find-copies.ts';
import { regroup } from './groups.ts';
import { identities, type Identity } from './identity.ts';
import { countOthers } from './memberships.ts';
import { recount } from './source-counts.ts';
import { textOrNull } from './source-row.ts';
import type { IncomingEntry } from './story-types.ts';
import { whoIs, type Feed } from './who-is.ts';
import { addStory, changeStory, knownAs } from './write-story.ts';

/** Entries in one transaction: about a hundredth of a second, so that nobody waits for us. */
const AT_ONCE = 100;

/** joined: it was listed before, by another source. */
type Outcome = 'added' | 'joined' | 'changed' | 'same';

interface Prepared {
  identity: Identity;
  digest: Digests;
}

interface Kept {
  outcome: Outcome;
  row: number;
}

/** See Stories.keepEntries. A source that is not there (any more) keeps nothing. */
export function keepEntries(
  db: Connection,
  source: number,
  entries: readonly IncomingEntry[],
  now: string,
): { added: number; changed: number } {
  const row = db.get('SELECT canonical, home FROM source WHERE id = ? AND removed_at IS NULL', source);
  if (!row || entries.length === 0) return { added: 0, changed: 0 };
  const found = identities({ canonical: String(row['canonical']), home: textOrNull(row['home']) }, entries);
  const prepared = found.map((identity) => ({ identity, digest: digests(identity.entry) }));
  const feed: Feed = { id: source, now, guids: new Set(found.map(({ guid }) => guid)) };
  const counts = { added: 0, joined: 0, changed: 0, same: 0 };
  for (let start = 0; start < prepared.length; start += AT_ONCE) {
    const batch = prepared.slice(start, start + AT_ONCE);
    // Takes longer than all the rest, and so while others may write.
    const sketches = batch.map((one) =>
      isAsBefore(db, feed, one) ? null : sketchFor(one.identity.entry, now),
    );
    db.write(() => {
      // Another copy may have removed it meanwhile.
      if (!isLive(db, source)) return;
      const kept = batch.map(({ identity, digest }, index) =>
        keepEntry(db, feed, identity, digest, start + index),
      );
      if (start + AT_ONCE >= prepared.length) markGone(db, feed);
      lookForCopies(db, kept, sketches);
      if (kept.some(({ outcome }) => outcome === 'added' || outcome === 'joined')) recount(db, source);
      for (const { outcome } of kept) counts[outcome]++;
    });
  }
  return { added: counts.added, changed: counts.changed };
}

/** Whether nothing has to be written of an entry. */
function isAsBefore(db: Connection, feed: Feed, { identity, digest }: Prepared): boolean {
  const known = db.get(
    'SELECT digest, rest FROM entry WHERE source = ? AND guid = ?',
    feed.id,
    identity.guid,
  );
  return known?.['digest'] === digest.content && known['rest'] === digest.rest;
}

/** Of what is new in the lists, or has another title or text. */
function lookForCopies(db: Connection, kept: readonly Kept[], sketches: readonly (Sketch | null)[]): void {
  kept.forEach(({ outcome, row }, index) => {
    if (outcome === 'added' || outcome === 'changed') findCopies(db, row, sketches[index] ?? null);
  });
}

function isLive(db: Connection, source: number): boolean {
  return db.value('SELECT 1 FROM source WHERE id = ? AND removed_at IS NULL', source) !== null;
}

function keepEntry(db: Connection, feed: Feed, identity: Identity, digest: Digests, position: number): Kept {
  const known = db.get(
    'SELECT story, digest, rest, gone FROM entry WHERE source = ? AND guid = ?',
    feed.id,
    identity.guid,
  );
  if (known) {
    const row = Number(known['story']);
    if (known['digest'] === digest.content && known['rest'] === digest.rest) {
      if (known['gone'] === 1)
        db.run('UPDATE entry SET gone = 0 WHERE source = ? AND guid = ?', feed.id, identity.guid);
      return { outcome: 'same', row };
    }
    return { outcome: change(db, feed, identity, digest, row, differs(known['digest'], digest)), row };
  }
  const { row, key, renamed } = whoIs(db, feed, identity);
  if (row === null) {
    const added = addStory(db, identity.entry, { source: feed.id, key, now: feed.now, position });
    link(db, feed, identity, digest, added);
    return { outcome: 'added', row: added };
  }
  if (renamed === null) {
    link(db, feed, identity, digest, row);
    return { outcome: join(db, feed, identity, row, position), row };
  }
  db.run(
    'UPDATE entry SET guid = ?, gone = 0 WHERE source = ? AND guid = ?',
    identity.guid,
    feed.id,
    renamed.guid,
  );
  if (renamed.digest === digest.content && renamed.rest === digest.rest) return { outcome: 'same', row };
  return { outcome: change(db, feed, identity, digest, row, differs(renamed.digest, digest)), row };
}

/** Whether a reader would notice. */
function differs(before: unknown, digest: Digests): boolean {
  return before !== digest.content && before !== UNKNOWN_DIGEST;
}

function link(db: Connection, feed: Feed, identity: Identity, digest: Digests, row: number): void {
  db.run(
    `INSERT INTO entry (source, guid, story, digest, rest) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET story = excluded.story, digest = excluded.digest, rest = excluded.rest, gone = 0`,
    feed.id,
    identity.guid,
    row,
    digest.content,
    digest.rest,
  );
}

/** A story that something else brought is listed by this source too. */
function join(db: Connection, feed: Feed, identity: Identity, row: number, position: number): Outcome {
  const story = db.get('SELECT source, listed, has_body FROM story WHERE id = ?', row);
  if (story?.['source'] === null) {
    // Met as somebody's related post, saved by hand, or its source was lost: the source knows it better than that did.
    db.run('UPDATE story SET source = ?, also = 0, listed = 1 WHERE id = ?', feed.id, row);
    changeStory(db, row, identity.entry, {
      now: feed.now,
      differs: false,
      listedFirst: story['listed'] === 0 ? position : null,
    });
    regroup(db, row);
    return story['listed'] === 0 ? 'added' : 'joined';
  }
  countOthers(db, row);
  if (story?.['has_body'] === 0 && identity.entry.html !== null)
    changeStory(db, row, identity.entry, { now: feed.now, differs: false, listedFirst: null });
  return 'joined';
}

function change(
  db: Connection,
  feed: Feed,
  identity: Identity,
  digest: Digests,
  row: number,
  isNoticed: boolean,
): Outcome {
  db.run(
    'UPDATE entry SET digest = ?, rest = ?, gone = 0 WHERE source = ? AND guid = ?',
    digest.content,
    digest.rest,
    feed.id,
    identity.guid,
  );
  // A story shows what the first of its sources says of it; another's wording is no change of the story.
  if (db.value('SELECT source FROM story WHERE id = ?', row) !== feed.id) return 'same';
  changeStory(db, row, identity.entry, { now: feed.now, differs: isNoticed, listedFirst: null });
  if (identity.key !== null && identity.entry.story.url !== null) knownAs(db, identity.key, row);
  return isNoticed ? 'changed' : 'same';
}

/** What the document does not list any more may be pruned one day. */
function markGone(db: Connection, feed: Feed): void {
  db.run(
    `UPDATE entry SET gone = 1
     WHERE source = ? AND gone = 0 AND guid NOT IN (SELECT value FROM json_each(?))`,
    feed.id,
    JSON.stringify([...feed.guids]),
  );
}
