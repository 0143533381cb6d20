import { useTexts } from '../../web/page-context.js';
import { sourcesTexts } from './sources.texts.js';
import type { SourceView } from './sources.rules.js';

/** The sources of a link in order, each with the way to it where it is on the web. */
export const SourcesList = ({ sources, about }: { sources: readonly SourceView[]; about?: string }) => {
  const t = useTexts(sourcesTexts);
  const shown = sources.filter(({ title }) => title !== '');
  if (shown.length === 0) return null;
  return (
    <ul class="sources tiny soft" aria-label={about === undefined ? t.sources : t.sourcesOf(about)}>
      {shown.map(({ title, url }) => (
        <li>
          {url === null ? (
            title
          ) : (
            <a href={url} rel="noreferrer external">
              {title}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
};
