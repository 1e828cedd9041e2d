import './search.css';
import './facet-panel';
import './filter-bar';
import './name-matches';
import './result-list';
import '../parts/article-timeline';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../parts/light-element';
import { navigate } from '../router';
import { Selection } from '../selection';

/** The articles of a selection, how many there are, when, and what they have in common. */
@customElement('search-page')
export class SearchPage extends LightElement {
  @property() query = '';

  protected override willUpdate(): void {
    const words = new Selection(this.query).get('q');
    document.title = words ? `${words} · Dateline` : 'Dateline';
  }

  protected override render() {
    const selection = new Selection(this.query);
    return html`
      <h1 class="hidden">Articles</h1>
      <filter-bar .selection=${selection}></filter-bar>
      <div class="search-columns">
        <facet-panel .selection=${selection}></facet-panel>
        <div class="search-results">
          <name-matches words=${selection.get('q')}></name-matches>
          <article-timeline
            .query=${selection.unordered().toString()}
            @period=${(event: CustomEvent<{ from: string; to: string }>) =>
              navigate(selection.with('from', event.detail.from).with('to', event.detail.to).href)}
          ></article-timeline>
          <result-list .query=${selection.toString()}></result-list>
        </div>
      </div>
    `;
  }
}
