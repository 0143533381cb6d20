import { NoticesQuery } from '../notices/notices.dto.js';
import { NoticesService } from '../notices/notices.service.js';
import type { Cast } from './fill-people.js';
import type { Stage } from './stage.js';

/** Everybody has read what came more than a month ago; the rest waits to be read. */
export async function fillNotices(stage: Stage, { actors }: Cast): Promise<void> {
  const service = stage.service(NoticesService);
  const month = stage.day(-30);
  stage.at(-29);
  for (const actor of Object.values(actors)) {
    await stage.as(actor, async () => {
      const { data } = await service.list(actor, Object.assign(new NoticesQuery(), { limit: 100 }));
      const old = data.find(({ happenedAt }) => happenedAt.slice(0, 10) <= month);
      if (old) await service.readAll(actor, old.id);
    });
  }
  stage.now();
}
