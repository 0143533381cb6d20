import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Empty, Facts } from '../../../web/components/content.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Tag } from '../../../web/components/state.js';
import { Table } from '../../../web/components/table.js';
import { words } from '../../../web/i18n/words.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { useRoles } from '../../../web/layout/role-menu.js';
import type { OrganisationView } from '../organisations.dto.js';
import type { OrganisationPart, OrganisationPerson, OrganisationSeat } from '../organisations.queries.js';
import { organisationTexts } from '../organisations.texts.js';
import type { RoleWord } from '../../../web/i18n/words.js';

export type OrganisationPageView = {
  slug: string;
  organisation: OrganisationView;
  people: readonly OrganisationPerson[];
  seats: readonly OrganisationSeat[];
  parts: readonly OrganisationPart[];
  mayInvite: boolean;
};

export const OrganisationPage = (view: OrganisationPageView) => {
  const t = useTexts(organisationTexts);
  const w = useTexts(words);
  const { organisation } = view;
  const here = platformPath(view.slug, 'organisationer');
  return (
    <>
      <PageHeader
        title={organisation.name}
        crumbs={[{ label: t.title, href: here }, { label: organisation.name }]}
        meta={[
          { icon: 'org', text: w.organisationKind[organisation.kind] },
          { icon: 'handshake', text: w.relation[organisation.relation] },
          ...(organisation.active ? [] : [{ text: <Tag>{t.notActive}</Tag> }]),
        ]}
        actions={
          organisation.allowedActions.includes('edit') && (
            <LinkButton icon="edit" href={`${here}/${organisation.id}/redigera`}>
              {t.edit}
            </LinkButton>
          )
        }
      />
      <div class="with-rail with-rail--even">
        <div class="stack stack--5">
          <People {...view} />
          <Seats {...view} />
        </div>
        <div class="stack stack--5">
          <Details {...view} />
          {view.parts.length > 0 && <Parts {...view} />}
        </div>
      </div>
    </>
  );
};

const Details = ({ slug, organisation }: OrganisationPageView) => {
  const t = useTexts(organisationTexts);
  const above = organisation.memberOfId && organisation.memberOfName;
  return (
    <Card id="uppgifter" title={t.facts}>
      <Facts
        items={[
          ...(organisation.shortName === null ? [] : [[t.shortName, organisation.shortName] as const]),
          ...(organisation.areaCode === null ? [] : [[t.areaCode, organisation.areaCode] as const]),
          ...(above
            ? [
                [
                  t.memberOf,
                  <a href={platformPath(slug, `organisationer/${organisation.memberOfId ?? ''}`)}>
                    {organisation.memberOfName}
                  </a>,
                ] as const,
              ]
            : []),
          [t.contact, organisation.contactFunction ?? <span class="no-value">{t.contactMissing}</span>],
        ]}
      />
    </Card>
  );
};

const People = ({ slug, organisation, people, mayInvite }: OrganisationPageView) => {
  const t = useTexts(organisationTexts);
  const roles = useRoles();
  const invite = mayInvite && organisation.active && (
    <LinkButton
      small
      icon="plus"
      href={platformPath(slug, `administration/personer/ny?organisation=${organisation.id}`)}
    >
      {t.invite}
    </LinkButton>
  );
  return (
    <Card id="funktioner" title={t.people} aside={people.length > 0 ? invite : undefined} stack={3}>
      {people.length === 0 ? (
        <Empty icon="people" title={t.peopleEmpty} action={invite || undefined}>
          {t.peopleEmptyText}
        </Empty>
      ) : (
        <>
          <p class="small soft">{t.peopleLead}</p>
          <Table
            label={t.people}
            stack
            columns={[{ label: t.functionTitle }, { label: t.roles }, { label: t.personName }]}
          >
            {people.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.functionTitle}</th>
                <td>{roles(one.roles as RoleWord[], true)}</td>
                <td>{one.name ?? <span class="no-value">{t.nameHidden}</span>}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </Card>
  );
};

const Seats = ({ slug, seats }: OrganisationPageView) => {
  const t = useTexts(organisationTexts);
  const w = useTexts(words);
  return (
    <Card id="platser" title={t.seats} stack={3}>
      {seats.length === 0 ? (
        <p class="soft">{t.seatsEmpty}</p>
      ) : (
        <Table
          label={t.seats}
          stack
          columns={[{ label: t.body }, { label: t.functionTitle }, { label: t.seatKind }]}
        >
          {seats.map((seat) => (
            <tr key={seat.id}>
              <th scope="row">
                <a href={platformPath(slug, `organ/${seat.bodyId}`)}>{seat.bodyName}</a>
              </th>
              <td>{seat.functionTitle}</td>
              <td>{w.seatKind[seat.chair ? 'chair' : seat.substitute ? 'substitute' : 'ordinary']}</td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
};

const Parts = ({ slug, parts }: OrganisationPageView) => {
  const t = useTexts(organisationTexts);
  return (
    <Card id="ingar" title={t.parts} aside={<span class="small soft">{parts.length}</span>}>
      <ul class="list-plain stack stack--2">
        {parts.map((one) => (
          <li key={one.id}>
            <a href={platformPath(slug, `organisationer/${one.id}`)}>{one.name}</a>{' '}
            {!one.active && <Tag>{t.notActive}</Tag>}
          </li>
        ))}
      </ul>
    </Card>
  );
};
