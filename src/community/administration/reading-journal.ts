import type { EffectSpecs } from '../../conversation/book.ts';
import type { Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { requireAdmin } from '../members/rights.ts';
import { type JournalEntry, listJournal } from '../posts/journal.ts';
import { keywordOf } from '../posts/rules.ts';
import { SETTINGS, settingSays, stateOf } from './setting-words.ts';

const PAGE = 10;

const ofPerson = ['at', 'by', 'name', 'number', 'reason'] as const;
const ofPost = ['at', 'by', 'keyword', 'name', 'reason'] as const;

const LINES = {
  approved: ofPerson,
  refused: ofPerson,
  'approved-48h': ofPerson,
  'refused-crowd': ['at', 'by', 'reason'],
  'crowd-taken-back': ['at', 'by', 'reason'],
  banned: ofPerson,
  readmitted: ofPerson,
  warned: ofPerson,
  removed: ofPost,
  restored: ofPost,
  'let-up': ofPost,
  'turned-down': ofPost,
  'left-down': ofPost,
  'kept-up': ofPost,
  'shown-again': ofPost,
  'taken-down': ofPost,
  'gave-reason': ['at', 'by', 'keyword', 'name', 'number', 'reason'],
  'warning-taken-back': ofPerson,
  'wrote-applicant': ofPerson,
  answered: ofPerson,
  'read-words': ofPerson,
  announced: ['at', 'by', 'reason'],
  'admin-code': ofPerson,
  'admin-invited': ['at', 'by'],
  founded: ['at', 'by'],
  'page-moved': ['at'],
  'took-care': ['at', 'by'],
  'wrote-by-hand': ofPerson,
  'admin-removed': ofPerson,
  'admin-resigned': ofPerson,
  set: ['at', 'by'],
  other: ['at', 'by'],
} as const satisfies Record<string, readonly string[]>;

export const journalEffectSpecs = {
  'read-journal': {
    outcomes: ['some', 'none'],
    says: {
      ...Object.fromEntries(Object.entries(LINES).map(([action, args]) => [`journal.text-${action}`, args])),
      ...settingSays,
      'journal.older': [],
    } as Record<string, readonly string[]>,
  },
} satisfies EffectSpecs;

/** A8. Who decided what, the newest first. */
export const journalEffects: Record<keyof typeof journalEffectSpecs, Effect> = {
  async 'read-journal'(input): Promise<EffectOutput> {
    const town = await requireAdmin(input);
    const lines = await listJournal(input.trx, town.id, { before: idOf(input.slots.before), limit: PAGE + 1 });
    const shown = lines.slice(0, PAGE);
    const last = shown.at(-1);
    if (!last) return { outcome: 'none' };
    const older = { id: 'journal', title: { key: 'journal.older' }, token: doToken('journal', last.id) };
    return {
      outcome: 'some',
      bubbles: [
        {
          type: 'text',
          text: shown.flatMap(lineOf),
          ...(lines.length > PAGE ? { choices: [older] } : {}),
        },
      ],
    };
  },
};

function lineOf(entry: JournalEntry): Words[] {
  const setting = SETTINGS.find((one) => entry.action === `set-${one}`);
  const action = setting ? 'set' : entry.action in LINES ? entry.action : 'other';
  const args = {
    at: { date: entry.at.toISOString() },
    by: entry.by ?? '',
    name: entry.name ?? '',
    number: entry.number ?? '',
    reason: entry.reason ?? '',
    keyword: entry.word === null ? '' : keywordOf({ word: entry.word, number: entry.post_number ?? 0 }),
  };
  const line = { key: `journal.text-${action}`, args };
  return setting ? [line, stateOf(setting, entry.reason ?? '')] : [line];
}
