import { html, type TemplateResult } from 'lit';
import type { Span } from '../documents';
import { segments } from './annotate';

/** A text with the words that were searched for marked in it. */
export function found(text: string, field: string, highlights: Span[] = []): TemplateResult[] {
  const spans = highlights.filter((span) => span.field === field).map((span) => ({ ...span, why: true }));
  return segments(text, spans).map((part) =>
    part.whys.length > 0 ? html`<mark class="found">${part.text}</mark>` : html`${part.text}`,
  );
}
