import type { Command } from 'commander';
import { listRequests } from '../community/founding/store.ts';
import { answerFounding } from '../inbox/decide-founding.ts';
import { OperatorError, print, withDatabase } from './operator.ts';

/** `town requests`, `town accept`, `town refuse`: who would open a town, where `FOUNDING=approval`. */
export function registerFoundingCommands(town: Command): void {
  town
    .command('requests')
    .description('who asks to open a town: number, when, commune, communes around it, who')
    .action(() =>
      withDatabase(async ({ db }) => {
        for (const { id, asked_at, place, departmentName, around, name } of await listRequests(db)) {
          const day = asked_at.toISOString().slice(0, 10);
          const others = around.length > 0 ? `with ${around.join(', ')}` : 'alone';
          print(`${id}\t${day}\t${place} (${departmentName})\t${others}\t${name ?? 'no name'}`);
        }
      }),
    );
  town
    .command('accept <request>')
    .description(
      'let it open: it does as soon as the service hears of it, and whoever asked is told and becomes its admin',
    )
    .action((id: string) => answer(id, true));
  town
    .command('refuse <request> [why...]')
    .description('refuse it; whoever asked is told, with these words')
    .action((id: string, why: string[]) => answer(id, false, why.join(' ')));
}

/** Longer words would not be read on a phone. */
const MOST_LETTERS = 300;

function answer(id: string, accepted: boolean, reason = ''): Promise<void> {
  return withDatabase(async ({ db, now }) => {
    if (reason.length > MOST_LETTERS) throw new OperatorError(`Say why in ${MOST_LETTERS} letters at most.`);
    const isKnown = /^[1-9]\d{0,17}$/.test(id) && (await answerFounding(db, { id, accepted, reason, now }));
    if (!isKnown) throw new OperatorError(`No request ${id} waits. \`town requests\` shows those that do.`);
    print(`${id}\t${accepted ? 'accepted' : 'refused'}`);
  });
}
