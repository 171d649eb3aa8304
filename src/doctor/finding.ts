/** One thing that was looked at. `mend`: what the operator does about it. */
export interface Finding {
  what: string;
  /** `off`: not set up, on purpose as it may be; `doubtful`: worth a look. */
  state: 'fine' | 'doubtful' | 'wrong' | 'off';
  says: string;
  mend?: string;
}

export const fine = (what: string, says: string): Finding => ({ what, state: 'fine', says });
export const off = (what: string, says: string): Finding => ({ what, state: 'off', says });
export const wrong = (what: string, says: string, mend: string): Finding => ({ what, state: 'wrong', says, mend });
export const doubtful = (what: string, says: string, mend: string): Finding => ({
  what,
  state: 'doubtful',
  says,
  mend,
});

const MARKS = { fine: '✓', doubtful: '?', wrong: '✗', off: '–' } as const;

/** As it is printed: a line each, and under what is not fine how it is mended. */
export function printed(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ what, state, says, mend }) => [
    `${MARKS[state]} ${what}: ${says}`,
    ...(mend === undefined ? [] : [`    → ${mend}`]),
  ]);
}
