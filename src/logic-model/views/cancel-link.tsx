import { LinkButton } from '../../web/components/button.js';
import { useTexts } from '../../web/page-context.js';
import type { FormState } from '../../web/refusal.js';
import { toPicture } from '../diagram/picture-return.js';
import { draftTexts } from '../draft.texts.js';
import type { Paths } from '../logic-model.paths.js';
import type { VersionWhole } from '../logic-model.views.js';

type CancelLinkProps = { paths: Paths; draft: VersionWhole; form: FormState };

/** Leaves a form of the draft with nothing saved: to the picture where one came from there. */
export const CancelLink = ({ paths, draft, form }: CancelLinkProps) => (
  <LinkButton kind="quiet" href={toPicture(paths, draft, form.values) ?? paths.draft}>
    {useTexts(draftTexts).node.keep}
  </LinkButton>
);
