import type { Locale } from '../../conversation/book.ts';
import { type ChartOption, drawChart } from '../draw-chart.ts';
import type { Kind } from '../posts/post.table.ts';
import { keepLast } from './keep-last.ts';
import type { Life } from './life.ts';

export const CHART = { width: 720, height: 400 } as const;
/** For telephones, on which the letters of a wide one would be too small to read. */
export const NARROW_CHART = { width: 440, height: 400 } as const;
type Size = typeof CHART | typeof NARROW_CHART;
export const ORDER: readonly Kind[] = ['give', 'swap', 'lend', 'service'];
/** Weeks that are drawn; the table and the CSV have them all. */
export const DRAWN_WEEKS = 12;

/** The words on the pictures, and in the tables beside them. */
export const KIND_NAMES: Readonly<Record<Locale, Readonly<Record<Kind, string>>>> = {
  fr: { give: 'Dons', swap: 'Échanges', lend: 'Prêts', service: 'Coups de main' },
  en: { give: 'Gifts', swap: 'Swaps', lend: 'Loans', service: 'Help' },
};

/** Each kind at least 3:1 on paper, on white (in the chat) and by night; between two in a stack there is a gap of paper. */
const COLOURS = {
  day: {
    give: '#c05a30',
    swap: '#9a6d1c',
    lend: '#3d7d6b',
    service: '#87588b',
    text: '#4f4238',
    line: '#d8c7b1',
    gap: '#f7efe3',
  },
  night: {
    give: '#ee9468',
    swap: '#e3bb6c',
    lend: '#86c6b0',
    service: '#cfa3d3',
    text: '#d9cabb',
    line: '#4a3f35',
    gap: '#1b1714',
  },
} as const;
export type Light = keyof typeof COLOURS;

/** Hand-overs a week by kind, as SVG with nothing behind it. */
export function drawLifeWeeks(life: Life, locale: Locale, light: Light, size: Size = CHART): string {
  const names = KIND_NAMES[locale];
  const weeks = life.weeks.slice(-DRAWN_WEEKS);
  const colours = COLOURS[light];
  return draw(size, {
    ...common(light),
    legend: { top: 0, itemGap: 22, textStyle: { fontSize: 22, color: colours.text } },
    // on a narrow one the names stand on two lines
    grid: { left: 48, right: 8, top: size === CHART ? 60 : 96, bottom: 40 },
    xAxis: { type: 'category', data: weeks.map(({ monday }) => shortDay(monday)), ...axis(light) },
    yAxis: { type: 'value', minInterval: 1, ...axis(light) },
    series: ORDER.map((kind) => ({
      name: names[kind],
      type: 'bar' as const,
      stack: 'all',
      barMaxWidth: 40,
      data: weeks.map((week) => week[kind]),
      itemStyle: { color: colours[kind], borderColor: colours.gap, borderWidth: 2 },
    })),
  });
}

/** Hand-overs by kind since the town opened. */
export function drawLifeKinds(life: Life, locale: Locale, light: Light, size: Size = CHART): string {
  const names = KIND_NAMES[locale];
  const colours = COLOURS[light];
  const kinds = ORDER.toReversed();
  return draw(size, {
    ...common(light),
    grid: { left: 184, right: 56, top: 8, bottom: 36 },
    xAxis: { type: 'value', minInterval: 1, ...axis(light) },
    yAxis: { type: 'category', data: kinds.map((kind) => names[kind]), ...axis(light) },
    series: [
      {
        type: 'bar' as const,
        barMaxWidth: 46,
        data: kinds.map((kind) => ({ value: life.total[kind], itemStyle: { color: colours[kind] } })),
        label: { show: true, position: 'right' as const, fontSize: 22, color: colours.text },
      },
    ],
  });
}

/** `23/11` */
export function shortDay(day: string): string {
  const [, month, date] = day.split('-');
  return `${date}/${month}`;
}

function common(light: Light) {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: 'system-ui, DejaVu Sans, sans-serif', color: COLOURS[light].text },
  };
}

function axis(light: Light) {
  const { text, line } = COLOURS[light];
  return {
    axisLabel: { fontSize: 22, color: text },
    axisLine: { lineStyle: { color: line } },
    splitLine: { lineStyle: { color: line } },
  };
}

/** Charts that are kept, some ten kilobytes each: two a town, by language, light and size. */
const KEPT = 400;
const keep = keepLast<string>(KEPT);

/** Drawing takes some 25 ms of the only thread: the same figures are drawn once. */
function draw(size: Size, option: ChartOption): string {
  return keep(JSON.stringify([size, option]), () => drawChart(size, option));
}
