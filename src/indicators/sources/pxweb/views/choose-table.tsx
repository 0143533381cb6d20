import { Button } from '../../../../web/components/button.js';
import { Card, Notice } from '../../../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../../../web/components/form.js';
import { Select } from '../../../../web/components/input.js';
import { PageHeader } from '../../../../web/components/page-header.js';
import { useLocale, useTexts } from '../../../../web/page-context.js';
import type { FormState } from '../../../../web/refusal.js';
import type { ChosenVariable } from '../px-choice.js';
import { PX_ROLES, TOTAL_ONLY, type PxRole } from '../px-reference.js';
import type { Chosen } from '../tables.service.js';
import { tableTexts } from '../tables.texts.js';
import { SomeValues } from './some-values.js';

export type ChooseTableProps = {
  root: string;
  system: string;
  name: string;
  offline: boolean;
  id: string;
  chosen: Chosen | null;
  form: FormState;
};

/** What the variables of a table are to us, and which of their codes the indicator is about. */
export const ChooseTablePage = ({ root, system, name, offline, id, chosen, form }: ChooseTableProps) => {
  const t = useTexts(tableTexts);
  const locale = useLocale();
  const here = `${root}tabeller/${system}`;
  return (
    <div class="stack stack--5">
      <PageHeader
        title={chosen?.title ?? t.chooseTitle}
        eyebrow={name}
        crumbs={[
          { label: t.sources, href: `${root}kallor` },
          { label: t.title(name), href: here },
          { label: t.chooseTitle },
        ]}
        lead={t.chooseLead}
      />
      <ErrorSummary errors={form.errors} ids={{ form: null }} />
      {offline && <Notice>{t.offline(name)}</Notice>}
      {chosen && (
        <>
          {chosen.fault && <Notice kind="warning">{chosen.fault[locale]}</Notice>}
          <Choice here={`${here}/valj`} id={id} chosen={chosen} />
          {chosen.preview && <SomeValues chosen={chosen} />}
          {!chosen.fault && chosen.preview && chosen.preview.length > 0 && (
            <Card id="fortsatt" title={t.goOn} stack={3}>
              <p class="small soft">{t.goOnHelp}</p>
              <ActionForm
                action={`${here}/valj`}
                fields={{ tabell: id, urval: chosen.selection }}
                labelledBy="fortsatt"
              >
                <Button kind="primary" icon="arrow">
                  {t.goOn}
                </Button>
              </ActionForm>
            </Card>
          )}
        </>
      )}
    </div>
  );
};

const Choice = ({ here, id, chosen }: { here: string; id: string; chosen: Chosen }) => {
  const t = useTexts(tableTexts);
  const others = chosen.variables.filter(
    ({ role, codes, lists }) => role === null && (codes.length > 1 || lists.length > 0),
  );
  return (
    <form method="get" action={here} class="stack stack--5" aria-label={t.chooseTitle}>
      <input type="hidden" name="tabell" value={id} />
      <input type="hidden" name="visa" value="1" />
      <Card id="roller" title={t.roles}>
        <div class="cluster cluster--wide">
          {PX_ROLES.map((role) => (
            <Role key={role} role={role} chosen={chosen} />
          ))}
        </div>
      </Card>
      <Card id="koder" title={t.codes} stack={4}>
        {others.length === 0 ? (
          <p class="soft">{t.nothing}</p>
        ) : (
          others.map((variable, place) => <Codes key={variable.code} variable={variable} place={place} />)
        )}
        <div>
          <Button kind={chosen.preview && chosen.preview.length > 0 ? undefined : 'primary'}>{t.show}</Button>
        </div>
      </Card>
    </form>
  );
};

const Role = ({ role, chosen }: { role: PxRole; chosen: Chosen }) => {
  const t = useTexts(tableTexts);
  const { variables, reference } = chosen;
  const now = variables.find((one) => one.role === role)?.code;
  const whole = role === 'sex' && now !== undefined ? [{ value: TOTAL_ONLY, label: t.totalOnly }] : [];
  return (
    <Select
      name={role}
      label={t.role[role]}
      value={reference.roles[role] ?? now ?? ''}
      {...(now === undefined ? { empty: role === 'sex' ? t.noSex : t.noRole } : {})}
      options={[...whole, ...variables.map(({ code, label }) => ({ value: code, label }))]}
    />
  );
};

const Codes = ({ variable, place }: { variable: ChosenVariable; place: number }) => {
  const t = useTexts(tableTexts);
  const { code, label, codes, chosen, lists, list } = variable;
  return (
    <div class="cluster cluster--wide">
      <Select
        name={`kod:${code}`}
        id={`kod-${place}`}
        label={label}
        value={chosen ?? ''}
        options={codes.map((one) => ({ value: one.code, label: one.label }))}
      />
      {lists.length > 0 && (
        <Select
          name={`lista:${code}`}
          id={`lista-${place}`}
          label={t.list(label)}
          value={list ?? ''}
          empty={t.own}
          options={lists.map((one) => ({ value: one.id, label: one.label }))}
        />
      )}
    </div>
  );
};
