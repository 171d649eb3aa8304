import { spellOut } from '../words/spell-out.ts';

/*
 * « plutôt gwen finalement », « je change d'avis, je prends gwen plutôt qu'erwan », « aucune nouvelle de yann, je la donne à fatou »,
 * “actually marcel instead of amelie”: somebody else than who was chosen. Whether one of that name waits, and another was chosen, is looked up.
 */

export interface InsteadOf {
  /** Folded. null: « au suivant », whoever waits first. */
  to: string | null;
  from?: string;
  /** What it is, as it was said, folded: « le canapé ». */
  of?: string;
  /** It is said that they get it, not only a name: « je la donne à fatou ». */
  isGiven?: true;
}

const AHEAD =
  "(?:(?:non|nan|bon|ok|alors|euh|ah|oups|mince|en fait|du coup|tant pis|desolee?|dsl|c'est trop tard|trop tard|well|no|sorry|actually|finalement|too late) *[,.!]* +)*";
const CHANGED =
  "(?:(?:je (?:change|changerais)|j'ai change|jai change|je veux changer|i(?:'ve)? changed|i change) (?:d'avis|my mind)(?: finalement)?[ ,.!:;]+)";
const CHOOSES =
  "(?:(?:je|on) (?:prends|prend|choisis|choisit|prefere|veux|vais prendre|vais choisir|garde)|c'est|ce sera|ca sera|(?:ok )?pour|i(?:'ll| will|'d)? (?:take|pick|choose|rather have|prefer)|let's say|it's)";
const THING =
  "(?:(?:le |la |les |l'|mon |ma |mes |the |my )(?<of>[a-z][a-z'-]+(?: (?!(?:a|pour|to|for)\\b)[a-z'-]+){0,3}) )";
const WILL = '(?:(?:vais|veux|voudrais|prefere|prefererais|peux|dois|va|veut|doit|prefere) )?';
const GIVES = `(?:(?:je|on) ${WILL}(?:(?:le |la |les |l')?(?:donner?|preter?|laisser?|reserver?|promets|proposer?)|(?:le |la |les )passer?) (?:plutot )?${THING}?(?:plutot )?(?:a|pour)|i(?:'ll| will|'d)? (?:rather |prefer to )?(?:give|lend|offer) (?:it|them|${THING.replace('of', 'what')}) ?(?:to|for))`;
const NAME =
  '(?!(?:personne|rien|quelqu|tout|tous|toutes|que|qu|pas|le|la|les|un|une|des|ce|cet|cette|mon|ma|mes|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ca|moi|toi|lui|elle|eux|nous|vous|avant|apres|jusqu|vers|a|au|midi|minuit|pied|velo|voiture|bus|tram|train|dommage|attendre|annuler|patienter|reporter|renoncer|garder|laisser|the|tomorrow|me|you|him|her|them|it)\\b)[a-z][a-z-]{1,20}';
const THAN =
  "(?:(?:plutot|a la place|au lieu) (?:que |qu'|de |d')|et (?:pas|non)(?: pas)? (?:a |pour )?|(?:et )?pas (?:a )?|instead of |rather than |and not |not )";
const RATHER = '(?:plutot|finalement|rather|actually)';
const SWITCH = '(?:[ ,]+(?:plutot|finalement|a la place|en fait|du coup|instead|rather|after all))';
const LAST = `(?:${SWITCH}|[ ,]+(?:svp|stp|merci|please))`;
const STILL = '(?:(?:toujours|encore|still) )?';
/** « aucune nouvelle de yann », « yann répond pas »: of whoever has been chosen. */
const SILENT = `(?:${STILL}(?:(?:aucunes?|pas de|pas eu de|plus de|plus aucune|sans|no) (?:nouvelles?|reponses?|news|answers?|signe)|rien|nothing|personne)(?: (?:de|d'|from) ?(?<from>${NAME}))?|${STILL}(?<absent>${NAME}) (?:ne |n')?(?:me )?(?:(?:repond|reponds|vient|viens|donne|ecrit|dit) (?:toujours |vraiment )?(?:pas|plus|jamais|rien)(?: de nouvelles?| signe(?: de vie)?)?|(?:a|m'a|est) (?:toujours |encore )?(?:pas|jamais|rien) (?:encore )?(?:repondu|venue?|passee?|dit)|(?:est|is) (?:pas venue?|absente?|injoignable|silencieu(?:x|se)|silent|gone)|(?:doesn't|does not|didn't|did not|hasn't|never) (?:answer(?:ed)?|repl(?:y|ied)|come|came|show(?:ed)?(?: up)?)))`;
/** « c'est dommage », « je préfère attendre », « je garde espoir » choose nobody. */
const CHOOSES_THEN =
  "(?:(?:je|on) (?:prends|prend|choisis|choisit|prefere|veux|vais prendre|vais choisir)|ce sera|ca sera|ok pour|i(?:'ll| will|'d)? (?:take|pick|choose|rather have|prefer)|let's say)";
