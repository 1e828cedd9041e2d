import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { getPage, type Page } from '../api';
import type { EntityItem } from '../documents';
import { entityType, plural } from '../format';
import { Loader } from '../loader';
import { LightElement } from '../parts/light-element';
import { entityHref } from '../router';

const SHOWN = 5;
/** What makes words a query rather than a name. */
const QUERY = /["-]|\bOR\b/;

/** People, organisations and places whose names the words of a search begin or resemble. */
@customElement('name-matches')
export class NameMatches extends LightElement {
  @property() words = '';

  private readonly names = new Loader<Page<EntityItem>>(this, async (words, signal) =>
    isName(words)
      ? getPage(`/v1/entities?${new URLSearchParams({ q: words, limit: String(SHOWN) })}`, signal)
      : { items: [] },
  );

  protected override willUpdate(): void {
    this.names.show(this.words);
  }

  protected override render() {
    if (!isName(this.words)) return nothing;
    return this.names.render(({ items }) =>
      items.length === 0
        ? nothing
        : html`<nav class="name-matches" aria-label="Names">
            ${items.map((one) => html`<a class="chip" href=${entityHref(one.id)}>
                <span dir="auto">${one.name}</span>
                <span class="chip-score">${entityType(one.type)}, ${plural(one.articles, 'article')}</span>
              </a>`)}
          </nav>`,
    );
  }
}

function isName(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words) && words.length <= 200 && !QUERY.test(words);
}
