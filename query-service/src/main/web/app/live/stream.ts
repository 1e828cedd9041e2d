import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ArticleItem } from '../documents';

const KEPT = 100;
const FIRST_RETRY_MILLIS = 2_000;
const LONGEST_RETRY_MILLIS = 60_000;

/**
 * What the live stream told, newest first. After a lost connection the stream goes on behind the last event that came:
 * the browser sees to it, or, where the service refused the connection (a 503, after which browsers give up), this does,
 * each time after a longer wait.
 */
export class ArticleStream implements ReactiveController {
  items: ArticleItem[] = [];
  connected = false;
  /** Why articles may be missing, if so. */
  gap = '';
  private source?: EventSource;
  private query?: string;
  private position = '';
  private retry?: number;
  private wait = FIRST_RETRY_MILLIS;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
    this.query = undefined;
  }

  watch(query: string): void {
    if (query === this.query) return;
    this.close();
    this.query = query;
    this.items = [];
    this.gap = '';
    this.position = '';
    this.wait = FIRST_RETRY_MILLIS;
    this.open(query);
  }

  private open(query: string): void {
    const asked = new URLSearchParams(query);
    if (this.position) asked.set('after', this.position);
    const source = new EventSource(`/v1/articles/stream?${asked}`);
    this.source = source;
    const on = (type: string, take: (data: string) => void) =>
      source.addEventListener(type, (event) => {
        const { data, lastEventId } = event as MessageEvent<string>;
        if (lastEventId) this.position = lastEventId;
        take(data);
        this.host.requestUpdate();
      });
    on('open', () => {
      this.connected = true;
      this.wait = FIRST_RETRY_MILLIS;
    });
    on('error', () => {
      this.connected = false;
      if (source.readyState === EventSource.CLOSED) this.openLater(query);
    });
    on('article', (data) => this.put(JSON.parse(data)));
    on('revision', (data) => this.put(JSON.parse(data)));
    on('gone', (data) => this.drop(JSON.parse(data).id));
    on('gap', (data) => (this.gap = JSON.parse(data).detail));
    on('heartbeat', () => {});
  }

  // A little by chance, so that not all pages come back in the same moment.
  private openLater(query: string): void {
    this.retry = window.setTimeout(() => this.open(query), this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(2 * this.wait, LONGEST_RETRY_MILLIS);
  }

  private close(): void {
    window.clearTimeout(this.retry);
    this.source?.close();
    this.connected = false;
  }

  private put(item: ArticleItem): void {
    this.drop(item.id);
    this.items = [item, ...this.items].slice(0, KEPT);
  }

  private drop(id: string): void {
    this.items = this.items.filter((item) => item.id !== id);
  }
}
