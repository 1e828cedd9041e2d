import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * Loads what a key (an address) names and keeps showing the last answer until the next one is there. A newer key
 * cancels the load of an older one.
 */
export class Loader<T> implements ReactiveController {
  value?: T;
  private error?: Error;
  private key?: string;
  private abort?: AbortController;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly load: (key: string, signal: AbortSignal) => Promise<T>,
  ) {
    host.addController(this);
  }

  get loading(): boolean {
    return this.abort !== undefined;
  }

  hostDisconnected(): void {
    this.abort?.abort();
  }

  /** Loads unless this key is loaded or being loaded already. */
  async show(key: string): Promise<void> {
    if (key === this.key) return;
    this.key = key;
    this.abort?.abort();
    const abort = new AbortController();
    this.abort = abort;
    this.error = undefined;
    this.host.requestUpdate();
    try {
      const value = await this.load(key, abort.signal);
      if (this.abort !== abort) return;
      this.value = value;
    } catch (error) {
      if (this.abort !== abort) return;
      this.error = error as Error;
    }
    this.abort = undefined;
    this.host.requestUpdate();
  }

  private retry(): void {
    const { key } = this;
    this.key = undefined;
    if (key !== undefined) this.show(key);
  }

  /** What went wrong, if anything did. */
  renderProblem(): TemplateResult | typeof nothing {
    if (!this.error) return nothing;
    return html`<p class="problem" role="alert">
      <strong>${this.error.name}:</strong> ${this.error.message}
      <button type="button" @click=${() => this.retry()}>Try again</button>
    </p>`;
  }

  /** The value in a template; until it is there, that it is being waited for; or what went wrong. */
  render(template: (value: T) => TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    if (this.error) return this.renderProblem();
    if (this.value === undefined) return html`<p class="waiting" aria-busy="true">Loading…</p>`;
    return template(this.value);
  }
}
