/** Asks for what comes next while what came is being saved. Nothing is asked for any more once it has ended. */
export async function* ahead<T>(batches: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = batches.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = batches.next();
      // A fault is told when its turn comes, and not at all where saving fails before.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await next.catch(() => undefined);
    await batches.return(undefined);
  }
}
