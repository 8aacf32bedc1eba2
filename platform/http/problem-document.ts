import { negotiateLanguage } from '@industry/i18n';
import { isLanguage, type Language } from '@industry/values';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemAnswer } from './contract.ts';
import { Problem, type ProblemTable } from './problem.ts';
import { fieldErrors } from './validation.ts';

/** The reader's language: `?language=` before Accept-Language before English. */
export function languageOf(request: Pick<FastifyRequest, 'url' | 'headers'>): Language {
  const query = request.url.split('?', 2)[1];
  const asked = query === undefined ? null : new URLSearchParams(query).get('language');
  return isLanguage(asked) ? asked : negotiateLanguage(request.headers['accept-language'], 'en');
}

/** Codes of fastify's own errors that a reader can do something about; everything else is `internal`. */
const FASTIFY_CODES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_REQ_FILE_TOO_LARGE: 'body-too-large',
  FST_PARTS_LIMIT: 'body-too-large',
  FST_FILES_LIMIT: 'body-too-large',
  FST_FIELDS_LIMIT: 'body-too-large',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-body',
  FST_ERR_BAD_URL: 'not-found',
};

/** Turns whatever was thrown into a problem; what is not meant for readers becomes `internal`. */
export function toProblem(error: FastifyError | Problem | Error): Problem {
  if (error instanceof Problem) return error;
  const known = error as FastifyError;
  if (known.validation) {
    return new Problem(
      'invalid-request',
      {},
      { errors: fieldErrors(known.validation, known.validationContext ?? 'request') },
    );
  }
  const code =
    FASTIFY_CODES[known.code] ??
    (known instanceof SyntaxError && known.statusCode === 400 ? 'malformed-body' : 'internal');
  return new Problem(code, code === 'not-found' ? { what: 'page' } : {}, { cause: error });
}

function fill(text: string, values: Problem['values']): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function problemDocument(
  problem: Problem,
  table: ProblemTable,
  language: Language,
  instance: string,
  requestId: string,
): ProblemAnswer {
  const row = table.get(problem.code);
  if (!row) return problemDocument(new Problem('internal'), table, language, instance, requestId);
  return {
    type: `/api/v1/problems#${row.code}`,
    title: row.title[language],
    status: row.status,
    code: row.code,
    detail: fill(row.detail[language], problem.values),
    instance,
    requestId,
    ...(problem.errors.length > 0 && {
      errors: problem.errors.map((e) => ({ path: e.path, message: e.message[language] })),
    }),
    ...(problem.current !== undefined && { current: problem.current }),
  };
}

/** Sends the problem as `application/problem+json`, in the reader's language. */
export function sendProblem(reply: FastifyReply, problem: Problem, table: ProblemTable): FastifyReply {
  const { request } = reply;
  const language = languageOf(request);
  const path = request.url.split('?', 1)[0] ?? '/';
  const document = problemDocument(problem, table, language, path, request.id);
  return reply
    .code(document.status)
    .headers({ ...problem.headers, 'content-language': language, 'cache-control': 'no-store', vary: 'accept-language' })
    .type('application/problem+json')
    .serializer((text: string) => text)
    .send(JSON.stringify(document));
}
