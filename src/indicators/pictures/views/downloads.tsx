import { LinkButton } from '../../../web/components/button.js';
import { useTexts } from '../../../web/page-context.js';
import { picturesTexts } from '../pictures.texts.js';

type Props = { path: string; picture: 'utveckling' | 'spridning' | 'kommuner' };

/** The picture, and the figures it is drawn from, as files. */
export const Downloads = ({ path, picture }: Props) => {
  const t = useTexts(picturesTexts);
  const about = t.fileName[picture];
  const files = [
    ['png', t.asPng],
    ['svg', t.asSvg],
    ['csv', t.asCsv],
  ] as const;
  return (
    <ul class="cluster no-print" aria-label={`${t.download}: ${about}`}>
      {files.map(([type, label]) => (
        <li key={type}>
          <LinkButton
            href={`${path}/bilder/${picture}.${type}`}
            kind="quiet"
            small
            icon="download"
            about={about}
          >
            {label}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
};
