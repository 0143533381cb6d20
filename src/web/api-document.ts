import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';
import { API_VERSION } from './system.controller.js';

/** OpenAPI 3.1 at `/api/v1/openapi.json`, browsable at `/api/v1/docs`. Made at the first request, not at start. */
export function addApiDocument(app: NestFastifyApplication, config: Config): void {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Effektkedja')
    .setDescription(
      [
        'API för gemensam styrning av länets arbete mot våld i nära relationer: mål, verksamhetslogik, indikatorer, aktiviteter, rapportering, tavla och årsuppföljning.',
        '',
        'API for a county’s joint work against violence in close relationships: goals, logic model, indicators, activities, reporting, board and yearly follow-up.',
        '',
        'Every call carries `Authorization: Bearer <token>`; tokens are made under API-nycklar. Changes carry `If-Match` with the ETag last read. Creating calls may carry `Idempotency-Key`. Times are UTC; dates and deadlines are Stockholm dates. Numbers are decimal strings.',
        '',
        'Service level: best effort, no promised availability. Known problems: see the release notes. Contains no personal data about victims or perpetrators.',
      ].join('\n'),
    )
    .setVersion(API_VERSION)
    .setContact('Samordningen för plattformen', config.publicUrl, '')
    .setLicense('EUPL-1.2', 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addServer(config.publicUrl)
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'API token, made on the page API-nycklar.',
    })
    .addSecurityRequirements('bearer')
    .build();
  SwaggerModule.setup('api/v1/docs', app, () => SwaggerModule.createDocument(app, head), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Effektkedja API',
  });
}
