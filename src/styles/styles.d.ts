/** The kit's strong styles as text, made by the build. */
declare module '*.css?strong' {
  const text: string;

  export { text as default };
}
