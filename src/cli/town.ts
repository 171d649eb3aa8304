import { type Command, InvalidArgumentError, Option } from 'commander';
import { inviteAdmin } from '../community/members/invite.ts';
import { listWaiting } from '../community/members/waiting-list.ts';
import type { OpenTownRefusal } from '../community/towns/open-town.ts';
import { slugOf } from '../community/towns/slug.ts';
import { findTownBySlug, listTowns, moveTown, setGatherMinutes } from '../community/towns/store.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Db } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { openAndTell } from '../inbox/open-and-tell.ts';
import { registerFoundingCommands } from './founding.ts';
import { OperatorError, print, withDatabase } from './operator.ts';

/** `town create`, `town set`, `town list`, `admin invite`. */
export function registerTownCommands(program: Command): void {
  const town = program.command('town').description('the towns of this deployment');
  town
    .command('create <name>')
    .description('open a Parallèle for a commune: its name, postcode or INSEE code')
    .addOption(new Option('--approval <on|off>', 'admins look at newcomers').choices(['on', 'off']).default('on'))
    .action((name: string, options: { approval: 'on' | 'off' }) =>
      withDatabase(async ({ db, config, now }) => {
        const opened = await openAndTell(db, {
          name,
          approval: options.approval === 'on',
          timezone: config.timezone,
          now,
        });
        if ('refused' in opened) throw new OperatorError(refusal(name, opened));
        print(opened.town.slug);
        if (opened.waited > 0) {
          process.stderr.write(`Waited for it and will be told: ${people(opened.waited)}.\n`);
        }
      }),
    );
  town
    .command('set <town>')
    .description('change how a town works (its slug or its name)')
    .addOption(
      new Option(
        '--gather <minutes>',
        'how long answers to a post are gathered before its owner sees them together, by day (0: each is told at once)',
      ).argParser(minutes),
    )
    .action((name: string, { gather }: { gather?: number }) =>
      withDatabase(async ({ db }) => {
        const found = await findByName(db, name);
        if (gather === undefined) throw new OperatorError('Nothing to change: say for instance `--gather 60`.');
        await setGatherMinutes(db, found.id, gather);
        print(`${found.slug}\tgather ${gather}`);
      }),
    );
  town
    .command('move <town>')
    .description('give a town a Page of its own; its members are told how to follow as soon as they may be written to')
    .requiredOption('--page <id>', 'a Page of ours, see `page add`')
    .action((name: string, { page }: { page: string }) =>
      withDatabase(async ({ db, now }) => {
        const found = await findByName(db, name);
        const members = await moveTown(db, found.id, page, now);
        if (members === null) {
          throw new OperatorError(`Page ${page} is not ours yet: \`page add ${page}\`, then \`page setup ${page}\`.`);
        }
        print(`${found.slug}\tpage ${page}\t${people(members)} to follow`);
      }),
    );
  town
    .command('list')
    .description('slug, name, whether admins look at newcomers, since when no admin has been seen for a month')
    .action(() =>
      withDatabase(async ({ db }) => {
        for (const { slug, name, approval, asleep_since } of await listTowns(db)) {
          const asleep = asleep_since === null ? '' : `\tasleep since ${asleep_since.toISOString().slice(0, 10)}`;
          print(`${slug}\t${name}\tapproval ${approval ? 'on' : 'off'}${asleep}`);
        }
      }),
    );
  town
    .command('waiting')
    .description('communes without a Parallèle where people wait for one: INSEE code, name, how many wait')
    .action(() =>
      withDatabase(async ({ db }) => {
        for (const { insee, name, departmentName, waiting } of await listWaiting(db)) {
          print(`${insee}\t${name} (${departmentName})\t${people(waiting)}`);
        }
      }),
    );
  registerFoundingCommands(town);
  program
    .command('admin')
    .description('the admins of a town')
    .command('invite <town>')
    .description(
      'for a town (its slug or its name) print a one-time code: whoever sends it to the bot becomes an admin of the town (valid 7 days)',
    )
    .action((name: string) =>
      withDatabase(async ({ db, now }) => {
        const found = await findByName(db, name);
        print(await inTransaction(db, (trx) => inviteAdmin(trx, found.id, now)));
      }),
    );
}

export async function findByName(db: Db, name: string): Promise<Town> {
  const found = (await findTownBySlug(db, name)) ?? (await findTownBySlug(db, slugOf(name)));
  if (!found) throw new OperatorError(`There is no town « ${name} ». \`town list\` shows those there are.`);
  return found;
}

/** A day is the most: whoever answers does not wait longer for a word. */
const MOST_MINUTES = 24 * 60;

function minutes(said: string): number {
  const number = /^\d{1,5}$/.test(said) ? Number(said) : Number.NaN;
  if (number <= MOST_MINUTES) return number;
  throw new InvalidArgumentError(`Say it in minutes, from 0 to ${MOST_MINUTES}.`);
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

function refusal(name: string, opened: OpenTownRefusal): string {
  switch (opened.refused) {
    case 'unknown':
      return `No commune is called « ${name} ». Try its full name, its postcode or its INSEE code.`;
    case 'several':
      return `« ${name} » may be several communes; use the INSEE code of one of them:\n  ${opened.names.join('\n  ')}`;
    case 'exists':
      return `${opened.existing.name} already has a Parallèle: ${opened.existing.slug}.`;
  }
}
