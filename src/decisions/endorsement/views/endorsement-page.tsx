import { Button, LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Facts, Timeline } from '../../../web/components/content.js';
import { ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Select } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { State } from '../../../web/components/state.js';
import { Table } from '../../../web/components/table.js';
import { formatDate } from '../../../web/i18n/format.js';
import { words } from '../../../web/i18n/words.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import type { EndorsementView, SignatureView } from '../endorsements.dto.js';
import type { Head } from '../endorsements.queries.js';
import { endorsementTexts } from '../endorsements.texts.js';
import { OwnAnswer } from './own-answer.js';
import { StandingCard } from './standing-card.js';

export type EndorsementPageProps = {
  root: string;
  endorsement: EndorsementView;
  /** Who may be invited still; null where the reader invites nobody. */
  heads: readonly Head[] | null;
  today: string;
  /** The form that came back: `sign`, `decline`, `withdraw` or `invite`. */
  which: string;
  form: FormState;
};

export const EndorsementPage = (props: EndorsementPageProps) => {
  const { root, endorsement, heads, today, which, form } = props;
  const t = useTexts(endorsementTexts);
  const locale = useLocale();
  const base = `${root}undertecknande/${endorsement.id}`;
  const own = endorsement.signatures.find(({ mine }) => mine);
  const late = endorsement.lastDay < today && endorsement.missing.length > 0;
  return (
    <div class="stack stack--5">
      <PageHeader
        crumbs={[{ label: t.goals, href: `${root}mal` }, { label: t.title }]}
        title={t.of(endorsement.subjectTitle)}
        lead={endorsement.message ?? undefined}
        meta={[
          { icon: 'calendar', text: t.lastDay(formatDate(locale, endorsement.lastDay)) },
          { icon: 'people', text: t.invitedBy(endorsement.invitedBy) },
        ]}
        actions={
          endorsement.path !== null && (
            <LinkButton href={`${root}${endorsement.path}`} icon="gavel">
              {t.read}
            </LinkButton>
          )
        }
      />
      <ErrorSummary
        errors={form.errors}
        ids={{ form: null, state: null, textSha256: null, comment: `f-comment-${which}` }}
      />
      {late && <Notice kind="warning">{t.late}</Notice>}
      <div class="with-rail with-rail--even">
        <div class="stack stack--5">
          {own && <OwnAnswer {...{ base, endorsement, signature: own, which, form }} />}
          <Card id="svar" title={t.answers}>
            <Answers signatures={endorsement.signatures} />
          </Card>
          {heads && heads.length > 0 && (
            <InviteMore
              action={`${base}/inbjud`}
              version={endorsement.version}
              heads={heads}
              form={which === 'invite' ? form : { values: {}, errors: {} }}
            />
          )}
        </div>
        <aside class="stack" aria-label={t.standing}>
          <StandingCard endorsement={endorsement} />
          <Card id="text" title={t.read}>
            <Facts items={[[t.sum, <code class="checksum">{endorsement.textSha256}</code>]]} />
          </Card>
          <HistoryCard signatures={endorsement.signatures} />
        </aside>
      </div>
    </div>
  );
};

const Answers = ({ signatures }: { signatures: readonly SignatureView[] }) => {
  const t = useTexts(endorsementTexts);
  const locale = useLocale();
  return (
    <Table label={t.answers} stack columns={Object.values(t.columns).map((label) => ({ label }))}>
      {signatures.map((one) => (
        <tr key={one.id}>
          <th scope="row">
            {one.organisation.name}
            <br />
            <span class="tiny soft">{one.head}</span>
          </th>
          <td>
            <State of="endorsement" value={one.state} small />
            {one.comment !== null && (
              <>
                <br />
                <span class="small soft">”{one.comment}”</span>
              </>
            )}
          </td>
          <td>{one.answeredAt === null ? t.noAnswer : formatDate(locale, new Date(one.answeredAt))}</td>
        </tr>
      ))}
    </Table>
  );
};

const HistoryCard = ({ signatures }: { signatures: readonly SignatureView[] }) => {
  const t = useTexts(endorsementTexts);
  const states = useTexts(words).states.endorsement;
  const locale = useLocale();
  const answers = signatures
    .flatMap(({ organisation, history }) => history.map((one) => ({ ...one, name: organisation.name })))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Card id="historik" title={t.history}>
      {answers.length === 0 ? (
        <p class="soft">{t.noHistory}</p>
      ) : (
        <Timeline
          items={answers.map((one) => ({
            when: formatDate(locale, new Date(one.at)),
            date: one.at.slice(0, 10),
            what: (
              <div class="stack stack--1">
                <span>{t.event(states[one.state], one.name)}</span>
                {one.comment !== null && <span class="small soft">”{one.comment}”</span>}
              </div>
            ),
          }))}
        />
      )}
    </Card>
  );
};

type InviteMoreProps = { action: string; version: number; heads: readonly Head[]; form: FormState };

const InviteMore = ({ action, version, heads, form }: InviteMoreProps) => {
  const t = useTexts(endorsementTexts);
  return (
    <Card id="bjud-in" title={t.inviteMore}>
      <ActionForm action={action} version={version} class="stack" labelledBy="bjud-in">
        <Select
          name="membershipId"
          label={t.head}
          help={t.inviteMoreHelp}
          empty={t.chooseHead}
          value={valueOf(form, 'membershipId')}
          error={form.errors['membershipId']}
          options={heads.map((one) => ({
            value: one.membershipId,
            label: `${one.organisation}: ${one.functionTitle}`,
          }))}
        />
        <div>
          <Button>{t.invite}</Button>
        </div>
      </ActionForm>
    </Card>
  );
};
