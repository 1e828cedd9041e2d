import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { get } from '../api';
import type { Count, Facets } from '../documents';
import { countryName, entityTypes, languageName, number, plural, time } from '../format';
import { Loader } from '../loader';
import { topicDot } from '../parts/chips';
import { LightElement } from '../parts/light-element';
import type { Selection } from '../selection';
import { Selection as Empty } from '../selection';
import { topicLabel } from '../topics';

const SHOWN = 8;
const FORMATS = [
  ['atom', 'Atom'],
  ['json', 'JSON Feed'],
  ['csv', 'CSV'],
  ['ndjson', 'NDJSON'],
];

/** What the articles of a selection have in common; each line narrows the selection, or widens it again. */
@customElement('facet-panel')
export class FacetPanel extends LightElement {
  @property({ attribute: false }) selection: Selection = new Empty();

  private readonly facets = new Loader<Facets>(this, (query, signal) => get(`/v1/facets?${query}`, signal));

  protected override willUpdate(): void {
    this.facets.show(this.selection.unordered().toString());
  }

  protected override render() {
    return html`<aside aria-label="Refine" aria-busy=${this.facets.loading}>
      ${this.facets.render((facets) => html`
        <p class="matching">
          <strong>${facets.matching.exact ? '' : 'at least '}${plural(facets.matching.count, 'article')}</strong>
        </p>
        ${basis(facets)}
        <details class="facets" ?open=${matchMedia('(min-width: 56rem)').matches}>
          <summary>Refine</summary>
          ${this.group('Topics', 'topic', facets.topics, (one) => html`${topicDot(one.id)}${topicLabel(one.id)}`)}
          ${Object.entries(facets.entities).map(([type, counts]) =>
            this.group(entityTypes(type), 'entity', counts, (one) => one.name ?? one.id),
          )}
          ${this.group('About', 'country', facets.countries, (one) => one.name ?? countryName(one.id))}
          ${this.group('Sources', 'source', facets.sources, (one) => one.id)}
          ${this.group('Languages', 'language', facets.languages, (one) => languageName(one.id))}
          ${this.elsewhere()}
        </details>
      `)}
    </aside>`;
  }

  /** The same selection for other programs. */
  private elsewhere() {
    const query = this.selection.unordered();
    return html`<section class="facet">
      <h2>This selection as</h2>
      <p class="formats">
        ${FORMATS.map(([extension, name]) => html`<a href="/v1/articles.${extension}?${query}">${name}</a> `)}
      </p>
    </section>`;
  }

  private group(title: string, name: string, counts: Count[], label: (one: Count) => unknown) {
    if (counts.length === 0) return nothing;
    const line = (one: Count) => this.line({ name, value: one.id }, one.count, label(one));
    const rest = counts.slice(SHOWN);
    return html`<section class="facet">
      <h2>${title}</h2>
      <ul>
        ${counts.slice(0, SHOWN).map(line)}
      </ul>
      ${rest.length === 0
        ? nothing
        : html`<details>
            <summary>${number(rest.length)} more</summary>
            <ul>
              ${rest.map(line)}
            </ul>
          </details>`}
    </section>`;
  }

  private line(filter: { name: string; value: string }, count: number, label: unknown) {
    const chosen = this.selection.has(filter);
    return html`<li>
      <a href=${this.selection.toggle(filter).href} class=${chosen ? 'chosen' : ''} aria-current=${chosen ? 'true' : 'false'}>
        <span class="facet-label" dir="auto">${label}</span><span class="count">${number(count)}</span>
      </a>
    </li>`;
  }
}

/** What the counts are made of, where that is not every matching article as it is now. */
function basis({ basis }: Facets) {
  if (!basis) return nothing;
  const { newest, rollups, asOf } = basis;
  return html`<p class="basis">
    ${newest ? html`Counts are of the newest ${number(newest)}${rollups?.length ? html`; ${rollups.join(', ')} of all` : nothing}.` : nothing}
    ${asOf ? html`Changes up to ${time(asOf)} are in the totals.` : nothing}
  </p>`;
}
