import { LitElement } from 'lit';

/** An element whose content is part of the page, so that the page's style sheets apply to it. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
