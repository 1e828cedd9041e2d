import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { countryName, languageName } from '../format';
import { LightElement } from '../parts/light-element';
import { navigate } from '../router';
import { Selection, type Filter } from '../selection';
import { topicLabel } from '../topics';

const NAMES: Record<string, string> = {
  q: 'Words',
  topic: 'Topic',
  entity: 'Names',
  country: 'About',
  source: 'Source',
  language: 'Language',
  section: 'Section',
  tag: 'Tag',
  from: 'From',
  to: 'Before',
  minScore: 'Score at least',
  url: 'Address',
};

function shown({ name, value }: Filter): string {
  switch (name) {
    case 'topic':
      return topicLabel(value);
    case 'country':
      return countryName(value);
    case 'language':
      return languageName(value);
    case 'entity':
      return value.replace(/^[^:]+:/, '').replace(/-/g, ' ');
    default:
      return value;
  }
}

/** What is asked for, each part of it removable, and the filters that are no facets. */
@customElement('filter-bar')
export class FilterBar extends LightElement {
  @property({ attribute: false }) selection = new Selection();

  protected override render() {
    return html`
      <form class="filter-bar" aria-label="Filters" @change=${this.change} @submit=${(e: Event) => e.preventDefault()}>
        ${this.field('From', 'from', 'date')} ${this.field('Before', 'to', 'date')}
        <label>Score at least
          <select name="minScore">
            ${this.options('minScore', [['', 'topic’s own'], ['0.2', '0.2'], ['0.5', '0.5'], ['0.8', '0.8'], ['0.9', '0.9']])}
          </select>
        </label>
        ${this.selection.get('q')
          ? html`<label>Order
              <select name="sort">
                ${this.options('sort', [['', 'Newest first'], ['relevance', 'Best match first']])}
              </select>
            </label>`
          : nothing}
        <a class="live-link" href="/live?${this.selection.unordered()}">Watch live</a>
      </form>
      <ul class="chips asked">
        ${this.selection.filters().map((filter) => html`<li>
            <a class="chip" href=${this.selection.remove(filter).href}>
              <span class="hidden">Remove</span><span class="chip-kind">${NAMES[filter.name]}</span><span dir="auto">${shown(filter)}</span><span aria-hidden="true">×</span>
            </a>
          </li>`)}
      </ul>
    `;
  }

  private field(label: string, name: string, type: string) {
    return html`<label>${label} <input type=${type} name=${name} .value=${this.selection.get(name).slice(0, 10)} /></label>`;
  }

  private options(name: string, options: string[][]) {
    const value = this.selection.get(name);
    const listed = options.some(([one]) => one === value) ? options : [...options, [value, value]];
    return listed.map(([one, label]) => html`<option value=${one} ?selected=${one === value}>${label}</option>`);
  }

  private change(event: Event): void {
    const { name, value } = event.target as HTMLInputElement | HTMLSelectElement;
    navigate(this.selection.with(name, value).href);
  }
}
