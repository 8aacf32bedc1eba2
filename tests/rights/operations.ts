/** A schema of openapi.json, as far as the tests look into it. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With `{name}` for parameters. */
  readonly path: string;
  /** `public`, `person`, `loopback` or `action:noun.verb`. */
  readonly access: string;
  /** Schema of a JSON body; null when the route takes none. */
  readonly body: Schema | null;
}

interface Described {
  readonly operationId: string;
  readonly 'x-access': string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Every operation of the product's own OpenAPI document. */
export function operationsOf(document: unknown): readonly Operation[] {
  const { paths } = document as { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method,
      path,
      access: described['x-access'],
      body: described.requestBody?.content['application/json']?.schema ?? null,
    })),
  );
}
