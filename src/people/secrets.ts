import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 32 random bytes, printable: what the client keeps. Only its digest is stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of a secret, hex: the key of its row. Secrets are random, so no salt is needed. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Keyed digest of an account name or address for the sign-in throttle, hex. */
export const keyedHash = (key: string, value: string): string =>
  createHmac('sha256', key).update(value.toLowerCase()).digest('hex');
