/** A range of a folded text. */
export interface Cut {
  from: number;
  to: number;
}

/** A sentence ends here. A dot inside a number or a name does not. */
const BREAK = /[!?\n;|]|:(?=\s|$)|\.(?!\w)|\.(?=[a-z]{3,} )|\s-\s|…/g;

/** Where the next sentence ends. */
export function nextBreak(folded: string, from: number): number {
  BREAK.lastIndex = from;
  return BREAK.exec(folded)?.index ?? folded.length;
}

/** The parts of a range that lie between sentence ends and cuts. */
export function pieces(folded: string, from: number, to: number, cuts: readonly Cut[]): Cut[] {
  const stops = cuts.filter((cut) => cut.to > from && cut.from < to);
  BREAK.lastIndex = from;
  for (let match = BREAK.exec(folded); match !== null && match.index < to; match = BREAK.exec(folded)) {
    stops.push({ from: match.index, to: match.index + match[0].length });
  }
  stops.sort((a, b) => a.from - b.from);
  const parts: Cut[] = [];
  let start = from;
  for (const stop of stops) {
    if (stop.from > start) parts.push({ from: start, to: Math.min(stop.from, to) });
    start = Math.max(start, stop.to);
  }
  if (start < to) parts.push({ from: start, to });
  return parts;
}
