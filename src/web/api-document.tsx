import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { completed } from './api-completion.js';
import { assetPath } from './assets.js';
import { renderDocument } from './render.js';

export const API_VERSION = '0.1.0';

const DESCRIPTION = [
  'API för gemensam styrning av länets arbete mot våld i nära relationer: mål, verksamhetslogik, indikatorer, aktiviteter, rapportering, tavla och årsuppföljning.',
  'API for a county’s joint work against violence in close relationships: goals, logic model, indicators, activities, reporting, board and yearly follow-up.',
  'Every call carries `Authorization: Bearer <token>`; tokens are made on the page API-nycklar. Changes carry `If-Match` with the ETag last read (428 without, 412 when somebody was quicker). Creating calls may carry `Idempotency-Key`. Instants are UTC; dates and deadlines are Stockholm dates; numbers are decimal strings. Errors are problem details (RFC 9457) in Swedish, or in English with `Accept-Language: en`.',
  'Service level: no promised availability yet. Known problems: none that we know of. The API holds no personal data about victims or perpetrators.',
].join('\n\n');

/** The OpenAPI 3.1 description, made from the running application at its first reading. */
@Injectable()
export class ApiDocument {
  private app: INestApplication | null = null;
  private text: string | null = null;

  attach(app: INestApplication): void {
    this.app = app;
  }

  json(publicUrl: string): string {
    this.text ??= JSON.stringify(this.make(publicUrl));
    return this.text;
  }

  /** The page that shows it, with Swagger UI. */
  page(): string {
    return renderDocument(
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>API – Effektkedja</title>
          <link rel="stylesheet" href={assetPath('swagger-ui.css')} />
          <script src={assetPath('swagger-ui.js')} defer />
          <script src={assetPath('api-docs.js')} defer />
        </head>
        <body>
          <main id="api" />
        </body>
      </html>,
    );
  }

  private make(publicUrl: string): OpenAPIObject {
    if (!this.app) throw new Error('the application is not attached yet');
    const head = new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Effektkedja')
      .setDescription(DESCRIPTION)
      .setVersion(API_VERSION)
      .setContact('Samordningen för plattformen', publicUrl, '')
      .setLicense('EUPL-1.2', 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
      .addServer(publicUrl)
      .addBearerAuth({
        type: 'http',
        scheme: 'bearer',
        description: 'API token, made on the page API-nycklar.',
      })
      .addSecurityRequirements('bearer')
      .build();
    return completed(SwaggerModule.createDocument(this.app, head));
  }
}
