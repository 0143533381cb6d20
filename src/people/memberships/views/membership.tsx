import { DialogButton, LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Facts } from '../../../web/components/content.js';
import { ConfirmDialog } from '../../../web/components/form.js';
import { Input } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { formatDate, formatDateRange } from '../../../web/i18n/format.js';
import { useRoles } from '../../../web/layout/role-menu.js';
import { platformPath } from '../../../web/navigation.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { FormState } from '../../../web/refusal.js';
import type { MembershipView } from '../memberships.dto.js';
import { membershipTexts } from '../memberships.texts.js';
import { MembershipMark } from './membership-mark.js';

export type MembershipPageView = { slug: string; membership: MembershipView; form: FormState };

export const MembershipPage = ({ slug, membership, form }: MembershipPageView) => {
  const t = useTexts(membershipTexts);
  const all = platformPath(slug, 'administration/personer');
  const own = `${all}/${membership.id}`;
  const may = (action: string): boolean => membership.allowedActions.includes(action);
  return (
    <>
      <PageHeader
        title={membership.functionTitle}
        crumbs={[{ label: t.title, href: all }, { label: membership.functionTitle }]}
        meta={[
          { icon: 'org', text: membership.organisationName },
          { text: <MembershipMark state={membership.state} /> },
        ]}
        actions={
          may('edit') && (
            <LinkButton icon="edit" href={`${own}/redigera`}>
              {t.edit}
            </LinkButton>
          )
        }
      />
      <div class="stack stack--5">
        {form.errors['form'] !== undefined && <Notice kind="error">{form.errors['form']}</Notice>}
        {!may('edit') && <Notice icon="lock">{t.notYours}</Notice>}
        <div class="grid grid--2">
          <Details slug={slug} membership={membership} />
          <Account own={own} membership={membership} may={may} />
        </div>
      </div>
    </>
  );
};

const Details = ({ slug, membership }: { slug: string; membership: MembershipView }) => {
  const t = useTexts(membershipTexts);
  const locale = useLocale();
  const roles = useRoles();
  return (
    <Card id="uppdraget" title={t.details}>
      <Facts
        items={[
          [t.functionTitle, membership.functionTitle],
          [
            t.organisation,
            <a href={platformPath(slug, `organisationer/${membership.organisationId}`)}>
              {membership.organisationName}
            </a>,
          ],
          [t.roles, roles(membership.roles, true)],
          [
            t.dates,
            membership.validTo === null
              ? t.from(formatDate(locale, membership.validFrom))
              : formatDateRange(locale, membership.validFrom, membership.validTo),
          ],
        ]}
      />
    </Card>
  );
};

type AccountView = { own: string; membership: MembershipView; may: (action: string) => boolean };

const Account = ({ own, membership, may }: AccountView) => {
  const t = useTexts(membershipTexts);
  return (
    <Card id="kontot" title={t.account} stack={3}>
      <Facts
        items={[
          ...(membership.name === null ? [] : [[t.person, membership.name] as const]),
          [t.email, membership.email],
        ]}
      />
      {membership.name === null && <p class="small soft">{t.hiddenText}</p>}
      {membership.state === 'invited' && <p class="small">{t.invitedText}</p>}
      <div class="btn-row">
        {may('make_password_link') && (
          <DialogButton dialog="losenordslank" small icon="link">
            {t.link}
          </DialogButton>
        )}
        {may('suspend') && (
          <DialogButton dialog="stang-av" small kind="danger">
            {t.suspend}
          </DialogButton>
        )}
        {may('lift') && (
          <DialogButton dialog="aktivera" small>
            {t.lift}
          </DialogButton>
        )}
      </div>
      <Dialogs own={own} membership={membership} />
    </Card>
  );
};

const Dialogs = ({ own, membership }: { own: string; membership: MembershipView }) => {
  const t = useTexts(membershipTexts);
  const { version, functionTitle } = membership;
  return (
    <>
      <ConfirmDialog
        id="losenordslank"
        title={t.linkTitle(functionTitle)}
        action={`${own}/losenordslank`}
        confirm={t.linkConfirm}
      >
        <p>{t.linkText}</p>
      </ConfirmDialog>
      <ConfirmDialog
        id="stang-av"
        title={t.suspendTitle(functionTitle)}
        action={`${own}/stang-av`}
        version={version}
        confirm={t.suspendConfirm}
        kind="danger"
      >
        <p>{t.suspendText}</p>
        <Input name="reason" label={t.reason} help={t.reasonHelp} maxLength={300} optional />
      </ConfirmDialog>
      <ConfirmDialog
        id="aktivera"
        title={t.liftTitle(functionTitle)}
        action={`${own}/aktivera`}
        version={version}
        confirm={t.liftConfirm}
      >
        <p>{t.liftText}</p>
      </ConfirmDialog>
    </>
  );
};
