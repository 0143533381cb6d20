import { LinkButton } from '../../web/components/button.js';
import { Empty } from '../../web/components/content.js';
import { Pagination } from '../../web/components/navigation-parts.js';
import { State } from '../../web/components/state.js';
import { Table } from '../../web/components/table.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { AreaValues } from '../indicator-page.queries.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import type { IndicatorView } from '../indicator.views.js';
import { formatPeriod, periodCode } from '../period.js';
import type { SeenGroup } from '../seen-values.js';
import type { Sex } from '../small-counts.rule.js';
import { sexWord } from './sexes.js';
import { FigureCell, MadeUpNote } from './figure-cell.js';
import { addressOf, type PageAddress } from './page-address.js';
import { SourceLine } from './source-line.js';

const ORDER = ['K', 'M', 'T'] as const;

type Props = { indicator: IndicatorView; areas: AreaValues | null; address: PageAddress };

/** One period's values by municipality. Small counts are withheld before they come here. */
export const AreasSection = ({ indicator, areas, address }: Props) => {
  const t = useTexts(indicatorPageTexts);
  const locale = useLocale();
  if (!areas) {
    return indicator.byArea && indicator.source === 'own' ? (
      <section class="card" aria-labelledby="kommuner">
        <div class="card__head">
          <h2 id="kommuner">{t.area}</h2>
        </div>
        <Empty
          icon="org"
          title={t.noAreas}
          action={
            indicator.allowedActions.includes('enter-values') ? (
              <LinkButton href={`${address.path}/varden/matris?delning=kommun`} icon="edit">
                {t.enterAreas}
              </LinkButton>
            ) : undefined
          }
        >
          {t.noAreasHelp}
        </Empty>
      </section>
    ) : null;
  }
  const { period, rows } = areas;
  const counted = indicator.measure !== 'qualitative';
  const sexes = ORDER.filter((sex) => sex === 'T' || rows.data.some((row) => cellOf(row, sex)));
  const title = t.areas(formatPeriod(locale, period));
  const pages = Math.ceil(rows._meta.total / rows._meta.limit);
  const invented = rows.data.filter((row) => row.cells.some((cell) => cell.madeUp));
  return (
    <section class="stack stack--3" aria-labelledby="kommuner">
      <div class="between">
        <div class="stack stack--1">
          <h2 id="kommuner">{title}</h2>
          <p class="small soft">{t.areasOf(period.given, period.asked)}</p>
        </div>
        {counted && indicator.threshold > 1 && (
          <p class="small soft measure">{t.smallCounts(indicator.threshold)}</p>
        )}
      </div>
      <Periods areas={areas} address={address} />
      <Table
        label={title}
        compact
        columns={[
          { label: t.area },
          ...sexes.map((sex) => ({ label: sexWord(locale, sex), num: counted })),
          { label: t.state },
        ]}
      >
        {rows.data.map((row) => (
          <Row key={row.areaCode} row={row} sexes={sexes} indicator={indicator} />
        ))}
      </Table>
      <p class="tiny soft">
        <SourceLine indicator={indicator} />
      </p>
      <MadeUpNote
        all={invented.length === rows.data.length}
        which={invented.map((row) => row.areaName ?? row.areaCode ?? '')}
      />
      <Pagination
        page={rows._meta.page}
        pages={pages}
        href={(page) => addressOf(address, { period: periodCode(period), page: String(page) }, 'kommuner')}
      />
    </section>
  );
};

const cellOf = (row: SeenGroup, sex: Sex) => row.cells.find((cell) => cell.sex === sex);

const Periods = ({ areas, address }: Pick<Props, 'address'> & { areas: AreaValues }) => {
  const t = useTexts(indicatorPageTexts);
  const locale = useLocale();
  if (areas.periods.length < 2) return null;
  return (
    <ul class="segmented" aria-label={t.areaPeriod}>
      {areas.periods.slice(0, 6).map((period) => (
        <li key={period.end}>
          <a
            href={addressOf(address, { period: periodCode(period) }, 'kommuner')}
            aria-current={period.end === areas.period.end ? 'true' : undefined}
          >
            {formatPeriod(locale, period)}
          </a>
        </li>
      ))}
    </ul>
  );
};

type RowProps = { row: SeenGroup; sexes: readonly Sex[]; indicator: IndicatorView };

const Row = ({ row, sexes, indicator }: RowProps) => {
  const t = useTexts(indicatorPageTexts);
  const total = cellOf(row, 'T') ?? row.cells[0];
  const hidden = row.cells.some((cell) => cell.hidden !== null);
  return (
    <tr>
      <th scope="row">{row.areaName ?? row.areaCode}</th>
      {sexes.map((sex) => (
        <td key={sex} class={indicator.measure === 'qualitative' ? undefined : 'num'}>
          <FigureCell
            cell={cellOf(row, sex)}
            decimals={indicator.decimals}
            threshold={indicator.threshold}
            measure={indicator.measure}
          />
        </td>
      ))}
      <td>
        {total && <State of="value" value={total.state} small />}
        {hidden && <span class="tiny soft"> {t.partlyHidden}</span>}
      </td>
    </tr>
  );
};
