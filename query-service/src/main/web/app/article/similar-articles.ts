import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { getPage, type Page } from '../api';
import type { SimilarArticle } from '../documents';
import { score } from '../format';
import { Loader } from '../loader';
import { articleRow } from '../parts/article-row';
import { LightElement } from '../parts/light-element';

/** Other coverage of what an article tells. */
@customElement('similar-articles')
export class SimilarArticles extends LightElement {
  @property() articleId = '';

  private readonly similar = new Loader<Page<SimilarArticle>>(this, (path, signal) => getPage(path, signal));

  protected override willUpdate(): void {
    this.similar.show(`/v1/articles/${encodeURIComponent(this.articleId)}/similar`);
  }

  protected override render() {
    return html`<section class="similar">
      ${this.similar.render(({ items }) =>
        items.length === 0
          ? nothing
          : html`<h2>Similar articles</h2>
              <ol class="rows">${items.map((item) => html`<li>${articleRow(item)}<p class="by">Similarity ${score(item.similarity)}</p></li>`)}</ol>`,
      )}
    </section>`;
  }
}
