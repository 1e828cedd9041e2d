/**
 * What articles are shown: the query string, which is the interface's own, so that every address of the console can be
 * shared and asked of the interface, too. A repeated parameter means "and", a comma in a value "or".
 */

/** These take several parameters, all of which must hold; the others take alternatives. */
const REPEATABLE = ['topic', 'entity', 'country', 'tag'];
const LISTED = ['topic', 'entity', 'country', 'source', 'language', 'section', 'tag'];
const SINGLE = ['q', 'from', 'to', 'minScore', 'url'];
const ORDER = 'sort';

export interface Filter {
  name: string;
  value: string;
}

function split(text: string): string[] {
  return (text.match(/(?:\\.|[^,\\])+/g) ?? []).map((value) => value.replace(/\\(.)/g, '$1'));
}

function join(values: string[]): string {
  return values.map((value) => value.replace(/[\\,]/g, '\\$&')).join(',');
}

export class Selection {
  private readonly parameters: URLSearchParams;

  constructor(query: string | URLSearchParams = '') {
    this.parameters = new URLSearchParams();
    for (const [name, value] of new URLSearchParams(query)) {
      const known = LISTED.includes(name) || SINGLE.includes(name) || name === ORDER;
      if (known && value.trim() !== '') this.parameters.append(name, value);
    }
    // Only words have a best match.
    if (!this.parameters.has('q')) this.parameters.delete(ORDER);
  }

  get(name: string): string {
    return this.parameters.get(name) ?? '';
  }

  /** Every single thing that is asked for. */
  filters(): Filter[] {
    return [...this.parameters]
      .filter(([name]) => name !== ORDER)
      .flatMap(([name, value]) =>
        (LISTED.includes(name) ? split(value) : [value]).map((one) => ({ name, value: one })),
      );
  }

  has({ name, value }: Filter): boolean {
    return this.filters().some((filter) => filter.name === name && filter.value === value);
  }

  /** The selection with one parameter set, or without it if the value is empty. */
  with(name: string, value: string): Selection {
    const parameters = new URLSearchParams(this.parameters);
    parameters.set(name, value);
    return new Selection(parameters);
  }

  /** The selection narrowed (or, for what an article has only one of, widened) by one value. */
  add({ name, value }: Filter): Selection {
    const parameters = new URLSearchParams(this.parameters);
    if (REPEATABLE.includes(name)) {
      parameters.append(name, join([value]));
    } else if (LISTED.includes(name)) {
      parameters.set(name, join([...parameters.getAll(name).flatMap(split), value]));
    } else {
      parameters.set(name, value);
    }
    return new Selection(parameters);
  }

  remove({ name, value }: Filter): Selection {
    const parameters = new URLSearchParams();
    for (const [other, text] of this.parameters) {
      if (other !== name) parameters.append(other, text);
      else if (LISTED.includes(name)) parameters.append(name, join(split(text).filter((one) => one !== value)));
    }
    return new Selection(parameters);
  }

  toggle(filter: Filter): Selection {
    return this.has(filter) ? this.remove(filter) : this.add(filter);
  }

  /** The same articles in no particular order: what counts and charts ask for. */
  unordered(): Selection {
    return this.with(ORDER, '');
  }

  toString(): string {
    return this.parameters.toString();
  }

  /** The page that shows it. */
  get href(): string {
    const query = this.toString();
    return query ? `/?${query}` : '/';
  }
}
