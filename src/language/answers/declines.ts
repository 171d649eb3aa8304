import { spellOut } from '../words/spell-out.ts';

/*
 * « je dis non à Fatou », « désolé Fatou c'est trop tard », “too late, sorry”: an owner will not have one of those who answered. Whether
 * anybody called so waits is for the reader to see.
 */

const AHEAD =
  '^\\W*(?:(?:non|nan|bon|ok|alors|ah|oh|mais|et|finalement|en fait|du coup|merci|bonjour|bjr|salut|coucou|slt|hello|hi|(?:je suis |suis |jsuis )?desolee?|dsl|pardon|navree?|sorry|no|well|actually|thanks)[ ,.!]+)*';
const NAME =
  "(?<name>(?!(?:je|j|jai|tu|t|il|elle|ils|elles|on|nous|vous|toi|moi|lui|eux|leur|te|me|se|ca|ce|cela|c|cest|personne|tout|tous|toutes|merci|trop|tard|deja|non|oui|ok|pas|plus|pour|a|la|le|les|l|un|une|du|des|de|mon|ma|mes|ton|ta|tes|encore|bien|tres|mal|grave|possible|sur|sure|vraiment|maintenant|aujourd'hui|demain|ici|desolee?|dsl|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|finalement|bonjour|salut|coucou|bon|ben|bah|ah|oh|hello|mais|et|en|du|donc|alors|sinon|moi|sorry|ok|okay|actually|well|the|you|him|her|them|it|me|us|that|this|yet|now|really|bad|nobody|everyone)\\b)[a-z][a-z'-]{1,20})";
const THING = "(?:[ ,]+(?:pour|for|de|of) (?<of>(?:(?:le|la|les|l'|mon|ma|mes|ce|cette|the|my) ?)[a-z0-9' -]{2,40}?))?";
const BEHIND = `${THING}(?:[ ,]+(?:desolee?|dsl|pardon|merci|finalement|du coup|quand meme|cette fois|hein|voila|sorry|thanks|though|this time))*[ .!:()]*$`;
const TAKEN = '(?:deja |bien )*(?:prise?s?|partie?s?|donnee?s?|promise?s?|reservee?s?|trouve)';
const LATE = '(?:un peu |bien |vraiment |beaucoup )?trop tard';
const NO = `(?:non(?: merci)?|${LATE}|pas possible|rate|mort|foutu)`;

const NAMED = [
  `(?:je |j'|on )?(?:(?:vais |veux |dois )?(?:lui )?(?:dis|dit|dire|dirai)) (?:desolee? )?non(?: merci)? a ${NAME}`,
  `(?:je |on )?(?:refuse|decline|ecarte|rejette|elimine)[rz]? (?:(?:la |l'|l )(?:reponse|demande|proposition|offre|aide) (?:de |d'|d ))?${NAME}`,
  `(?:c'est )?(?:${NO}) (?:pour|a) ${NAME}`,
  `non merci,? ${NAME}`,
  `${NAME},? (?:la )?(?:(?:c'est|c|ce sera|ca sera|ca va etre|c'etait) (?:${NO})|${LATE})`,
  `${NAME},? (?:tu |t'|t |il |elle )?(?:arrives?|es|est|viens|vient) ${LATE}`,
  `(?:je |on )(?:ne |n')?(?:prends|prend|choisis|choisit|retiens|veux|garde)(?: pas)(?: de)? ${NAME}`,
  `(?:i )?(?:say no to|turn down|decline|refuse|reject) ${NAME}(?:'s (?:answer|offer|help))?`,
  `(?:it's )?(?:a )?no (?:to|for) ${NAME}`,
  `${NAME},? (?:it's |you're |that's )?(?:too late|(?:already )?(?:gone|taken))`,
  `(?:c'est |c |il est )?${LATE},? ${NAME}`,
  `too late (?:for )?${NAME}`,
].map((one) => new RegExp(`${AHEAD}${one}${BEHIND}`));

/** « désolé fatou c'est déjà pris »; without a word of regret it is told of a thing. */
const SORRY = new RegExp(
  `^\\W*(?:(?:oh|ah|je suis|suis) )?(?:desolee?|dsl|navree?|sorry)[ ,.!]+${NAME},? (?:c'est|c|il est|elle est|ils sont|elles sont|it's|they're) (?:${TAKEN}|(?:already )?(?:gone|taken))${BEHIND}`,
);

/** « pas fatou », « fatou non », which may be said of anything. */
const BARE = [`(?:${NO}),? ${NAME}`, `pas (?:pour )?${NAME}`, `not ${NAME}`, `${NAME},? non(?: merci)?`].map(
  (one) => new RegExp(`${AHEAD}${one}${BEHIND}`),
);

const NAMELESS = [
  `(?:(?:c'est|il est|la c'est|ben c'est) )?${LATE}(?: pour (?:toi|lui|elle|vous))?`,
  `(?:tu |t'|t |vous )(?:arrives?|arrivez|es|etes|viens|venez) ${LATE}`,
  `(?:je )(?:te|lui|vous) dis non`,
  `(?:ce sera|ca sera|c'est) (?:non|rate|mort) pour (?:toi|lui|elle|vous)`,
  `(?:it's |you're |that's )?too late(?: for (?:you|him|her))?`,
].map((one) => new RegExp(`${AHEAD}${one}${BEHIND}`));

const MOST_LETTERS = 120;

/**
 * `name`: of whom, folded; null: of whoever answered last. `of`: of which thing. `isBare`: only where they have just been shown. null: nothing of
 * the kind.
 */
export function readDeclines(text: string): { name: string | null; of?: string; isBare?: true } | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  for (const pattern of NAMELESS) {
    const found = pattern.exec(said);
    if (found) return { name: null, ...thingOf(found) };
  }
  for (const pattern of [...NAMED, SORRY, ...BARE]) {
    const found = pattern.exec(said);
    if (found?.groups?.name === undefined) continue;
    return { name: found.groups.name, ...thingOf(found), ...(BARE.includes(pattern) ? { isBare: true as const } : {}) };
  }
  return null;
}

const thingOf = ({ groups }: RegExpExecArray): { of?: string } => (groups?.of === undefined ? {} : { of: groups.of });
