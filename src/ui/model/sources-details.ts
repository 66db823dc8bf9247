// sources-details: everything that is known of one source, as lines: where it is, how it is, what can be tried. Pure.
import { longDate } from '../../core/age.ts';
import { cleanLine } from '../../core/sanitise.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import type { Command } from '../keymap.ts';
import type { Part } from '../theme.ts';
import { counted } from './list-header.ts';
import type { RowLine } from './pieces.ts';
import { advice } from './sources-advice.ts';
import { ago, ahead, answerWords, condition, reason, validatorWords } from './sources-health.ts';
import { tagText } from './sources-row.ts';
import type { FollowedSource } from './sources-service.ts';

export interface DetailOptions {
  /** Cells of a line. */
  width: number;
  now: Date;
  sign: (command: Command) => string;
}

/** A heading, or a label and what is to say of it. */
type Fact = readonly [label: string, text: string, part?: Part];

const LABEL = 14;
/** Below this a label stands on a line of its own. */
const BESIDE_FROM = 44;

export function detailLines(source: FollowedSource, options: DetailOptions): RowLine[] {
  const groups = [health(source, options), about(source, options)].map((facts) =>
    facts.flatMap((fact) => factLines(fact, options.width)),
  );
  const title = wrapText(source.title, options.width).map((text): RowLine => [{ text, part: 'title' }]);
  return [title, ...groups].flatMap((lines, index) => (index === 0 ? lines : [[], ...lines]));
}

function health(source: FollowedSource, { now, sign }: DetailOptions): Fact[] {
  const { error, failures } = source;
  const times = failures === 1 ? 'once' : `${failures} times in a row`;
  const try_ = advice(source, sign);
  return [
    ['State', STATES[condition(source)], error || source.gone ? 'alarm' : 'text'],
    ...(error ? ([['What is wrong', reason(error), 'alarm']] as const) : []),
    ...(source.failingSince ? ([['Since', `${longDate(source.failingSince)}, ${times}`]] as const) : []),
    ...(try_ ? ([['What to try', try_]] as const) : []),
    ['Last success', source.succeededAt ? dated(source.succeededAt, now) : 'none yet'],
    ['Last answer', answerWords(source) + (source.askedAt ? `, ${ago(source.askedAt, now)}` : '')],
    ...source.problems.map((problem): Fact => ['Note', problem]),
    ['Last change', source.changedAt ? dated(source.changedAt, now) : 'none yet'],
    ['Asked next', asked(source, now)],
    ...(source.kind === 'feed' ? ([['Validators', validatorWords(source)]] as const) : []),
  ];
}

const STATES: Readonly<Record<ReturnType<typeof condition>, string>> = {
  new: '  has not been asked yet',
  well: '  well',
  saved: '  kept here',
  failing: '! failing',
  gone: '× gone for good',
};

function asked({ gone, nextAt, kind }: FollowedSource, now: Date): string {
  if (gone) return 'no more, as its server wishes';
  if (kind === 'page') return 'not again: it was saved by hand';
  return nextAt ? ahead(nextAt, now) : 'at the next refresh';
}

function dated(iso: string, now: Date): string {
  const age = ago(iso, now);
  return /ago$|now$/u.test(age) ? `${age} (${longDate(iso)})` : longDate(iso);
}

function about(source: FollowedSource, { now, sign }: DetailOptions): Fact[] {
  const stories = source.stories === 1 ? '1 story' : `${counted(source.stories)} stories`;
  const full = source.fullText ? 'fetched from its page at each refresh' : 'fetched when a story is opened';
  return [
    ['Stories', `${stories}, ${counted(source.unread)} unread`],
    ['Tags', tagText(source.tags) || `none; ${sign('tag-source')} gives it some`],
    ['Full text', `${full}; ${sign('full-text')} changes it`],
    ['Address', cleanLine(source.url)],
    [
      'Home page',
      source.home ? cleanLine(source.home) : source.succeededAt ? 'it names none' : 'not known yet',
    ],
    ...(source.ownTitle && source.feedTitle ? ([['Its own name', source.feedTitle]] as const) : []),
    ['Followed', dated(source.addedAt, now)],
  ];
}

function factLines([label, text, part = 'text']: Fact, width: number): RowLine[] {
  if (width < BESIDE_FROM)
    return [
      [{ text: label, part: 'meta' }],
      ...wrapText(text.trim(), width - 2).map((line): RowLine => [{ text: `  ${line}`, part }]),
    ];
  return wrapText(text.trim(), width - LABEL - 1).map((line, index): RowLine => [
    { text: (index === 0 ? label : '').padEnd(LABEL + 1), part: 'meta' },
    { text: line, part },
  ]);
}
