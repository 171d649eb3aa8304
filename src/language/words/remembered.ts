/** So many words are kept of each table: more than a town uses in a year. */
const MOST = 20_000;

/** What a pure function says of a word, kept for the next time: people write the same words again and again. */
export function remembered<Said>(say: (word: string) => Said): (word: string) => Said {
  const known = new Map<string, Said>();
  return (word) => {
    const said = known.get(word);
    if (said !== undefined || known.has(word)) return said as Said;
    // words that nobody else writes must not fill the memory
    if (known.size >= MOST) known.clear();
    const fresh = say(word);
    known.set(word, fresh);
    return fresh;
  };
}
