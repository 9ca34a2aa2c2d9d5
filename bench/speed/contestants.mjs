/**
 * @typedef {object} Entrant
 * @property {string} id As in page/contestants.tsx.
 * @property {string} name
 * @property {'kit' | 'yardstick' | 'tuned' | 'as it comes'} form
 */

/** The libraries that people use. */
export const peers = ['sonner', 'react-hot-toast', 'react-toastify', 'notistack'];

/** @type {readonly Entrant[]} */
export const entrants = [
  { id: 'kit', name: 'this kit', form: 'kit' },
  { id: 'plain', name: 'plain DOM', form: 'yardstick' },
  ...peers.flatMap((name) => [
    /** @type {Entrant} */ ({ id: `${name}-tuned`, name, form: 'tuned' }),
    /** @type {Entrant} */ ({ id: name, name, form: 'as it comes' }),
  ]),
];
