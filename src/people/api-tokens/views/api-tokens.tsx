import { DialogButton, LinkButton } from '../../../web/components/button.js';
import { Notice } from '../../../web/components/card.js';
import { Empty } from '../../../web/components/content.js';
import { ConfirmDialog } from '../../../web/components/form.js';
import { Icon, type IconName } from '../../../web/components/icon.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Table } from '../../../web/components/table.js';
import { formatDate, formatDateTime } from '../../../web/i18n/format.js';
import { paths, platformPath } from '../../../web/navigation.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { ApiTokenView, TokenState } from '../api-tokens.dto.js';
import { tokenTexts } from '../api-tokens.texts.js';

export type ApiTokensView = {
  slug: string;
  tokens: readonly ApiTokenView[];
  seesAll: boolean;
  refusal?: string;
};

export const ApiTokensPage = ({ slug, tokens, seesAll, refusal }: ApiTokensView) => {
  const t = useTexts(tokenTexts);
  const here = platformPath(slug, 'api-nycklar');
  const make = (
    <LinkButton kind="primary" icon="plus" href={`${here}/ny`}>
      {t.new}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t.title}
        lead={
          <>
            {t.lead} {seesAll && t.leadAll} <a href={paths.api}>{t.docs}</a>
          </>
        }
        actions={tokens.length > 0 && make}
      />
      <div class="stack stack--5">
        {refusal !== undefined && <Notice kind="error">{refusal}</Notice>}
        {tokens.length === 0 ? (
          <Empty icon="lock" title={t.empty} level={2} action={make}>
            {t.emptyText}
          </Empty>
        ) : (
          <TokensTable here={here} tokens={tokens} />
        )}
      </div>
    </>
  );
};

const TokensTable = ({ here, tokens }: { here: string; tokens: readonly ApiTokenView[] }) => {
  const t = useTexts(tokenTexts);
  return (
    <>
      <Table
        label={t.title}
        stack
        columns={[
          { label: t.name },
          { label: t.state },
          { label: t.owner },
          { label: t.lastDay },
          { label: t.actions, hidden: true },
        ]}
      >
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </Table>
      {tokens
        .filter((token) => token.allowedActions.includes('revoke'))
        .map((token) => (
          <ConfirmDialog
            key={token.id}
            id={`aterkalla-${token.id}`}
            title={t.revokeTitle(token.name)}
            action={`${here}/${token.id}/aterkalla`}
            version={token.version}
            confirm={t.revokeConfirm}
            kind="danger"
          >
            <p>{t.revokeText}</p>
          </ConfirmDialog>
        ))}
    </>
  );
};

const looks = {
  valid: ['check', 'done'],
  expired: ['stop', ''],
  revoked: ['stop', ''],
  resting: ['pause', ''],
} as const satisfies Record<TokenState, readonly [IconName, string]>;

const TokenRow = ({ token }: { token: ApiTokenView }) => {
  const t = useTexts(tokenTexts);
  const locale = useLocale();
  const [icon, tone] = looks[token.state];
  return (
    <tr>
      <th scope="row">
        {token.name}
        <br />
        <code class="tiny soft">{token.prefix}…</code>
      </th>
      <td>
        <span class="state state--small" data-state={tone}>
          <Icon name={icon} size="s" />
          {t.states[token.state]}
        </span>
        <br />
        <span class="tiny soft">{token.scopes.includes('write') ? t.readWrite : t.scope.read}</span>
      </td>
      <td>
        {token.functionTitle}, {token.organisationName}
      </td>
      <td>
        {t.through(formatDate(locale, token.lastDay))}
        <br />
        <span class="tiny soft">
          {token.lastUsedAt === null
            ? t.neverUsed
            : t.used(formatDateTime(locale, new Date(token.lastUsedAt)))}
        </span>
      </td>
      <td>
        {token.allowedActions.includes('revoke') && (
          <DialogButton dialog={`aterkalla-${token.id}`} small about={token.name}>
            {t.revoke}
          </DialogButton>
        )}
      </td>
    </tr>
  );
};
