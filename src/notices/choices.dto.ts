import { OneOf } from '../shared/validation.js';
import { CHANNELS, NOTICE_KINDS, type Channel, type NoticeKind } from './notice.kinds.js';

export class ChooseChannel {
  @OneOf({ description: 'What the notice is about.', example: 'duty-assigned', of: NOTICE_KINDS })
  kind!: NoticeKind;

  @OneOf({
    description: 'In the product alone, with a mail at once, or in one mail a day.',
    example: 'digest',
    of: CHANNELS,
  })
  channel!: Channel;
}

export type ChoiceView = {
  kind: NoticeKind;
  channel: Channel;
  /** What holds until something is chosen. */
  standard: Channel;
};

export type ChoicesView = {
  /** Whether the service sends mail at all. */
  mail: boolean;
  choices: ChoiceView[];
};

/** A made-up answer for the API's description. */
export const choicesExample: ChoicesView = {
  mail: true,
  choices: [{ kind: 'duty-assigned', channel: 'digest', standard: 'at-once' }],
};
