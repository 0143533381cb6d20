import { useLocale } from '../../../web/page-context.js';
import { areaName, shortName, type Chosen } from '../chosen.js';

/** The head of an area's column: its letter, which the legend explains, and the whole name for those who hear it. */
export const AreaHead = ({ of: chosen }: { of: Chosen }) => {
  const locale = useLocale();
  const [short, name] = [shortName(locale, chosen), areaName(locale, chosen)];
  return (
    <>
      {short}
      {!short.endsWith(name) && <span class="visually-hidden"> {name}</span>}
    </>
  );
};
