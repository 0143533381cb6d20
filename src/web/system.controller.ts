import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Public } from '../shared/access.js';
import { NotFound } from '../shared/errors.js';
import { JsonText, Ready } from './answers.js';
import { API_VERSION, ApiDocument } from './api-document.js';
import { findAsset } from './assets.js';
import { Metrics } from './metrics.js';
import type { EdgeRequest } from './request.js';

const ALIVE = { name: 'health_ready', text: 'select 1 as ok' };
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const DOCS_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

@Controller()
@ApiTags('Tjänsten')
export class SystemController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
    private readonly document: ApiDocument,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('health/live')
  @Public()
  @ApiExcludeEndpoint()
  live(): object {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Public()
  @ApiExcludeEndpoint()
  async ready(): Promise<object> {
    await this.database.global(ALIVE);
    return { status: 'ok' };
  }

  @Get('metrics')
  @Public()
  @ApiExcludeEndpoint()
  async figures(@Req() request: EdgeRequest): Promise<Ready> {
    const bearer = request.headers.authorization === `Bearer ${this.config.metricsToken}`;
    const local = this.config.metricsToken === null && LOOPBACK.test(request.socket.remoteAddress ?? '');
    if (!local && !(this.config.metricsToken !== null && bearer)) throw new NotFound();
    return new Ready(this.metrics.contentType, await this.metrics.text(), '"now"', 'no-store');
  }

  @Get('assets/:hash/*')
  @Public()
  @ApiExcludeEndpoint()
  asset(@Req() request: EdgeRequest): Ready {
    const [path = ''] = request.url.split('?');
    const asset = findAsset(path, request.headers['accept-encoding']);
    if (!asset) throw new NotFound();
    const { 'content-type': type = '', 'cache-control': kept, ...headers } = asset.headers;
    return new Ready(
      type,
      asset.body,
      `"${path.split('/')[2] ?? ''}${headers['content-encoding'] ?? ''}"`,
      kept,
      headers,
    );
  }

  @Get('api/v1/api-info')
  @Public()
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({
    summary: 'Om API:et',
    description: 'Name, version and state of the API, as the national REST profile asks.',
  })
  @ApiOkResponse({
    description: 'Facts about the API.',
    example: {
      apiName: 'Effektkedja',
      apiVersion: API_VERSION,
      apiReleased: '2026-11-21',
      apiDocumentation: 'https://example.org/api/v1/docs',
      apiStatus: 'beta',
    },
  })
  apiInfo(): object {
    return {
      apiName: 'Effektkedja',
      apiVersion: API_VERSION,
      apiReleased: '2026-11-21',
      apiDocumentation: `${this.config.publicUrl}/api/v1/docs`,
      apiStatus: 'beta',
    };
  }

  @Get('api/v1/openapi.json')
  @Public()
  @ApiExcludeEndpoint()
  openApi(): JsonText {
    return new JsonText(this.document.json(this.config.publicUrl));
  }

  @Get('api/v1/docs')
  @Public()
  @ApiExcludeEndpoint()
  docs(): Ready {
    // Swagger UI styles its own elements; the policy is loosened for this page's styles alone.
    return new Ready('text/html; charset=utf-8', this.document.page(), '"docs"', 'no-cache', {
      'content-security-policy': DOCS_POLICY,
    });
  }
}
