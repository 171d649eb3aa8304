import type { MessageReading } from '../read-message.ts';
import { fold } from '../words/fold.ts';

/*
 * « je cherche à manger », « de quoi lire », « la mm chose en bleu »: what is wanted has no name of its own. The first two say what it is for;
 * what the last is like is asked.
 */

const FOR_WHAT =
  /^(?:(?:de|a|d'|quoi|un truc|truc|quelque chose|qqch|something|to) ?)*(?<what>manger|boire|grignoter|lire|eat|drink|read)(?<more> (?:pour|ce|pr|for|tonight|svp|stp).*)?$/;
const EN: Readonly<Record<string, string>> = {
  eat: 'something to eat',
  drink: 'something to drink',
  read: 'something to read',
};

/** « à manger »: a thing, and no task. */
export function withPurpose(reading: MessageReading): MessageReading {
  const { intent, title, items } = reading;
  if (intent !== 'post' || title === undefined || items.length > 1) return reading;
  const what = FOR_WHAT.exec(fold(title))?.groups?.what;
  if (what === undefined) return reading;
  const item = EN[what] ?? `quelque chose à ${what}`;
  const { when: _, ...rest } = reading;
  return { ...rest, kind: 'give', items: [item], title: item, ask: rest.ask === 'kind' ? null : rest.ask };
}

const SAME =
  /(?:^|[^a-z])(?:l[ea]s? |l'|the )?(?:mm|memes?|same)(?: (?:chose|truc|modele|thing|one)s?)?,? (?:mais )?(?<how>(?:en|in) (?:plus |moins )?[a-z]{3,}(?: [a-z]+)?)[ .!?]*$/;

/** « la même chose en bleu »: nobody can tell what; it is asked. */
export function withoutSame(reading: MessageReading): MessageReading {
  if (reading.intent !== 'post' || reading.title === undefined || !/^(?:mm|memes?|same)\b/.test(fold(reading.title)))
    return reading;
  if (likeSame(reading.title) === null) return reading;
  const { title: _, quantity: __, ...rest } = reading;
  return { ...rest, items: [], ask: rest.ask === 'direction' ? rest.ask : 'item' };
}

/** « en bleu », of « la mm chose en bleu »: how it is to be, whatever it is. null: nothing of the kind. */
export function likeSame(text: string): string | null {
  const how = SAME.exec(fold(text))?.groups?.how;
  if (how === undefined) return null;
  const at = text.toLowerCase().lastIndexOf(how.slice(0, 3));
  return at < 0 ? how : text.slice(at).replace(/[\s.!?]+$/, '');
}
