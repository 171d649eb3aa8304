import { type DateContext, findDates } from '../dates/dates.ts';
import { spellOut } from '../words/spell-out.ts';

/** What is looked for, without the day it is looked for: « raclette samedi prochain » → « raclette ». As typed. */
export function withoutDays(text: string, context: DateContext): string {
  const { text: folded, at } = spellOut(text);
  let left = '';
  let done = 0;
  for (const { from, to } of findDates(folded, context)) {
    left += `${text.slice(done, at[from] ?? text.length)} `;
    done = at[to] ?? text.length;
  }
  const whole = `${left}${text.slice(done)}`.replace(/\s+/g, ' ').trim();
  // « jeudi » may be all there is
  return whole === '' ? text : whole;
}
