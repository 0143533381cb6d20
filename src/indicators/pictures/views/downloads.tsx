import { LinkButton } from '../../../web/components/button.js';
import { useTexts } from '../../../web/page-context.js';
import { addressOf, type PageAddress } from '../../views/page-address.js';
import { picturesTexts } from '../pictures.texts.js';

type Props = { address: PageAddress; picture: 'utveckling' | 'spridning' | 'kommuner' };

/** The picture, and the figures it is drawn from, as files. */
export const Downloads = ({ address, picture }: Props) => {
  const t = useTexts(picturesTexts);
  const about = t.fileName[picture];
  const fileOf = (type: string): string => {
    const path = `${address.path}/bilder/${picture}.${type}`;
    return addressOf({ path, choice: {} }, { jamfor: address.choice.jamfor ?? '' });
  };
  const files = [
    ['png', t.asPng],
    ['svg', t.asSvg],
    ['csv', t.asCsv],
  ] as const;
  return (
    <div class="cluster no-print" role="group" aria-label={`${t.download}: ${about}`}>
      {files.map(([type, label]) => (
        <LinkButton key={type} href={fileOf(type)} kind="quiet" small icon="download" about={about}>
          {label}
        </LinkButton>
      ))}
    </div>
  );
};
