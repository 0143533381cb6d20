import { Flag, Line, OneOf } from '../../shared/validation.js';

/** What people decide about how they themselves are shown. */
export class ChangeAccount {
  @Line({
    description: 'The person’s own name. Shown only where showName is true.',
    example: 'Övningsperson',
    max: 200,
  })
  name: string = '';

  @Flag({
    description: 'Show the name beside the function. Otherwise the person appears by function only.',
    example: false,
  })
  showName: boolean = false;

  @OneOf({ description: 'Language of pages and messages.', example: 'sv', of: ['sv', 'en'] })
  locale: 'sv' | 'en' = 'sv';
}

/** The same when the password is chosen for the first time: the language is the page's own. */
export class OpenAccount {
  @Line({ description: 'The person’s own name.', example: 'Övningsperson', max: 200 })
  name: string = '';

  @Flag({ description: 'Show the name beside the function.', example: false })
  showName: boolean = false;
}

export type AccountView = {
  email: string;
  name: string;
  showName: boolean;
  locale: 'sv' | 'en';
  version: number;
};
