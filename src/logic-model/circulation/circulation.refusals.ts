import { text, type Text } from '../../shared/text.js';
import { formatDate } from '../../web/i18n/format.js';
import { constraintMeans } from '../../web/constraints.js';

/** Why something about a circulation is refused, and what to do instead. */
export const refusals = {
  onlyOwner: text(
    'Bara samordnaren i organisationen som äger förslaget kan göra det här.',
    'Only the coordinator of the organisation that owns the proposal can do this.',
  ),
  notDraft: text(
    'Bara ett utkast kan skickas på remiss. Läs in sidan på nytt för att se var förslaget är.',
    'Only a draft can be sent out for comment. Load the page again to see where the proposal is.',
  ),
  nobody: text('Välj minst en organisation.', 'Choose at least one organisation.'),
  unknownOrganisation: text(
    'Välj organisationer i listan. Den egna organisationen behöver inte remissen.',
    'Choose organisations from the list. Your own organisation does not need to be asked.',
  ),
  dueBefore: text(
    'Sista dagen för svar har redan varit. Välj i dag eller senare.',
    'The last day for comments has already been. Choose today or later.',
  ),
  ended: text(
    'Remissen är hemtagen och tar inte emot fler svar.',
    'The circulation has ended and takes no more comments.',
  ),
  late: (dueOn: string): Text =>
    text(
      `Svarstiden gick ut ${formatDate('sv', dueOn)}. Be samordnaren förlänga den om ni behöver svara.`,
      `The time for comments ended on ${formatDate('en', dueOn)}. Ask the coordinator for more time if you need to answer.`,
    ),
  notAsked: text(
    'Bara de organisationer som har fått remissen kan svara, och då en godkännare, rapportör, ledamot eller samordnare.',
    'Only the organisations that were asked can comment, by an approver, reporter, steering member or coordinator.',
  ),
  onlyApprover: text(
    'Bara organisationens godkännare kan meddela att den inte har något att invända.',
    'Only the organisation’s approver can say that it has no remarks.',
  ),
  hasComments: text(
    'Ni har lämnat synpunkter. Ta tillbaka dem först om ni inte har något att invända.',
    'You have commented. Withdraw the comments first if you have no remarks.',
  ),
  saidNoRemarks: text(
    'Er godkännare har meddelat att ni inte har något att invända. Det behöver tas tillbaka innan ni lämnar en synpunkt.',
    'Your approver has said that you have no remarks. That must be taken back before you comment.',
  ),
  unknownNode: text(
    'Välj ett mål eller led i den text som skickades på remiss.',
    'Choose a goal or step of the text that was sent out.',
  ),
  wordingNeedsNode: text(
    'Välj vilket mål eller led lydelsen gäller.',
    'Choose the goal or step that the wording is for.',
  ),
  sameWording: text(
    'Lydelsen är densamma som i förslaget. Skriv den lydelse ni vill ha, eller lämna fältet tomt.',
    'The wording is the same as in the proposal. Write the wording you want, or leave the field empty.',
  ),
  onlyAuthor: text(
    'Bara den som lämnade synpunkten kan ta tillbaka den.',
    'Only the person who gave the comment can withdraw it.',
  ),
  answered: text(
    'Synpunkten är redan besvarad. Läs in sidan på nytt för att se svaret.',
    'The comment has already been answered. Load the page again to see the answer.',
  ),
  final: text(
    'Synpunkten är tillbakatagen eller redan införd och kan inte besvaras på nytt.',
    'The comment is withdrawn or already put in and cannot be answered again.',
  ),
  sayWhy: text(
    'Skriv varför synpunkten avvisas. Alla som har fått remissen ser svaret.',
    'Say why the comment is rejected. Everybody who was asked sees the answer.',
  ),
  textHasChanged: text(
    'Lydelsen i utkastet har ändrats sedan remissen. Inför ändringen för hand i utkastet och svara utan att anta lydelsen.',
    'The wording in the draft has changed since it was sent out. Put the change in by hand in the draft, and answer without accepting the wording.',
  ),
  notEditable: text(
    'Förslagets text kan inte ändras nu. En föreslagen lydelse kan antas medan förslaget är på remiss eller är ett utkast.',
    'The proposal’s text cannot change now. A proposed wording can be accepted while the proposal is out for comment or is a draft.',
  ),
  oneWording: text(
    'En annan lydelse för samma led är redan antagen. Lämna den öppen eller avvisa den först.',
    'Another wording for the same step is already accepted. Leave that open or reject it first.',
  ),
} as const;

constraintMeans('circulation_is_closed', 'form', refusals.ended.sv, refusals.ended.en);
constraintMeans('circulation_comment_is_final', 'form', refusals.final.sv, refusals.final.en);
constraintMeans('circulation_comment_one_wording', 'answer', refusals.oneWording.sv, refusals.oneWording.en);
constraintMeans('circulation_one_open', 'form', refusals.notDraft.sv, refusals.notDraft.en);
