/** The part of jsonld that the tests use; neither package has types of its own. */
declare module 'jsonld' {
  const jsonld: {
    toRDF(
      document: object,
      options: { readonly format: 'application/n-quads'; readonly documentLoader: unknown },
    ): Promise<string>;
  };
  export default jsonld;
}

/** The part of n3 that the tests use. */
declare module 'n3' {
  export class Parser {
    parse(text: string): object[];
  }
  export class Store {
    constructor(quads: readonly object[]);
    readonly size: number;
  }
}
