import type { Ranked } from './documents';

/** The query service's interface, as the console uses it. */

interface Problem {
  title: string;
  detail: string;
  errors?: { parameter: string; detail: string }[];
}

/** What the service answered instead of what was asked for. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    problem: Problem,
  ) {
    super([problem.detail, ...(problem.errors ?? []).map((e) => `${e.parameter} ${e.detail}`)].join('; '));
    this.name = problem.title;
  }
}

/** A page of a list, and where the next one is. */
export interface Page<T> {
  items: T[];
  next?: string;
  ranked?: Ranked;
}

async function request(path: string, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { signal, headers: { Accept: 'application/json' } });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError(0, { title: 'No connection', detail: 'the service does not answer' });
  }
  if (response.ok) return response;
  const isProblem = response.headers.get('Content-Type')?.includes('problem+json');
  throw new ApiError(
    response.status,
    isProblem ? await response.json() : { title: `Error ${response.status}`, detail: 'the service failed' },
  );
}

export async function get<T>(path: string, signal: AbortSignal): Promise<T> {
  return (await request(path, signal)).json();
}

export async function getPage<T>(path: string, signal: AbortSignal): Promise<Page<T>> {
  const response = await request(path, signal);
  const next = /<([^>]*)>;\s*rel="next"/.exec(response.headers.get('Link') ?? '')?.[1];
  const { items, ranked } = await response.json();
  return { items, next, ranked };
}
