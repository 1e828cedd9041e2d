import { html, type TemplateResult } from 'lit';
import type { Span } from '../documents';
import { segments } from './annotate';

/** A text, or what of a field follows `from`, with the words that were searched for marked in it. */
export function found(text: string, field: string, highlights: Span[] = [], from = 0): TemplateResult[] {
  const spans = highlights
    .filter((span) => span.field === field)
    .map(({ start, end }) => ({ start: start - from, end: end - from, why: true }));
  return segments(text, spans).map((part) =>
    part.whys.length > 0 ? html`<mark class="found">${part.text}</mark>` : html`${part.text}`,
  );
}
