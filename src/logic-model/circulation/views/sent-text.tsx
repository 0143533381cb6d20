import { Card } from '../../../web/components/card.js';
import { Disclosure, Facts } from '../../../web/components/content.js';
import { words } from '../../../web/i18n/words.js';
import { useTexts } from '../../../web/page-context.js';
import { goalsTexts } from '../../goals.texts.js';
import { circulationTexts } from '../circulation.texts.js';
import type { CirculationPageProps } from './circulation-page.js';

/** The text as it was sent, with a way to comment on each part of it. */
export const SentText = ({ paths, one }: CirculationPageProps) => {
  const t = useTexts(circulationTexts).text;
  const kinds = useTexts(words).node;
  const { subGoal } = useTexts(goalsTexts);
  const comments = one.allowedActions.includes('comment');
  return (
    <Card id="texten" title={t.title} stack={3}>
      <p class="small soft">{t.lead}</p>
      <Disclosure summary={t.show(one.text.length)}>
        <ul class="list-plain stack stack--3">
          {one.text.map(({ id, kind, number, text }) => (
            <li key={id} class={kind === 'sub_goal' ? 'sent sent--goal' : 'sent'}>
              <span class="tiny soft">{number === null ? kinds[kind] : subGoal(number)}</span>
              <p>{text}</p>
              {comments && (
                <a class="small" href={`${paths.circulation(one.versionNumber)}?led=${id}#lamna`}>
                  {t.comment} <span class="visually-hidden">{t.about(text)}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
      <Facts items={[[t.sum, <code class="checksum">{one.sha256}</code>]]} />
    </Card>
  );
};
