import { spellOut } from '../words/spell-out.ts';

const AHEAD =
  '(?:(?:non|bon|ok|alors|finalement|en fait|du coup|desolee?|mais|et|ah|no|sorry|actually|well|so)[ ,.!]+)*';
const NAME =
  "(?!(?:je|j|on|nous|tu|vous|qui|personne|quelqu|nobody|someone|somebody|anyone|who|i|you|we|donne|prete|cherche|echange)\\b)(?:(?:ma|mon|la|le) )?[a-z][a-z'-]{1,20}(?: et [a-z][a-z'-]{1,20})?";
const SAID = new RegExp(
  `^[^a-z0-9]*${AHEAD}${NAME},? (?:(?:il|elle|ils|elles) )?(?:(?:ne |n')?(?:en|le|la|les|l')? ?(?:veut|veulent|voulait|voulaient|voudrait|prend|prennent) (?:pas|plus)|(?:ne |n')?(?:est|sont) (?:pas|plus) (?:interesse|preneu)[a-z]*|(?:doesn't|does not|don't|no longer|didn't) wants? (?:it|them|any|one|that)|(?:isn't|is not|is no longer) interested)(?![a-z])(?: (?:du tout|finalement|en fait|any ?more|after all|at all))*[ .!,]*(?:(?:finalement|du coup|dommage|desolee?|sorry)[ .!]*)?$`,
);

/** « tom n'en veut pas », “Tom doesn't want it”: told of somebody, and nothing that is given. */
export const saysNotWantedBy = (text: string): boolean =>
  text.length <= 100 && SAID.test(spellOut(text).text.replace(/\s+/g, ' '));
