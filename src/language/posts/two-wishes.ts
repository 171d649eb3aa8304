/** Where a second wish begins: behind a full stop, a comma or « et », with a verb of its own. */
const JOINT =
  /(?:\s*[.;!,\n]+\s*(?:(?:et|and|mais|but|puis)\s+)?|\s+(?:et|and|mais|but|puis)\s+)(?:(?:aussi|sinon|also)\s+)?(?=(?:je\s+|j['’]|i['’]m\s+|i\s+)?(?:am\s+|also\s+|can\s+)?(?:re)?(?:cherche|donne|pr[eêé]te|propose|[eé]change|offre|ai besoin|looking for|giving|lend|need)\b)/iu;
/** What is said in return is no wish of its own. */
const IN_RETURN = /\b(?:en [eé]change|en retour|en contrepartie|contre|in return|in exchange)\b/iu;
/** « canapé » at least. */
const SHORTEST = 8;

/**
 * « je donne un canapé et je cherche une table »: two wishes of one message. Whether each is one is for the reader to say.
 * @returns null: there is one
 */
export function twoWishes(text: string): readonly [string, string] | null {
  const joint = JOINT.exec(text);
  if (!joint) return null;
  const first = text.slice(0, joint.index).trim();
  const second = text.slice(joint.index + joint[0].length).trim();
  return first.length < SHORTEST || second.length < SHORTEST || IN_RETURN.test(text) ? null : [first, second];
}
