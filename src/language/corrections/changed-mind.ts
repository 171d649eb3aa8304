import { spellOut } from '../words/spell-out.ts';

/*
 * « finalement je ne peux plus », « j'en ai plus besoin », “I can't any more”: said of an answer that was just given, and of nothing else.
 */

const BEFORE =
  '(?:(?:ah|oh|euh|bon|mince|zut|oups|aie|non|nan|rien|desolee?|dsl|pardon|finalement|en fait|du coup|mais|ok|bonjour|salut|ah non|tant pis|no|sorry|actually|oh no|well)[ ,!.:…]+)*';
const DAY =
  "(?:(?:on |this |ce |cet )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|soir|matin|aprem|aujourd'hui|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|week-?end|weekend)(?: prochain| soir| matin| morning| evening| afternoon)?)";
const AFTER = `(?:[ ,.!]+(?:${DAY}|finalement|en fait|du coup|desolee?|dsl|pardon|merci|svp|stp|tant pis|du tout|any ?more|after all|sorry|thanks|actually|then))*[ .!…]*$`;
const WHO = '(?:je |on |nous )';
const NO_NEED = "(?:(?:je |on )?(?:n'|ne )?(?:j')?(?:n')?(?:en )?(?:ai|a|avons) )?pas besoin(?: de (?:rien|ca))?";
const SAYS = [
  // « pas besoin », alone, answers a question
  `(?<=(?:finalement|en fait|du coup|tant pis)[ ,!.]{1,3})${NO_NEED}`,
  `${NO_NEED}(?=[ ,.!]+(?:finalement|en fait|du coup|tant pis)\\b)`,
  '(?<=(?:actually|sorry|no)[ ,!.]{1,3})no need|no need(?= (?:any ?more|after all|actually)\\b)|no longer needed',
  "j'en ai (?:deja )?(?:eu|trouve|achete|recu|recupere) (?:une? )?(?:autres?|ailleurs)",
  `${WHO}(?:ne |n')?(?:peux|peut|pouvons|pourrai|pourra|vais|va) (?:plus|pas)(?: pouvoir)?(?: (?:y |l'|en |(?:le|la|les) )?(?:venir|passer|prendre|aller|recuperer|chercher|y aller|y etre))*`,
  `${WHO}(?:ne |n')?(?:en |le |la |les |l')?(?:veux|veut|voulons|prends|prend|prendrai|viens|viendrai) (?:plus|pas)(?: rien)?`,
  "j'en (?:veux|prends|prendrai) pas(?: finalement)?",
  "(?:(?:j'|je )(?:n')?ai|(?:on |nous )(?:n')?(?:a|avons)) (?:pas|plus) (?:la|de|assez de|vraiment la|trop la) place",
  // « j'en veux plus », alone, may ask for more
  "(?<=(?:non|nan|finalement|tant pis|desolee?|en fait)[ ,!.]{1,3})j'en (?:veux|prends|prendrai) plus",
  "(?:(?:je |on )?(?:n'|ne )?(?:j')?(?:n')?(?:en )?(?:ai|a|avons) )?plus besoin(?: de (?:rien|ca))?",
  "(?:(?:je |on )?(?:ne )?(?:suis|est|sommes) plus (?:interessee?s?|preneu(?:r|se))|(?:ca|cela) (?:ne )?m'interesse plus)",
  "(?:je me desiste|je renonce|je laisse tomber|laisse tomber|j'ai trouve ailleurs|j'ai trouve autre chose|(?:j'ai|je) change d'avis)",
  '(?:finalement (?:non|pas)|non finalement)',
  "(?:i(?:'ll| will)? )?give (?:it )?up(?: my (?:place|spot))?",
  "i (?:can't|cannot|won't be able to)(?: (?:come|make it|do it|take (?:it|them)|pick (?:it|them) up))*",
  "i (?:don't|do not|no longer) (?:want|need)(?: (?:it|them|any|that))?",
  "(?:i(?:'ve| have)? changed my mind|i'm (?:not|no longer) interested|i don't have (?:the |any )?(?:room|space)(?: for it)?|(?:please )?cancel|never ?mind|forget (?:it|about it))",
].join('|');
/** « forget it, I don't need it any more »: twice is the same. */
const CHANGED = new RegExp(
  `^[^a-z0-9]*${BEFORE}(?:${SAYS})(?:(?: (?:finalement|en fait|du coup))?[ ,.!]+(?:et |and |just )?(?:${SAYS}))?${AFTER}`,
);

export const readChangedMind = (text: string): boolean =>
  text.length <= 120 && !text.includes('?') && CHANGED.test(spellOut(text).text.replace(/\s+/g, ' '));

/** « finalement je le garde désolée », « je ne te le donne plus », of whoever gives. */
const KEEPS = new RegExp(
  `^[^a-z0-9]*${BEFORE}(?:${WHO}(?:vais |va )?(?:le |la |les |l'|tout )?gard(?:e|er|ons)(?: (?:pour moi|tout))?|${WHO}(?:ne |n')?(?:te |vous )?(?:(?:le |la |les |l')?(?:donne|prete|echange)|(?:peux|peut|veux|veut) plus (?:te |vous )?(?:le |la |les |l')?(?:donner|preter|echanger))(?: plus| pas)?|i(?:'ll|'m| will| am)? (?:keep|keeping) (?:it|them)|i (?:can't|cannot|won't|don't want to) (?:give|lend) (?:it|them)(?: to you)?)${AFTER}`,
);
const KEEPS_ALL = /\b(?:garde\w*|gardons|plus|pas|keep\w*|can't|cannot|won't|don't)\b/;

export function readKeepsIt(text: string): boolean {
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  return text.length <= 120 && !text.includes('?') && KEEPS.test(said) && KEEPS_ALL.test(said);
}

/** « finalement pas besoin samedi », “no need after all”: of it all, whatever day is named. */
export const saysNoNeed = (text: string): boolean => /\b(?:besoin|need(?:ed)?)\b/.test(spellOut(text).text);

/** « je peux plus samedi »: of that day, perhaps, and not of it all. */
export const saysOfDay = (text: string): boolean => new RegExp(`(?<![a-z])${DAY}(?![a-z])`).test(spellOut(text).text);
