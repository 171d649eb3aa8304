import { CHART, DRAWN_WEEKS, NARROW_CHART, ORDER } from '../../community/impact/charts.ts';
import type { Life } from '../../community/impact/life.ts';
import { roundEstimate, UNKNOWN_KG } from '../../community/impact/rules.ts';
import { showDate } from '../../conversation/speak/shown-date.ts';
import { type Content, html } from '../markup.ts';
import { townCardUrl } from './card-facts.ts';
import type { Reading } from './context.ts';
import { page } from './layout.ts';
import { type LifeWord, sayLife } from './life-words.ts';
import { openGraph } from './tags.ts';

/** W3: what became of what was shared: hand-overs first, kilograms second, CO2e last and as a range. */
export function lifePage(reading: Reading, life: Life): string {
  const { to, locale, square } = reading;
  const say = sayLife(locale);
  const { town, total } = life;
  const path = `/${town.slug}/vie`;
  const all = ORDER.reduce((sum, kind) => sum + total[kind], 0);
  const title = say('title', { place: town.name });
  const figure = (value: string, words: string) => html`<li><strong>${value}</strong> ${words}</li>`;
  const number = numbersIn(reading);
  const content = html`<article class="life">
    <h1>${title}</h1>
    <p class="printed">${say('onDay', { day: dayIn(reading, life) })} ${square.publicUrl}${path}</p>
    <p class="lead">${say('lead')}</p>
    ${all === 0 && html`<p class="nothing">${say('none')}</p>`}
    <ul class="figures">
      ${figure(number(all), say('handovers'))}
      ${life.posts > 0 && figure(percent(life.found, life.posts, locale), say('found'))}
      ${life.answerMinutes !== null && figure(span(life.answerMinutes, say), say('answer'))}
      ${total.lend > 0 && figure(number(life.loansBack), say('loans', { out: number(life.loansOut) }))}
      ${life.thanks > 0 && figure(number(life.thanks), say('thanks'))}
    </ul>
    ${all > 0 && [chart(reading, life, 'weeks'), chart(reading, life, 'kinds'), waste(reading, life)]}
    <p class="pages"><a href=${to(`/${town.slug}/vie.csv`)}>${say('csv')}</a></p>
    <p class="note on-screen">${say('print')}</p>
  </article>`;
  return page(
    reading,
    {
      path,
      title: `${title} · Parallèle`,
      width: 'narrow',
      trail: html`<a class="trail" href=${to(`/${town.slug}`)}>${town.name}</a>`,
      head: openGraph(reading, {
        url: `${square.publicUrl}${path}`,
        title,
        description: say('description', { n: number(all), place: town.name }),
        image: `${square.publicUrl}${townCardUrl(locale, town)}`,
        alt: `Parallèle, ${town.name}`,
      }),
    },
    content,
  );
}

/** As style.css has it. */
const TELEPHONE = '(max-width: 38rem)';

function chart(reading: Reading, life: Life, what: 'weeks' | 'kinds'): Content {
  const { locale } = reading;
  const say = sayLife(locale);
  const address = `/${life.town.slug}/vie/${what === 'weeks' ? 'semaines' : 'genres'}.svg?lang=${locale}`;
  return html`<section>
    <h2>${say(what)}</h2>
    <picture>
      <source srcset=${`${address}&narrow=1&night=1`} media=${`${TELEPHONE} and (prefers-color-scheme: dark)`} width=${NARROW_CHART.width} height=${NARROW_CHART.height} />
      <source srcset=${`${address}&narrow=1`} media=${TELEPHONE} width=${NARROW_CHART.width} height=${NARROW_CHART.height} />
      <source srcset=${`${address}&night=1`} media="(prefers-color-scheme: dark)" />
      <img class="chart" src=${address} alt=${say(`${what}Alt`)} width=${CHART.width} height=${CHART.height} />
    </picture>
    <details>
      <summary>${say('figures')}</summary>
      ${what === 'weeks' ? weeksTable(reading, life) : kindsTable(reading, life)}
    </details>
  </section>`;
}

function weeksTable(reading: Reading, { weeks, town }: Life): Content {
  const { locale, now } = reading;
  const say = sayLife(locale);
  const number = numbersIn(reading);
  const shown = weeks.slice(-DRAWN_WEEKS).toReversed();
  return html`<table>
    <thead><tr><th scope="col">${say('weekOf')}</th>${ORDER.map((kind) => html`<th scope="col">${say(kind)}</th>`)}<th scope="col">${say('total')}</th></tr></thead>
    <tbody>${shown.map(
      (week) =>
        html`<tr><th scope="row">${showDate(locale, week.monday, { timezone: town.timezone, now, isReadLater: true })}</th>${ORDER.map((kind) => html`<td>${number(week[kind])}</td>`)}<td>${number(ORDER.reduce((sum, kind) => sum + week[kind], 0))}</td></tr>`,
    )}</tbody>
  </table>`;
}

function kindsTable(reading: Reading, { total }: Life): Content {
  const say = sayLife(reading.locale);
  const number = numbersIn(reading);
  return html`<table>
    <thead><tr><th scope="col">${say('kind')}</th><th scope="col">${say('count')}</th></tr></thead>
    <tbody>${ORDER.map((kind) => html`<tr><th scope="row">${say(kind)}</th><td>${number(total[kind])}</td></tr>`)}</tbody>
  </table>`;
}

function waste(reading: Reading, { impact }: Life): Content {
  const say = sayLife(reading.locale);
  const number = numbersIn(reading);
  if (impact.kilograms < 1) return null;
  return html`<section>
    <h2>${say('waste')}</h2>
    <p class="weight"><strong>${say('kilograms', { n: number(roundEstimate(impact.kilograms)) })}</strong> ${say('kilogramsOf')}</p>
    <p>${say('carbon', { low: number(roundEstimate(impact.low)), high: number(roundEstimate(impact.high)) })}</p>
    <details>
      <summary>${say('sources')}</summary>
      <ul>${sourcesOf(reading).map((source) => html`<li>${source}</li>`)}</ul>
    </details>
  </section>`;
}

const SOURCES: readonly LifeWord[] = ['sourceCount', 'sourceWeight', 'sourceLow', 'sourceHigh'];

/** Where kilograms and CO2e come from. */
export function sourcesOf({ locale }: Reading): string[] {
  const kg = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(UNKNOWN_KG);
  return SOURCES.map((word) => sayLife(locale)(word, { kg }));
}

/** « 23 novembre 2026 » */
function dayIn({ locale, now }: Reading, { town }: Life): string {
  const language = locale === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: town.timezone }).format(now);
}

function numbersIn({ locale }: Reading): (value: number) => string {
  const format = new Intl.NumberFormat(locale);
  return (value) => format.format(value);
}

function percent(part: number, whole: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(part / whole);
}

function span(minutes: number, say: ReturnType<typeof sayLife>): string {
  if (minutes < 90) return say('minutes', { n: minutes });
  if (minutes < 48 * 60) return say('hours', { n: Math.round(minutes / 60) });
  return say('days', { n: Math.round(minutes / (24 * 60)) });
}
