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
    // A box of the diagram is drawn: its own shape is marked.
    const drawn = [...node.querySelectorAll('.node')].some((one) => getComputedStyle(one).filter !== 'none');
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const over = document.elementFromPoint(x, y);
    const uncovered = over !== null && (shown.contains(over) || over.contains(shown));
    const summary = node.classList.contains('error-summary');
    return {
      id: node.id,
      text: (node.textContent ?? '').trim(),
      seen: (marked || drawn) && uncovered,
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

/** Presses a key that leads to another page. */
export async function press(page: Page, key: 'Enter' | 'Space'): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
}

export async function follow(page: Page, link: string): Promise<void> {
  await tabTo(page, link);
  await press(page, 'Enter');
}

/** Chooses one of the radio buttons of a name: Tab comes to the first, arrows to the others, Space ticks. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `input[type=radio][name="${name}"]`);
  await page.keyboard.press('Space');
  for (let tries = 0; tries < 10; tries += 1) {
    if (await page.locator(`input[name="${name}"][value="${value}"]`).isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${value} cannot be chosen`);
}

/** The parts of a date stand in the order of the browser's language. */
export async function typeDate(page: Page, field: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  const orders = [year + month + day, month + day + year, day + month + year];
  for (const order of orders) {
    await page.keyboard.type(order);
    if ((await page.inputValue(field)) === date) return;
    for (let part = 0; part < 3; part += 1) {
      await page.keyboard.press('Backspace');
      await page.keyboard.press('ArrowLeft');
    }
    await page.keyboard.press('ArrowLeft');
  }
  throw new Error('the date cannot be typed');
}

/**
 * Tabs through the whole page: every stop is seen, nothing holds focus fast, and everything in the page's own part
 * that can be used is come to. Answers how many stops there were.
 */
export async function walkThrough(page: Page): Promise<number> {
  await page.evaluate(() => {
    const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    for (const node of document.querySelectorAll<HTMLElement>(`main :is(${usable})`)) {
      const radio = node instanceof HTMLInputElement && node.type === 'radio';
      if (node.checkVisibility() && !radio && node.tabIndex >= 0) node.dataset['unmet'] = '';
    }
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement || target instanceof SVGElement) delete target.dataset['unmet'];
    });
  });
  let stops = 0;
  for (; stops < 400; stops += 1) {
    await page.keyboard.press('Tab');
    const { seen, id, text } = await focused(page);
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    if (!seen) throw new Error(`focus is not seen on ${id} ${text.slice(0, 80)}`);
  }
  const unmet = await page.evaluate(() =>
    [...document.querySelectorAll('[data-unmet]')].map((node) => node.outerHTML.slice(0, 160)),
  );
  if (unmet.length > 0) throw new Error(`Tab never comes to: ${unmet.join('\n')}`);
  return stops;
}
