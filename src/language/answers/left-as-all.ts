import { spellOut } from '../words/spell-out.ts';

const OPENING =
  "^[^a-z0-9]*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|oui|ok|alors|super|moi|et|yes)[ ,!.]+)*(?:(?:je|j'|on) ?(?:vous |te )?(?:prends?|prendrais?|reserve|veux|veut|voudrais|aimerais)(?: bien)?(?: volontiers)?(?: (?:prendre|avoir|recuperer))? |(?:je|on) (?:peux|peut|pourrais) (?:prendre|avoir|recuperer) |(?:i|we)(?:'ll|'d| will| would)? (?:take|have|like|love) (?:to have )?)";
const LEFT =
  "(?:(?:tout |tous |toutes )?(?:ce(?:ux|lles)? )?(?:qui|qu'?ils?|qui en|qu'?il en|que tu|qu'?il te) (?:reste(?:nt)?|restera|en reste|a)(?: encore)?|(?:tout )?le reste|(?:tous )?les restants?|(?:everything|all|whatever|what)(?:'s|s| that's| that is| is| there is)? (?:left|remaining|remains)(?: over)?|(?:all )?the rest)";
const SAID = new RegExp(`${OPENING}(?<left>${LEFT})(?![a-z])`);
const MOST_LETTERS = 200;

/** « je prends tout ce qui reste », “I'll take what's left”: « tout », of what there is, and never the name of a thing. As it is, where nothing of that is said. */
export function leftAsAll(text: string): string {
  if (text.length > MOST_LETTERS) return text;
  const { text: said, at } = spellOut(text);
  const found = SAID.exec(said.replace(/\n/g, ' '));
  const left = found?.groups?.left;
  if (!found || left === undefined) return text;
  const behind = text.slice(at[found[0].length] ?? text.length);
  return `je prends tout${behind}`;
}
