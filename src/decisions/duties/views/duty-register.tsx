import type { Paged } from '../../../shared/paging.js';
import { Empty } from '../../../web/components/content.js';
import { Select } from '../../../web/components/input.js';
import { FilterBar, Pagination } from '../../../web/components/navigation-parts.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { useTexts } from '../../../web/page-context.js';
import { DecisionTabs } from '../../meetings/views/decision-tabs.js';
import type { DutyView } from '../duties.dto.js';
import { dutyTexts } from '../duties.texts.js';
import { DutyRows } from './duty-rows.js';

export type DutyRegisterProps = {
  root: string;
  found: Paged<DutyView>;
  organisations: readonly { id: string; name: string }[];
  filter: { organisation: string; lage: string };
  href: (page: number) => string;
};

export const DutyRegister = ({ root, found, organisations, filter, href }: DutyRegisterProps) => {
  const t = useTexts(dutyTexts);
  const base = `${root}uppdrag`;
  const { total, limit, page } = found._meta;
  return (
    <div class="stack stack--5">
      <PageHeader title={t.title} lead={t.lead} />
      <DecisionTabs root={root} current="duties" />
      <FilterBar
        action={base}
        label={t.filter}
        summary={
          <>
            {t.shown(total)} <a href={base}>{t.showAll}</a>
          </>
        }
      >
        <Select
          name="organisation"
          label={t.organisation}
          empty={t.allOrganisations}
          value={filter.organisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          small
        />
        <Select
          name="lage"
          label={t.state}
          empty={t.allStates}
          value={filter.lage}
          options={Object.entries(t.states).map(([value, label]) => ({ value, label }))}
          small
        />
      </FilterBar>
      {found.data.length === 0 ? (
        <Empty icon="check" level={2} title={t.none}>
          {t.noneText}
        </Empty>
      ) : (
        <DutyRows root={root} rows={found.data} from />
      )}
      <Pagination page={page} pages={Math.ceil(total / limit)} href={href} />
    </div>
  );
};
