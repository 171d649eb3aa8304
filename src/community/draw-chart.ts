import { createRequire } from 'node:module';
import type * as echarts from 'echarts';

export type ChartOption = Parameters<ReturnType<typeof echarts.init>['setOption']>[0];

/**
 * In one file, and not before something is drawn: by its parts the library is six hundred modules, a third of what every
 * start of the program and every command of the operator's waited for.
 */
const require = createRequire(import.meta.url);
const library = (): typeof echarts => require('echarts/dist/echarts.common.min.js');

/** A chart as SVG. */
export function drawChart(size: { width: number; height: number }, option: ChartOption): string {
  const chart = library().init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
