import { LinkButton } from '../../web/components/button.js';
import { ActionButton } from '../../web/components/form.js';
import { useTexts } from '../../web/page-context.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';

/** Where an indicator's values are fetched from, for whoever may fetch them. */
export type Fetching = {
  /** The page of the source, or of all sources where it is not connected. */
  readonly source: string;
  readonly name: string;
  readonly connected: boolean;
};

/** The next step of an indicator that has no values yet. */
export const FetchValues = ({ source, name, connected }: Fetching) => {
  const t = useTexts(indicatorPageTexts);
  return connected ? (
    <ActionButton action={`${source}/hamtningar`} fields={{ kind: 'values' }} kind="primary" icon="download">
      {t.fetch(name)}
    </ActionButton>
  ) : (
    <LinkButton href={source} icon="link">
      {t.connect(name)}
    </LinkButton>
  );
};
