/** The strong edition as text (scripts/style-editions.mjs). */
declare module '*/styles/index.css?strong' {
  const css: string;
  export default css;
}
