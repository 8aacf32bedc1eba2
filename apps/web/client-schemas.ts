type Schema = object;

/**
 * What stands in for TypeBox in the browser, which validates nothing: a query's schema is asked for the names of its parameters
 * (`recordedAt`) and for nothing else.
 *
 * Example: `Type.Object({ q: Type.String() })` is `{ properties: { q: {} } }`
 */
export const Type = /* @__PURE__ */ new Proxy({} as Readonly<Record<string, (first?: Schema) => Schema>>, {
  get: (_, kind) => (kind === 'Object' ? (properties: Schema = {}) => ({ properties }) : (first: Schema = {}) => first),
});
