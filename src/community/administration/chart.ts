import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** What is drawn: words of the reader's language, one value a week. */
export interface ChartFacts {
  weeks: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
}

const WIDTH = 960;
const HEIGHT = 540;
const COLOURS = ['#1f6f5c', '#a8721a'];

/** The weeks of a town as a picture (SVG), large enough to be read on a phone. */
export function drawWeeks({ weeks, series }: ChartFacts): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      color: COLOURS,
      textStyle: { fontFamily: 'DejaVu Sans, sans-serif' },
      legend: { top: 16, itemGap: 24, textStyle: { fontSize: 22 } },
      grid: { left: 60, right: 24, top: 80, bottom: 56 },
      xAxis: { type: 'category', data: [...weeks], axisLabel: { fontSize: 18 } },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { fontSize: 18 } },
      series: series.map(({ name, values }) => ({
        name,
        type: 'bar' as const,
        data: [...values],
        barMaxWidth: 36,
        label: { show: true, position: 'top' as const, fontSize: 18 },
      })),
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
