import { spellOut } from '../words/spell-out.ts';

const HOLDS_BACK =
  /^\W*(?:(?:non|nan|nn|no|nope|ah|oh|euh|mais|oups|oops|stop|hop|hey|oula|hola)[ ,!.]+)*(?:attends?|attendez|wait|hold on|hang on|pas (?:encore|tout de suite|si vite)|not yet|not so fast)(?:[ ,!.]+(?:non|nan|no|stp|svp|un peu|une? (?:min\w*|seconde|sec|instant)|deux (?:min\w*|secondes?)|\d ?(?:min\w*|sec\w*|s|mn)|please|a (?:minute|second|moment|sec)))*[ !.…]*$/;

/** « non attends », “hold on”: what was asked is not to be done now. */
export const saysNotYet = (text: string): boolean => HOLDS_BACK.test(spellOut(text).text);
