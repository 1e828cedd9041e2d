import './entity.css';
import '../parts/article-timeline';
import '../search/result-list';
import './entity-graph';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { get } from '../api';
import type { Count, Entity } from '../documents';
import { countryName, date, entityType, number, plural } from '../format';
import { Loader } from '../loader';
import { topicDot } from '../parts/chips';
import { LightElement } from '../parts/light-element';
import { navigate } from '../router';
import { Selection } from '../selection';
import { topicLabel } from '../topics';

/** One person, organisation or place: its names, when it was in the news, and with whom. */
@customElement('entity-page')
export class EntityPage extends LightElement {
  @property() entityId = '';

  private readonly entity = new Loader<Entity>(this, async (path, signal) => {
    const entity = await get<Entity>(path, signal);
    document.title = `${entity.name} · Dateline`;
    return entity;
  });

  protected override willUpdate(): void {
    this.entity.show(`/v1/entities/${encodeURIComponent(this.entityId)}`);
  }

  protected override render() {
    return this.entity.render((entity) => {
      const selection = new Selection().add({ name: 'entity', value: entity.id });
      return html`
        <h1 dir="auto">${entity.name}</h1>
        ${facts(entity, selection)}
        <div class="entity-columns">
          <section>
            <h2>Named together</h2>
            ${keyed(entity.id, html`<entity-graph .entity=${entity}></entity-graph>`)}
          </section>
          <section>
            <h2>In the news</h2>
            <article-timeline
              .query=${selection.toString()}
              @period=${(event: CustomEvent<{ from: string; to: string }>) =>
                navigate(selection.with('from', event.detail.from).with('to', event.detail.to).href)}
            ></article-timeline>
            ${counts('Topics', 'topic', entity.topics, selection, (one) => html`${topicDot(one.id)}${topicLabel(one.id)}`)}
            ${counts('Sources', 'source', entity.sources, selection, (one) => one.id)}
            <h2>Articles</h2>
            <result-list .query=${selection.toString()}></result-list>
          </section>
        </div>
      `;
    });
  }
}

function counts(title: string, name: string, counts: Count[], selection: Selection, label: (one: Count) => unknown) {
  if (counts.length === 0) return nothing;
  return html`<h2>${title}</h2>
    <ul class="chips entity-counts">
      ${counts.map((one) => html`<li>
          <a class="chip" href=${selection.add({ name, value: one.id }).href}>
            <span dir="auto">${label(one)}</span><span class="chip-score">${number(one.count)}</span>
          </a>
        </li>`)}
    </ul>`;
}

function facts(entity: Entity, selection: Selection) {
  const others = entity.names.filter(({ name }) => name !== entity.name);
  return html`
    <p class="row-facts">
      <span>${entityType(entity.type)}</span>
      ${entity.country ? html`<span>${countryName(entity.country)}</span>` : nothing}
      <a href=${selection.href}>${plural(entity.articles, 'article')}</a>
      ${entity.firstSeen && entity.lastSeen
        ? html`<span>${date(entity.firstSeen)} to ${date(entity.lastSeen)}</span>`
        : nothing}
      <code>${entity.id}</code>
    </p>
    ${others.length > 0 ? html`<p class="names">Also named ${others.map(({ name }, i) => html`${i > 0 ? ', ' : ''}<bdi>${name}</bdi>`)}</p>` : nothing}
  `;
}
