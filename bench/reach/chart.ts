import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Measured } from './report.ts';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

const WIDTH = 960;
const ROW = 78;
const SERIES = [
  { name: 'posts heard of while open', colour: '#1f6f5c', read: 'posts' },
  { name: 'own matters within the hour', colour: '#e0a030', read: 'matters' },
  { name: 'own matters within a day', colour: '#87588b', read: 'mattersWithinADay' },
] as const;

/** What each rung adds, as SVG: one group of bars a rung, the first on top. */
export function drawRungs(measured: readonly Measured[]): string {
  const height = 110 + ROW * measured.length;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: 'DejaVu Sans, sans-serif' },
      legend: { top: 14, itemGap: 24, textStyle: { fontSize: 15 } },
      grid: { left: 270, right: 70, top: 60, bottom: 40 },
      xAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value} %', fontSize: 14 } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: measured.map(({ name }) => name),
        axisLabel: { fontSize: 15 },
      },
      series: SERIES.map(({ name, colour, read }) => ({
        name,
        type: 'bar' as const,
        color: colour,
        barGap: '10%',
        data: measured.map(({ reach }) => Math.round(1000 * reach[read]) / 10),
        label: { show: true, position: 'right' as const, fontSize: 13 },
      })),
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
