/** The part of the SDMX working group's client that the tests use; the package has no types. */
declare module 'sdmx-rest' {
  export function getUrl(query: object, service: object): string;
}
