import { AnswersService } from '../logic-model/circulation/answers.service.js';
import { CirculationService } from '../logic-model/circulation/circulation.service.js';
import { CommentsService } from '../logic-model/circulation/comments.service.js';
import { circulated, comments } from './county/circulation.js';
import { rewordedSubGoals } from './county/goals-next.js';
import type { Cast } from './fill-people.js';
import type { Stage } from './stage.js';

/** The draft is out for two weeks: comments of every kind, one organisation without remarks, one that stays silent. */
export async function circulateNext(
  stage: Stage,
  cast: Cast,
  versionId: string,
  nodes: Readonly<Record<string, string>>,
): Promise<void> {
  const { coordinator, approver } = cast.actors;
  stage.at(-52);
  const id = await stage.as(coordinator, () =>
    stage.service(CirculationService).circulate(coordinator, versionId, {
      organisationIds: circulated.asked.map((key) => cast.organisations[key] ?? ''),
      dueOn: stage.day(-36),
      message: circulated.message,
    }),
  );
  const given = comments(rewordedSubGoals[4] ?? '');
  const ids: string[] = [];
  for (const [index, { by, on, comment, proposed }] of given.entries()) {
    stage.at(-46 + index);
    const actor = cast.actors[by];
    ids.push(
      await stage.as(actor, () =>
        stage.service(CommentsService).add(actor, id, {
          comment,
          nodeId: on === null ? null : (nodes[on] ?? null),
          proposedText: proposed ?? null,
        }),
      ),
    );
  }
  stage.at(-40);
  await stage.as(approver, () => stage.service(CommentsService).sayNoRemarks(approver, id, true));
  for (const [index, { by, answer }] of given.entries()) {
    const commentId = ids[index] ?? '';
    stage.at(answer === null ? -39 : -34);
    const actor = answer === null ? cast.actors[by] : coordinator;
    await stage.as(actor, async () => {
      if (answer === null) return await stage.service(CommentsService).withdraw(actor, id, commentId, 1);
      const [said, reason] = answer;
      const input = { answer: said, reason: reason ?? null };
      await stage.service(AnswersService).answer(actor, id, commentId, 1, input);
    });
  }
  stage.at(-33);
  await stage.as(coordinator, () => stage.service(CirculationService).takeHome(coordinator, id, 1));
}
