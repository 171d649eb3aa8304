import { drawChart } from '../draw-chart.ts';

interface Series {
  name: string;
  /** One a week; null: there is nothing to measure, which is not nought. */
  values: readonly (number | null)[];
  /** What is written above each bar, unless it is the value. */
  labels?: readonly string[];
}

/** What is drawn: words of the reader's language. Each panel has a scale of its own: hundreds would hide a handful. */
export interface ChartFacts {
  weeks: readonly string[];
  panels: readonly { title: string; series: readonly Series[] }[];
}

const WIDTH = 960;
/** Of one panel: its title, its bars, and the weeks below. */
const HEIGHT = 270;
const TITLE = 64;
const BELOW = 36;
const COLOURS = ['#1f6f5c', '#a8721a', '#87588b'];

/** The weeks of a town as a picture (SVG), large enough to be read on a phone: what is counted apart, one above the other. */
export function drawWeeks({ weeks, panels }: ChartFacts): string {
  const tops = panels.map((_, index) => HEIGHT * index);
  return drawChart(
    { width: WIDTH, height: HEIGHT * panels.length },
    {
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: 'DejaVu Sans, sans-serif' },
      title: panels.map(({ title }, index) => ({
        text: title,
        left: 16,
        top: (tops[index] ?? 0) + 10,
        textStyle: { fontSize: 22, color: '#333333' },
      })),
      legend: panels.flatMap(({ series }, index) =>
        // one series is named by the title
        series.length === 1
          ? []
          : {
              data: series.map(({ name }) => name),
              right: 16,
              top: (tops[index] ?? 0) + 12,
              itemGap: 20,
              textStyle: { fontSize: 20 },
            },
      ),
      grid: tops.map((top) => ({ left: 60, right: 24, top: top + TITLE, height: HEIGHT - TITLE - BELOW })),
      xAxis: panels.map((_, gridIndex) => ({
        gridIndex,
        type: 'category',
        data: [...weeks],
        axisLabel: { fontSize: 18 },
      })),
      yAxis: panels.map((_, gridIndex) => ({
        gridIndex,
        type: 'value',
        min: 0,
        minInterval: 1,
        splitNumber: 3,
        axisLabel: { fontSize: 18 },
      })),
      series: panels.flatMap(({ series }, panel) =>
        series.map(({ name, values, labels }, index) => ({
          name,
          type: 'bar' as const,
          xAxisIndex: panel,
          yAxisIndex: panel,
          color: COLOURS[index],
          data: values.map((value, week) => ({
            value,
            label: { show: value !== null, formatter: labels?.[week] ?? '{c}' },
          })),
          barMaxWidth: 36,
          label: { position: 'top' as const, fontSize: 18, color: '#333333' },
        })),
      ),
    },
  );
}
