/** Who and what a statement runs for; set in the database for row level security and the audit trail. */
export type Context = {
  readonly platformId: string | null;
  readonly actorId: string | null;
  readonly actorKind: 'person' | 'token' | 'system';
  readonly membershipId: string | null;
  readonly requestId: string;
};

export const systemContext = (platformId: string | null, requestId: string): Context => ({
  platformId,
  actorId: 'system',
  actorKind: 'system',
  membershipId: null,
  requestId,
});

/** Transaction-local settings: platform, actor, kind of actor, membership, request. A reason is set by `because`. */
export const SET_CONTEXT = `select set_config('app.platform_id', $1, true), set_config('app.actor', $2, true),
  set_config('app.actor_kind', $3, true), set_config('app.membership', $4, true), set_config('app.request', $5, true)`;

export const contextParams = (context: Context): string[] => [
  context.platformId ?? '',
  context.actorId ?? '',
  context.actorKind,
  context.membershipId ?? '',
  context.requestId,
];
