import { isThing } from '../things/things.ts';
import { foldAligned } from '../words/fold.ts';
import { toYou } from './to-you.ts';

/*
 * « demander à Fatou si elle peut venir », “ask Fatou if she can come”: what somebody has us ask of one neighbour, or of
 * some that are named.
 */

/** words: as the person is to be asked, null when that cannot be told from what was said. */
export interface AsksSomebody {
  /** Folded. */
  names: string[];
  words: string | null;
}

const NAME =
  "(?!(?:tous|toutes|tout|chacun|everybody|everyone|all|moi|me|vous|lui|eux|un|une|mon|ma|mes|la|le|les|l'|the|a|my|for|about)\\b)[a-z][a-z'-]{1,20}(?: (?!(?:et|and|si|if|quand|tu|vous|when|to|de|d'|ou|pour)\\b)[a-z'-]{2,20})??";
const NAMES = `(?<names>${NAME}(?:(?: ?, ?| et (?:a )?| and | & ?| \\+ ?)${NAME})*?)`;
const PLEASE = '(?:(?:alors|bon|ok|oui|stp|svp|please|so|well|bonjour|salut|hello|hi)[ ,!]+)*';
const OPENINGS = [
  `(?:(?:tu peux|peux[- ]tu|tu pourrais|pourrais[- ]tu|on peut|je peux|je veux|je voudrais|j'aimerais|il faut|faut|je vais) )?(?:juste )?(?:re)?(?:demande[rz]?)(?: juste| plutot)? a ${NAMES}`,
  `(?:je|on) (?:re)?demande a ${NAMES}`,
  `(?:(?:can|could) you |i want to |i'd like to |i would like to |let me |let's )?(?:just )?ask ${NAMES}`,
];
/** What is asked, behind the names. */
const BEHIND =
  "(?= (?:si |s'|quand |a quelle |quel(?:le)? |comment |combien |pourquoi |ou |ce qu|de |d'|tu |t'|vous |est-ce |peux|as-tu|es-tu|if |whether |when |where |how |what |which |why |to |are you|can you|could you|do you)| ?[,:;(«\"“]|[ .!?]*$)";
const ASKED = new RegExp(
  `^${PLEASE}(?:${OPENINGS.map((one, at) => one.replace('<names>', `<names${at}>`)).join('|')})${BEHIND}`,
);
/** « Fatou, tu peux venir ? », « pour Yann : … », where a question is written down. */
const ADDRESSED = new RegExp(`^${PLEASE}(?:(?:pour|a|for|@) ?)?${NAMES}(?: ?[,:] ?)(?=.*[a-z])`);

/** « fatou il est démontable ? »: of the thing, and not of her: nobody asks so of a person. */
const OF_THING = new RegExp(
  `^${PLEASE}(?:et )?(?<name>[a-z][a-z-]{2,20})[ ,]+(?=(?:il|elle|ils|elles|ca|c'est|le tien|la tienne|is it|does it|it's|has it|are they)\\b)(?!(?:il|elle|ils|elles) (?:(?:est|sont) (?:venue?s?|passee?s?|la|dispo[a-z]*|arrivee?s?|ou|partante?s?|d'accord|chez|malade|serieu[a-z]*)|vient|viennent|passe|peut|veut|arrive|prend|habite|repond)\\b)`,
);

/** null: asks nobody by name. */
export function readAsksSomebody(text: string): AsksSomebody | null {
  const { text: folded, at } = foldAligned(text);
  const ofThing = text.includes('?') ? OF_THING.exec(folded) : null;
  const asked = ofThing?.groups?.name;
  if (ofThing && asked !== undefined && !NO_NAME.test(asked) && !isThing(asked))
    return { names: [asked], words: text.slice(at[ofThing[0].length]).trim() };
  const found = ASKED.exec(folded);
  const names = found?.groups && (found.groups.names0 ?? found.groups.names1 ?? found.groups.names2);
  if (!found || names === undefined) return null;
  return { names: namesOf(names), words: toYou(text.slice(at[found[0].length])) };
}

/** Whom a question is for that begins with names; whether anybody is called so is another matter. */
export function readAddressed(text: string): { names: string[]; words: string } | null {
  const { text: folded, at } = foldAligned(text);
  const found = ADDRESSED.exec(folded);
  if (!found?.groups?.names) return null;
  return { names: namesOf(found.groups.names), words: text.slice(at[found[0].length]).trim() };
}

const namesOf = (said: string): string[] => said.split(/ ?, ?| et (?:a )?| and | & ?| \+ ?/);

const NAME_AHEAD =
  /^[^a-z0-9]*(?:(?:bonjour|bonsoir|salut|slt|coucou|cc|bjr|bsr|hello|hi|hey|et|ok|oui|non|alors|bon|dis|merci|super|au fait|stp|yes|no|thanks|so|well)[ ,!.]+)*(?<name>[a-z][a-z-]{2,20})(?![a-z'-])/;
/** Many a question begins so, and speaks to nobody by name. */
const NO_NAME =
  /^(?:bonjour|bonsoir|slt|coucou|bjr|bsr|hello|hey|alors|bon|dis|ben|bah|oups|youpi|qqn|non|oui|thanks|well|tu|vous|est|est-ce|qui|que|quoi|quel\w*|quand|comment|combien|pourquoi|pour|par|avec|sans|dans|chez|vers|sur|entre|une?|des|les?|mon|mes|ton|tes|son|ses|ils?|elles?|nous|lui|eux|moi|toi|ceux|cela|cest|donc|mais|dsl|desolee?|pardon|possible|dispo\w*|libre|sinon|finalement|plutot|peu[tx]|peux-tu|peut-on|pouvez\w*|pourrai\w*|avez\w*|aurai\w*|aur\w*|as-tu|es-tu|pas|plus|encore|toujours|aussi|juste|tou[st]e?s?|demain|aujourd\w*|apres\w*|avant|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|midi|soir|matin|quelqu\w*|personne|bref|voila|super|genial|top|cool|parfait|nickel|the|this|that|these|those|does|did|can|could|may|might|are|was|were|will|would|should|shall|when|what|where|who|whose|how|why|which|have|has|had|any\w*|some\w*|both|all|and|but|for|with|still|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|there|here|yours?|please|sorry|great|thank\w*|il|on|je|jai|jpeux|jpasse|yes|ouais|okay|salut|merci\w*|bonne|bien|beaucoup|bcp|sur|ca|sa)$/;

/** « marcel, tu peux rajouter une manette ? », « et fatou, elle marche ? »: a word that may be a name stands ahead. */
export function beginsWithName(text: string): boolean {
  const name = NAME_AHEAD.exec(foldAligned(text).text)?.groups?.name;
  return name !== undefined && !NO_NAME.test(name) && !isThing(name);
}
