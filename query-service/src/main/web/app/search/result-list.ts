import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { getPage, type Page } from '../api';
import type { ArticleItem } from '../documents';
import { number } from '../format';
import { Loader } from '../loader';
import { LightElement } from '../parts/light-element';
import { articleRow } from '../parts/article-row';
import { Selection } from '../selection';

/** Lists seen before, so that going back shows them as they were left. */
const seen = new Map<string, Page<ArticleItem>>();

/** The list of articles, page after page. */
@customElement('result-list')
export class ResultList extends LightElement {
  @property() query = '';

  private readonly list = new Loader<Page<ArticleItem>>(this, async (query, signal) => {
    const known = seen.get(query);
    if (known && history.state?.scroll !== undefined) return known;
    return remember(query, await getPage(`/v1/articles?${query}`, signal));
  });

  private readonly following = new Loader<void>(this, async (next, signal) => {
    const query = this.query;
    const before = this.list.value;
    const page = await getPage<ArticleItem>(next, signal);
    if (query === this.query && before) {
      this.list.value = remember(query, { ...page, items: [...before.items, ...page.items] });
    }
  });

  protected override willUpdate(): void {
    this.list.show(this.query);
  }

  protected override render() {
    const words = new Selection(this.query).get('q');
    return html`<section aria-label="Articles" aria-busy=${this.list.loading}>
      ${this.list.render(({ items, next, ranked }) =>
        items.length === 0
          ? html`<p class="empty">No article matches. Fewer filters or other words may help.</p>`
          : html`${ranked?.more
                ? html`<p class="empty">Best of the newest ${number(ranked.newest)} matches; older ones are listed newest first.</p>`
                : nothing}
              <ol class="rows">
                ${repeat(items, (item) => item.id, (item) => html`<li>${articleRow(item, words)}</li>`)}
              </ol>
              ${next ? this.more(next) : nothing}`,
      )}
    </section>`;
  }

  private more(next: string) {
    return html`<button type="button" class="more" ?disabled=${this.following.loading} @click=${() => this.following.show(next)}>
        ${this.following.loading ? 'Loading…' : 'More articles'}
      </button>
      ${this.following.renderProblem()}`;
  }
}

function remember(query: string, page: Page<ArticleItem>): Page<ArticleItem> {
  seen.delete(query);
  seen.set(query, page);
  if (seen.size > 20) seen.delete([...seen.keys()][0]);
  return page;
}
