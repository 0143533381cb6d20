import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import { Created } from '../web/answers.js';
import { IfMatch } from '../web/preconditions.js';
import { Who } from '../web/request.js';
import { examples } from './logic-model.examples.js';
import { LogicModelQueries } from './logic-model.queries.js';
import type { LinkView, NodeView } from './logic-model.views.js';
import { AddLink, AddNode, EditLink, EditNode, MoveNode } from './node.dto.js';
import { VersionLinksService } from './version-links.service.js';
import { EDITORS } from './logic-model.policy.js';
import { VersionNodesService } from './version-nodes.service.js';

const theNode = { description: 'The node.', example: examples.node };
const theLink = { description: 'The link.', example: examples.link };

@Controller('api/v1/platforms/:platformId/model-versions/:versionId')
@ApiTags('logic model')
export class VersionContentController {
  constructor(
    private readonly nodes: VersionNodesService,
    private readonly links: VersionLinksService,
    private readonly queries: LogicModelQueries,
  ) {}

  @Post('nodes')
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Add a goal or a node to a draft',
    description: 'It comes last among its kind; a sub-goal gets the next number.',
  })
  @ApiCreatedResponse(theNode)
  async addNode(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() input: AddNode,
  ): Promise<Created<NodeView>> {
    const nodeId = await this.nodes.add(actor, versionId, input);
    return new Created(
      addressOf(actor, versionId, `nodes/${nodeId}`),
      await this.node(actor, versionId, nodeId),
    );
  }

  @Patch('nodes/:nodeId')
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Edit a node of a draft',
    description: 'Needs `If-Match` with the node’s version. Null clears a field, absent leaves it.',
  })
  @ApiOkResponse(theNode)
  async editNode(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Param('nodeId') nodeId: string,
    @IfMatch() version: number,
    @Body() input: EditNode,
  ): Promise<NodeView> {
    await this.nodes.edit(actor, versionId, nodeId, version, input);
    return await this.node(actor, versionId, nodeId);
  }

  @Delete('nodes/:nodeId')
  @HttpCode(204)
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Remove a node from a draft',
    description: 'With its links. Other versions keep it. Needs `If-Match`.',
  })
  @ApiNoContentResponse({ description: 'Removed.' })
  async removeNode(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Param('nodeId') nodeId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.nodes.remove(actor, versionId, nodeId, version);
  }

  @Post('nodes/:nodeId/move')
  @HttpCode(200)
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Move a node one step',
    description: 'Up or down among its kind under the same sub-goal; sub-goals change numbers.',
  })
  @ApiOkResponse(theNode)
  async moveNode(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Param('nodeId') nodeId: string,
    @Body() input: MoveNode,
  ): Promise<NodeView> {
    await this.nodes.move(actor, versionId, nodeId, input.direction);
    return await this.node(actor, versionId, nodeId);
  }

  @Post('links')
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Link two nodes of a draft',
    description: 'Forward in the chain, without closing a circle, within the version.',
  })
  @ApiCreatedResponse(theLink)
  async addLink(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() input: AddLink,
  ): Promise<Created<LinkView>> {
    const linkId = await this.links.add(actor, versionId, input);
    return new Created(
      addressOf(actor, versionId, `links/${linkId}`),
      await this.link(actor, versionId, linkId),
    );
  }

  @Patch('links/:linkId')
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Edit what a link says',
    description: 'Needs `If-Match` with the link’s version.',
  })
  @ApiOkResponse(theLink)
  async editLink(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Param('linkId') linkId: string,
    @IfMatch() version: number,
    @Body() input: EditLink,
  ): Promise<LinkView> {
    await this.links.edit(actor, versionId, linkId, version, input);
    return await this.link(actor, versionId, linkId);
  }

  @Delete('links/:linkId')
  @HttpCode(204)
  @Only(...EDITORS)
  @ApiOperation({ summary: 'Remove a link from a draft', description: 'Needs `If-Match`.' })
  @ApiNoContentResponse({ description: 'Removed.' })
  async removeLink(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Param('linkId') linkId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.links.remove(actor, versionId, linkId, version);
  }

  private async node(actor: Actor, versionId: string, nodeId: string): Promise<NodeView> {
    const { goals, nodes } = await this.queries.getVersion(actor, versionId);
    return oneOf([...goals, ...nodes], nodeId);
  }

  private async link(actor: Actor, versionId: string, linkId: string): Promise<LinkView> {
    return oneOf((await this.queries.getVersion(actor, versionId)).links, linkId);
  }
}

function oneOf<T extends { id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (!found) throw new NotFound();
  return found;
}

const addressOf = (actor: Actor, versionId: string, rest: string): string =>
  `/api/v1/platforms/${actor.platformId}/model-versions/${versionId}/${rest}`;
