import './chips.css';
import { html, type TemplateResult } from 'lit';
import type { TopicScore } from '../documents';
import { score } from '../format';
import { Selection } from '../selection';
import { topicColour, topicLabel } from '../topics';

export function topicDot(id: string): TemplateResult {
  return html`<span class="dot" data-colour=${topicColour(id)}></span>`;
}

/** A topic and how sure the analysis is; leads to all articles about it. */
export function topicChip(topic: TopicScore): TemplateResult {
  const href = new Selection().add({ name: 'topic', value: topic.id }).href;
  return html`<a class="chip" href=${href}
    >${topicDot(topic.id)}${topicLabel(topic.id)}<span class="chip-score">${score(topic.score)}</span></a
  >`;
}
