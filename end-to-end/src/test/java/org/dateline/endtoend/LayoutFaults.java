package org.dateline.endtoend;

/** Finds faults of layout in a page, as a reader with sharp eyes would. */
final class LayoutFaults {

    /** A function of the browser; gives a list of sentences. */
    static final String SCRIPT = """
            () => {
              const faults = [];
              const name = (e) => e.tagName.toLowerCase() + (e.className ? '.' + e.className : '')
                  + ' "' + (e.innerText || e.value || '').trim().slice(0, 40) + '"';
              const root = document.documentElement;
              if (root.scrollWidth > innerWidth) faults.push('the page is wider than the window by ' + (root.scrollWidth - innerWidth));
              const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.hidden, .skip, .why');
              const all = [...document.querySelectorAll('body *')].filter(shown);
              for (const e of all) {
                if (e.tagName === 'OPTION' || e.tagName === 'CANVAS') continue;
                const box = e.getBoundingClientRect();
                if (box.width && (box.left < -1 || box.right > innerWidth + 1)) faults.push('beyond the window: ' + name(e));
                const style = getComputedStyle(e);
                const cuts = style.overflowX !== 'visible' && !['INPUT', 'SELECT'].includes(e.tagName);
                if (cuts && e.scrollWidth > e.clientWidth + 1) faults.push('cut off: ' + name(e));
              }
              const boxes = [];
              const add = (e, rects) => { for (const r of rects) if (r.width > 1 && r.height > 1) boxes.push({ e, r }); };
              for (const e of all) {
                if (e.matches('input, select, button, canvas, meter')) add(e, [e.getBoundingClientRect()]);
                else for (const node of e.childNodes) {
                  if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
                  const range = document.createRange();
                  range.selectNodeContents(node);
                  // A line box is higher than its letters.
                  add(e, [...range.getClientRects()].map((r) => new DOMRect(r.x, r.y + r.height * 0.2, r.width, r.height * 0.6)));
                }
              }
              for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
                const a = boxes[i], b = boxes[j];
                if (a.e === b.e || a.e.contains(b.e) || b.e.contains(a.e)) continue;
                const x = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left);
                const y = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
                if (x > 1 && y > 1) faults.push('over each other: ' + name(a.e) + ' and ' + name(b.e));
              }
              return faults.slice(0, 20);
            }
            """;

    private LayoutFaults() {}
}
