import { fold } from '../words/fold.ts';

const LEAD = '^(?:(?:mais|bon|ben|euh|et|alors|non|bah|pff|but|well|so)[ ,.!]+)*';
/** What somebody does, or does not, who is spoken of. */
const ACTS =
  "(?:(?:ne |n')?(?:me )?(?:repond(?:ra)?|ecrit|veut|vient|viendra|passera|donne|appelle|rappelle|lit|parle)(?: (?:toujours |plus |jamais )?)?(?:pas|plus|jamais|rien)|(?:ne |n'|ne m')?(?:m'a|a|est|s'est) (?:toujours |encore )?(?:pas|jamais|rien|plus) (?:encore |toujours )?(?:repondu|ecrit|venue?|passee?|donne|rendu|rappele|appele|dit|prevenue?|presentee?|apporte|laisse)|(?:m'a|s'est) (?:oubliee?|plantee?|ignoree?)|(?:doesn't|does not|won't|didn't|did not|hasn't|never) (?:even )?(?:answer(?:ed)?|repl(?:y|ied)|come|came|give|gave|show(?:ed)? up|turn(?:ed)? up|call(?:ed)?))";
const BEHIND = '(?![a-z]).{0,60}$';

/**
 * « elle répond pas », « yves m'a pas donné le sac », where one writes to just that person: said of them, and not to them.
 * @param name theirs
 */
export function tellsOfAbsent(text: string, name: string): boolean {
  const said = fold(text).slice(0, MOST_LETTERS);
  if (text.length > MOST_LETTERS || SAID_TO.test(said)) return false;
  const [first = ''] = fold(name).split(' ');
  const them = first.length < 2 ? '(?:il|elle|he|she)' : `(?:il|elle|he|she|${first.replace(/[^a-z0-9]/g, '\\$&')})`;
  const { source: before } = NO_NEWS_OF;
  return new RegExp(
    `${LEAD}(?:${them} ${ACTS}${BEHIND}|${before}${them}(?: (?:encore|toujours|depuis|since|yet)\\b.{0,30})?[ .!]*$)`,
  ).test(said);
}

/** « toujours rien de fatou », « aucune nouvelle d'erwan », “no news from tom”. */
const NO_NEWS_OF =
  /(?:(?:tjrs|tjs|toujours|encore|still) )?(?:(?:pas|pas eu|plus) de (?:nouvelles?|reponses?)|(?:aucune|sans|no) (?:nouvelles?|reponses?|news|answer)|rien|nothing)(?: (?:de |from )| d')/;

const MOST_LETTERS = 120;
/** « elle répond pas, tu sais pourquoi ? » is said to somebody. */
const SAID_TO = /(?:^|[ ,.!?'])(?:tu|te|toi|ton|ta|tes|vous|you|your)(?![a-z])/;
