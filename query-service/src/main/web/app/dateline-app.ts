import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './styles/app.css';
import './article/article-page';
import './entity/entity-page';
import './live/live-page';
import './search/search-page';
import { LightElement } from './parts/light-element';
import { navigate, routeOf, startRouter, type Route } from './router';
import { Selection } from './selection';
import { isDark, THEME_CHANGED, toggleTheme } from './theme';

/** The frame of every page: search, the ways to elsewhere, and what the address names. */
@customElement('dateline-app')
export class DatelineApp extends LightElement {
  @state() private route: Route = routeOf(location);

  override connectedCallback(): void {
    super.connectedCallback();
    startRouter((restore) => this.open(restore));
    window.addEventListener(THEME_CHANGED, () => this.requestUpdate());
  }

  private async open(restore?: number): Promise<void> {
    const before = this.route;
    this.route = routeOf(location);
    await this.updateComplete;
    const same = subject(before) === subject(this.route);
    if (restore !== undefined) {
      requestAnimationFrame(() => scrollTo(0, restore));
    } else if (!same) {
      scrollTo(0, 0);
      this.querySelector('main')?.focus({ preventScroll: true });
    }
  }

  private search(event: SubmitEvent): void {
    event.preventDefault();
    const words = new FormData(event.target as HTMLFormElement).get('q') as string;
    navigate(this.selection.with('q', words.trim()).href);
  }

  /** Searching from a list keeps its filters; from elsewhere it starts anew. */
  private get selection(): Selection {
    return new Selection(this.route.page === 'search' ? this.route.query : '');
  }

  private get words(): string {
    return 'query' in this.route ? new Selection(this.route.query).get('q') : '';
  }

  private page() {
    switch (this.route.page) {
      case 'article':
        return html`<article-page .articleId=${this.route.id} .query=${this.route.query}></article-page>`;
      case 'entity':
        return html`<entity-page .entityId=${this.route.id}></entity-page>`;
      case 'live':
        return html`<live-page .query=${this.route.query}></live-page>`;
      default:
        return html`<search-page .query=${this.route.query}></search-page>`;
    }
  }

  protected override render() {
    const theme = isDark() ? 'Light' : 'Dark';
    return html`
      <a class="skip" href="#main" @click=${this.skip}>Skip to content</a>
      <header class="frame-top">
        <a class="brand" href="/">Dateline</a>
        <form role="search" @submit=${this.search}>
          <input
            type="search"
            name="q"
            aria-label="Search title and text"
            placeholder='Search title and text: "state of emergency" -football'
            maxlength="1000"
            .value=${this.words}
          />
          <button type="submit">Search</button>
        </form>
        <nav aria-label="Main">
          <a href="/live" aria-current=${this.route.page === 'live' ? 'page' : 'false'}>Live</a>
          <a href="/q/swagger-ui/">API</a>
          <button type="button" class="plain" @click=${toggleTheme}>${theme}</button>
        </nav>
      </header>
      <main id="main" tabindex="-1">${this.page()}</main>
      <footer class="frame-bottom">Times are in UTC. Every address here can be shared.</footer>
    `;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector('main')?.focus();
  }
}

/** What a page is about; looking at the same in another way is no new page. */
function subject(route: Route): string {
  return 'id' in route ? `${route.page}/${route.id}` : route.page;
}
