import './live.css';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement } from '../parts/light-element';
import { articleRow } from '../parts/article-row';
import { Selection } from '../selection';
import { ArticleStream } from './stream';

/** The articles of a selection as they come in. */
@customElement('live-page')
export class LivePage extends LightElement {
  @property() query = '';
  private readonly stream = new ArticleStream(this);

  protected override willUpdate(): void {
    document.title = 'Live · Dateline';
    this.stream.watch(new Selection(this.query).toString());
  }

  protected override render() {
    const selection = new Selection(this.query);
    const { items, connected, gap } = this.stream;
    return html`<div class="live">
      <h1>Live <span class="state ${connected ? 'on' : ''}" role="status">${connected ? 'connected' : 'connecting…'}</span></h1>
      <p>
        ${selection.filters().length > 0
          ? html`Articles of <a href=${selection.href}>this selection</a> as they come in.`
          : html`All articles as they come in.`}
      </p>
      ${gap ? html`<p class="problem" role="alert">Articles may be missing here: ${gap}</p>` : nothing}
      <div role="log" aria-label="Articles as they come in">
        <ol class="rows">
          ${repeat(items, (item) => item.id, (item) => html`<li>${articleRow(item)}</li>`)}
        </ol>
      </div>
      ${items.length === 0 ? html`<p class="empty">Nothing came in since this page was opened.</p>` : nothing}
    </div>`;
  }
}
