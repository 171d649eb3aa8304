import type { DateContext } from '../dates/dates.ts';
import { findPeriod, readPeriod, saysOnlyDays } from '../dates/period.ts';
import { opensPost } from '../posts/opens-post.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « compte sur moi », « moi et mon mari on peut », « moi aussi si ya désistement », « du 5 au 7 »: said by whoever was just shown one post and no other. It
 * answers it, and the words go with the answer. Elsewhere the same may be said to anybody.
 */

export interface AnswersPost {
  /** Of which side the post must be; null: of either. */
  side: 'offer' | 'request' | null;
  /** They say that they come: where something is agreed on, it may be of that. */
  isComing?: true;
  /** How many pieces. */
  parts?: number;
  /** It says no more than that one is in. */
  isBare?: true;
}

const HI =
  '^[^a-z0-9]*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|oui|ouais|ouep|ok|ah|oh|ooh|et|super|alors|yes|yep|bien sur|volontiers|avec plaisir)[ ,!.]+)*';
const WE = '(?:(?:moi|nous|me)(?: (?:aussi|too))?(?: et (?:mon|ma|mes|mon petit|ma petite) [a-z]{2,12})?[ ,]+)?';
const DAY =
  "(?:(?:ce |cet |le |la |on |this )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-?end|soir|matin|apres-midi|aprem|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|demain|aujourd'hui|tomorrow|today|tonight)(?: (?:matin|midi|apres-midi|aprem|soir|morning|afternoon|evening|\\d{1,2} ?h(?:\\d\\d)?))?";
const END = '(?![a-z])(?<rest>.{0,160})$';

