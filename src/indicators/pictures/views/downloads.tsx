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
    <div class="cluster no-print" role="group" aria-label={`${t.download}: ${about}`}>
      {files.map(([type, label]) => (
        <LinkButton
          key={type}
          href={`${path}/bilder/${picture}.${type}`}
          kind="quiet"
          small
          icon="download"
          about={about}
        >
          {label}
        </LinkButton>
      ))}
    </div>
  );
};
