import { type Command, Option } from 'commander';
import { inviteAdmin } from '../community/members/invite.ts';
import { openTown } from '../community/towns/open-town.ts';
import { slugOf } from '../community/towns/slug.ts';
import { findTownBySlug, listTowns } from '../community/towns/store.ts';
import { OperatorError, print, withDatabase } from './operator.ts';

/** `town create`, `town list`, `admin invite`. */
export function registerTownCommands(program: Command): void {
  const town = program.command('town').description('the towns of this deployment');
  town
    .command('create <name>')
    .description('open a Parallèle for a commune: its name, postcode or INSEE code')
    .addOption(new Option('--approval <on|off>', 'admins look at newcomers').choices(['on', 'off']).default('on'))
    .action((name: string, options: { approval: 'on' | 'off' }) =>
      withDatabase(async ({ db, config, now }) => {
        const opened = await openTown(db, {
          name,
          approval: options.approval === 'on',
          timezone: config.timezone,
          now,
        });
        if ('town' in opened) return print(opened.town.slug);
        throw new OperatorError(refusal(name, opened));
      }),
    );
  town
    .command('list')
    .description('slug, name, whether admins look at newcomers')
    .action(() =>
      withDatabase(async ({ db }) => {
        for (const { slug, name, approval } of await listTowns(db)) {
          print(`${slug}\t${name}\tapproval ${approval ? 'on' : 'off'}`);
        }
      }),
    );
  program
    .command('admin')
    .description('the admins of a town')
    .command('invite <town>')
    .description(
      'for a town (its slug or its name) print a one-time code: whoever sends it to the bot becomes an admin of the town (valid 7 days)',
    )
    .action((name: string) =>
      withDatabase(async ({ db, now }) => {
        const found = (await findTownBySlug(db, name)) ?? (await findTownBySlug(db, slugOf(name)));
        if (!found) throw new OperatorError(`There is no town « ${name} ». \`town list\` shows those there are.`);
        print(await inviteAdmin(db, found.id, now));
      }),
    );
}

function refusal(name: string, opened: Exclude<Awaited<ReturnType<typeof openTown>>, { town: unknown }>): string {
  switch (opened.refused) {
    case 'unknown':
      return `No commune is called « ${name} ». Try its full name, its postcode or its INSEE code.`;
    case 'several':
      return `« ${name} » may be several communes; use the INSEE code of one of them:\n  ${opened.names.join('\n  ')}`;
    case 'exists':
      return `${opened.existing.name} already has a Parallèle: ${opened.existing.slug}.`;
  }
}
