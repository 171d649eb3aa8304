import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { inTimeOf, type Measured } from './report.ts';

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const WIDTH = 1080;
const ROW = 44;
const COLOURS = { posts: '#1f6f5c', inTime: '#e0a030', late: '#e6ddcf' } as const;

/**
 * What each rung adds, as SVG, the first on top: how many of those who would want a post hear of it, and what becomes of
 * people's own matters. Those are counted and not a share: a bot that reaches few has few of them to tell.
 */
export function drawRungs(measured: readonly Measured[]): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: 130 + ROW * measured.length });
  const names = measured.map(({ name }) => name);
  const bar = (name: string, color: string, panel: number, data: number[], stack?: string) => ({
    ...{ name, color, data, type: 'bar' as const, barWidth: 22, xAxisIndex: panel, yAxisIndex: panel },
    ...(stack === undefined ? {} : { stack }),
    label: { show: true, fontSize: 13, position: stack === undefined ? ('right' as const) : ('inside' as const) },
  });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: 'DejaVu Sans, sans-serif' },
      title: [titled('posts heard of while open, %', 280), titled('own matters, how many', 690)],
      legend: {
        bottom: 8,
        left: 690,
        itemGap: 40,
        textStyle: { fontSize: 13 },
        data: ['within the hour', 'later, or never'],
      },
      grid: [
        { left: 280, width: 350, top: 46, bottom: 70 },
        { left: 690, width: 350, top: 46, bottom: 70 },
      ],
      xAxis: [
        { type: 'value', min: 0, max: 100, gridIndex: 0 },
        { type: 'value', gridIndex: 1 },
      ],
      yAxis: [
        { type: 'category', inverse: true, data: names, gridIndex: 0, axisLabel: { fontSize: 14 } },
        { type: 'category', inverse: true, data: names, gridIndex: 1, axisLabel: { show: false } },
      ],
      series: [
        bar(
          'posts',
          COLOURS.posts,
          0,
          measured.map(({ reach }) => Math.round(1000 * reach.posts) / 10),
        ),
        bar('within the hour', COLOURS.inTime, 1, measured.map(inTimeOf), 'matters'),
        bar(
          'later, or never',
          COLOURS.late,
          1,
          measured.map((one) => one.reach.mattersOwed - inTimeOf(one)),
          'matters',
        ),
      ],
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

const titled = (text: string, left: number) => ({ text, left, top: 12, textStyle: { fontSize: 15 } });
