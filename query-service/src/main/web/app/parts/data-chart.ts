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
 * A chart. `option` makes ECharts' option anew whenever the colours change; what is clicked is told as `chart-click`.
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
      this.resized.observe(canvas);
    }
    this.chart.setOption({ animation: !matchMedia('(prefers-reduced-motion: reduce)').matches, ...this.option() }, true);
  }

  protected override render() {
    return html`<div class="canvas" role="img" aria-label=${this.label}></div>`;
  }
}