const BARE = new RegExp(
  `${HI}(?:moi(?: aussi)?|nous(?: aussi)?|presente?|chaude?|motivee?|partante?|volontiers|avec plaisir|dispo(?:nible)?|(?:tu peux |vous pouvez )?comp?te[zr]? sur (?:moi|nous)|me(?: too)?|count me in|i'?m (?:in|up for it)|happy to help|(?:je|on) (?:peux|peut|viens|vient|suis (?:dispo\\w*|chaude?|partante?|la)|est (?:dispo\\w*|la)))(?: ?!)*[ .!]*$`,
);
const HELPS = [
  `${WE}(?:je|on|nous) ?(?:peux|peut|pouvons|pourrais|pourrait|viens|vient|viendrai|viendra|arrive|(?:suis|est|serai|sera|sommes) (?:dispo\\w*|libres?|la|partante?s?|chaude?s?|motivee?s?))${END}`,
  `${WE}j'arrive${END}`,
  `(?:moi )?(?:c'est )?(?:possible|faisable)(?: pour (?:moi|nous))?[ ,]+(?:j'|je |on )(?<rest>.{0,160})$`,
  `(?:(?:tu peux |vous pouvez )?comp?te[zr]? sur (?:moi|nous)|presente?|chaude?|motivee?|partante?|dispo\\w*)[ ,!]+${END}`,
  `(?:si (?:personne|besoin|il faut|tu veux|ca t'aide)[^,]{0,30}[ ,]+)(?:moi )?(?:je|on) (?:viens|peux|peut|vient|suis la)${END}`,
  `(?:ok|d'accord|partante?|dispo\\w*|bon|va) pour ${DAY}${END}`,
  `${DAY} (?:(?:c'est|ca) )?(?:ok|bon|possible|parfait|me va|marche|je peux|on peut)${END}`,
  `(?:i(?:'m| am) (?:in|up for it|available|free|around|good at)|i (?:can|could) (?:help|do it|do that|come|lend a hand)|happy to help|count me in|i'?ll (?:come|be there|help|do it))${END}`,
].map((one) => new RegExp(`${HI}${one}`));
const WANTS = [
  `moi aussi${END}`,
  `(?:yes|oui) (?:please|svp|stp)${END}`,
  `(?:moi )?(?:j'en|je l'|j'|je) ?(?:en )?(?:aurais|ai|aurai) (?:bien |justement |trop |vraiment )*besoin(?! (?:d'|de |des |du ))${END}`,
  `i(?:'d| would)?(?: really| could)? (?:need|use) (?:it|one|that|them)${END}`,
  `(?:i )?(?:can|could) (?:pick (?:it |them )?up|collect|come (?:and )?(?:get|fetch))${END}`,
].map((one) => new RegExp(`${HI}${one}`));
const IT_FITS = new RegExp(
  `${HI}(?:c'est|it'?s|that'?s) (?:pile(?:[- ]poil)?|exactement|justement|tout a fait|juste|exactly|just) (?:ce (?:que |qu'|dont )|what )[^?]{1,40}$`,
);
const COUNT = new RegExp(
  `${HI}(?<count>[1-9]\\d?) (?:aussi|pour moi(?: aussi)?|too|for me(?: too)?)(?: svp| stp| please)?[ .!]*$`,
);
const HAND_UP = /^\s*(?:(?:🙋|🙋‍♀️|🙋‍♂️|✋|☝️?)[\u{1F3FB}-\u{1F3FF}]?(?:\u200D[♀♂]\uFE0F?)?\s*)+!*$/u;
const COMES = /\b(?:viens|vient|viendra\w*|arrive|suis la|est la|come|be there|pick|collect)\b/;
const POSSIBLE =
  /[ ,]+(?:(?:c'est|ce serait|est-ce|ca serait) )?(?:possible|ok|dispo\w*|libre|faisable)(?: pour (?:toi|vous))?\W*$/;
const ELSE =
  /\b(?:pas|plus|jamais|impossible|desolee?|dsl|dommage|malheureusement|bosse|travaille|occupee?|can't|cannot|sorry|not|unfortunately|(?:re)?cherch\w*|donn(?:e|er|ons|erais)|propos\w*|pret(?:e|er|ons|erais)|echang\w*|vend\w*|lend\w*|giv(?:e|ing)|swap\w*|emprunt\w*|borrow\w*|aid(?:er?|es?|ons) (?:pour|a|au|aux|avec|dans|sur|d|des)|help (?:with|to|you with)|merci|thanks|compris|sais|crois)\b(?! (?:avant|apres|encore) )/;
const MOST_LETTERS = 160;

const spelt = (text: string): string =>
  spellOut(text)
    .text.replace(/\s+/g, ' ')
    .replace(/(?<![a-z'])c (?=(?:bon|ok|possible|pile|exactement|pour)\b)/g, "c'est ")
    .replace(/(?<![a-z'])jai (?=[a-z])/g, "j'ai ")
    .trim();

/** null: about something else, or not sure enough. */
export function readAnswersPost(text: string, context: DateContext): AnswersPost | null {
  if (text.length > MOST_LETTERS) return null;
  if (HAND_UP.test(text)) return { side: null, isBare: true };
  const said = spelt(text);
  // « du 20 au 23 »: when one would have it, or can help
  if (saysDays(said, context)) return { side: null };
  if (IT_FITS.test(said)) return { side: 'offer' };
  if (said.includes('?') || ELSE.test(said) || opensPost(text)) return null;
  if (BARE.test(said)) return { side: null, isBare: true, ...(COMES.test(said) ? { isComing: true } : {}) };
  const count = COUNT.exec(said)?.groups?.count;
  if (count !== undefined) return { side: 'offer', parts: Number(count) };
  if (WANTS.some((one) => one.test(said))) {
    // « moi aussi je suis dispo »: of either
    return { side: /^\W*moi aussi\b/.test(said) ? null : 'offer' };
  }
  return HELPS.some((one) => one.test(said))
    ? { side: 'request', ...(COMES.test(said) ? { isComing: true } : {}) }
    : null;
}

/** « pour le 5 décembre », « et moi du 24 au 27 », « samedi en huit c'est possible ? »: when one would have it. */
function saysDays(said: string, context: DateContext): boolean {
  const plain = said.replace(/^(?:(?:et|moi|ok|oui|alors|bonjour)[ ,]+)*(?:je peux |on peut |je le prends )?/, '');
  const days = plain.replace(POSSIBLE, '');
  if (days === plain && plain.includes('?')) return false;
  if (!LED.test(days) && days === plain) return false;
  return namesDaysOnly(days, context);
}
const LED = /^(?:pour|pr|du|des|de|le|from|for|on|entre|jusqu)\b/;

/** « perceuse, pour ce week-end », « kayak du 1er au 3 »: a thing by its first word, and days. null: more, or less. */
export function readThingOnDays(text: string, context: DateContext): string | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = spelt(text);
  const found =
    /^(?:(?:bonjour|salut|ok|oui)[ ,!]+)*(?:(?:la|le|les|l'|une?|ta|ton) ?)?(?<word>[a-z][a-z'-]{2,24})(?: aussi)?[ ,:]+(?<days>.+)$/.exec(
      said,
    );
  const { word, days = '' } = found?.groups ?? {};
  const when = days.replace(/^pour /, '');
  // « vélo 42 » is a keyword, « les dons svp » names no day
  return word !== undefined && /[a-z]/.test(when) && namesDaysOnly(when, context) ? word : null;
}

/** Days, and nothing but days: « svp » alone names none. */
const namesDaysOnly = (text: string, context: DateContext): boolean =>
  saysOnlyDays(text, context) && (findPeriod(text, context) ?? readPeriod(text, context)) !== null;
