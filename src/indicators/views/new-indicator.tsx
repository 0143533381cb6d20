import { Button, LinkButton } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { Steps } from '../../web/components/content.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Input } from '../../web/components/input.js';
import { PageHeader, type Crumb } from '../../web/components/page-header.js';
import { platformPath } from '../../web/navigation.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { formTexts } from '../indicator-forms.texts.js';
import type { FoundHit } from '../catalogue/catalogue.types.js';
import type { IndicatorView } from '../indicator.views.js';
import { indicatorTexts } from '../indicators.texts.js';
import type { Owner } from '../indicators.queries.js';
import { CatalogueList } from './catalogue-list.js';
import { DefinitionFields } from './definition-fields.js';

export const useCrumbs = (slug: string, ...rest: Crumb[]): Crumb[] => {
  const t = useTexts(indicatorTexts);
  return [
    { label: t.board, href: platformPath(slug, 'styrtavla') },
    { label: t.title, href: platformPath(slug, 'indikatorer') },
    ...rest,
  ];
};

const NewSteps = ({ at }: { at: 0 | 1 | 2 }) => {
  const t = useTexts(indicatorTexts);
  const place = (step: number) => (step < at ? 'done' : step === at ? 'now' : 'later');
  return (
    <Steps
      steps={[t.stepName, t.stepResembling, t.stepDefine].map((label, step) => ({ label, at: place(step) }))}
    />
  );
};

/** Step 1: the name, and nothing else. */
export const NameStep = ({ slug }: { slug: string }) => {
  const t = useTexts(indicatorTexts);
  return (
    <>
      <PageHeader title={t.new} crumbs={useCrumbs(slug, { label: t.new })} lead={t.newLead} />
      <div class="stack stack--5">
        <NewSteps at={0} />
        <Card label={t.stepName}>
          <form class="stack" method="get" action={platformPath(slug, 'indikatorer/ny')}>
            <Input name="namn" label={t.name} help={t.nameHelp} size="full" required />
            <p>
              <Button kind="primary" icon="search">
                {t.look}
              </Button>
            </p>
          </form>
        </Card>
      </div>
    </>
  );
};

type ResemblingProps = { slug: string; name: string; hits: readonly FoundHit[]; mayReuse: boolean };

/** Step 2: what exists, before anything is made. */
export const ResemblingStep = ({ slug, name, hits, mayReuse }: ResemblingProps) => {
  const t = useTexts(indicatorTexts);
  const path = platformPath(slug, 'indikatorer/ny');
  const define = `${path}?namn=${encodeURIComponent(name)}&steg=definiera`;
  const title = hits.length > 0 ? t.resemblingTitle(name) : t.nothingResembles(name);
  return (
    <>
      <PageHeader title={t.new} crumbs={useCrumbs(slug, { label: t.new })} lead={t.resemblingLead} />
      <div class="stack stack--5">
        <NewSteps at={1} />
        <Card id="liknande" title={title} aside={<a href={path}>{t.change}</a>} stack={4}>
          {hits.length > 0 ? (
            <CatalogueList hits={hits} slug={slug} mayReuse={mayReuse} />
          ) : (
            <p>{t.nothingResemblesHelp}</p>
          )}
          <p>
            <LinkButton href={define} kind={hits.length > 0 ? undefined : 'primary'}>
              {hits.length > 0 ? t.noneFits : t.define}
            </LinkButton>
          </p>
        </Card>
      </div>
    </>
  );
};

type DefineProps = { slug: string; form: FormState; owners: readonly Owner[] | null };

/** Step 3: the definition. */
export const DefineStep = ({ slug, form, owners }: DefineProps) => {
  const t = useTexts(indicatorTexts);
  return (
    <>
      <PageHeader title={t.define} crumbs={useCrumbs(slug, { label: t.new })} lead={t.defineLead} />
      <div class="stack stack--5">
        <NewSteps at={2} />
        <ErrorSummary errors={form.errors} ids={{ form: null }} />
        <Card label={t.define}>
          <ActionForm
            action={platformPath(slug, 'indikatorer/ny')}
            class="stack stack--5"
            fields={{ noneFits: 'true', looked: valueOf(form, 'name') }}
            label={t.define}
          >
            <DefinitionFields form={form} owners={owners ?? undefined} />
            <p>
              <Button kind="primary">{t.define}</Button>
            </p>
          </ActionForm>
        </Card>
      </div>
    </>
  );
};

type EditProps = { slug: string; form: FormState; indicator: IndicatorView };

export const EditIndicator = ({ slug, form, indicator }: EditProps) => {
  const t = useTexts(formTexts);
  const path = platformPath(slug, `indikatorer/${indicator.id}`);
  const foreign = indicator.source !== 'own';
  const title = t.editTitle(indicator.name);
  return (
    <>
      <PageHeader
        title={title}
        crumbs={useCrumbs(slug, { label: indicator.name, href: path }, { label: t.editCrumb })}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null }} />
        {foreign && <Notice>{t.foreign(indicator.ownerName ?? '')}</Notice>}
        <Card label={title}>
          <ActionForm
            action={`${path}/andra`}
            version={indicator.version}
            class="stack stack--5"
            label={title}
          >
            <DefinitionFields form={form} foreign={foreign} />
            <Input
              name="reason"
              label={t.reason}
              help={t.reasonHelp}
              error={form.errors['reason']}
              value={typeof form.values['reason'] === 'string' ? form.values['reason'] : ''}
              size="full"
              optional
            />
            <p>
              <Button kind="primary">{t.save}</Button>
            </p>
          </ActionForm>
        </Card>
      </div>
    </>
  );
};
