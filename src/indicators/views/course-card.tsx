import { Card } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { useTexts } from '../../web/page-context.js';
import type { ComparedArea } from '../comparison/comparison.rule.js';
import { CompareChoice } from '../comparison/views/compare-choice.js';
import { ComparedLegend } from '../comparison/views/compared-legend.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import type { CorrectionRow } from '../indicator.types.js';
import { Downloads } from '../pictures/views/downloads.js';
import { CourseChart, type CourseProps } from './course-chart.js';
import { FetchValues, type Fetching } from './fetch-values.js';
import type { PageAddress } from './page-address.js';
import { isPutTogether, SeriesTable } from './series-table.js';
import { sexesOf } from './sexes.js';
import { SourceLine } from './source-line.js';

type CardProps = CourseProps & {
  corrections: readonly CorrectionRow[];
  /** All there is to compare with. */
  areas: readonly ComparedArea[];
  address: PageAddress;
  fetching: Fetching | null;
};

/** The course over time by sex against the path to the target, and the same numbers as a table. */
export const CourseCard = ({ corrections, areas, address, fetching, ...course }: CardProps) => {
  const { indicator, use, series, breaks, chosen } = course;
  const t = useTexts(indicatorPageTexts);
  const sexes = sexesOf(series);
  const title = sexes.length > 1 ? t.courseBySex : t.course;
  if (series.length === 0) {
    return (
      <Card id="utveckling" title={t.course}>
        <Empty
          icon="chart"
          title={fetching ? t.notFetched : t.noCourse}
          action={fetching ? <FetchValues {...fetching} /> : undefined}
        >
          {indicator.development ? t.developmentHelp : t.noCourseHelp}
        </Empty>
      </Card>
    );
  }
  const drawn = series.some((period) => sexes.some((sex) => (period.cells[sex]?.number ?? null) !== null));
  const more = fetching ? `${fetching.source}#installningar` : null;
  return (
    <Card id="utveckling" title={title} aside={use?.target ? <Legend /> : undefined} stack={3}>
      <CompareChoice areas={areas} chosen={chosen} address={address} more={more} />
      <div class={drawn ? 'with-rail with-rail--even' : undefined}>
        {drawn && (
          <figure class="stack stack--2">
            <CourseChart {...course} />
            <figcaption class="stack stack--1">
              <ComparedLegend chosen={chosen} madeUp={indicator.madeUpPlatform} />
              <p class="tiny soft">
                <SourceLine indicator={indicator} processed={series.some(isPutTogether)} />
              </p>
            </figcaption>
            <Downloads address={address} picture="utveckling" />
          </figure>
        )}
        <SeriesTable
          indicator={indicator}
          series={series}
          sexes={sexes}
          chosen={chosen}
          label={t.tableTwin}
          breaks={breaks}
          corrections={corrections}
        />
      </div>
    </Card>
  );
};

const Legend = () => {
  const t = useTexts(indicatorPageTexts);
  return (
    <ul class="legend legend--tight">
      <li>
        <svg viewBox="0 0 36 16" aria-hidden="true">
          <path class="spark__target" d="M1 8h34" />
        </svg>
        {t.pathToTarget}
      </li>
      <li>
        <svg viewBox="0 0 36 16" aria-hidden="true">
          <path class="spark__gap" d="M1 8h34" />
        </svg>
        {t.baselineWord}
      </li>
    </ul>
  );
};
