import { State } from '../../web/components/state.js';
import { useTexts } from '../../web/page-context.js';
import { wayTexts } from '../report-way.texts.js';
import { reportTexts } from '../report.texts.js';
import type { ItemView, ReportView, ValueRow } from '../report.view.js';
import { FiguresText, useRowName } from './value-grid.js';

const progressLook = {
  not_started: 'not_started',
  on_plan: 'started',
  delayed: 'late',
  done: 'done',
  paused: 'paused',
  cancelled: 'cancelled',
} as const;

const Told = ({ heading, text }: { heading: string; text: string | null }) => {
  const { nothingWritten } = useTexts(wayTexts);
  return (
    <div>
      <h3 class="small strong">{heading}</h3>
      <p class="serif measure">{text ?? <span class="soft">{nothingWritten}</span>}</p>
    </div>
  );
};

const ValueLine = ({ item, row }: { item: ItemView; row: ValueRow }) => {
  const t = useTexts(reportTexts);
  const rowName = useRowName(item);
  return (
    <tr>
      <th scope="row">{rowName(row.sex)}</th>
      <td class="prev">{row.last === null ? t.noLast : <FiguresText value={row.last} />}</td>
      <td data-label={t.value}>
        <strong>
          {row.value === null && row.calculated ? t.notCalculated : <FiguresText value={row.value} />}
        </strong>
      </td>
      <td class="wide small">
        {row.unlikely && <span class="field__hint">{t.unlikely}</span>}
        {row.value?.comment ?? (row.calculated ? <span class="soft">{t.calculated}</span> : '')}
      </td>
    </tr>
  );
};

const Values = ({ item }: { item: ItemView }) => {
  const t = useTexts(reportTexts);
  return (
    <table class="value-grid value-grid--read">
      <thead>
        <tr>
          <th scope="col">{item.indicator?.bySex ? t.rowHeading : t.valueHeading}</th>
          <th scope="col">{t.last}</th>
          <th scope="col">{t.value}</th>
          <th scope="col">{t.comment}</th>
        </tr>
      </thead>
      <tbody>
        {item.rows.map((row) => (
          <ValueLine item={item} row={row} />
        ))}
      </tbody>
    </table>
  );
};

const ItemText = ({ item }: { item: ItemView }) => {
  const t = useTexts(reportTexts);
  if (item.activity) {
    return (
      <>
        {item.progress && (
          <p>
            <State of="work" value={progressLook[item.progress]}>
              {t.progress[item.progress]}
            </State>
          </p>
        )}
        <Told heading={t.done} text={item.doneText} />
        {(item.ledToText !== null || item.progress === null) && (
          <Told heading={t.ledTo} text={item.ledToText} />
        )}
        {item.needsText !== null && <Told heading={t.needs} text={item.needsText} />}
      </>
    );
  }
  if (item.indicator?.measure !== 'qualitative') return <Values item={item} />;
  const stated = item.rows[0]?.value ?? null;
  return stated ? <FiguresText value={stated} /> : <Told heading={t.inWords} text={item.doneText} />;
};

/** A report as it is read: what was written, and the figures beside last time's. */
export const ReportContent = ({ report }: { report: ReportView }) => {
  const t = useTexts(reportTexts);
  const kind = (item: ItemView) =>
    item.activity ? (item.activity.commitment ? t.commitment : t.activity) : t.indicator;
  return (
    <>
      {(report.summary !== null || report.needs !== null) && (
        <section class="card stack" aria-labelledby="helheten">
          <h2 id="helheten">{t.summary}</h2>
          {report.summary !== null && <p class="serif measure">{report.summary}</p>}
          {report.needs !== null && <Told heading={t.needs} text={report.needs} />}
        </section>
      )}
      {report.items.map((item) => (
        <section class="card stack" aria-labelledby={`post-${item.position}`} key={item.id}>
          <div>
            <h2 id={`post-${item.position}`}>
              {item.position}. {item.title}
            </h2>
            <p class="small soft">{kind(item)}</p>
          </div>
          <ItemText item={item} />
        </section>
      ))}
    </>
  );
};
