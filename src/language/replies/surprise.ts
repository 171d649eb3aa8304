import { spellOut } from '../words/spell-out.ts';

const AHEAD =
  "(?:(?:oui|ouais|non|alors|bah|ben|euh|oh|ah|bon|ok|je sais pas|aucune idee|plutot|contre|pour|c'est|ce sera|yes|well|oh|i don't know|for|in exchange for)[ ,.!]+)*";
const SAYS = [
  'surpren(?:d|ds|ez|dre)(?:[ -](?:moi|nous|me))?',
  'laisse[sz]?[ -](?:moi|nous|toi|vous) surprendre|je me laisse(?:rai)? surprendre|je veux (?:bien )?(?:etre surpris|une surprise)\\w*',
  "(?:(?:une|la|l'effet|a|the) )?(?:petite |bonne |belle |nice |little )?surprises?(?:[ ,!]*(?:surprise|me|us))?",
  "(?:(?:tout )?ce que|comme|ce qui|ce qu') ?(?:vous|tu|te|il|on|bon) [a-z' ]{2,30}",
  "(?:c'est )?a (?:toi|vous) de (?:voir|proposer|choisir|me dire|decider)|au choix|a voir|on verra(?: bien)?|on voit ensemble",
  "n'?importe quoi|peu importe|whatever(?: you (?:like|want|have))?|any ?thing(?: (?:goes|you (?:like|want|have)))?|up to you|your choice|as you (?:like|wish)",
  '(?:je suis |on est )?ouverte?s? (?:a (?:tout|toutes?|vos|des) ?(?:propositions?|idees?|offres?)?|aux propositions)|toutes? propositions?|fai(?:s|tes)[ -](?:moi )?(?:une |des |vos )?propositions?|(?:faire )?proposition|open to (?:offers|anything|suggestions|ideas)',
].join('|');
const SURPRISE = new RegExp(`^[^a-z0-9]*${AHEAD}(?:${SAYS})(?:[ ,]+(?:svp|stp|merci|please|thanks))*[ .!…]*$`);

/** « surprends moi », « une surprise », « ce que vous voulez », “whatever”: what is wanted in return is left to whoever answers. */
export function saysSurprise(text: string): boolean {
  if (text.length > 80 || text.includes('?')) return false;
  return SURPRISE.test(spellOut(text).text.replace(/\s+/g, ' ').trim());
}
