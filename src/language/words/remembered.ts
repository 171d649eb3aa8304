/** So many words are kept of each table: more than a town uses in a year. */
const MOST_WORDS = 20_000;
/** So many messages: whoever reads one asks the same of it dozens of times, and it is forgotten soon. */
export const MOST_MESSAGES = 50;

/**
 * What a pure function says of a word, kept for the next time: people write the same words again and again.
 * @param most more would fill the memory: then all are forgotten
 */
export function remembered<Said>(say: (word: string) => Said, most = MOST_WORDS): (word: string) => Said {
  const known = new Map<string, Said>();
  return (word) => {
    const said = known.get(word);
    if (said !== undefined || known.has(word)) return said as Said;
    // words that nobody else writes must not fill the memory
    if (known.size >= most) known.clear();
    const fresh = say(word);
    known.set(word, fresh);
    return fresh;
  };
}
