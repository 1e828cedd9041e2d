/** Cuts a text where spans begin and end. Offsets count UTF-16 units, which is what JavaScript's strings count. */

export interface Marked<T> {
  start: number;
  end: number;
  why: T;
}

export interface Segment<T> {
  text: string;
  /** What covers the whole of this text, in the order given; empty where nothing does. */
  whys: T[];
}

/** The whole text in order; spans may overlap in any way. Spans outside the text are cut to it. */
export function segments<T>(text: string, spans: Marked<T>[]): Segment<T>[] {
  const inside = spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter((span) => span.start < span.end);
  const starts = groupBy(inside, (span) => span.start);
  const cuts = [...new Set([0, text.length, ...inside.flatMap((span) => [span.start, span.end])])];
  cuts.sort((a, b) => a - b);
  let open: Marked<T>[] = [];
  return cuts.slice(0, -1).map((from, i) => {
    open = [...open.filter((span) => span.end > from), ...(starts.get(from) ?? [])];
    return { text: text.slice(from, cuts[i + 1]), whys: open.map((span) => span.why) };
  });
}

function groupBy<T>(values: T[], key: (value: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
