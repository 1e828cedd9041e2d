/** The address is the state: each page has one, and links are plain links. */

export type Route =
  | { page: 'search'; query: string }
  | { page: 'live'; query: string }
  | { page: 'article'; id: string; query: string }
  | { page: 'entity'; id: string };

export function routeOf(location: Location): Route {
  const [, page, id] = /^\/(article|entity|live)(?:\/(.+))?$/.exec(location.pathname) ?? [];
  if (page === 'live') return { page, query: location.search };
  if (page === 'article' && id) return { page, id: decodeURIComponent(id), query: location.search };
  if (page === 'entity' && id) return { page, id: decodeURIComponent(id) };
  return { page: 'search', query: location.search };
}

/** An article, with the words that were searched for marked in it. */
export function articleHref(id: string, words = ''): string {
  const query = words ? `?${new URLSearchParams({ q: words })}` : '';
  return `/article/${encodeURIComponent(id)}${query}`;
}

export function entityHref(id: string): string {
  return `/entity/${encodeURIComponent(id)}`;
}

let changed: (restore?: number) => void = () => {};

/** Goes to an address of the console and puts it into the browser's history. */
export function navigate(href: string): void {
  history.replaceState({ scroll: scrollY }, '');
  history.pushState({}, '', href);
  changed();
}

/** Notes in the address how the present page is looked at, without a step in the history. */
export function note(name: string, value: string): void {
  const address = new URL(location.href);
  if (value) address.searchParams.set(name, value);
  else address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
  changed();
}

/** Follows links, back and forward from now on; tells where to scroll to if a page is seen again. */
export function startRouter(onChange: (restore?: number) => void): void {
  changed = onChange;
  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', () => changed(history.state?.scroll ?? 0));
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link || !isPlainClick(event) || !isOwnPage(link)) return;
    event.preventDefault();
    navigate(link.href);
  });
}

function isPlainClick(event: MouseEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return !event.defaultPrevented && event.button === 0 && !modified;
}

function isOwnPage(link: HTMLAnchorElement): boolean {
  const ours = /^\/($|article\/|entity\/|live$)/.test(link.pathname);
  return link.origin === location.origin && ours && !link.hash && !link.target;
}
