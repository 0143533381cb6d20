import { Button } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { Checkbox, Choices } from '../../web/components/choices.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Input, Select, Textarea } from '../../web/components/input.js';
import { PageHeader } from '../../web/components/page-header.js';
import { optionsOf, words } from '../../web/i18n/words.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { valueOf } from '../../web/refusal.js';
import { formatPeriod } from '../period.js';
import { valuesTexts } from '../values.texts.js';
import { Asks } from '../matrix/views/asks.js';
import { useCrumbs } from './new-indicator.js';
import { ValueRows, type ValueGridView } from './value-rows.js';
import { ValuesTabs } from './values-tabs.js';

export const ValueGridPage = (view: ValueGridView) => {
  const t = useTexts(valuesTexts);
  const locale = useLocale();
  const { indicator, slug, form } = view;
  const path = platformPath(slug, `indikatorer/${indicator.id}`);
  const area = view.areas.find(({ code }) => code === view.areaCode)?.name ?? t.whole.toLowerCase();
  const asks = form.errors['looksRight'] !== undefined;
  const title = t.grid(formatPeriod(locale, view.period), area);
  return (
    <>
      <PageHeader
        title={t.title(indicator.name)}
        crumbs={useCrumbs(slug, { label: indicator.name, href: path }, { label: t.crumb })}
        lead={indicator.definition}
      />
      <div class="stack stack--5">
        <ValuesTabs path={path} current="period" />
        {!asks && (
          <ErrorSummary errors={form.errors} ids={{ form: null, values: null, period: 'f-valj-period' }} />
        )}
        <Chooser view={view} path={`${path}/varden`} />
        <Card id="rutnat" title={title}>
          <ActionForm
            action={`${path}/varden`}
            class="stack stack--5"
            labelledBy="rutnat"
            fields={{ period: view.periodCode, areaCode: view.areaCode }}
          >
            {view.stands && <Notice kind="info">{t.already}</Notice>}
            {asks && <Asks form={form} />}
            <ValueRows view={view} />
            <Around view={view} />
            <p>
              <Button kind="primary">{t.save}</Button>
            </p>
          </ActionForm>
        </Card>
      </div>
    </>
  );
};

const Chooser = ({ view, path }: { view: ValueGridView; path: string }) => {
  const t = useTexts(valuesTexts);
  return (
    <form class="filters" method="get" action={path} aria-label={t.choose}>
      <Input
        name="period"
        id="f-valj-period"
        label={t.period}
        help={t.periodHelp}
        value={view.periodCode}
        error={view.form.errors['period']}
        size="short"
        small
      />
      {view.indicator.byArea && (
        <Select
          name="omrade"
          label={t.area}
          empty={t.whole}
          value={view.areaCode}
          options={view.areas.map(({ code, name }) => ({ value: code, label: name }))}
          small
        />
      )}
      <Button small>{t.show}</Button>
    </form>
  );
};

const Around = ({ view }: { view: ValueGridView }) => {
  const t = useTexts(valuesTexts);
  const { valueKind } = useTexts(words);
  const { form } = view;
  return (
    <>
      <Choices
        name="kind"
        label={t.kind}
        value={valueOf(form, 'kind')}
        error={form.errors['kind']}
        options={optionsOf(valueKind)}
      />
      <Input
        name="sourceNote"
        label={t.source}
        help={t.sourceHelp}
        value={valueOf(form, 'sourceNote')}
        error={form.errors['sourceNote']}
        size="full"
        optional
      />
      {view.stands && (
        <Textarea
          name="reason"
          label={t.reason}
          help={t.reasonHelp}
          value={valueOf(form, 'reason')}
          error={form.errors['reason']}
          rows={2}
        />
      )}
      <Checkbox
        name="madeUp"
        label={t.madeUp}
        checked={valueOf(form, 'madeUp') === 'true'}
        error={form.errors['madeUp']}
      />
    </>
  );
};
