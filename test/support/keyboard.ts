import type { Page } from 'playwright-core';

export type Focused = {
  id: string;
  text: string;
  /** It has a mark of focus, is inside the window, and nothing lies over it. */
  seen: boolean;
  /** A field that says it is wrong, or belongs to a group that does, or the summary of what is wrong. */
  wrong: boolean;
  summary: boolean;
};

/** What has focus, and whether the reader can see that, once what slides in has come. */
export async function focused(page: Page): Promise<Focused> {
  for (let tries = 0; ; tries += 1) {
    const now = await look(page);
    if (now.seen || tries === 5) return now;
    await page.waitForTimeout(100);
  }
}

async function look(page: Page): Promise<Focused> {
  return await page.evaluate(() => {
    const node = document.activeElement ?? document.body;
    // A choice shows focus on the label around its button.
    const shown = node.closest('label') ?? node;
    const marked = [node, shown].some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const over = document.elementFromPoint(x, y);
    const uncovered = over !== null && (shown.contains(over) || over.contains(shown));
    const summary = node.classList.contains('error-summary');
    return {
      id: node.id,
      text: (node.textContent ?? '').trim(),
      seen: marked && uncovered,
      wrong: summary || node.matches('[aria-invalid="true"], .field--error *'),
      summary,
    };
  });
}

/** Presses Tab until something that the selector names has focus. Every stop on the way must be seen. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 400; stops += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
    const { seen, id, text } = await focused(page);
    const onPage = await page.evaluate(() => document.activeElement !== document.body);
    if (onPage && !seen) throw new Error(`focus is not seen on ${id} ${text.slice(0, 80)}`);
  }
  throw new Error(`Tab never comes to ${selector}`);
}
