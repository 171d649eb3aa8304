import type { Reach } from './measure.ts';

/** A rung's figures. */
export interface Measured {
  name: string;
  reach: Reach;
}

const COLUMNS: readonly (readonly [string, (reach: Reach) => string])[] = [
  ['posts heard of while open', ({ posts }) => percent(posts)],
  [
    'own matters within the hour',
    ({ matters, mattersOwed }) => `${Math.round(matters * mattersOwed)} of ${mattersOwed}`,
  ],
  ['… of those behind a closed window', ({ mattersAway }) => percent(mattersAway)],
  ['within a day', ({ mattersWithinADay }) => percent(mattersWithinADay)],
  ['messages per person per week', ({ messagesPerPersonPerWeek }) => messagesPerPersonPerWeek.toFixed(2)],
  ['mails, notifications, words by hand', ({ beside }) => String(beside)],
  ['digests', ({ digests }) => String(digests)],
  ['things handed over', ({ handedOver }) => String(handedOver)],
  ['refused by Meta', ({ refused }) => String(refused)],
];

/** How many own matters arrived within the hour. */
export const inTimeOf = ({ reach }: Measured): number => Math.round(reach.matters * reach.mattersOwed);

/** All rungs side by side, in Markdown. */
export function tableOf(measured: readonly Measured[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...COLUMNS.map(([title]) => title)]),
    row(['---', ...COLUMNS.map(() => '---:')]),
    ...measured.map(({ name, reach }) => row([name, ...COLUMNS.map(([, read]) => read(reach))])),
  ].join('\n');
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
