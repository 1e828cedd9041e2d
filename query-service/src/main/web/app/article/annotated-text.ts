import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { segments, type Marked } from '../parts/annotate';
import { LightElement } from '../parts/light-element';
import { topicColour } from '../topics';
import { explanation, isShown, type Layer, type Reason } from './reasons';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * A text in which everything that was tagged is marked. Pointing at a mark, or reaching it with the arrow keys, says
 * why it is marked. The text is one stop of the tab key, however many marks it has.
 */
@customElement('annotated-text')
export class AnnotatedText extends LightElement {
  @property() text = '';
  @property({ attribute: false }) marks: Marked<Reason>[] = [];
  @property() layer: Layer = 'all';
  @state() private shown: Reason[] = [];
  private over?: HTMLElement;

  protected override render() {
    const shown = this.marks.filter((mark) => isShown(mark.why, this.layer));
    let first = true;
    // Without white space between the parts: every character of the text stands on the page, and no other.
    const parts = segments(this.text, shown).map((part) => {
      if (part.whys.length === 0) return part.text;
      const tab = first ? '0' : '-1';
      first = false;
      return html`<mark class=${kinds(part.whys)} data-colour=${colourOf(part.whys)} tabindex=${tab} aria-describedby=${this.whyId}
        @mouseenter=${(event: Event) => this.explain(event, part.whys)}
        @focus=${(event: Event) => this.explain(event, part.whys)}
        >${part.text}</mark>`;
    });
    return html`<div class="annotated" dir="auto" @keydown=${this.step}>${parts}</div>${this.why()}`;
  }

  private get whyId(): string {
    return `${this.id}-why`;
  }

  private why() {
    return html`<div class="why" id=${this.whyId} ?hidden=${this.shown.length === 0} @mouseleave=${this.hide}>
      ${this.shown.length === 0 ? nothing : html`<ul>${this.shown.map((reason) => html`<li>${explanation(reason)}</li>`)}</ul>`}
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('layer') || changed.has('text')) this.hide();
  }

  protected override updated(): void {
    if (this.over && this.shown.length > 0) this.place(this.over);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('mouseleave', this.hide);
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node)) this.hide();
    });
  }

  private explain(event: Event, whys: Reason[]): void {
    this.over = event.currentTarget as HTMLElement;
    this.shown = [...new Set(whys)];
  }

  private readonly hide = () => {
    this.shown = [];
  };

  private step(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.hide();
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = [...this.querySelectorAll<HTMLElement>('mark')];
    const next = marks[marks.indexOf(event.target as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    marks.forEach((mark) => (mark.tabIndex = mark === next ? 0 : -1));
    next.focus();
  }

  /** Right below the last line of the marked words, and never over the edge of the page. */
  private place(over: HTMLElement): void {
    const why = this.querySelector<HTMLElement>('.why')!;
    const frame = this.getBoundingClientRect();
    const lines = over.getClientRects();
    const line = lines[lines.length - 1];
    const left = Math.min(line.left - frame.left, frame.width - why.offsetWidth);
    why.style.left = `${Math.max(0, left)}px`;
    why.style.top = `${line.bottom - frame.top}px`;
  }
}

function kinds(whys: Reason[]): string {
  return [...new Set(whys.map((why) => why.kind))].join(' ');
}

function colourOf(whys: Reason[]) {
  const topic = whys.find((why) => why.kind === 'topic');
  return topic?.kind === 'topic' ? topicColour(topic.topic.id) : nothing;
}
