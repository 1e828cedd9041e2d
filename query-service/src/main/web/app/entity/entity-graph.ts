import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { get } from '../api';
import type { Entity, Related, RelatedOf } from '../documents';
import { entityType, entityTypes, number } from '../format';
import { Loader } from '../loader';
import '../parts/data-chart';
import { LightElement } from '../parts/light-element';
import { entityHref, navigate } from '../router';
import { colour } from '../theme';

/** So many of the related are asked who they in turn appear with. */
const ASKED = 8;
/** Room around the ring for the names, which point outwards. */
const MARGIN = 120;
const TYPES = ['PERSON', 'ORGANIZATION', 'LOCATION', 'COUNTRY', 'NATIONALITY'];

interface Edge {
  source: string;
  target: string;
  together: number;
}

interface Network {
  related: Related[];
  of: RelatedOf;
  edges: Edge[];
}

/** Who and what appears in the same articles, as a picture and as a table. */
@customElement('entity-graph')
export class EntityGraph extends LightElement {
  @property({ attribute: false }) entity!: Entity;

  private readonly network = new Loader<Network>(this, load);

  protected override willUpdate(): void {
    this.network.show(this.entity.id);
  }

  protected override render() {
    return this.network.render((network) => {
      if (network.related.length === 0) return html`<p class="empty">Nothing else is named with it.</p>`;
      const { entity } = this;
      return html`<data-chart
          label="Network of what is named together with ${entity.name}; the table below has the same numbers"
          .option=${() => option(entity, network)}
          @chart-click=${(event: CustomEvent<{ dataType: string; data: { id: string } }>) => {
            if (event.detail.dataType === 'node') navigate(entityHref(event.detail.data.id));
          }}
        ></data-chart>
        ${network.of.more
          ? html`<p class="basis">Only the newest ${number(network.of.articles)} of its articles are counted.</p>`
          : nothing}
        ${table(network.related)}`;
    });
  }
}

async function load(id: string, signal: AbortSignal): Promise<Network> {
  const { items: related, of } = await ask(id, signal);
  const present = new Set(related.map((one) => one.id));
  const edges = new Map<string, Edge>();
  const add = (source: string, target: string, together: number) =>
    edges.set([source, target].sort().join('\n'), { source, target, together });
  for (const one of related) add(id, one.id, one.together);
  const asked = related.slice(0, ASKED);
  const theirs = await Promise.all(asked.map((one) => ask(one.id, signal)));
  asked.forEach((one, i) => {
    for (const other of theirs[i].items) if (present.has(other.id)) add(one.id, other.id, other.together);
  });
  return { related, of, edges: [...edges.values()] };
}

function ask(id: string, signal: AbortSignal): Promise<{ items: Related[]; of: RelatedOf }> {
  return get(`/v1/entities/${encodeURIComponent(id)}/related?limit=20`, signal);
}

function table(related: Related[]) {
  return html`<table>
    <thead>
      <tr><th scope="col">Name</th><th scope="col">Together</th><th scope="col">Strength</th></tr>
    </thead>
    <tbody>
      ${related.map((one) => html`<tr>
          <td><a href=${entityHref(one.id)} dir="auto">${one.name}</a> <small>${entityType(one.type)}</small></td>
          <td>${number(one.together)} of ${number(one.articles)}</td>
          <td>${one.npmi.toFixed(2)}</td>
        </tr>`)}
    </tbody>
  </table>`;
}

function option(entity: Entity, { related, edges }: Network) {
  const most = Math.max(...related.map((one) => one.together));
  const weight = (together: number) => together / Math.max(most, 3);
  const types = [...new Set([entity.type, ...related.map((one) => one.type)])];
  const node = (one: { id: string; name: string; type: string }, size: number) => ({
    id: one.id,
    name: one.name,
    category: types.indexOf(one.type),
    symbolSize: size,
  });
  return {
    color: types.map((type) => colour(`--topic-${Math.max(0, TYPES.indexOf(type))}`)),
    legend: { bottom: 0, data: types.map(entityTypes), textStyle: { color: colour('--soft') }, icon: 'circle' },
    tooltip: { renderMode: 'richText', confine: true, backgroundColor: colour('--raised'), borderColor: colour('--line'), textStyle: { color: colour('--ink') } },
    series: [
      {
        type: 'graph',
        layout: 'circular',
        circular: { rotateLabel: true },
        top: MARGIN,
        bottom: MARGIN + 28,
        left: MARGIN,
        right: MARGIN,
        categories: types.map((type) => ({ name: entityTypes(type) })),
        data: [
          { ...node(entity, 30), symbol: 'diamond', label: { fontWeight: 'bold' } },
          ...byType(related).map((one) => node(one, 10 + 14 * weight(one.together))),
        ],
        links: edges.map(({ source, target, together }) => ({
          source,
          target,
          value: together,
          lineStyle: { width: 0.5 + 4 * weight(together), opacity: 0.35, color: colour('--faint'), curveness: 0.3 },
        })),
        label: { show: true, position: 'right', color: colour('--ink'), width: MARGIN - 20, overflow: 'truncate' },
        emphasis: { focus: 'adjacency' },
      },
    ],
  };
}

/** Neighbours on the ring are of one kind. */
function byType(related: Related[]): Related[] {
  return [...related].sort((a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type));
}
