import { countLeftBehind, giveUpPage, townsOnPage } from '../community/towns/give-up-page.ts';
import { DEMO_PAGE, whoseDatabase } from '../community/towns/whose-database.ts';
import type { Config } from '../config.ts';
import type { Db } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { OperatorError, print } from './operator.ts';

/** `page remove`: nobody writes from a Page any more, nor looks after it. `page add` takes it back. */
export async function removePage({ db, config, now }: { db: Db; config: Config; now: Date }, id: string) {
  if (id === config.meta?.pageId) {
    throw new OperatorError(
      `Page ${id} is that of META_PAGE_ID, which the service takes back with its next start: name another there and start it first.`,
    );
  }
  if (config.meta === null) {
    // which Page the service takes back with its next start stands nowhere else
    throw new OperatorError(
      (await whoseDatabase(db)).pages.length === 0
        ? 'This database is the demo’s, and its Page is all there is.'
        : 'Give the environment that the service has (META_PAGE_ID and what goes with it): the Page it is started with stays.',
    );
  }
  const left = await inTransaction(db, async (trx) => {
    // whoever gives a town this Page at the same moment comes before, or finds it given up
    const ours = trx.selectFrom('page').select('id').where('id', '=', id).where('given_up_at', 'is', null);
    if ((await ours.forUpdate().executeTakeFirst()) === undefined)
      throw new OperatorError(`There is no Page ${id}: \`page list\`.`);
    // those of the demo go with their Page
    const [town, ...more] = id === DEMO_PAGE ? [] : await townsOnPage(trx, id);
    if (town) {
      const others = more.length === 0 ? '' : ` (and ${more.map(({ slug }) => slug).join(', ')})`;
      const who = town.people === 0 ? '' : `, with ${town.people === 1 ? 'a neighbour' : `${town.people} neighbours`}`;
      throw new OperatorError(
        `${town.slug}${others} lives on Page ${id}${who}: \`town move ${town.slug} --page <another>\` first.`,
      );
    }
    const count = await countLeftBehind(trx, id);
    await giveUpPage(trx, id, now);
    return count;
  });
  print(`Page ${id} is given up. \`page add ${id}\` takes it back.`);
  if (left === 0) return;
  const people = left === 1 ? '1 person' : `${left} people`;
  print(
    id === DEMO_PAGE
      ? `The ${people} of the demo are taken out by the service within minutes; the last admin among them when their town has another: \`admin invite\`.`
      : `${people} had not followed their town, and hear of it no more by Messenger.`,
  );
}
