import type { VNode } from 'preact';
import { randomBytes } from 'node:crypto';
import { jsxTemplate } from 'preact/jsx-runtime';
import type { Locale } from './i18n/catalogue.js';
import { usePage } from './page-context.js';
import { renderFragment } from './render.js';

/** Stands where each reader's own form token goes. Nobody can guess it, so no text of anybody's holds it. */
const TOKEN = `_${randomBytes(24).toString('base64url')}_`;

/** Content for many readers of one language, rendered once; its forms get their token when it is shown. */
export const renderShared = (locale: Locale, content: VNode): string =>
  renderFragment({ locale, csrf: TOKEN }, content);

/** What {@link renderShared} made, in the page of one reader. */
export const SharedHtml = ({ html }: { html: string }) =>
  jsxTemplate([html.includes(TOKEN) ? html.replaceAll(TOKEN, usePage().csrf) : html]);
