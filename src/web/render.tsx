import type { ComponentChild, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Page, PageContext } from './page-context.js';

/** A whole page: a `<Layout>` or `<PlainLayout>` with its content. */
export const renderDocument = (page: VNode): string => `<!doctype html>\n${renderToString(page)}`;

/** A part of a page, as an answer to a request from a script. */
export const renderFragment = (page: Page, content: ComponentChild): string =>
  renderToString(<PageContext.Provider value={page}>{content}</PageContext.Provider>);
