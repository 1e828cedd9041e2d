import { get } from './api';
import type { Topic } from './documents';

/** Colours that `styles/base.css` defines as --topic-0, --topic-1, … */
export const TOPIC_COLOURS = 10;

let topics: Topic[] = [];

/** Reads the taxonomy once; without it topics are shown by their ids, and the pages say what is wrong. */
export async function loadTopics(): Promise<void> {
  topics = (await get<{ items: Topic[] }>('/v1/topics', new AbortController().signal)).items;
}

export function knownTopics(): Topic[] {
  return topics;
}

export function topicLabel(id: string): string {
  return topics.find((topic) => topic.id === id)?.label ?? id;
}

/** A number that is the topic's colour everywhere. */
export function topicColour(id: string): number {
  const place = topics.findIndex((topic) => topic.id === id);
  return (place < 0 ? 0 : place) % TOPIC_COLOURS;
}
