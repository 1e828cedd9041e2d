/** How values are shown. Times are in UTC everywhere, so that a shared address shows the same to everyone. */

const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const NUMBER = new Intl.NumberFormat('en-GB');
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region' });
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

const TYPES: Record<string, [one: string, many: string]> = {
  PERSON: ['Person', 'People'],
  ORGANIZATION: ['Organisation', 'Organisations'],
  LOCATION: ['Place', 'Places'],
  COUNTRY: ['Country', 'Countries'],
  NATIONALITY: ['Nationality', 'Nationalities'],
  DATE: ['Date', 'Dates'],
  MONEY: ['Amount', 'Amounts'],
};

export const time = (iso: string) => TIME.format(new Date(iso));
export const date = (iso: string) => DATE.format(new Date(iso));
export const number = (value: number) => NUMBER.format(value);
/** Cut, not rounded: only what is certain is shown as 1.00. */
export const score = (value: number) => (Math.floor(value * 100) / 100).toFixed(2);
export const plural = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** A type of entity; types are an open list, and one without a name here is shown as it is. */
export const entityType = (type: string) => TYPES[type]?.[0] ?? type;
export const entityTypes = (type: string) => TYPES[type]?.[1] ?? type;

export function countryName(code: string): string {
  try {
    return REGIONS.of(code) ?? code;
  } catch {
    return code;
  }
}

export function languageName(code: string): string {
  if (code === 'und') return 'Not determined';
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return code;
  }
}
