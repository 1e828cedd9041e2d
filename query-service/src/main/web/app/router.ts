/** The address is the state: each page has one, and links are plain links. */

export type Route =
  | { page: 'search'; query: string }
  | { page: 'live'; query: string }
  | { page: 'article'; id: string }
  | { page: 'entity'; id: string };

export function routeOf(location: Location): Route {
  const [, page, id] = /^\/(article|entity|live)(?:\/(.+))?$/.exec(location.pathname) ?? [];
  if (page === 'live') return { page, query: location.search };
  if ((page === 'article' || page === 'entity') && id) return { page, id: decodeURIComponent(id) };
  return { page: 'search', query: location.search };
}

export function articleHref(id: string): string {
  return `/article/${encodeURIComponent(id)}`;
}

export function entityHref(id: string): string {
  return `/entity/${encodeURIComponent(id)}`;
}

/** A link may carry what the next page needs beside its address. */
interface StatefulLink extends HTMLAnchorElement {
  state?: object;
}

let changed: (restore?: number) => void = () => {};

/** Goes to an address of the console and puts it into the browser's history. */
export function navigate(href: string, state: object = {}): void {
  history.replaceState({ ...history.state, scroll: scrollY }, '');
  history.pushState(state, '', href);
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
    navigate(link.href, (link as StatefulLink).state);
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
