import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts';
import { CustomChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Frame } from './frames.ts';

use([CustomChart, GridComponent, TitleComponent, SVGRenderer]);

const WIDTH = 1600;
const ROW = 17;
/** What takes less of all is not drawn. */
const LEAST = 0.003;
const COLOURS: Record<string, string> = {
  'garbage collector': '#c9c2b6',
  system: '#c9c2b6',
  node: '#e6ddcf',
};

interface Box {
  from: number;
  to: number;
  depth: number;
  label: string;
  colour: string;
}

/** A flame graph as SVG: what called stands below what it called, as wide as it took long. */
export function drawFlame(root: Frame, title: string): string {
  const boxes = boxesOf(root);
  const depth = Math.max(...boxes.map((box) => box.depth));
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: 60 + ROW * (depth + 1) });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      title: { text: title, left: 12, top: 10, textStyle: { fontSize: 15, fontFamily: 'DejaVu Sans, sans-serif' } },
      grid: { left: 0, right: 0, top: 44, bottom: 8 },
      xAxis: { show: false, min: 0, max: root.milliseconds },
      yAxis: { show: false, min: 0, max: depth + 1 },
      series: [
        {
          type: 'custom',
          data: boxes.map(({ from, to, depth: level }) => [from, to, level]),
          renderItem(params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) {
            const box = boxes[params.dataIndex];
            const [x = 0, y = 0] = api.coord([api.value(0), Number(api.value(2)) + 1]);
            const [end = 0] = api.coord([api.value(1), 0]);
            const width = end - x;
            return {
              type: 'rect',
              shape: { x, y, width, height: ROW - 1 },
              style: { fill: box?.colour ?? '', stroke: '#ffffff', lineWidth: 0.5 },
              textContent: {
                type: 'text',
                style: {
                  text: width > 30 ? (box?.label ?? '') : '',
                  fontSize: 10,
                  fontFamily: 'DejaVu Sans, sans-serif',
                  width: width - 6,
                  overflow: 'truncate',
                },
              },
              textConfig: { position: 'insideLeft' },
            };
          },
        },
      ],
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function boxesOf(root: Frame): Box[] {
  const boxes: Box[] = [];
  const place = (frame: Frame, from: number, depth: number): void => {
    if (frame.milliseconds < root.milliseconds * LEAST) return;
    const label = depth === 0 ? 'all' : `${frame.name} · ${frame.area}`;
    boxes.push({ from, to: from + frame.milliseconds, depth, label, colour: colourOf(frame.area) });
    let at = from;
    for (const child of frame.children) {
      place(child, at, depth + 1);
      at += child.milliseconds;
    }
  };
  place(root, 0, 0);
  return boxes;
}

/** Ours warm, packages cool, each area its own shade. */
function colourOf(area: string): string {
  const known = COLOURS[area];
  if (known !== undefined) return known;
  const shade = [...area].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);
  return area.startsWith('src')
    ? `hsl(${28 + (shade % 28)},85%,${58 + (shade % 14)}%)`
    : `hsl(${165 + (shade % 60)},38%,${62 + (shade % 16)}%)`;
}
