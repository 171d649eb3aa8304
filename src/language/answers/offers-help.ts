import { opensPost } from '../posts/opens-post.ts';
import { spellOut } from '../words/spell-out.ts';
import { isMereHope } from './beside-claim.ts';

const GREETING = '(?:(?:bonjour|bonsoir|salut|coucou|slt|bjr|hello|hi|oui|yes|ok|moi aussi|moi|me too)[ ,!]*)*';
const CAN = '(?:je (?:peux aussi|peux|veux bien|pourrais|peu) (?:bien )?(?:venir )?|je viens |je viendrai )';
const CAN_ALONE = '(?:je (?:peux aussi|peux|veux bien|pourrais|peu)(?: bien)?(?: venir)?|je viens|je viendrai)';
/** With one's hands, and no more. */
const LENDS_A_HAND = `${CAN}(?:t'|vous |te |l')?(?:aider|depanner|donner un coup de main|filer un coup de main|preter main forte)`;
const HELPS = [
  `${CAN}(?:t'|vous |te |l'|les |lui )?(?:aider|depanner|m'en occuper|le faire|donner un coup de main|filer un coup de main|preter main forte)`,
  "(?:je suis |jsuis |i'm )?(?:dispo(?:nible)?|libre|partante?|free) pour (?:t'|vous |te |l'|lui )?(?:aider|donner un coup de main)",
  "je (?:peux|veux bien) (?:(?:te|vous|lui|leur) )?(?:(?:en|le|la|les|l') ?)?(?:preter|donner)(?: une?| la mienne| le mien)?",
  "j'?ai (?:ca|ca chez moi|ce qu'il (?:te|vous|lui) faut)",
  "j'?en ai(?: une?| plein| deux| trois)?(?: (?:a|pour) (?:te |vous )?(?:donner|preter|toi|vous))?",
  "je m'en occupe",
  '(?<=moi,? (?:aussi,? )?)je peux',
  '(?:yes )?i can (?:help|help you|lend (?:you )?one|do (?:it|that)|give you one)',
  "i(?:'ve got| have) (?:one|some|that)(?: to (?:lend|give|spare))?",
].join('|');
/** When, or whether: no part of what it is for. */
const WHEN =
  "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres|aujourd'hui|ce|cet|cette|le (?:matin|soir|midi|week|\\d)|les|dans|vers|des|si|quand|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|this|on|if|when)";
const CLOSING = `(?: aussi| avec plaisir| volontiers| pour ca| si (?:tu veux|vous voulez|besoin)| too| with pleasure)?(?<rest>[ .!]*$| ?[,.;:!?-]+ .*$|,.*$| (?:et|mais|and|but) .*$| ${WHEN}(?![a-z])(?!.* (?:pour|for|to) ).*$)`;
const OWN = "(?:le |la |les |l'|ton |ta |tes |votre |vos |ce |cet |cette |the |your )";
const MORE = `(?: (?!(?:et|mais|and|but|aussi|too|volontiers|avec|with|pour|for|de|du|d|chez|of|le|la|svp|stp|please|${WHEN})(?![a-z]))(?:a )?[a-z][a-z'-]{1,20})`;
const THING = `(?<of>[a-z][a-z'-]{2,24}${MORE}{0,3}?)`;
/** What is done, before what it is done to: « à porter le lave-linge », “carry the washing machine”. */
const ACT =
  '(?:(?:a|pour|to) [a-z]{3,12}(?:er|ir|re)|(?:to )?(?:carry|move|lift|fix|repair|paint|mow|trim|build|assemble|load|unload)(?:ing)?)';
/** What for, where it is pointed at: « pour le déménagement ». */
const FOR = `(?: (?:(?:pour|avec|with|for) ${OWN}|au |${ACT} ${OWN})${THING})?`;
/** « j'ai une perceuse à te prêter »: said to whoever asks for one. */
const HAS_IT = `(?:j'ai (?:justement )?(?:une? |des |le |la |l'|mon |ma |mes )${THING} (?:a|pour) (?:te|vous|lui) (?:preter|donner|passer)|je (?:peux|veux bien|pourrais) (?:te|vous|lui) (?:preter|donner|passer) (?:une? |des |le |la |l'|mon |ma |mes )${THING}|i(?: have|'ve got) (?:an? |the |my |some )${THING} (?:to (?:lend|give) you|(?:that )?(?:i can lend you|you can (?:have|borrow)))|i can (?:lend|give) you (?:an? |the |my |some )${THING})`;
const ALONE = new RegExp(`^${GREETING}${HAS_IT}${CLOSING}`);
/** « pour le lave-linge je peux aider »: what for comes first. */
const FOR_FIRST = new RegExp(
  `^${GREETING}(?:(?:pour|for) ${OWN}|au )${THING},? ?(?:moi |alors )?(?:${HELPS})${CLOSING}`,
);
const BARE = new RegExp(`^${GREETING}(?:${HELPS})${FOR}${CLOSING}`);
/** Whom, by name: whoever asked for it. */
const NAMED = new RegExp(
  `^${GREETING}(?:${CAN}(?:aider|depanner|donner un coup de main a)|i can (?:also )?help) (?!(?:pour|si|avec|a|au|le|la|les|un|une|mon|ma|mes|des|demain|ce|cette|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|de|du|with|to|you|if|the|an?|it|at|on|qui|quelqu)\\b)(?<name>[a-z][a-z'-]{1,20})${FOR}${CLOSING}`,
);
/** « pour la haie de Marcel »: whose it is, behind what it is for. */
const OF_WHOM = new RegExp(
  `^${GREETING}(?:${CAN}(?:aider|donner un coup de main)|i can (?:also )?help) (?:(?:pour|avec|with|for) (?:le |la |les |l'|the )|au )(?<of>[a-z]{4,20}) (?:de |d'|chez |of )(?<name>[a-z][a-z'-]{1,20})${CLOSING}`,
);

