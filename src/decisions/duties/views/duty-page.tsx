import { Button, DialogButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Facts, Timeline } from '../../../web/components/content.js';
import { ActionForm, ConfirmDialog, ErrorSummary } from '../../../web/components/form.js';
import { Textarea } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import type { DutyView } from '../duties.dto.js';
import { dutyTexts } from '../duties.texts.js';
import { DutyState } from './duty-rows.js';

type Happened = { at: string; what: string; reason: string | null; who: string | null };
export type DutyPageProps = { root: string; duty: DutyView; history: readonly Happened[]; form: FormState };

export const DutyPage = ({ root, duty, history, form }: DutyPageProps) => {
  const t = useTexts(dutyTexts);
  const locale = useLocale();
  const base = `${root}uppdrag/${duty.id}`;
  const { decision } = duty;
  const protocol = [decision.protocolParagraph, decision.protocolReference].filter(Boolean).join(', ');
  return (
    <div class="stack stack--5">
      <PageHeader
        crumbs={[{ label: t.title, href: `${root}uppdrag` }, { label: duty.organisation.name }]}
        eyebrow={duty.organisation.name}
        title={duty.what}
        meta={[
          { icon: 'calendar', text: `${t.due} ${formatDate(locale, duty.dueOn)}` },
          { text: <DutyState duty={duty} /> },
        ]}
      />
      <ErrorSummary errors={form.errors} ids={{ form: null, state: null }} />
      <div class="with-rail with-rail--even">
        <div class="stack stack--5">
          <Card id="foljer-av" title={t.from}>
            <Facts
              items={[
                [
                  t.decision(decision.body),
                  <a href={`${root}beslut/${decision.id}`}>{decision.title ?? t.decision(decision.body)}</a>,
                ],
                ...(protocol === '' ? [] : [[t.protocol, protocol] as const]),
                ...(duty.doneAt === null || duty.doneBy === null
                  ? []
                  : [[t.done, t.doneBy(duty.doneBy, formatDate(locale, new Date(duty.doneAt)))] as const]),
                ...(duty.note === null ? [] : [[t.note, duty.note] as const]),
              ]}
            />
          </Card>
          {duty.allowedActions.includes('finish') && (
            <Card id="rapportera" title={t.finish}>
              <ActionForm
                action={`${base}/klart`}
                version={duty.version}
                class="stack"
                labelledBy="rapportera"
              >
                <Textarea
                  name="note"
                  label={t.note}
                  help={t.noteHelp}
                  rows={4}
                  value={valueOf(form, 'note')}
                  error={form.errors['note']}
                />
                <div>
                  <Button kind="primary">{t.finish}</Button>
                </div>
              </ActionForm>
            </Card>
          )}
          {duty.allowedActions.includes('reopen') && <Reopen base={base} duty={duty} form={form} />}
        </div>
        <aside aria-label={t.history}>
          <Card id="historik" title={t.history}>
            <Timeline
              items={history.map(({ at, what, reason, who }) => ({
                when: formatDate(locale, new Date(at)),
                date: at.slice(0, 10),
                what: (
                  <div class="stack stack--1">
                    <span>{what}</span>
                    {who !== null && <span class="small soft">{who}</span>}
                    {reason !== null && <span class="small soft">”{reason}”</span>}
                  </div>
                ),
              }))}
            />
          </Card>
        </aside>
      </div>
    </div>
  );
};

const Reopen = ({ base, duty, form }: { base: string; duty: DutyView; form: FormState }) => {
  const t = useTexts(dutyTexts);
  const open = form.errors['reason'] !== undefined;
  return (
    <div>
      {!open && (
        <DialogButton dialog="oppna-igen" icon="return">
          {t.reopen}
        </DialogButton>
      )}
      <ConfirmDialog
        id="oppna-igen"
        title={t.reopenTitle}
        action={`${base}/oppna`}
        version={duty.version}
        confirm={t.reopenVerb}
        open={open}
      >
        <Textarea
          name="reason"
          label={t.reason}
          rows={3}
          value={valueOf(form, 'reason')}
          error={form.errors['reason']}
        />
      </ConfirmDialog>
    </div>
  );
};
