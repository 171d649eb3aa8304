import type { Db } from '../../src/database/database.ts';

/**
 * A8: what admins do leaves a line in the journal. Of each effect of theirs: after which outcome stands which line; `null`:
 * it only shows something. Played transcripts are held against it, and no effect of a flow for admins may be missing.
 */
export const JOURNAL_OF: Readonly<Record<string, Readonly<Record<string, RegExp>> | null>> = {
  ...Object.fromEntries(
    [
      // they say that they did not write: nothing has been done about anybody
      'hand-cannot',
    ].map((name) => [name, null]),
  ),
  approve: { approved: /^approved$/ },
  refuse: { refused: /^refused$/ },
  'tell-reason': { told: /^gave-reason$/ },
  'refuse-anyway': { refused: /^refused$/ },
  'approve-anyway': { approved: /^approved$/ },
  'refuse-crowd': { refused: /^refused-crowd$/ },
  'take-back-crowd': { 'taken-back': /^crowd-taken-back$/ },
  'settle-message': { settled: /^read-words$/ },
  'write-applicant': { passed: /^wrote-applicant$/ },
  'answer-member': { passed: /^answered$/ },
  announce: { announced: /^announced$/ },
  'hand-done': { done: /^wrote-by-hand$/ },
  'let-up': { published: /^(?:let-up|shown-again|restored)$/, kept: /^kept-up$/ },
  'turn-down': { 'turned-down': /^(?:turned-down|taken-down|removed)$/, 'left-down': /^left-down$/ },
  'tell-why-down': { told: /^gave-reason$/ },
  ban: { banned: /^banned$/ },
  readmit: { readmitted: /^readmitted$/ },
  warn: { warned: /^warned$/ },
  'take-back-warning': { 'taken-back': /^warning-taken-back$/ },
  remove: { removed: /^removed$/ },
  restore: { restored: /^restored$/ },
  'save-setting': { saved: /^set-/ },
  'invite-admin': { invited: /^admin-invited$/ },
  'remove-admin': { removed: /^admin-(?:removed|resigned)$/ },
  'redeem-code': { admin: /^admin-code$/ },
  'found-town': { opened: /^founded$/ },
  'take-care': { taken: /^took-care$/ },
};

/** @param asked the lines « effect → outcome … » of a turn @param lines what the journal was given in it @returns what is missing */
export function missingLines(asked: readonly string[], lines: readonly string[]): string[] {
  return asked.flatMap((line) => {
    const [, effect = '', outcome = ''] = /^([a-z-]+) → ([a-z-]+)/.exec(line) ?? [];
    const wanted = JOURNAL_OF[effect]?.[outcome];
    return wanted && !lines.some((action) => wanted.test(action))
      ? [`no line in the journal after ${effect} → ${outcome}`]
      : [];
  });
}

/** What the journal of one transcript was given, each line once. */
export function journalReader(db: Db): () => Promise<string[]> {
  let last = '0';
  return async () => {
    const rows = await db.selectFrom('journal').select(['id', 'action']).where('id', '>', last).orderBy('id').execute();
    last = rows.at(-1)?.id ?? last;
    return rows.map(({ action }) => action);
  };
}
