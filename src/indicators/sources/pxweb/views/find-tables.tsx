import { Card, Notice } from '../../../../web/components/card.js';
import { LinkButton } from '../../../../web/components/button.js';
import { Empty } from '../../../../web/components/content.js';
import { ErrorSummary } from '../../../../web/components/form.js';
import { SearchBox } from '../../../../web/components/navigation-parts.js';
import { PageHeader } from '../../../../web/components/page-header.js';
import { useTexts } from '../../../../web/page-context.js';
import type { FormState } from '../../../../web/refusal.js';
import type { PxShelf } from '../px-tables.js';
import { tableTexts } from '../tables.texts.js';

export type FindTablesProps = {
  root: string;
  system: string;
  name: string;
  offline: boolean;
  words: string;
  level: string;
  levelled: boolean;
  shelf: PxShelf;
  form: FormState;
};

/** As many tables as are looked through by eye. */
const SHOWN = 50;

/** A source's tables, by words or by going down its headings. */
export const FindTablesPage = (view: FindTablesProps) => {
  const { root, system, name, offline, words, level, levelled, shelf, form } = view;
  const t = useTexts(tableTexts);
  const here = `${root}tabeller/${system}`;
  return (
    <div class="stack stack--5">
      <PageHeader
        title={t.title(name)}
        crumbs={[{ label: t.sources, href: `${root}kallor` }, { label: t.title(name) }]}
        lead={levelled ? t.leadLevels : t.leadWords}
      />
      <ErrorSummary errors={form.errors} ids={{ form: null }} />
      {offline ? (
        <Notice>{t.offline(name)}</Notice>
      ) : (
        <SearchBox
          action={here}
          name="sok"
          label={levelled ? t.filter : t.words}
          help={levelled ? undefined : t.wordsHelp}
          value={words}
        >
          {level !== '' && <input type="hidden" name="niva" value={level} />}
        </SearchBox>
      )}
      {level !== '' && (
        <p>
          <a href={`${here}?${new URLSearchParams({ niva: level.split('/').slice(0, -1).join('/') })}`}>
            {t.up}
          </a>
        </p>
      )}
      {shelf.levels.length > 0 && <Levels here={here} shelf={shelf} />}
      {shelf.tables.length > 0 && <Tables here={here} shelf={shelf} />}
      {!offline &&
        (words !== '' || levelled) &&
        shelf.tables.length + shelf.levels.length === 0 &&
        form.errors['form'] === undefined && (
          <Empty icon="search" title={words === '' ? t.none : t.noneWords(words)} level={2}>
            {t.noneHelp}
          </Empty>
        )}
    </div>
  );
};

const Levels = ({ here, shelf: { levels } }: { here: string; shelf: PxShelf }) => {
  const t = useTexts(tableTexts);
  return (
    <Card id="rubriker" title={t.levels}>
      <ul class="stack stack--2">
        {levels.map(({ id, label }) => (
          <li key={id}>
            <a href={`${here}?${new URLSearchParams({ niva: id })}`}>{label}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Tables = ({ here, shelf: { tables } }: { here: string; shelf: PxShelf }) => {
  const t = useTexts(tableTexts);
  return (
    <Card id="tabeller" title={t.tables} stack={3}>
      <ul class="stack stack--3">
        {tables.slice(0, SHOWN).map(({ id, label, lastPeriod, frequency }) => {
          const known = [t.frequency[frequency], lastPeriod === null ? '' : t.to(lastPeriod)].filter(Boolean);
          return (
            <li key={id} class="between">
              <span class="measure">
                {label}
                {known.length > 0 && (
                  <>
                    <br />
                    <span class="small soft">{known.join(', ')}</span>
                  </>
                )}
              </span>
              <LinkButton href={`${here}/valj?${new URLSearchParams({ tabell: id })}`} small about={label}>
                {t.choose}
              </LinkButton>
            </li>
          );
        })}
      </ul>
      {tables.length >= SHOWN && <p class="small soft">{t.cut}</p>}
    </Card>
  );
};
