import { readNumber } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';

/** « je veux bien les deux », « je prends tout », “I'd take both”: all of what was shown, each a thing of its own. */
export interface AllShown {
  /** How many; null: « tout ». */
  count: number | null;
  /** It says that they are wanted: « je prends les deux »; not « les deux ». */
  isSaid: boolean;
  /** « je peux aider pour les deux »: of what is asked for. */
  isHelp?: true;
  /** For whom, when: as typed. */
  rest?: string;
}

const GREETING =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|oui|ok|alors|super|genial|cool|moi|merci|yes|great|ah|oh|et|en fait|finalement|actually)[ ,!.]+)*';
const WANTS =
  "(?:(?:je|j'|on|nous) ?(?:vous |te |les )?(?:prends?|prendrais?|prenons|reserve|veux|veut|voudrais|aimerais|souhaite|suis (?:interessee?|preneu(?:r|se)) par)(?: bien)?(?: volontiers| aussi)?(?: (?:prendre|avoir|recuperer|reserver))?|(?:interessee?|preneu(?:r|se)) par|(?:i|we)(?:'ll|'d| will| would)?(?: gladly| really)? (?:take|like|love|want|have|grab)(?: to (?:have|take))?|(?:can|could|may) (?:i|we) (?:please )?(?:have|take|get)|(?:je|on) (?:peux|pourrais|peut) (?:prendre|avoir|recuperer)|i(?:'m| am) interested in)";
/** « je peux aider pour les deux », « je m'occupe des deux », “I can do both” */
const HELPS =
  "(?<help>(?:moi )?(?:je (?:peux|pourrais|veux|voudrais)(?: bien| aussi)?(?: venir)? (?:(?:vous |te |t')?(?:aider|depanner|donner un coup de main|filer un coup de main)|m'occuper|me charger|faire|prendre en charge)|je (?:m'occupe|me charge|fais)|(?:je (?:suis|serais) |i'm |i am )?(?:dispo(?:nible)?|partante?|ok|libre|free|available|up)|(?:i|we) (?:can|could|will)(?: gladly| also)? (?:help(?: you)?(?: out)?|do|take care of|handle)|i'll (?:help|do|take care of|handle)) (?:(?:pour|avec|a|with|for) )?)";
const EACH = '(?<count>deux|trois|quatre|[2-4]|two|three|four)';
const ALL = `(?:(?:tous |toutes )?les|aux|des) ${EACH}(?: (?:annonces|objets|choses))?|(?<both>both)(?: of (?:them|these|those))?|all ${EACH.replace('count', 'many')}(?: of (?:them|these|those))?|(?<all>tout|tous|toutes|le tout|all of (?:them|it)|everything|all)`;
const LIKES = "(?<likes>m'interessent|me (?:vont|plaisent|tentent|conviennent)|pour moi|for me)";
const END =
  "(?:[ ,]+(?:svp|stp|s'il (?:te|vous) plait|merci|please|pls|thanks|si possible|if possible|aussi|si (?:c'est |ils sont |elles sont )?(?:encore |toujours )?(?:dispo(?:nible)?s?|libres?)|if (?:they're )?(?:still )?available))*";
/** « je prends tout de suite », « les deux jours me vont »: nothing of that. */
const SAID = new RegExp(
  `^[^a-z0-9]*${GREETING}(?:(?<wants>${WANTS} )|${HELPS})?(?:${ALL})(?: ${LIKES})?${END}(?<rest>[ .!?)]*$| ?[,.;!].{1,200}$| (?:je peux|je pourrais|je passe|on peut|i can|i could) .{1,200}$)`,
);
const MOST_LETTERS = 250;

export function readAllShown(text: string): AllShown | null {
  if (text.length > MOST_LETTERS) return null;
  const { text: said, at } = spellOut(text);
  const groups = SAID.exec(said.replace(/\n/g, ' '))?.groups;
  if (groups === undefined) return null;
  const { wants, help, both, all, count, many, likes, rest = '' } = groups;
  const isSaid = wants !== undefined || likes !== undefined || help !== undefined;
  // « aux deux », « des deux » are no objects: « je m'occupe des deux »
  if (help === undefined && /(?:^|[ ,!])(?:aux|des) (?:deux|trois|quatre|\d)/.test(said)) return null;
  // « je peux tout faire » is no answer to everything
  if (help !== undefined && all !== undefined) return null;
  // « tout », « tous » and no more count what is answered already
  if (all !== undefined && !isSaid) return null;
  // « les deux ? » asks
  if (!isSaid && text.includes('?')) return null;
  const typed = text
    .slice(at[said.length - rest.length] ?? text.length)
    .replace(/^[\s,.;:!?)–—-]+/u, '')
    .trim();
  return {
    count: all !== undefined ? null : both !== undefined ? 2 : readNumber(count ?? many ?? ''),
    isSaid,
    ...(help === undefined ? {} : { isHelp: true as const }),
    ...(/\p{L}/u.test(typed) ? { rest: typed } : {}),
  };
}
