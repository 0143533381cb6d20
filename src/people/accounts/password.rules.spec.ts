import { describe, expect, it } from '@jest/globals';
import { passwordFault } from './password.rules.js';

const EMAIL = 'rapportor@kommunen.example';

describe('a password', () => {
  it.each(['fyra lugna ord om höst', 'xK3-9wq!mZ7p', 'ett två tre fyra', 'å'.repeat(3) + 'bcdefghijk'])(
    'can be %s',
    (password) => {
      expect(passwordFault(password, EMAIL)).toBeNull();
    },
  );

  it.each([
    'elva tecken',
    'x'.repeat(129),
    'aaaaaaaaaaaaaa',
    'abababababab',
    'Password1234',
    'Effektkedja2026!',
    'effektkedjaeffektkedja',
    '123456789012345',
    'rapportor2026!',
    'RAPPORTOR-RAPPORTOR',
  ])('cannot be %s', (password) => {
    expect(passwordFault(password, EMAIL)).not.toBeNull();
  });

  it('is measured in characters, so that å and emoji count once', () => {
    expect(passwordFault('åäöåäöabcde', EMAIL)).not.toBeNull();
    expect(passwordFault('åäöabcdefghi', EMAIL)).toBeNull();
  });
});
