import { stringify } from 'csv-stringify/sync';
import { ORDER } from '../../community/impact/charts.ts';
import type { Life } from '../../community/impact/life.ts';
import { roundEstimate } from '../../community/impact/rules.ts';
import type { Reading } from './context.ts';
import { sourcesOf } from './life-page.ts';
import { sayLife } from './life-words.ts';

/**
 * The report for a town hall as two tables, one under the other: a line a week, then what it comes to with its sources. With
 * the mark that spreadsheets look for, and what divides cells where the language is spoken.
 */
export function lifeCsv(reading: Reading, life: Life): string {
  const { locale, now } = reading;
  const say = sayLife(locale);
  const { weeks, total, impact, town } = life;
  const lines = weeks.map((week) => {
    const counts = ORDER.map((kind) => week[kind]);
    return [week.monday, ...counts, counts.reduce((sum, count) => sum + count, 0)];
  });
  const share = life.posts === 0 ? '' : `${Math.round((100 * life.found) / life.posts)}\u00a0%`;
  const rows = [
    [say('weekOf'), ...ORDER.map((kind) => say(kind)), say('total')],
    ...lines,
    [],
    [say('what'), say('value')],
    [say('rowTown'), town.name],
    [say('rowMade'), new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: town.timezone }).format(now)],
    [say('rowHandovers'), ORDER.reduce((sum, kind) => sum + total[kind], 0)],
    ...ORDER.map((kind) => [say(kind), total[kind]]),
    [say('rowFound'), share],
    [say('rowAnswer'), life.answerMinutes ?? ''],
    [say('rowOut'), life.loansOut],
    [say('rowBack'), life.loansBack],
    [say('rowThanks'), life.thanks],
    [say('rowKilograms'), roundEstimate(impact.kilograms)],
    [say('rowLow'), roundEstimate(impact.low)],
    [say('rowHigh'), roundEstimate(impact.high)],
    ...sourcesOf(reading).map((source) => [say('rowSource'), source]),
  ];
  return stringify(rows, {
    bom: true,
    delimiter: locale === 'fr' ? ';' : ',',
    record_delimiter: 'windows',
  });
}
