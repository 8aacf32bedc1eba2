import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

type Build = ReturnType<typeof SerializerSelector>;
type Serializer = ReturnType<ReturnType<Build>>;

/**
 * Fastify's own serialisers, each compiled when its answer is first sent: a start compiles hundreds otherwise, of which most
 * are not asked for in that minute. For `schemaController.compilersFactory.buildSerializer`.
 */
export const buildSerializer: Build = (externalSchemas, options) => {
  const compile = SerializerSelector()(externalSchemas, options);
  return (definition) => {
    let serializer: Serializer | undefined;
    return (answer) => (serializer ??= compile(definition))(answer);
  };
};
