import './article-row.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleItem } from '../documents';
import { countryName, languageName, time } from '../format';
import { articleHref, entityHref } from '../router';
import { topicChip } from './chips';
import { found } from './found';

/** An article in a list, found by these words if any. */
export function articleRow(item: ArticleItem, words = ''): TemplateResult {
  return html`<article class="row">
    <h2 dir="auto"><a href=${articleHref(item.id, words)}>${found(item.title, 'title', item.highlights)}</a></h2>
    <p class="row-facts">
      <span>${item.source}</span>
      <time datetime=${item.time}>${time(item.time)}</time>
      ${item.language === 'en' ? nothing : html`<span>${languageName(item.language)}</span>`}
      ${item.countries.length > 0 ? html`<span>${item.countries.slice(0, 4).map(countryName).join(', ')}</span>` : nothing}
    </p>
    ${item.excerpt
      ? html`<p class="row-excerpt" dir="auto">${found(item.excerpt.text, 'body', item.highlights, item.excerpt.start)}</p>`
      : nothing}
    ${item.topics.length > 0 ? html`<div class="chips">${item.topics.map(topicChip)}</div>` : nothing}
    ${item.entities?.length
      ? html`<p class="row-entities">
          ${item.entities.map((entity) => html`<a href=${entityHref(entity.id)} dir="auto">${entity.name}</a> `)}
        </p>`
      : nothing}
  </article>`;
}
