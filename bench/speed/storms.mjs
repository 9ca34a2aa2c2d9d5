/** @type {readonly { title: string, storm: import('../page/storm.js').Storm }[]} */
export const storms = [
  { title: '1000 equal in one tick', storm: { count: 1000, isDistinct: false, span: 0 } },
  { title: '1000 different in one tick', storm: { count: 1000, isDistinct: true, span: 0 } },
  { title: '1000 equal over a second', storm: { count: 1000, isDistinct: false, span: 1000 } },
  { title: '1000 different over a second', storm: { count: 1000, isDistinct: true, span: 1000 } },
];
