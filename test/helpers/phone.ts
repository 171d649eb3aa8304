import type { Person } from '../../src/emulator/person.ts';
import type { BotMessage } from '../../src/emulator/sent-message.ts';
import type { House } from './house.ts';

/**
 * Somebody's phone in a test. Every act waits until all that came of it has arrived, and gives the words that arrived
 * on this phone since the last look.
 */
export interface Phone {
  readonly name: string;
  readonly person: Person;
  says(text: string): Promise<string[]>;
  /** Taps the newest button or quick reply that carries `part` of a payload. Throws when there is none to tap. */
  taps(part: string): Promise<string[]>;
  /** Taps a button again that was seen once, wherever its message is now. */
  tapsOld(payload: string): Promise<string[]>;
  sends(...photos: Uint8Array[]): Promise<string[]>;
  /** What arrived since the last look. */
  hears(): string[];
  /** The messages behind the last `hears`, for their cards and buttons. */
  readonly heard: BotMessage[];
  /** The newest payload seen that has this part. */
  button(part: string): string;
  memberId(): Promise<string>;
}

/** What may be tapped in these messages. */
export const payloadsOf = (messages: readonly BotMessage[]): string[] =>
  messages.flatMap(({ buttons, quickReplies }) => [
    ...buttons.flatMap((button) => ('payload' in button ? [button.payload] : [])),
    ...quickReplies.map(({ payload }) => payload),
  ]);

export function phoneOf(house: House, person: Person): Phone {
  let read = 0;
  let heard: BotMessage[] = [];
  const payloads = () => payloadsOf(person.messages());

  function hears(): string[] {
    const all = person.messages();
    heard = all.slice(read);
    read = all.length;
    return heard.map(({ text }) => text);
  }

  function button(part: string): string {
    const found = payloads().findLast((payload) => payload.includes(part));
    if (found === undefined) throw new Error(`${person.name} never saw a button « ${part} »`);
    return found;
  }

  async function after(act: Promise<{ taken: boolean; status?: number }>): Promise<string[]> {
    const { taken, status } = await act;
    if (!taken) throw new Error(`the webhook of ${person.name} was answered by ${status}`);
    await house.settled();
    return hears();
  }

  return {
    name: person.name,
    person,
    says: (text) => after(person.say(text)),
    taps: (part) => after(person.tap(button(part))),
    tapsOld: (payload) => after(person.tapOld(payload)),
    sends: (...photos) => after(person.photo(photos)),
    hears,
    get heard() {
      return heard;
    },
    button,
    async memberId() {
      const found = await house.db
        .selectFrom('member')
        .select('id')
        .where('psid', '=', person.psid)
        .executeTakeFirstOrThrow();
      return found.id;
    },
  };
}
