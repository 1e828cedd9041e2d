import './data-chart.css';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BarChart, GraphChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { THEME_CHANGED } from '../theme';
import { LightElement } from './light-element';

use([BarChart, GraphChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/**
 * A chart. `option` makes ECharts' option anew whenever the colours change. What is clicked is told as `chart-click`,
 * which column of a chart with bars as `column-click`.
 * The picture is described by `label`: whoever can't see it needs the same numbers in the page.
 */
@customElement('data-chart')
export class DataChart extends LightElement {
  @property({ attribute: false }) option: () => EChartsCoreOption = () => ({});
  @property() label = '';
  private chart?: ECharts;
  private readonly resized = new ResizeObserver(() => this.chart?.resize());
  private readonly redraw = () => this.draw();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(THEME_CHANGED, this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(THEME_CHANGED, this.redraw);
    this.resized.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected override updated(): void {
    this.draw();
  }

  private draw(): void {
    const canvas = this.querySelector<HTMLElement>('.canvas');
    if (!canvas || !this.isConnected) return;
    if (!this.chart) {
      this.chart = init(canvas);
      this.chart.on('click', (event) => this.dispatchEvent(new CustomEvent('chart-click', { detail: event })));
      this.chart.getZr().on('click', ({ offsetX, offsetY }) => this.tellColumn(offsetX, offsetY));
      this.resized.observe(canvas);
    }
    const { textStyle, ...option } = this.option();
    const animation = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { fontFamily } = getComputedStyle(this);
    this.chart.setOption({ animation, textStyle: { fontFamily, ...(textStyle as object) }, ...option }, true);
  }

  /** A bar may be thin or low: all of the space above and below it counts as the bar. */
  private tellColumn(x: number, y: number): void {
    if (!this.chart?.containPixel('grid', [x, y])) return;
    const [column] = this.chart.convertFromPixel('grid', [x, y]);
    this.dispatchEvent(new CustomEvent('column-click', { detail: column }));
  }

  protected override render() {
    return html`<div class="canvas" role="img" aria-label=${this.label}></div>`;
  }
}
