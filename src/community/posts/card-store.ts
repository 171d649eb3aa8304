import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Db } from '../../database/database.ts';
import { given } from '../../database/given.ts';
import type { CardFacts } from './card.ts';

/** The public name of the first picture that shows a post. */
export function firstPhoto(eb: ExpressionBuilder<Database, 'post'>) {
  return eb
    .selectFrom('post_photo')
    .innerJoin('media', 'media.id', 'post_photo.media_id')
    .select('media.key')
    .whereRef('post_photo.post_id', '=', 'post.id')
    .where('media.state', '=', 'ready')
    .orderBy('post_photo.position')
    .limit(1);
}

/** All of it is lent: the day on which the first is due back. */
export const backOn = () => sql<string | null>`(
  select min(claim.to_on) from claim where claim.town_id = post.town_id and claim.post_id = post.id and claim.state = 'out'
  having sum(claim.parts) >= post.quantity
)`;

/** A condition on `post`: a loan comes back, and help that is offered can be promised to many. */
export const goesOnce = sql`post.kind <> 'lend' and not (post.kind = 'service' and post.direction = 'offer')`;

/** A condition on `claim`: its pieces are promised, or have changed hands. What has days was lent before, and came back. */
export const isGone = sql<boolean>`(claim.state in ('accepted', 'out') or (claim.state = 'done' and claim.from_on is null))`;

/** Of several that go once, how many are promised to nobody. */
export const left = () => sql<number | null>`(
  case when post.quantity > 1 and ${goesOnce}
  then greatest(0, post.quantity - coalesce((
    select sum(claim.parts) from claim where claim.town_id = post.town_id and claim.post_id = post.id and ${isGone}
  ), 0))::int end
)`;

/** There is one, it goes once, and somebody has been promised it (`to`: that one): whoever answers now comes after them. */
export const isPromised = (to?: string) => sql<boolean>`(
  post.quantity = 1 and ${goesOnce} and exists (
    select from claim where claim.town_id = post.town_id and claim.post_id = post.id and claim.state in ('accepted', 'out')
       ${to === undefined ? sql`` : sql`and claim.member_id = ${to}`}
  )
)`;

/** What its author told, as cards and pages show it. */
export const toldColumns = [
  'post.number',
  'post.word',
  'post.item',
  'post.direction',
  'post.kind',
  'post.quartier',
  'post.until',
  'post.loan',
  'post.deposit',
  'post.in_return as inReturn',
  'post.help_when as helpWhen',
  'post.duration',
] as const;

/** The columns of a card, for whatever query reads posts as cards. */
export function cardColumns(eb: ExpressionBuilder<Database, 'post'>) {
  return [
    'post.id',
    ...toldColumns,
    'post.way',
    backOn().as('backOn'),
    left().as('left'),
    isPromised().as('isPromised'),
    firstPhoto(eb).as('photoKey'),
  ] as const;
}

/** Posts as their cards show them, in the order of `ids`. */
export async function readCards(db: Db, ids: readonly string[]): Promise<CardFacts[]> {
  if (ids.length === 0) return [];
  const cards = await db
    .selectFrom('post')
    .select((eb) => cardColumns(eb))
    .where('id', '=', sql<string>`any(${given('bigint', ids)})`)
    .execute();
  const byId = new Map(cards.map((card) => [card.id, card]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