const DOING = '(?:[a-z]+(?:er|ir|re|oir|ing)|patience|note|acte|peur)\\b';
const SO = '(?:[ ,.!;:]+(?:(?:donc|alors|du coup|et|so|then|bon|ok|finalement) )*)';
const NEXT = `(?:(?:je |on )?(?:passe|passons|vais passer) (?:au|a la|a une?) (?:suivante?|prochaine?|autre|autre personne)|au suivant|a la suivante|suivante?|on passe a quelqu'un d'autre|je (?:prends|choisis) (?:le|la) suivante?|next(?: one| person)?(?: please)?|i(?:'ll)? (?:move|go) (?:on )?to the next(?: one| person)?)`;

const ENDS = `${LAST}{0,3}[ .!]*$`;
const WAYS = [
  // « je change d'avis, je prends gwen (plutôt qu'erwan) »
  `${CHANGED}(?:${RATHER} )?(?:${CHOOSES} )?(?:${RATHER} )?(?<to>${NAME})(?: ${THAN}(?<from>${NAME}))?`,
  // « finalement gwen et pas erwan », « je prends gwen plutôt qu'erwan »
  `(?:${RATHER} )?(?:${CHOOSES} )?(?:${RATHER} )?(?<to>${NAME})[ ,]+${THAN}(?<from>${NAME})`,
  // « plutôt gwen finalement », « je préfère marcel finalement »
  `${RATHER} (?:${CHOOSES} )?(?<to>${NAME})`,
  `(?:${CHOOSES} )?(?:${RATHER} )?(?<to>${NAME})${SWITCH}`,
  // « non c'est trop tard, je préfère yann »
  `(?:non |nan |no )?(?:c'est )?(?:trop tard|too late)[ ,.!]+${CHOOSES} (?<to>${NAME})`,
].map((way) => new RegExp(`^[^a-z0-9]*${AHEAD}${way}${ENDS}`));
const GIVEN = [
  // « je change d'avis, je donne le canapé à yann », « je la donne à fatou plutôt qu'à yann »
  `${CHANGED}(?:${RATHER} )?${GIVES} (?<to>${NAME})(?: ${THAN}(?<from>${NAME}))?`,
  `(?:${RATHER} )?${GIVES} (?<to>${NAME})[ ,]+${THAN}(?<from>${NAME})`,
  // « finalement non je la donne à fatou », « je le donne à marcel finalement »
  `${RATHER},? (?:(?:non|bon|ok|en fait|no),? )*${GIVES} (?<to>${NAME})`,
  `${GIVES} (?:${RATHER} )?(?<to>${NAME})${SWITCH}`,
  `(?:non |nan |no )?(?:c'est )?(?:trop tard|too late)[ ,.!]+${GIVES} (?<to>${NAME})`,
  // « aucune nouvelle de yann, je la donne à fatou », « yann répond pas, je passe au suivant »
  `${SILENT}${SO}(?:${CHANGED})?(?:${RATHER} )?${GIVES} (?:${RATHER} )?(?<to>${NAME})`,
  `${SILENT}${SO}(?:${CHANGED})?(?:${RATHER} )?${CHOOSES_THEN} (?:${RATHER} )?(?!${DOING})(?<to>${NAME})`,
  `${SILENT}${SO}(?:${CHANGED})?(?<next>${NEXT})`,
].map((way) => new RegExp(`^[^a-z0-9]*${AHEAD}${way}${ENDS}`));
const MOST_LETTERS = 90;

/** null: about something else. */
export function readInsteadOf(text: string): InsteadOf | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  for (const way of GIVEN) {
    const groups = way.exec(said)?.groups;
    if (groups === undefined) continue;
    const { to = null, from = groups.absent, of = groups.what } = groups;
    return {
      to,
      ...(from === undefined ? {} : { from }),
      ...(of === undefined ? {} : { of }),
      isGiven: true,
    };
  }
  for (const way of WAYS) {
    const { to, from } = way.exec(said)?.groups ?? {};
    if (to !== undefined) return { to, ...(from === undefined ? {} : { from }) };
  }
  return null;
}
