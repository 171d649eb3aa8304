import type { TurnEvent } from '../../src/conversation/turn.ts';
import type { Model, WalkMember } from './model.ts';
import type { Random } from './random.ts';
import { TALK } from './walk-words.ts';

/** Now and then a message that was passed on, or by which somebody answered, is edited or taken back. */
export function aChange(model: Model, member: WalkMember, random: Random): TurnEvent | undefined {
  const about = ofRelayed(model, member, random) ?? ofAnswer(model, member, random);
  if (about === undefined) return undefined;
  const edited: TurnEvent = { type: 'edit', of: null, text: random.pick(TALK), ...about };
  return random.below(2) === 0 ? edited : { type: 'delete', ...about };
}

function ofRelayed(model: Model, member: WalkMember, random: Random): { relayed: string } | undefined {
  const passed = random.below(40) === 0 ? model.relayed.filter(({ from }) => from === member.id) : [];
  return passed.length > 0 ? { relayed: random.pick(passed).id } : undefined;
}

function ofAnswer(model: Model, member: WalkMember, random: Random): { answered: string } | undefined {
  const own = random.below(60) === 0 ? model.claims.filter(({ member_id }) => member_id === member.id) : [];
  return own.length > 0 ? { answered: random.pick(own).id } : undefined;
}
