import type { Config } from '../config/config.js';

const secure = (config: Config): boolean => config.publicUrl.startsWith('https://');

/** `__Host-` binds the cookie to this host over TLS; plain loopback http cannot have it. */
export const sessionCookieName = (config: Config): string => (secure(config) ? '__Host-session' : 'session');
