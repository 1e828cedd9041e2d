/** Light or dark: as the system has it, until the reader chooses. */

const KEY = 'dateline-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

export const THEME_CHANGED = 'dateline-theme-changed';

export function isDark(): boolean {
  const chosen = localStorage.getItem(KEY);
  return chosen ? chosen === 'dark' : system.matches;
}

export function applyTheme(): void {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  window.dispatchEvent(new Event(THEME_CHANGED));
}

export function toggleTheme(): void {
  localStorage.setItem(KEY, isDark() ? 'light' : 'dark');
  applyTheme();
}

/** A colour of the style sheet, for charts. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

system.addEventListener('change', applyTheme);
