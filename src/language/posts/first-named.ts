import type { MessageReading } from '../read-message.ts';
import { isTask, namesThing } from '../things/things.ts';
import { tidyItem } from '../things/tidy-item.ts';
import { fold, words } from '../words/fold.ts';
import { NO_NOUN } from './find-verb.ts';
import type { Message } from './message.ts';

/*
 * « Frigo américain. Donne. 1,80 m. », « valise rigide. Une roulette naze. Donne »: who begins with the name of a thing, and says behind it what it is
 * like, passes on the thing and not what it is like.
 */

/** What the message begins with, up to the first sign. */
const FIRST = /^[ !.,:;-]*(?<first>[a-z0-9][a-z0-9'’ -]{2,48}?) ?[.,;!\n]/;
const MOST_WORDS = 6;
/** It begins a sentence, and names nothing by itself. */
const SAYS =
  /\b(?:je|j'|on|nous|vous|tu|il|elle|qui|que|suite|cause|demenagement|bonjour|salut|urgent|i|we|you|my|donne|donner|prete|preter|cherche|recherche|besoin|offre|dispo|plus|pas|trop|fini|vide|grand menage|tri)\b|(?:^| )[jcgst]'|^(?:a|au|aux|pour|chez|dans|avec|sur|if|for|after|since|when|apres|avant|depuis|en|si|quand|comme|vendredi|samedi|dimanche|lundi|mardi|mercredi|jeudi) /;

/** The post of one thing that names none, where the message begins with one. */
export function withFirstNamed(reading: MessageReading, { raw, aligned, hello }: Message): MessageReading {
  const { intent, kind, items, direction } = reading;
  const [item] = items;
  if (intent !== 'post' || kind === 'service' || item === undefined || items.length > 1) return reading;
  // « Vélo cassé. Cherche roue 26 pouces. »: what is sought is for what the message begins with
  if (direction !== 'offer' || namesThing(item, 4) || isTask(item)) return reading;
  const match = FIRST.exec(aligned.text.slice(hello));
  const first = match?.groups?.first;
  if (!match || first === undefined || SAYS.test(first) || NO_NOUN.test(first)) return reading;
  const from = hello + match[0].indexOf(first);
  // the thing that was read stands behind it
  if (words(first).length > MOST_WORDS || !(aligned.text.indexOf(fold(item)) > from) || !namesThing(first, 2))
    return reading;
  const tidy = tidyItem(raw.slice(aligned.at[from] ?? 0, aligned.at[from + first.length] ?? raw.length));
  if (tidy.item.length < 3) return reading;
  const quantity = tidy.quantity ?? reading.quantity;
  return { ...reading, items: [tidy.item], title: tidy.item, ...(quantity === undefined ? {} : { quantity }) };
}
