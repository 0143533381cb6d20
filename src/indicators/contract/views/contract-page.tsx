import { LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Timeline } from '../../../web/components/content.js';
import { ErrorSummary } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { formatDate } from '../../../web/i18n/format.js';
import { platformPath } from '../../../web/navigation.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { FormState } from '../../../web/refusal.js';
import { useCrumbs } from '../../views/new-indicator.js';
import type { Named } from '../contract.queries.js';
import { contractTexts } from '../contract.texts.js';
import type { ContractView } from '../contract.views.js';
import type { Difference } from '../difference.js';
import { AnswerForms, ReplaceForm } from './contract-forms.js';
import { DifferenceRows } from './difference-rows.js';

export type ContractForm = 'accept' | 'break' | 'replace';

export type ContractPageProps = {
  slug: string;
  contract: ContractView;
  others: readonly Named[];
  /** The form that came back, with what was filled in. */
  at: ContractForm | null;
  form: FormState;
};

/** What was agreed, what the source says now, and the coordinator's answer. */
export const ContractPage = (props: ContractPageProps) => {
  const t = useTexts(contractTexts);
  const locale = useLocale();
  const { slug, contract, at, form } = props;
  const here = platformPath(slug, `indikatorer/${contract.indicatorId}`);
  // Another name alone makes no version.
  const reasoned =
    contract.source === 'platform' &&
    (contract.difference?.definition || (contract.difference?.shape.length ?? 0) > 0);
  const asked =
    contract.source === 'platform'
      ? t.followed
      : contract.checkedAt === null
        ? t.neverChecked
        : t.checked(formatDate(locale, new Date(contract.checkedAt)));
  return (
    <>
      <PageHeader
        title={t.title}
        eyebrow={contract.indicatorName}
        crumbs={useCrumbs(slug, { label: contract.indicatorName, href: here }, { label: t.title })}
        lead={contract.state === 'active' ? `${t.active} ${asked}` : asked}
      />
      <div class="stack stack--5">
        <ErrorSummary
          errors={form.errors}
          ids={{ form: null, ...(at === null ? {} : { reason: `f-${at}-reason` }) }}
        />
        {contract.state === 'changed' && (
          <Notice kind="warning" title={t.changedTitle}>
            <p>{t.changedText(contract.ownerName)}</p>
            {reasoned && (
              <p>
                <a href={`${here}#versioner`}>{t.ownersVersions}</a>
              </p>
            )}
          </Notice>
        )}
        {contract.state === 'withdrawn' && (
          <Notice kind="warning" title={t.withdrawnTitle}>
            {t.withdrawnText}
          </Notice>
        )}
        {contract.difference && <Differing difference={contract.difference} />}
        {contract.allowedActions.includes('break') && <AnswerForms {...props} path={`${here}/avtal`} />}
        {contract.state === 'withdrawn' && <Replacement {...props} path={`${here}/avtal`} />}
        <Standing contract={contract} />
      </div>
    </>
  );
};

const Differing = ({ difference }: { difference: Difference }) => {
  const t = useTexts(contractTexts);
  const { title, definition, shape } = difference;
  return (
    <Card id="skillnad" title={t.difference}>
      {!title && !definition && shape.length === 0 && <p>{t.unknown}</p>}
      <DifferenceRows difference={difference} before={t.savedHere} after={t.now} />
    </Card>
  );
};

const Replacement = (props: ContractPageProps & { path: string }) => {
  const t = useTexts(contractTexts);
  const { slug, contract } = props;
  const words = new URLSearchParams({ q: contract.indicatorName.slice(0, 200) }).toString();
  return (
    <Card id="ersattare" title={t.replace} stack={4}>
      {contract.replacedBy && (
        <p>
          {t.replacement}{' '}
          <a href={platformPath(slug, `indikatorer/${contract.replacedBy.id}`)}>{contract.replacedBy.name}</a>
        </p>
      )}
      {contract.allowedActions.includes('replace') && (
        <>
          <p>{t.replaceHelp}</p>
          <p>
            <LinkButton href={platformPath(slug, `indikatorer?${words}`)} icon="search">
              {t.search}
            </LinkButton>
          </p>
          <ReplaceForm {...props} />
        </>
      )}
    </Card>
  );
};

const Standing = ({ contract }: { contract: ContractView }) => {
  const t = useTexts(contractTexts);
  const locale = useLocale();
  return (
    <>
      {!contract.difference?.definition && (
        <Card id="sparad" title={t.saved}>
          <p class="measure">{contract.definitionSnapshot}</p>
        </Card>
      )}
      {contract.breaks.length > 0 && (
        <Card id="brott" title={t.breaks}>
          <Timeline
            items={contract.breaks.map((one) => ({
              date: one.decidedOn,
              when: formatDate(locale, one.decidedOn),
              what: `${t.breakLine(formatDate(locale, one.startsOn), one.definitionVersion)} ${one.reason}`,
            }))}
          />
        </Card>
      )}
    </>
  );
};
