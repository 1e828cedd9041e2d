/** The documents of the interface, as far as the console shows them. The OpenAPI document says what each field means. */

export interface Span {
  field: string;
  start: number;
  end: number;
}

export interface TopicScore {
  id: string;
  score: number;
}

export interface ArticleItem {
  id: string;
  revision: number;
  title: string;
  source: string;
  url?: string;
  language: string;
  publishedAt?: string;
  time: string;
  topics: TopicScore[];
  countries: string[];
  entities?: { id: string; type: string; name: string }[];
  highlights?: Span[];
  excerpt?: { start: number; text: string };
}

export interface SimilarArticle extends ArticleItem {
  similarity: number;
}

/** How much of a long list was put in order of relevance. */
export interface Ranked {
  newest: number;
  of: number;
  more: boolean;
}

export interface Mention extends Span {
  text: string;
  by: string;
}

export interface EntityTag {
  id: string;
  type: string;
  name: string;
  mentions: Mention[];
  /** Of a date or an amount, normalised. */
  value?: string;
}

export interface Evidence extends Mention {
  weight: number;
}

export interface TopicTag extends TopicScore {
  threshold: number;
  evidence: Evidence[];
}

export interface Article extends Omit<ArticleItem, 'topics' | 'entities'> {
  body: string;
  authors: string[];
  section?: string;
  tags: string[];
  ingestedAt: string;
  entities: EntityTag[];
  mentionsOmitted: number;
  topics: TopicTag[];
  enrichment: { version: string; at: string };
}

export interface EntityItem {
  id: string;
  type: string;
  name: string;
  country?: string;
  articles: number;
}

export interface Entity extends EntityItem {
  names: { name: string; count?: number }[];
  topics: Count[];
  sources: Count[];
  ids?: Record<string, string>;
  firstSeen?: string;
  lastSeen?: string;
}

export interface Related {
  id: string;
  type: string;
  name: string;
  together: number;
  articles: number;
  npmi: number;
}

/** What was counted to find what is related. */
export interface RelatedOf {
  articles: number;
  more: boolean;
  from?: string;
}

export interface Count {
  id: string;
  label?: string;
  name?: string;
  count: number;
}

export interface Facets {
  matching: { count: number; exact: boolean };
  basis?: { newest?: number; from?: string; rollups?: string[]; asOf?: string };
  topics: Count[];
  entities: Record<string, Count[]>;
  countries: Count[];
  sources: Count[];
  languages: Count[];
}

export interface Timeline {
  interval: string;
  timeZone: string;
  from?: string;
  to?: string;
  basis?: { newest?: number; earlier?: number; asOf?: string };
  buckets: { start: string; count: number; topics: Record<string, number> }[];
}

export interface Topic {
  id: string;
  label: string;
  threshold: number;
  articles: number;
}
