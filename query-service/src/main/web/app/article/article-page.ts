import './article.css';
import './annotated-text';
import './similar-articles';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { get } from '../api';
import type { Article, EntityTag } from '../documents';
import { countryName, entityTypes, languageName, plural, score, time } from '../format';
import { Loader } from '../loader';
import { topicDot } from '../parts/chips';
import { LightElement } from '../parts/light-element';
import { entityHref, note } from '../router';
import { Selection } from '../selection';
import { topicColour, topicLabel } from '../topics';
import { isListed, reasons, type Layer } from './reasons';

/** One article, with every tag explained in its text. */
@customElement('article-page')
export class ArticlePage extends LightElement {
  @property() articleId = '';
  @property() query = '';

  private readonly article = new Loader<Article>(this, async (path, signal) => {
    const article = await get<Article>(path, signal);
    document.title = `${article.title} · Dateline`;
    return article;
  });

  protected override willUpdate(): void {
    const words = new URLSearchParams(this.query).get('q');
    const query = words ? `?${new URLSearchParams({ q: words })}` : '';
    this.article.show(`/v1/articles/${encodeURIComponent(this.articleId)}${query}`);
  }

  private get layer(): Layer {
    return (new URLSearchParams(this.query).get('show') ?? 'all') as Layer;
  }

  protected override render() {
    return this.article.render((article) => {
      const marks = reasons(article);
      const field = (name: 'title' | 'body') => html`<annotated-text
        id=${name}
        .text=${article[name]}
        .marks=${marks.get(name)}
        .layer=${this.layer}
      ></annotated-text>`;
      return html`<div class="article-columns">
        <article lang=${article.language === 'und' ? nothing : article.language}>
          <h1>${field('title')}</h1>
          ${facts(article)} ${this.layers(article)}
          <div class="body">${field('body')}</div>
        </article>
        <aside aria-label="Tags">${this.topics(article)} ${entities(article)} ${origin(article)}</aside>
      </div>
      <similar-articles .articleId=${article.id}></similar-articles>`;
    });
  }

  /** Which marks are shown. */
  private layers(article: Article) {
    const layers: [Layer, unknown][] = [
      ['all', 'All'],
      ['entities', 'Names'],
      ...article.topics.map((topic): [Layer, unknown] => [
        `topic:${topic.id}`,
        html`${topicDot(topic.id)} ${topicLabel(topic.id)}`,
      ]),
      ['none', 'Text only'],
    ];
    return html`<fieldset class="layers" lang="en">
      <legend>Show in the text</legend>
      ${layers.map(([layer, label]) => html`<label class="chip"
          ><input type="radio" name="layer" value=${layer} .checked=${this.layer === layer} @change=${() => note('show', layer === 'all' ? '' : layer)} />${label}</label
        >`)}
    </fieldset>`;
  }

  private topics(article: Article) {
    return html`<section>
      <h2>Topics</h2>
      ${article.topics.length === 0 ? html`<p class="empty">None</p>` : nothing}
      <ul class="topic-list">
        ${article.topics.map((topic) => html`<li class=${topic.score < topic.threshold ? 'below' : ''}>
            <span
              >${topicDot(topic.id)} <a href=${new Selection().add({ name: 'topic', value: topic.id }).href}>${topicLabel(topic.id)}</a></span
            >
            <span class="score">${score(topic.score)}</span>
            <meter data-colour=${topicColour(topic.id)} min="0" max="1" value=${topic.score} aria-label="Score of ${topicLabel(topic.id)}"></meter>
            <small>${topic.score < topic.threshold
                ? `below its threshold of ${score(topic.threshold)}`
                : plural(topic.evidence.length, 'piece of evidence', 'pieces of evidence')}</small>
          </li>`)}
      </ul>
    </section>`;
  }
}

function facts(article: Article) {
  return html`<p class="row-facts" lang="en">
    <a href=${new Selection().add({ name: 'source', value: article.source }).href}>${article.source}</a>
    <time datetime=${article.time}>${time(article.time)}</time>
    ${article.authors.length > 0 ? html`<span>${article.authors.join(', ')}</span>` : nothing}
    ${article.section ? html`<span>${article.section}</span>` : nothing}
    <span>${languageName(article.language)}</span>
    ${isWeb(article.url) ? html`<a href=${article.url!} rel="external noopener noreferrer">Original</a>` : nothing}
    ${article.revision > 1 ? html`<span>revision ${article.revision}</span>` : nothing}
  </p>`;
}

function isWeb(url?: string): boolean {
  return url !== undefined && /^https?:\/\//i.test(url);
}

function entities(article: Article) {
  const types = new Map<string, EntityTag[]>();
  for (const entity of article.entities) types.set(entity.type, [...(types.get(entity.type) ?? []), entity]);
  return html`<section>
    <h2>Names</h2>
    ${[...types].map(([type, group]) => html`<h3>${entityTypes(type)}</h3>
        <ul class="chips">
          ${group.map((entity) => html`<li>
              ${isListed(entity)
                ? html`<a class="chip" href=${entityHref(entity.id)} dir="auto">${entity.name}${times(entity)}</a>`
                : html`<span class="chip" dir="auto">${entity.name}${times(entity)}</span>`}
            </li>`)}
        </ul>`)}
    ${article.mentionsOmitted > 0 ? html`<p>${plural(article.mentionsOmitted, 'further mention')} not listed</p>` : nothing}
  </section>`;
}

function times(entity: EntityTag) {
  return entity.mentions.length > 1 ? html`<span class="chip-score">${entity.mentions.length}</span>` : nothing;
}

function origin(article: Article) {
  return html`<section>
    <h2>Origin</h2>
    <dl>
      ${article.countries.length > 0
        ? html`<dt>About</dt><dd>${article.countries.map((code, i) => html`${i > 0 ? ', ' : ''}<a href=${new Selection().add({ name: 'country', value: code }).href}>${countryName(code)}</a>`)}</dd>`
        : nothing}
      <dt>Came in</dt><dd>${time(article.ingestedAt)}</dd>
      <dt>Tagged</dt><dd>${time(article.enrichment.at)}</dd>
      <dt>As data</dt><dd><a href="/v1/articles/${article.id}">JSON</a></dd>
    </dl>
  </section>`;
}
