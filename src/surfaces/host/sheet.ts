import strong from '../../styles/index.css?strong';

/** The kit's strong styles, for roots that the page's own sheets do not reach. */
export const sheet: string = strong;
