import { ErrorSummary } from '../../../web/components/form.js';
import { Input, Select } from '../../../web/components/input.js';
import { Button } from '../../../web/components/button.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { optionsOf } from '../../../web/i18n/words.js';
import { platformPath } from '../../../web/navigation.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { valuesTexts } from '../../values.texts.js';
import { useCrumbs } from '../../views/new-indicator.js';
import { sexWord } from '../../views/sexes.js';
import { ValuesTabs } from '../../views/values-tabs.js';
import { matrixTexts } from '../matrix.texts.js';
import { choiceOf } from './matrix-choice.js';
import { MatrixForm, type MatrixFormView } from './matrix-form.js';

/** Figures for several periods at once. */
export const MatrixPage = (view: MatrixFormView) => {
  const t = useTexts(matrixTexts);
  const { crumb } = useTexts(valuesTexts);
  const { indicator, slug, form } = view;
  const home = platformPath(slug, `indikatorer/${indicator.id}`);
  const asks = form.errors['looksRight'] !== undefined;
  return (
    <>
      <PageHeader
        title={t.title(indicator.name)}
        crumbs={useCrumbs(
          slug,
          { label: indicator.name, href: home },
          { label: crumb, href: `${home}/varden` },
          { label: t.crumb },
        )}
        lead={indicator.definition}
      />
      <div class="stack stack--5">
        <ValuesTabs path={home} current="periods" />
        {!asks && (
          <ErrorSummary
            errors={form.errors}
            ids={{
              form: null,
              cells: null,
              fran: 'f-fran',
              till: 'f-till',
              'block.1': 'f-block',
              'block.2': 'f-block',
            }}
          />
        )}
        <Chooser view={view} path={`${home}/varden/matris`} />
        <MatrixForm {...view} />
      </div>
    </>
  );
};

const Chooser = ({ view, path }: { view: MatrixFormView; path: string }) => {
  const t = useTexts(matrixTexts);
  const locale = useLocale();
  const { indicator, matrix, form } = view;
  const chosen = choiceOf(matrix);
  const splits = optionsOf(t.splits).filter(({ value }) => value !== 'kommun' || indicator.byArea);
  const period = (name: 'fran' | 'till', label: string) => (
    <Input name={name} label={label} value={chosen[name]} error={form.errors[name]} size="short" small />
  );
  return (
    <form class="filters" method="get" action={path} aria-label={t.choose}>
      <Select name="delning" label={t.split} value={chosen.delning} options={splits} small />
      {indicator.bySex && (
        <Select
          name="kon"
          label={t.sex}
          value={chosen.kon}
          empty={matrix.split === 'sex' ? t.allSexes : undefined}
          options={(['T', 'K', 'M'] as const).map((sex) => ({ value: sex, label: sexWord(locale, sex) }))}
          small
        />
      )}
      {period('fran', t.from)}
      {period('till', t.to)}
      <Button small>{t.show}</Button>
    </form>
  );
};
