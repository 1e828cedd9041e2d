import { html, type TemplateResult } from 'lit';
import type { Article, Evidence, EntityTag, Mention, Span, TopicTag } from '../documents';
import { entityType, score } from '../format';
import { entityHref } from '../router';
import { topicDot } from '../parts/chips';
import type { Marked } from '../parts/annotate';
import { topicLabel } from '../topics';

/** Why a stretch of text is marked. */
export type Reason =
  | { kind: 'entity'; entity: EntityTag; mention: Mention }
  | { kind: 'topic'; topic: TopicTag; evidence: Evidence }
  | { kind: 'found' };

/** Which marks the reader wants to see. */
export type Layer = 'all' | 'entities' | 'none' | `topic:${string}`;

/** Everything that explains the tags, by field. */
export function reasons(article: Article): Map<string, Marked<Reason>[]> {
  const marked = new Map<string, Marked<Reason>[]>([['title', []], ['body', []]]);
  const add = ({ field, start, end }: Span, why: Reason) => marked.get(field)?.push({ start, end, why });
  for (const entity of article.entities) {
    for (const mention of entity.mentions) add(mention, { kind: 'entity', entity, mention });
  }
  for (const topic of article.topics) {
    for (const evidence of topic.evidence) add(evidence, { kind: 'topic', topic, evidence });
  }
  for (const span of article.highlights ?? []) add(span, { kind: 'found' });
  return marked;
}

export function isShown(reason: Reason, layer: Layer): boolean {
  if (reason.kind === 'found' || layer === 'all') return true;
  if (reason.kind === 'entity') return layer === 'entities';
  return layer === `topic:${reason.topic.id}`;
}

/** Said beside the marked words. */
export function explanation(reason: Reason): TemplateResult {
  switch (reason.kind) {
    case 'entity':
      return html`<strong>${entityType(reason.entity.type)}</strong>
        ${isListed(reason.entity)
          ? html`<a href=${entityHref(reason.entity.id)} dir="auto">${reason.entity.name}</a>`
          : html`<span dir="auto">${reason.entity.value ?? reason.entity.name}</span>`}
        <span class="by">matched by <code>${reason.mention.by}</code></span>`;
    case 'topic':
      return html`<strong>${topicDot(reason.topic.id)} ${topicLabel(reason.topic.id)}</strong> ${score(reason.topic.score)}
        <span class="by">weight ${reason.evidence.weight} by <code>${reason.evidence.by}</code></span>`;
    case 'found':
      return html`<strong>Searched for</strong>`;
  }
}

/** Dates and amounts belong to their article and have no page. */
export function isListed(entity: EntityTag): boolean {
  return entity.type !== 'DATE' && entity.type !== 'MONEY';
}
