import './article-timeline.css';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { get } from '../api';
import type { Timeline } from '../documents';
import { date, number, plural, time } from '../format';
import { Loader } from '../loader';
import { colour } from '../theme';
import { topicColour, topicLabel } from '../topics';
import './data-chart';
import { LightElement } from './light-element';

const DAY = 86_400_000;
/** More lines than this can't be told apart. */
const LINES = 4;

/** How many articles of a selection there are over time, and about which topics. Tells the `period` of a clicked bar. */
@customElement('article-timeline')
export class ArticleTimeline extends LightElement {
  @property() query = '';

  private readonly timeline = new Loader<Timeline>(this, (query, signal) => load(query, signal));

  protected override willUpdate(): void {
    this.timeline.show(this.query);
  }

  protected override render() {
    return html`<section class="timeline" aria-label="Timeline" aria-busy=${this.timeline.loading}>
      ${this.timeline.render((timeline) => {
        const total = timeline.buckets.reduce((sum, bucket) => sum + bucket.count, 0);
        if (total === 0 || !timeline.from || !timeline.to) return html`<p class="empty">Nothing in this time.</p>`;
        return html`<data-chart
            label=${`${plural(total, 'article')} by ${timeline.interval}, ${date(timeline.from)} to ${date(timeline.to)}`}
            .option=${() => option(timeline)}
            @column-click=${(event: CustomEvent<number>) => this.choose(timeline, event.detail)}
          ></data-chart>
          ${basis(timeline)} ${this.numbers(timeline)}`;
      })}
    </section>`;
  }

  /** The same for whoever can't see or click the chart. */
  private numbers(timeline: Timeline) {
    const { interval, buckets } = timeline;
    return html`<details class="numbers">
      <summary>Numbers by ${interval}</summary>
      <table>
        ${buckets.map((bucket, i) => bucket.count === 0 ? nothing : html`<tr>
            <th scope="row">
              <button type="button" class="plain" @click=${() => this.choose(timeline, i)}>${label(interval)(bucket.start)}</button>
            </th>
            <td>${number(bucket.count)}</td>
          </tr>`)}
      </table>
    </details>`;
  }

  private choose({ buckets, to }: Timeline, index: number): void {
    const detail = { from: shortened(buckets[index].start), to: shortened(buckets[index + 1]?.start ?? to!) };
    this.dispatchEvent(new CustomEvent('period', { detail }));
  }
}

/** The bars that fit: a month of days, a day of hours, and so on. */
async function load(query: string, signal: AbortSignal): Promise<Timeline> {
  const ask = (interval: string) => get<Timeline>(`/v1/timeline?${query}${query ? '&' : ''}interval=${interval}&tz=UTC`, signal);
  const asked = new URLSearchParams(query);
  if (!asked.has('from') || !asked.has('to')) {
    const months = await ask('month');
    const fitting = interval(covered(months));
    return fitting === 'month' ? months : ask(fitting);
  }
  return ask(interval(Date.parse(asked.get('to')!) - Date.parse(asked.get('from')!)));
}

/** What the numbers leave out, if anything. */
function basis({ basis }: Timeline) {
  const notes = [
    basis?.newest ? `Only the newest ${number(basis.newest)} articles are counted.` : '',
    basis?.earlier ? `${plural(basis.earlier, 'article')} before this time.` : '',
    basis?.asOf ? `Counted up to ${time(basis.asOf)}.` : '',
  ].filter(Boolean);
  return notes.length > 0 ? html`<p class="basis">${notes.join(' ')}</p>` : nothing;
}

function covered({ buckets, to }: Timeline): number {
  const filled = buckets.filter((bucket) => bucket.count > 0);
  if (filled.length === 0) return 0;
  const last = buckets.indexOf(filled[filled.length - 1]);
  return Date.parse(buckets[last + 1]?.start ?? to!) - Date.parse(filled[0].start);
}

function interval(span: number): string {
  if (span <= 3 * DAY) return 'hour';
  if (span <= 120 * DAY) return 'day';
  return span <= 800 * DAY ? 'week' : 'month';
}

/** A date where the time is midnight, as the date fields show it. */
function shortened(instant: string): string {
  return new Date(instant).toISOString().replace('T00:00:00.000Z', '');
}

const label = (interval: string) => (interval === 'hour' ? time : date);

function option({ interval, buckets }: Timeline) {
  const ink = colour('--soft');
  // There the legend takes two lines.
  const narrow = matchMedia('(max-width: 40rem)').matches;
  const line = { lineStyle: { color: colour('--line') } };
  return {
    textStyle: { color: ink },
    grid: { left: 4, right: 8, top: narrow ? 56 : 34, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, textStyle: { color: ink }, itemWidth: 14, itemHeight: 8, icon: 'roundRect' },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colour('--raised'),
      borderColor: colour('--line'),
      textStyle: { color: colour('--ink') },
    },
    xAxis: {
      type: 'category',
      data: buckets.map((bucket) => label(interval)(bucket.start)),
      axisLine: line,
      axisTick: { show: false },
      axisLabel: { color: ink, hideOverlap: true },
    },
    yAxis: { type: 'value', minInterval: 1, splitNumber: 3, splitLine: line, axisLabel: { color: ink, formatter: number } },
    series: [
      {
        name: 'Articles',
        type: 'bar',
        data: buckets.map((bucket) => bucket.count),
        itemStyle: { color: colour('--bar'), borderRadius: [2, 2, 0, 0] },
        barMaxWidth: 28,
      },
      ...commonTopics(buckets).map((topic) => ({
        name: topicLabel(topic),
        type: 'line',
        symbol: 'circle',
        symbolSize: 5,
        showSymbol: buckets.length < 40,
        data: withoutIdleTimes(buckets.map((bucket) => bucket.topics?.[topic] ?? 0)),
        lineStyle: { width: 2 },
        color: colour(`--topic-${topicColour(topic)}`),
      })),
    ],
  };
}

function commonTopics(buckets: Timeline['buckets']): string[] {
  const sums = new Map<string, number>();
  for (const bucket of buckets) {
    for (const [topic, count] of Object.entries(bucket.topics ?? {})) sums.set(topic, (sums.get(topic) ?? 0) + count);
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, LINES)
    .map(([topic]) => topic);
}

/** A line is drawn down to zero, and not along it. */
function withoutIdleTimes(counts: number[]): (number | null)[] {
  return counts.map((count, i) => (count || counts[i - 1] || counts[i + 1] ? count : null));
}
