import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ArticleItem } from '../documents';

const KEPT = 100;

/** What the live stream told, newest first. The browser itself connects again and resumes where it was. */
export class ArticleStream implements ReactiveController {
  items: ArticleItem[] = [];
  connected = false;
  /** Why articles may be missing, if so. */
  gap = false;
  private source?: EventSource;
  private query?: string;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.source?.close();
    this.query = undefined;
  }

  watch(query: string): void {
    if (query === this.query) return;
    this.query = query;
    this.source?.close();
    this.items = [];
    this.gap = false;
    const source = new EventSource(`/v1/articles/stream${query ? `?${query}` : ''}`);
    this.source = source;
    const on = (type: string, take: (event: MessageEvent<string>) => void) =>
      source.addEventListener(type, (event) => {
        take(event as MessageEvent<string>);
        this.host.requestUpdate();
      });
    on('open', () => (this.connected = true));
    on('error', () => (this.connected = false));
    on('article', ({ data }) => this.put(JSON.parse(data)));
    on('revision', ({ data }) => this.put(JSON.parse(data)));
    on('gone', ({ data }) => this.drop(JSON.parse(data).id));
    on('gap', () => (this.gap = true));
  }

  private put(item: ArticleItem): void {
    this.drop(item.id);
    this.items = [item, ...this.items].slice(0, KEPT);
  }

  private drop(id: string): void {
    this.items = this.items.filter((item) => item.id !== id);
  }
}
