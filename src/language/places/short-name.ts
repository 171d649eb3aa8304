/** « Saint-Martin-sur-Oust » → « St-Martin/Oust »: shortened as people do, no further than needed to fit. */
export function abbreviatedTown(name: string, room: number): string {
  const steps: [RegExp, string][] = [
    [/\bSainte-/g, 'Ste-'],
    [/\bSaint-/g, 'St-'],
    [/-sur-/g, '/'],
  ];
  return steps.reduce((short, [long, by]) => (short.length <= room ? short : short.replace(long, by)), name);
}

/** The name of a town in at most `room` letters. */
export function shortTown(name: string, room: number): string {
  const short = abbreviatedTown(name, room);
  return short.length <= room ? short : `${short.slice(0, room - 1)}…`;
}
