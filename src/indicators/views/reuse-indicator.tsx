import { Button, LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Choices } from '../../web/components/choices.js';
import { Facts } from '../../web/components/content.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Input } from '../../web/components/input.js';
import { PageHeader } from '../../web/components/page-header.js';
import { formatDate } from '../../web/i18n/format.js';
import { optionsOf, words } from '../../web/i18n/words.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { formTexts } from '../indicator-forms.texts.js';
import { isTable } from '../indicator.rules.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import { useCrumbs } from './new-indicator.js';

/** What is known of an indicator before it is taken in. */
export type Reusable = {
  name: string;
  definition: string;
  owner: string;
  producer: string | null;
  identifier: string | null;
  attribution: string;
  licence: string | null;
  retrievedAt: Date | null;
  /** Catalogues do not say what is better: it is asked for. */
  asks: boolean;
  hidden: Readonly<Record<string, string>>;
};

type Props = { slug: string; form: FormState; reusable: Reusable };

/** Somebody else's definition, whose it is and on what terms, before it is reused. */
export const ReuseIndicatorPage = ({ slug, form, reusable }: Props) => {
  const t = useTexts(formTexts);
  return (
    <>
      <PageHeader
        title={reusable.name}
        eyebrow={t.reuseTitle}
        crumbs={useCrumbs(slug, { label: reusable.name })}
        lead={t.reuseLead}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null, externalId: null, indicatorId: null }} />
        <Terms reusable={reusable} />
        <Card label={t.reuseTitle}>
          <ActionForm
            action={platformPath(slug, 'indikatorer/ateranvand')}
            fields={reusable.hidden}
            class="stack stack--5"
            label={t.reuseTitle}
          >
            {reusable.asks && (
              <Asked form={form} choose={chooseHref(platformPath(slug, 'tabeller'), reusable.hidden)} />
            )}
            <p>
              <Button kind="primary" icon="link">
                {t.reuseSubmit}
              </Button>
            </p>
          </ActionForm>
        </Card>
      </div>
    </>
  );
};

const Terms = ({ reusable }: { reusable: Reusable }) => {
  const t = useTexts(indicatorPageTexts);
  const locale = useLocale();
  const given = (label: string, value: string | null): (readonly [string, string])[] =>
    value === null || value === '' ? [] : [[label, value]];
  return (
    <Card id="villkor" title={t.contract} stack={3}>
      <Facts
        items={[
          ...given(t.definition, reusable.definition),
          ...given(t.owner, reusable.owner),
          ...given(t.producer, reusable.producer),
          ...given(t.identifier, reusable.identifier),
          [t.terms, reusable.licence ?? t.noTerms],
          ...given(t.attribution, reusable.attribution),
          ...given(
            t.retrieved,
            reusable.retrievedAt === null ? null : formatDate(locale, reusable.retrievedAt),
          ),
        ]}
      />
    </Card>
  );
};

/** Where codes are chosen in a table; null for what is no table. */
const chooseHref = (tables: string, { source = '', externalId = '' }: Reusable['hidden']): string | null =>
  isTable(source) ? `${tables}/${source}/valj?${new URLSearchParams({ tabell: externalId })}` : null;

const Asked = ({ form, choose }: { form: FormState; choose: string | null }) => {
  const t = useTexts(formTexts);
  const w = useTexts(words);
  return (
    <>
      {choose !== null && (
        <Input
          name="selection"
          label={t.selection}
          help={t.selectionHelp}
          value={valueOf(form, 'selection')}
          error={form.errors['selection']}
          size="full"
          optional
        />
      )}
      {choose !== null && (
        <p>
          <LinkButton
            href={`${choose}&${new URLSearchParams({ visa: '1', urval: valueOf(form, 'selection') })}`}
            small
          >
            {t.chooseInTable}
          </LinkButton>
        </p>
      )}
      <p class="soft">{t.ask}</p>
      <Choices
        name="direction"
        label={t.direction}
        value={valueOf(form, 'direction')}
        error={form.errors['direction']}
        options={optionsOf(w.direction)}
        required
      />
      <Choices
        name="measure"
        label={t.measure}
        value={valueOf(form, 'measure')}
        error={form.errors['measure']}
        options={optionsOf(w.measure)}
        required
      />
    </>
  );
};
