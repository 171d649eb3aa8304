import type { Crashing, CrowdMember } from '../helpers/crashing.ts';
import { payloadsOf } from '../helpers/phone.ts';
import type { Random } from '../talk/random.ts';

/** As many people as meet often enough, few enough for each to have an open window and a budget. */
const PEOPLE = 14;

/** What people write, besides the keywords of each other's posts. */
const WORDS = [
  ...['bonjour', 'merci', 'annonces', 'mes annonces', 'mes réponses', 'aide', 'menu', 'plouf', 'oui', 'non'],
  ...['annuler', 'publier', 'c’est donné', 'demain 18h', 'je peux venir quand tu veux'],
  ...[
    'je donne une chaise',
    'je donne 3 pots',
    'je prête ma perceuse',
    'je cherche une échelle',
    'je donne un vase à Cesson',
  ],
];

/** What is there from the beginning. */
const FIRST = ['je donne 4 pots', 'je prête ma tondeuse', 'je donne un canapé à Cesson', 'je cherche une valise'];

export interface Village {
  people: (CrowdMember & { id: string })[];
  /** Somebody does something; resolves when the webhook was answered, or was not. */
  act(): Promise<void>;
}

/** People of one town who post, answer, choose and talk, whatever comes to their minds. */
export async function openVillage(house: Crashing, random: Random): Promise<Village> {
  const pick = <T>(some: readonly T[]): T | undefined => random.pick(some);
  const people: (CrowdMember & { id: string })[] = [];
  for (let n = 1; n <= PEOPLE; n += 1) people.push(await house.member(`Voisin ${n}`));
  for (const [place, post] of FIRST.entries()) {
    const owner = people[place];
    if (owner) await house.publish(owner, post);
  }

  /** Something to tap in what somebody was sent lately, rather what moves an exchange on. */
  function button({ person }: CrowdMember): string | undefined {
    const lately = payloadsOf(person.messages().slice(-6));
    const onward = lately.filter((payload) => /do:(claim|pick|after-done|agree|coming)/.test(payload));
    return pick(onward.length > 0 && random.below(10) < 6 ? onward : lately);
  }

  /** A keyword that stands in what somebody was sent lately. */
  const keyword = ({ person }: CrowdMember) =>
    pick(
      person
        .messages()
        .slice(-4)
        .flatMap(({ text }) => text.match(/\b[A-ZÉÈ]{3,} \d+\b/g) ?? []),
    );

  return {
    people,
    async act() {
      const who = pick(people);
      if (!who) return;
      const what = random.below(100);
      const tapped = what < 50 ? button(who) : undefined;
      const called = what >= 85 ? keyword(who) : undefined;
      const liked = what >= 80 && what < 85 ? who.person.messages().at(-1)?.mid : undefined;
      if (tapped !== undefined) await who.person.tapOld(tapped);
      else if (liked !== undefined) await who.person.react(liked, pick(['❤', '👍', null]) ?? null);
      else await who.person.say(called ?? pick(WORDS) ?? '');
    },
  };
}
