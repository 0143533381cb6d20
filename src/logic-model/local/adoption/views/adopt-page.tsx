import { Button, LinkButton } from '../../../../web/components/button.js';
import { Card, Notice } from '../../../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../../../web/components/form.js';
import { Input, Textarea } from '../../../../web/components/input.js';
import { PageHeader } from '../../../../web/components/page-header.js';
import { useTexts } from '../../../../web/page-context.js';
import { valueOf, type FormState } from '../../../../web/refusal.js';
import { draftTexts } from '../../../draft.texts.js';
import type { Paths } from '../../../logic-model.paths.js';
import type { VersionWhole } from '../../../logic-model.views.js';
import { localTexts } from '../../local-models.texts.js';
import { adoptionTexts } from '../adoption.texts.js';

export type AdoptPageProps = { paths: Paths; version: VersionWhole; form: FormState };

/** When, where and under which number the organisation adopted its own model. */
export const AdoptPage = ({ paths, version, form }: AdoptPageProps) => {
  const t = useTexts(adoptionTexts);
  const at = paths.localModel(version.modelId);
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <>
      <PageHeader
        crumbs={[
          { label: useTexts(localTexts).title, href: paths.local },
          { label: version.modelName, href: at },
          { label: t.title },
        ]}
        title={t.title}
        lead={t.lead}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null, version: null }} />
        <Notice icon="lock">{t.follows}</Notice>
        <Card label={t.title}>
          <ActionForm
            action={`${at}/anta`}
            version={Number(valueOf(form, 'version')) || version.version}
            label={t.title}
            class="stack stack--4"
          >
            <Input
              {...field('decidedIn')}
              label={t.body}
              help={t.bodyHelp}
              maxLength={300}
              size="full"
              optional
            />
            <div class="form-pair">
              <Input {...field('meetingDate')} type="date" label={t.day} required />
              <Input {...field('protocolReference')} label={t.reference} maxLength={100} required />
              <Input {...field('protocolParagraph')} label={t.paragraph} maxLength={40} optional />
            </div>
            <Textarea {...field('note')} label={t.note} rows={2} optional />
            <div class="btn-row">
              <Button kind="primary">{`${t.submit} ${String(version.number)}`}</Button>
              <LinkButton kind="quiet" href={at}>
                {useTexts(draftTexts).node.keep}
              </LinkButton>
            </div>
          </ActionForm>
        </Card>
      </div>
    </>
  );
};
