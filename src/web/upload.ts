import { RouteConfig } from '@nestjs/platform-fastify';
import { HttpException } from '@nestjs/common';
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Largest file somebody may send, in bytes. */
export const UPLOAD_BYTES = 5 * 1024 * 1024;

/** A file of a posted form. `whole` is false where it was larger than {@link UPLOAD_BYTES}: then its end is missing. */
export class Uploaded {
  constructor(
    readonly name: string,
    readonly bytes: Buffer,
    readonly whole: boolean,
  ) {}
}

/** On a handler whose form may carry a file. All others refuse multipart bodies unread. */
export const Uploads = (): MethodDecorator => RouteConfig({ uploads: true });

export const takesUploads = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { uploads?: boolean }).uploads === true;

export async function prepareUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: UPLOAD_BYTES,
      files: 1,
      fields: 20,
      fieldSize: 64 * 1024,
      headerPairs: 20,
      parts: 21,
    },
  });
}

/** Reads a form with a file into the request's body, where the route takes one and somebody is signed in at all. */
export async function readUpload(request: FastifyRequest): Promise<void> {
  const { cookie, authorization } = request.headers;
  if (!request.isMultipart() || !takesUploads(request) || (cookie ?? authorization) === undefined) return;
  const body: Record<string, unknown> = {};
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        body[part.fieldname] = new Uploaded(part.filename, bytes, !part.file.truncated);
      } else if (typeof part.value === 'string') {
        body[part.fieldname] = part.value;
      }
    }
  } catch (fault) {
    const status = (fault as { statusCode?: number }).statusCode ?? 400;
    throw new HttpException('unreadable form', status >= 400 && status < 500 ? status : 400);
  }
  request.body = body;
}