/** « je peux venir porter le canapé », « je peux t'aider à monter l'armoire »: what is done, or with what. */
const DOES = new RegExp(
  `^${GREETING}(?:moi (?:aussi )?)?${CAN}(?:(?:t'|vous |te )?aider a )?(?<of>(?!aider|preter|donner|prendre|passer|chercher|recuperer|venir|emprunter|avoir|reserver)[a-z]{3,14}(?:er|ir))(?: (?:le |la |les |l'|ton |ta |tes |votre |vos )(?<thing>[a-z]{3,20}))?${CLOSING}`,
);

const WHO =
  "(?!(?:i'm|im|j|je|i|dispo|libre|free|rien|ca|volontiers|aussi|avec|bien|peut|ok|oui|non|merci|svp|stp|please|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|pour|si|mais|et|et|the|with|too|today|tomorrow|a|au|le|la|les|un|une|des|te|t|vous|toi|quand|des|vers|apres|avant|ce|cet|cette|monter|porter|venir|prendre|passer|tout|toute|moi|du|de|dans|sur|it|you|matin|matinee|midi|soir|soiree|apres-midi|aprem|journee|week-?end|morning|afternoon|evening|night|prochaine?|next)\\b)(?<who>[a-z][a-z'-]{1,20})";
/** « je peux t'aider yves pour le frigo », « moi je peux yves »: whoever asks for it is spoken to by name. */
const SPOKEN_TO = [
  new RegExp(`^${GREETING}(?:${LENDS_A_HAND}|${CAN_ALONE})(?: aussi| volontiers)?[ ,]+${WHO}${FOR}${CLOSING}`),
  new RegExp(`^${GREETING}${WHO}[ ,!]+(?:moi )?(?:${LENDS_A_HAND}|${CAN_ALONE})${FOR}${CLOSING}`),
];
const DAYS = `(?:${WHEN}(?: (?!pour\\b|for\\b)[a-z0-9'h:]+){0,3})`;
/** « je suis dispo vendredi pour le frigo », “I'm free on Friday for the fridge”. */
const AVAILABLE = [
  new RegExp(
    `^${GREETING}(?:${WHO}[ ,!]+)?(?:je (?:suis|serai)|je|i'm|i am)? ?(?:dispo(?:nible)?|libre|partante?|free|available)(?: ${DAYS})? (?:pour|for) ${OWN}(?<of>[a-z][a-z'-]{2,24})(?![a-z'-])(?<more>.*)$`,
  ),
  new RegExp(
    `^${GREETING}(?:je (?:suis|serai)|i'm|i am) (?:dispo(?:nible)?|libre|partante?|free|available)(?: ${DAYS})?[ ,]+${WHO}[ .!]*$`,
  ),
];

/** Longer is a story. */
const MOST_LETTERS = 500;
/** As many letters of what is said besides are passed on. */
const MOST_OF_REST = 300;

export interface OffersHelp {
  by: string | null;
  of?: string;
  thing?: string;
  rest?: string;
  /** It says when one can: perhaps to somebody with whom that was spoken of. */
  isAvailable?: true;
}

/**
 * « je peux aider », « moi aussi je peux aider Nina », and nothing of what: an answer to a request, if one was just shown,
 * or of whoever is called so (folded). `of`: what it is for (folded), « pour le déménagement »; `thing`: and with what, « monter
 * l'armoire ».
 * `rest`: what is said besides, as typed: « j'ai une camionnette ». null: about something else.
 */
export function readHelp(text: string): OffersHelp | null {
  if (text.length > MOST_LETTERS) return null;
  const { text: folded, at } = spellOut(text.trim());
  const said = folded.replace(/\n/g, ' ');
  const free = text.includes('?')
    ? undefined
    : AVAILABLE.map((one) => one.exec(said)?.groups).find((one) => one !== undefined);
  if (free) {
    const of = free.of === undefined ? {} : { of: free.of };
    return { by: free.who ?? null, ...of, rest: text.trim().slice(0, MOST_OF_REST), isAvailable: true };
  }
  const read = [BARE, NAMED, OF_WHOM, ALONE, FOR_FIRST, DOES, ...SPOKEN_TO]
    .map((one) => one.exec(said))
    .find((one) => one !== null);
  if (!read?.groups) return null;
  const { thing, of, who, name = who, rest = '' } = read.groups;
  // « je peux prêter : perceuse, échelle »: what one has for everybody
  if (/^ ?:/.test(rest) || opensPost(rest.replace(/^[ ,.;:!?-]+/, ''))) return null;
  const besides = text
    .trim()
    .slice(at[said.length - rest.length])
    .replace(/^[\s,.;:!?–—-]+/u, '')
    .replace(/^(?:et|and)\s+/iu, '');
  const own = isMereHope(rest) ? {} : { rest: besides.slice(0, MOST_OF_REST) };
  return { by: name ?? null, ...(of === undefined ? {} : { of }), ...(thing === undefined ? {} : { thing }), ...own };
}
