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

/** As `SET_CONTEXT`, in a transaction that only reads, with plans as `$6` says (`auto`, `force_generic_plan`). */
export const SET_READING = `${SET_CONTEXT}, set_config('transaction_read_only', 'on', true),
  set_config('plan_cache_mode', $6, true)`;

/** As `SET_READING`, and answers the `revisions` (text) of the platforms `$7` by their ids; those never changed are left out. */
export const SET_READING_REVISED = `${SET_READING},
  (select json_object_agg(r.platform_id, r.revision::text) from revisions_of($7::uuid[]) r) as revisions`;

export const contextParams = (context: Context): string[] => [
  context.platformId ?? '',
  context.actorId ?? '',
  context.actorKind,
  context.membershipId ?? '',
  context.requestId,
];
