declare module 'virtual:navigation-messages/*' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
