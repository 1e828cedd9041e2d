import './entity.css';
import '../parts/article-timeline';
import '../search/result-list';
import './entity-graph';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { get } from '../api';
import type { Entity } from '../documents';
import { countryName, date, entityType, plural } from '../format';
import { Loader } from '../loader';
import { LightElement } from '../parts/light-element';
import { navigate } from '../router';
import { Selection } from '../selection';

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
            <entity-graph .entity=${entity}></entity-graph>
          </section>
          <section>
            <h2>In the news</h2>
            <article-timeline
              .query=${selection.toString()}
              @period=${(event: CustomEvent<{ from: string; to: string }>) =>
                navigate(selection.with('from', event.detail.from).with('to', event.detail.to).href)}
            ></article-timeline>
            <h2>Articles</h2>
            <result-list .query=${selection.toString()}></result-list>
          </section>
        </div>
      `;
    });
  }
}

function facts(entity: Entity, selection: Selection) {
  const others = entity.names.map(({ name }) => name).filter((name) => name !== entity.name);
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
    ${others.length > 0 ? html`<p class="names">Also named ${others.map((name, i) => html`${i > 0 ? ', ' : ''}<bdi>${name}</bdi>`)}</p>` : nothing}
  `;
}
