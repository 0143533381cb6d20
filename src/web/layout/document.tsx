import type { ComponentChildren } from 'preact';
import { assetPath } from '../assets.js';
import { useLocale, useTexts } from '../page-context.js';
import { paths } from '../navigation.js';
import { layoutTexts } from './layout.texts.js';

// The policy for content forbids inline styles and eval, so htmx brings no style sheet of its own,
// and stays with requests to this server.
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false, mode: 'same-origin' });

interface DocumentProps {
  title: string;
  children: ComponentChildren;
}

/** The document around the body, with everything that a page fetches. */
export const Document = ({ title, children }: DocumentProps) => (
  <html lang={useLocale()}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="htmx-config" content={htmxConfig} />
      <title>{title}</title>
      <link rel="stylesheet" href={assetPath('effektkedja.css')} />
      <link rel="icon" type="image/svg+xml" href={assetPath('favicon.svg')} />
      <script src={assetPath('htmx.js')} defer />
      <script src={assetPath('app.js')} defer />
    </head>
    <body>
      <a class="skip" href="#innehall">
        {useTexts(layoutTexts).skip}
      </a>
      {children}
    </body>
  </html>
);

export const Logo = () => (
  <svg viewBox="0 0 34 24" aria-hidden="true">
    <g fill="none" stroke="currentColor" stroke-width="2.2">
      <circle cx="5" cy="17.5" r="3.6" />
      <circle cx="16.5" cy="12.5" r="3.6" />
      <path d="M8.3 16l5-2.2M19.8 11l5-2.2" />
    </g>
    <circle cx="28.5" cy="7" r="4.7" fill="currentColor" />
  </svg>
);

export const Footer = ({ madeUp }: { madeUp: boolean }) => {
  const t = useTexts(layoutTexts);
  return (
    <footer class="page-footer">
      <ul>
        {madeUp && <li>{t.practiceLong}</li>}
        <li>
          <a href={paths.accessibility}>{t.footer.accessibility}</a>
        </li>
        <li>
          <a href={paths.glossary}>{t.footer.glossary}</a>
        </li>
        <li>
          <a href={paths.help}>{t.footer.help}</a>
        </li>
        <li>
          <a href={paths.data}>{t.footer.data}</a>
        </li>
        <li>
          <a href={paths.api}>{t.footer.api}</a>
        </li>
      </ul>
    </footer>
  );
};
